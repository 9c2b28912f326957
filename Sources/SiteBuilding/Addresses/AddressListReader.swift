import FrontMatter
import SiteModel

/// Reads `Content/addresses.yaml`: a list of entries with `address` and, where the page is not there any more, `moved`
/// or `gone`.
enum AddressListReader {
    private static let fields = [
        FieldDefinition("address", "Адрес", TextField(maximum: 1_000, acceptsPlaceholder: false), required: true),
        FieldDefinition("moved", "Переехала", TextField(maximum: 1_000, acceptsPlaceholder: false)),
        FieldDefinition("gone", "Снята", YesNoField()),
    ]

    static func read(_ file: SourceFile) -> Diagnosed<AddressList?> {
        var problems: [Diagnostic] = []
        let shape = Shape.list(of: .group(fields.groupShape))
        let node = FrontMatterReader.readDocument(file, shape: shape, problemClass: .content)
            .collect(into: &problems)
        guard let node, case .list(let nodes) = node.content else { return Diagnosed(nil, problems: problems) }
        var reader = FieldReader(file: file, problemClass: .content)
        var seen: Set<String> = []
        var entries: [AddressList.Entry] = []
        for node in nodes {
            guard let entry = entry(node, reader: &reader) else { continue }
            guard seen.insert(entry.address).inserted else {
                reader.report(.repeatedAddress(entry.address), at: entry.offset)
                continue
            }
            entries.append(entry)
        }
        return Diagnosed(AddressList(file: file, entries: entries), problems: problems + reader.problems)
    }

    private static func entry(_ node: Node, reader: inout FieldReader) -> AddressList.Entry? {
        guard case .group(let written) = node.content else { return nil }
        let values = fields.read(written, unread: node.unread, at: node.offset, reader: &reader)
        guard let field = values[0], let address = field.text else { return nil }
        guard isPage(address) else {
            reader.report(.badAddress(address), at: field.offset)
            return nil
        }
        let isGone = values[2]?.isTrue ?? false
        guard let target = values[1], let moved = target.text else {
            return AddressList.Entry(
                address: address, fate: isGone ? .gone : .stays, offset: field.offset, targetOffset: field.offset)
        }
        if isGone { reader.report(.movedAndGone(address), at: field.offset) }
        guard isPage(moved) || (AddressList.isFull(moved) && !holdsMapSigns(moved)) else {
            reader.report(.badAddress(moved), at: target.offset)
            return nil
        }
        return AddressList.Entry(
            address: address, fate: .moved(to: moved), offset: field.offset, targetOffset: target.offset)
    }

    /// The path of a page in the normal tree, from the site's root, without a way up.
    private static func isPage(_ address: String) -> Bool {
        let names = address.split(separator: "/", omittingEmptySubsequences: false)
        return address.hasSuffix(".html") && !address.hasPrefix(PageAddress.largeFolder)
            && names.allSatisfy { !$0.isEmpty && $0 != "." && $0 != ".." }
            && !holdsMapSigns(address) && !address.contains { $0 == "?" || $0 == "#" }
    }

    /// Whether an address holds signs that would mean something in a map for nginx, or end its line there.
    private static func holdsMapSigns(_ address: String) -> Bool {
        address.unicodeScalars.contains {
            $0.value <= 0x20 || $0.value == 0x7F || "\"'<>\\{};$".unicodeScalars.contains($0)
        }
    }
}

extension FieldReader.Complaint {
    fileprivate static func badAddress(_ address: String) -> Self {
        Self(
            "address-form",
            message: { _ in
                Message(
                    ru: "«\(address.prefix(60))» – не адрес страницы этого сайта",
                    en: "“\(address.prefix(60))” is no address of a page of this site")
            },
            help: Message(
                ru:
                    "Адрес считают от главной страницы, без «/» в начале: uslugi/podbor-raboty.html. Новый адрес на другом "
                    + "сайте пишут целиком: https://…",
                en:
                    "An address counts from the home page, without a leading “/”: uslugi/podbor-raboty.html. A new one on "
                    + "another site is written in full: https://…"))
    }

    fileprivate static func repeatedAddress(_ address: String) -> Self {
        Self(
            "address-repeated",
            message: { _ in
                Message(ru: "адрес «\(address)» уже есть в списке", en: "the address “\(address)” is listed already")
            },
            help: Message(ru: "Оставьте одну запись.", en: "Leave one entry."))
    }

    fileprivate static func movedAndGone(_ address: String) -> Self {
        Self(
            "address-fate",
            message: { _ in
                Message(
                    ru: "«\(address)» и переехала, и снята", en: "“\(address)” has moved and is gone at once")
            },
            help: Message(ru: "Оставьте «moved» или «gone».", en: "Leave either “moved” or “gone”."))
    }
}
