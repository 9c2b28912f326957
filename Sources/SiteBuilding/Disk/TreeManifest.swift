import SiteModel

/// What a published tree holds: every file with its hash, and the stamp it had when it was put there.
struct TreeManifest: Sendable, Equatable {
    /// A file of the tree.
    struct Entry: Sendable, Hashable {
        let hash: ContentHash
        let stamp: FileStamp
    }

    /// By path from the root of the tree.
    var files: [String: Entry]

    /// How many of the files are pages.
    var pageCount: Int { files.keys.count(where: TreePath.isPage) }

    private static let head = "pandus-manifest 1 "

    /// The text of the manifest: a line of its version and its own hash, then a line for each file, sorted by path.
    var bytes: [UInt8] {
        var body: [UInt8] = []
        let sorted = files.sorted { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }
        for (path, file) in sorted {
            let stamp = file.stamp
            body += "\(file.hash) \(stamp.size) \(stamp.modified) \(stamp.inode) \(path)\n".utf8
        }
        return Array("\(Self.head)\(ContentHash(body))\n".utf8) + body
    }

    init(files: [String: Entry] = [:]) { self.files = files }

    /// Reads a manifest; nil for one that is cut, changed, or of another version.
    init?(_ bytes: [UInt8]) {
        let headCount = Self.head.utf8.count + 33
        guard bytes.count >= headCount, bytes.starts(with: Self.head.utf8),
            let hash = ContentHash(digits: bytes[Self.head.utf8.count..<headCount - 1]),
            bytes[headCount - 1] == UInt8(ascii: "\n"),
            bytes.withUnsafeBytes({ ContentHash(UnsafeRawBufferPointer(rebasing: $0[headCount...])) }) == hash
        else { return nil }
        files = [:]
        for line in bytes[headCount...].split(separator: UInt8(ascii: "\n")) {
            guard let (path, entry) = Self.entry(line) else { return nil }
            files[path] = entry
        }
    }

    private static func entry(_ line: ArraySlice<UInt8>) -> (String, Entry)? {
        let parts = line.split(separator: UInt8(ascii: " "), maxSplits: 4)
        guard parts.count == 5, let hash = ContentHash(digits: parts[0]), let size = number(parts[1]),
            let modified = number(parts[2]), let inode = number(parts[3])
        else { return nil }
        let stamp = FileStamp(size: size, modified: Int64(modified), inode: UInt64(bitPattern: Int64(inode)))
        return (String(decoding: parts[4], as: UTF8.self), Entry(hash: hash, stamp: stamp))
    }

    private static func number(_ digits: ArraySlice<UInt8>) -> Int? {
        Int(String(decoding: digits, as: UTF8.self))
    }
}
