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

    init(files: [String: Entry] = [:]) { self.files = files }

    /// How many of the files are pages.
    var pageCount: Int { files.keys.count(where: TreePath.isPage) }

    private static let head = "pandus-manifest 1 "
    /// Of the line of the version: the word, 32 digits, the end of the line.
    static let headCount = head.utf8.count + 33

    /// The text of the manifest: a line of its version and its own hash, then a line for each file, sorted by path:
    /// hash, bytes, nanoseconds of the last change, inode, path.
    var bytes: [UInt8] {
        var body: [UInt8] = []
        body.reserveCapacity(files.count * 112)
        for path in TreePath.ordered(files.keys) {
            if let file = files[path] { Self.write(path, file, into: &body) }
        }
        return Self.text(of: body)
    }

    /// Appends the line of a file.
    static func write(_ path: String, _ entry: Entry, into body: inout [UInt8]) {
        entry.hash.write(into: &body)
        for number in [Int64(entry.stamp.size), entry.stamp.modified, Int64(bitPattern: entry.stamp.inode)] {
            body.append(UInt8(ascii: " "))
            body += String(number).utf8
        }
        body.append(UInt8(ascii: " "))
        body += path.utf8
        body.append(UInt8(ascii: "\n"))
    }

    /// The manifest with these lines.
    static func text(of body: [UInt8]) -> [UInt8] { Array("\(head)\(ContentHash(body))\n".utf8) + body }

    /// Where the lines stand; nil when the manifest is cut, changed, or of another version.
    static func body(of bytes: [UInt8]) -> Range<Int>? {
        guard bytes.count >= headCount, bytes.starts(with: head.utf8),
            let hash = ContentHash(digits: bytes[head.utf8.count..<headCount - 1]),
            bytes.withUnsafeBytes({ ContentHash(UnsafeRawBufferPointer(rebasing: $0[headCount...])) }) == hash
        else { return nil }
        return headCount..<bytes.count
    }

    /// Reads a manifest; nil for one that is cut, changed, or of another version.
    init?(_ bytes: [UInt8]) {
        guard let body = Self.body(of: bytes) else { return nil }
        files = [:]
        if !bytes.withUnsafeBytes({ read(UnsafeRawBufferPointer(rebasing: $0[body])) }) { return nil }
    }

    private mutating func read(_ body: UnsafeRawBufferPointer) -> Bool {
        // A line takes about a hundred bytes; growing a large dictionary costs more than the guess.
        files.reserveCapacity(body.count / 90)
        var lines = ManifestLines(bytes: body, position: 0)
        while !lines.isAtEnd {
            guard let (path, entry) = lines.next() else { return false }
            files[path] = entry
        }
        return true
    }
}
