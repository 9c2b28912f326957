import SiteModel
import Templating

/// What the last publication changed: the addresses that search engines are to read again, or to forget.
///
/// Compares the pages of the live tree with those of the former release; pages kept from search engines are left out. A
/// style sheet or script with a new version changes no page.
package struct ChangedAddresses: Sendable {
    /// Canonical addresses, in order.
    package let addresses: [String]
    /// The key of IndexNow and the address of its file, when the site has one.
    private let key: (text: String, address: String)?

    /// The address of the home page: the key lies beside it and speaks for what lies below (indexnow.org, "keyLocation").
    private let home: String?

    /// How many addresses one message of IndexNow may hold (indexnow.org, "Submitting a set of URLs").
    package static let limit = 10_000

    /// Reads both trees. Without a former release every page is new.
    package init(output: String) throws(DiskError) {
        let paths = ReleasePaths(output: output)
        try paths.refuseForeign()
        let (now, former) = (try Self.pages(of: paths.output), try Self.pages(of: paths.previous))
        addresses = Set(now.keys).union(former.keys).filter { now[$0] != former[$0] }
            .sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
        key = try Self.key(in: paths.output)
        home = Self.canonical(of: (try? FolderReader(root: paths.output).read("index.html").bytes) ?? [])
    }

    /// Hashes of the indexed pages by canonical address.
    private static func pages(of root: String) throws(DiskError) -> [String: ContentHash] {
        guard FileStamp(ofFile: root + "/" + ReleasePaths.marker) != nil else { return [:] }
        let reader = FolderReader(root: root)
        var pages: [String: ContentHash] = [:]
        for entry in try TreeWalk.entries(of: root) where !entry.isFolder {
            let path = entry.path.text
            guard path.hasSuffix(".html"), !path.hasPrefix(PageAddress.largeFolder) else { continue }
            let bytes = try reader.read(path).bytes
            guard bytes.firstRange(of: hidden) == nil, let address = canonical(of: bytes) else { continue }
            pages[address] = ContentHash(withoutVersions(bytes))
        }
        return pages
    }

    private static let hidden = Array("<meta name=\"robots\" content=\"noindex\">".utf8)
    private static let link = Array("<link rel=\"canonical\" href=\"".utf8)
    private static let version = Array("?v=".utf8)

    private static func canonical(of page: [UInt8]) -> String? {
        guard let start = page.firstRange(of: link)?.upperBound,
            let end = page[start...].firstIndex(of: UInt8(ascii: "\""))
        else { return nil }
        return String(decoding: page[start..<end], as: UTF8.self)
    }

    /// The page without the versions of its style sheet, script and pictures.
    private static func withoutVersions(_ page: [UInt8]) -> [UInt8] {
        var text: [UInt8] = []
        text.reserveCapacity(page.count)
        var rest = page[...]
        while let found = rest.firstRange(of: version) {
            text += rest[..<found.lowerBound]
            rest = rest[found.upperBound...].drop { $0 != UInt8(ascii: "\"") }
        }
        return text + rest
    }

    /// A file at the root that holds its own name is the key.
    private static func key(in root: String) throws(DiskError) -> (text: String, address: String)? {
        let reader = FolderReader(root: root)
        for entry in try TreeWalk.entries(of: root) where !entry.isFolder {
            let path = entry.path.text
            guard path.hasSuffix(".txt"), !path.contains("/") else { continue }
            let name = String(path.dropLast(".txt".count))
            if IndexNowKey.isValid(name), try reader.read(path).bytes == Array(name.utf8) { return (name, path) }
        }
        return nil
    }

    /// The body of a message to IndexNow; nil without a key, or with nothing to tell.
    package var message: [UInt8]? {
        guard let key, let home, !addresses.isEmpty, let host = Self.host(of: home) else { return nil }
        let told = addresses.prefix(Self.limit).map(DataValue.text)
        return DataValue.object([
            DataValue.Member("host", .text(host)),
            DataValue.Member("key", .text(key.text)),
            DataValue.Member("keyLocation", .text(home + key.address)),
            DataValue.Member("urlList", .list(told)),
        ]).json
    }

    private static func host(of address: String) -> String? {
        guard let start = address.firstRange(of: "://")?.upperBound else { return nil }
        return String(address[start...].prefix { $0 != "/" })
    }
}
