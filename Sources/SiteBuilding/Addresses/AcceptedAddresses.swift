import SiteModel

/// Writes the addresses readers will see from now on into `Content/addresses.yaml`, below what an editor wrote there.
package struct AcceptedAddresses: Sendable {
    private let source: String

    package init(source: String) { self.source = source }

    /// Adds addresses to the end of the list; the file is replaced whole or stays as it was.
    package func add(_ addresses: [String]) throws(DiskError) {
        guard !addresses.isEmpty else { return }
        let file = FileReplacement(root: source)
        var text = Self.head
        if file.exists(AddressList.path) {
            text = try FolderReader(root: source).read(AddressList.path).bytes
            if let last = text.last, last != 0x0A { text.append(0x0A) }
        }
        for address in addresses { text += "- address: \(address)\n".utf8 }
        try file.write(text, to: AddressList.path)
    }

    private static let head = Array(
        """
        # Адреса страниц, которые уже видели люди: на них ведут закладки, памятки, другие сайты. Новые дописывает команда
        # pandus addresses accept. Если страница переехала, допишите под её адресом строку «  moved: новый/адрес.html»,
        # если снята навсегда – «  gone: да».

        """.utf8)
}
