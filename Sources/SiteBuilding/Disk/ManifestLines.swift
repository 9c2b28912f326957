import SiteModel

/// Takes the lines of a manifest apart.
struct ManifestLines {
    let bytes: UnsafeRawBufferPointer
    private var position: Int

    init(bytes: UnsafeRawBufferPointer, position: Int) { (self.bytes, self.position) = (bytes, position) }

    var isAtEnd: Bool { position >= bytes.count }

    /// Where the next line begins, its path, and where it ends; nil behind the last one, and for one that is cut.
    mutating func skip() -> (start: Int, path: Int, end: Int)? {
        let start = position
        var (path, gaps, end) = (start, 0, start)
        while end < bytes.count, bytes[end] != UInt8(ascii: "\n") {
            if gaps < 4, bytes[end] == UInt8(ascii: " ") {
                gaps += 1
                path = end + 1
            }
            end += 1
        }
        guard end < bytes.count else { return nil }
        position = end + 1
        return (start, path, position)
    }

    /// The next line taken apart; nil when it is none.
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
