import SiteModel

/// The text of a block while its lines come in.
struct BlockText {
    private(set) var bytes: [UInt8] = []
    private(set) var map = OffsetMap()
    /// The indentation of the first line, which is cut from every line; nil before it.
    private(set) var indent: Int?
    /// Where blank lines begin: they count only when text follows.
    private var blanks: [Int] = []

    /// Blank lines before the first text are dropped.
    mutating func addBlank(_ line: Line) {
        if indent != nil { blanks.append(line.start) }
    }

    mutating func add(_ line: Line, of file: [UInt8]) {
        let cut = indent ?? line.indent
        if indent != nil { breakLine() }
        indent = cut
        let start = min(line.content, line.start + cut)
        map.add(position: bytes.count, offset: start)
        bytes += file[start..<Self.end(of: line, in: file)]
    }

    /// The line break goes on where the text before it ended; each blank line adds one of its own.
    private mutating func breakLine() {
        bytes.append(Sign.newline)
        for blank in blanks {
            map.add(position: bytes.count, offset: blank)
            bytes.append(Sign.newline)
        }
        blanks.removeAll(keepingCapacity: true)
    }

    /// With the blanks at the end: in Markdown two of them break the line.
    private static func end(of line: Line, in file: [UInt8]) -> Int {
        var end = line.end
        while end < line.next, Sign.isBlank(file[end]) { end += 1 }
        return end
    }
}
