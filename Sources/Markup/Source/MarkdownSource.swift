import SiteModel

/// Markdown to be parsed, with its lines and the way from each byte back to the file.
struct MarkdownSource: Sendable {
    let bytes: [UInt8]
    let lines: SourceLines
    private let map: OffsetMap

    init(bytes: [UInt8], map: OffsetMap) {
        self.bytes = bytes
        self.lines = SourceLines(of: bytes)
        self.map = map
    }

    var span: MarkdownSpan { MarkdownSpan(source: self, lines: 0..<lines.count) }

    /// The byte offset in the file of a byte of this text.
    func offset(of position: Int) -> Int { map.offset(of: position) }

    /// Zero outside the text, so that a look ahead needs no check of its own.
    func byte(at position: Int) -> UInt8 { bytes.indices.contains(position) ? bytes[position] : 0 }

    func isBlank(line: Int) -> Bool { lines[line].allSatisfy { bytes[$0].isSpaceOrTab } }

    /// The first byte of a line that is neither space nor tab, and the columns before it.
    func indentation(ofLine line: Int) -> (position: Int, columns: Int) {
        var columns = 0
        for position in lines[line] {
            guard bytes[position].isSpaceOrTab else { return (position, columns) }
            columns += bytes[position] == 0x20 ? 1 : 4 - columns % 4
        }
        return (lines[line].upperBound, columns)
    }
}

/// Lines of a source that stand together and are parsed as one document.
struct MarkdownSpan: Sendable {
    let source: MarkdownSource
    let lines: Range<Int>

    /// The bytes of the lines, ends included.
    var bytes: Range<Int> {
        let start = source.lines.start(of: lines.lowerBound)
        let goesOn = lines.upperBound < source.lines.count
        let end = goesOn ? source.lines.start(of: lines.upperBound) : source.bytes.count
        return min(start, end)..<end
    }
}
