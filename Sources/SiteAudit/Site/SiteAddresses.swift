import HTMLTree

/// The addresses of a site as small numbers, and what each link of a page means by them.
///
/// Menus come again on every page of a folder, so a link that was read once in the folder costs one look-up.
struct SiteAddresses: Sendable {
    /// What a link means: a file of the site and a place in it.
    struct Target: Sendable, Hashable {
        let file: Int32
        /// The hash of the id after `#`; 0 for none.
        let fragment: UInt32
    }

    private struct Written: Hashable {
        let folder: Int32
        let bytes: ByteKey
    }

    private(set) var paths: [[UInt8]] = []
    /// What stands behind the hashes of ids that links name.
    private(set) var fragments: [UInt32: String] = [:]
    private var numbers: [ByteKey: Int32] = [:]
    private var folders: [ByteKey: Int32] = [:]
    private var known: [Written: Target?] = [:]
    /// What addresses that count from the root lead below; nil when they lead nowhere one knows.
    private let root: [UInt8]?
    /// Of the part of a root address that the site lies under.
    private let rootPrefix: [UInt8]

    private static let limit = 200_000

    /// `root` is the path at which addresses that begin with `rootPrefix` lead.
    init(root: [UInt8]? = nil, rootPrefix: [UInt8] = Array("/".utf8)) {
        self.root = root
        self.rootPrefix = rootPrefix
    }

    /// The number of a path.
    mutating func number(of path: [UInt8]) -> Int32 {
        let key = ByteKey(path[...])
        if let known = numbers[key] { return known }
        let number = Int32(clamping: paths.count)
        paths.append(path)
        numbers[key] = number
        return number
    }

    /// The number of a path that some page or link has named.
    func knownNumber(of path: [UInt8]) -> Int32? { numbers[ByteKey(path[...])] }

    /// What an address means on a page; nil for what is no file of the site.
    mutating func target(of written: ArraySlice<UInt8>, from page: [UInt8]) -> Target? {
        let folder = number(ofFolderOf: page)
        // A place on the page itself is another one on each page.
        if written.first == UInt8(ascii: "#") || written.isEmpty { return nil }
        let key = Written(folder: folder, bytes: ByteKey(written))
        if let target = known[key] { return target }
        let target = read(written, from: page)
        // Its own copy: the slice would keep the whole page.
        if known.count > Self.limit { known.removeAll() }
        known[Written(folder: folder, bytes: ByteKey(Array(written)[...]))] = .some(target)
        return target
    }

    private mutating func read(_ written: ArraySlice<UInt8>, from page: [UInt8]) -> Target? {
        let address = WebAddress(written)
        guard let path = path(of: address, from: page) else { return nil }
        let isFolder = path.isEmpty || path.last == UInt8(ascii: "/")
        let file = number(of: isFolder ? path + Array("index.html".utf8) : path)
        let fragment = address.fragment.map { note($0) } ?? 0
        return Target(file: file, fragment: fragment)
    }

    private func path(of address: WebAddress, from page: [UInt8]) -> [UInt8]? {
        if address.path.isEmpty { return nil }
        if let path = address.path(from: page) { return path }
        guard let root, let below = address.pathFromRoot else { return nil }
        let whole = [UInt8(ascii: "/")] + below
        return whole.starts(with: rootPrefix) ? root + whole.dropFirst(rootPrefix.count) : nil
    }

    /// Nothing for what needs no id: an empty one, the top, a text.
    private mutating func note(_ bytes: [UInt8]) -> UInt32 {
        if bytes.isEmpty || bytes[...].equals("top") || bytes.starts(with: ":~:".utf8) { return 0 }
        let id = PercentEncoding.decoded(bytes[...])
        let hash = Self.hash(id[...])
        if fragments[hash] == nil { fragments[hash] = String(decoding: id, as: UTF8.self) }
        return hash
    }

    /// FNV-1a; never 0.
    static func hash(_ bytes: ArraySlice<UInt8>) -> UInt32 {
        var hash: UInt32 = 2_166_136_261
        for byte in bytes { hash = (hash ^ UInt32(byte)) &* 16_777_619 }
        return hash == 0 ? 1 : hash
    }

    private mutating func number(ofFolderOf page: [UInt8]) -> Int32 {
        let end = page.lastIndex(of: UInt8(ascii: "/")).map { $0 + 1 } ?? 0
        let key = ByteKey(page[..<end])
        if let known = folders[key] { return known }
        let number = Int32(clamping: folders.count)
        folders[ByteKey(Array(page[..<end])[...])] = number
        return number
    }
}
