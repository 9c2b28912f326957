/// A run of a page's bytes and what stands there instead.
struct Edit: Sendable, Hashable {
    let range: Range<Int>
    let replacement: [UInt8]

    init(_ range: Range<Int>, _ text: String) {
        self.range = range
        replacement = Array(text.utf8)
    }

    /// Something written between two bytes.
    static func insert(_ text: String, at position: Int) -> Edit { Edit(position..<position, text) }

    /// Something taken away.
    static func remove(_ range: Range<Int>) -> Edit { Edit(range, "") }
}
