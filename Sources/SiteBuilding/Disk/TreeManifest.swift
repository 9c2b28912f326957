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
    private static let headCount = head.utf8.count + 33

    /// The text of the manifest: a line of its version and its own hash, then a line for each file, sorted by path:
    /// hash, bytes, nanoseconds of the last change, inode, path.
    var bytes: [UInt8] {
        var body: [UInt8] = []
        body.reserveCapacity(files.count * 112)
        for path in TreePath.ordered(files.keys) {
            guard let file = files[path] else { continue }
            file.hash.write(into: &body)
            for number in [Int64(file.stamp.size), file.stamp.modified, Int64(bitPattern: file.stamp.inode)] {
                body.append(UInt8(ascii: " "))
                body += String(number).utf8
            }
            body.append(UInt8(ascii: " "))
            body += path.utf8
            body.append(UInt8(ascii: "\n"))
        }
        return Array("\(Self.head)\(ContentHash(body))\n".utf8) + body
    }

    /// Reads a manifest; nil for one that is cut, changed, or of another version.
    init?(_ bytes: [UInt8]) {
        guard bytes.count >= Self.headCount, bytes.starts(with: Self.head.utf8),
            let hash = ContentHash(digits: bytes[Self.head.utf8.count..<Self.headCount - 1])
        else { return nil }
        files = [:]
        let isRead = bytes.withUnsafeBytes { all in
            let body = UnsafeRawBufferPointer(rebasing: all[Self.headCount...])
            return ContentHash(body) == hash && read(body)
        }
        if !isRead { return nil }
    }

    private mutating func read(_ body: UnsafeRawBufferPointer) -> Bool {
        // A line takes about a hundred bytes; growing a large dictionary costs more than the guess.
        files.reserveCapacity(body.count / 90)
        var lines = ManifestLines(bytes: body)
        while !lines.isAtEnd {
            guard let (path, entry) = lines.next() else { return false }
            files[path] = entry
        }
        return true
    }
}

/// Takes the lines of a manifest apart.
private struct ManifestLines {
    let bytes: UnsafeRawBufferPointer
    private var position = 0

    init(bytes: UnsafeRawBufferPointer) { self.bytes = bytes }

    var isAtEnd: Bool { position >= bytes.count }

    mutating func next() -> (path: String, entry: TreeManifest.Entry)? {
        guard position + 33 <= bytes.count,
            let hash = ContentHash(digits: UnsafeRawBufferPointer(rebasing: bytes[position..<position + 32]))
        else { return nil }
        position += 33
        guard let size = number(), let modified = number(), let inode = number() else { return nil }
        let start = position
        while position < bytes.count, bytes[position] != UInt8(ascii: "\n") { position += 1 }
        guard position < bytes.count else { return nil }
        let path = String(decoding: UnsafeRawBufferPointer(rebasing: bytes[start..<position]), as: UTF8.self)
        position += 1
        let stamp = FileStamp(size: Int(size), modified: modified, inode: UInt64(bitPattern: inode))
        return (path, TreeManifest.Entry(hash: hash, stamp: stamp))
    }

    /// A number and the space behind it.
    private mutating func number() -> Int64? {
        let isNegative = position < bytes.count && bytes[position] == UInt8(ascii: "-")
        if isNegative { position += 1 }
        var value: Int64 = 0
        let start = position
        while position < bytes.count, (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(bytes[position]) {
            value = value &* 10 &+ Int64(bytes[position] &- UInt8(ascii: "0"))
            position += 1
        }
        guard position > start, position < bytes.count, bytes[position] == UInt8(ascii: " ") else { return nil }
        position += 1
        return isNegative ? 0 &- value : value
    }
}
