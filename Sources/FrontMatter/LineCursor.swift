/// Walks over the lines that say something: blank lines and comments are passed by.
struct LineCursor: Sendable {
    let bytes: [UInt8]
    private(set) var limit: Int
    /// The line to be read now; nil at the end. May be narrowed to the rest of a line after `- `.
    var line: Line?
    /// Where the line after `line` begins.
    private(set) var position: Int

    init(bytes: [UInt8], range: Range<Int>) {
        self.bytes = bytes
        position = range.lowerBound
        limit = range.upperBound
    }

    mutating func advance() {
        while let next = Line(in: bytes, at: position, limit: limit) {
            position = next.next
            if next.isBlank || next.isComment(in: bytes) { continue }
            line = next
            return
        }
        line = nil
    }

    /// The next line as it stands, blank lines and comments too; it stays unread until `take`.
    var upcoming: Line? { Line(in: bytes, at: position, limit: limit) }

    mutating func take(_ line: Line) { position = line.next }

    /// Nothing more is read.
    mutating func stop() {
        limit = position
        line = nil
    }
}
