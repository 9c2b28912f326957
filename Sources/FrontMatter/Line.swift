/// One line of front matter, cut into its parts by byte offsets in the file.
struct Line: Sendable {
    let start: Int
    /// The first byte that is no space; for the rest of a line after `- ` the first byte of the rest.
    var content: Int
    /// After the last byte that is no blank.
    let end: Int
    /// Where the next line begins.
    let next: Int

    /// Spaces before the content; spaces are single bytes, so this is a column as well.
    var indent: Int { content - start }
    var isBlank: Bool { content >= end }

    /// Cuts the line that begins at `start`; nil at the limit. Lines end with LF, CRLF or a lone CR.
    init?(in bytes: [UInt8], at start: Int, limit: Int) {
        guard start < limit else { return nil }
        var index = start
        while index < limit, bytes[index] == Sign.space { index += 1 }
        let content = index
        while index < limit, bytes[index] != Sign.newline, bytes[index] != Sign.carriageReturn { index += 1 }
        var end = index
        while end > content, Sign.isBlank(bytes[end - 1]) { end -= 1 }
        if index < limit {
            let isPair = bytes[index] == Sign.carriageReturn && index + 1 < limit && bytes[index + 1] == Sign.newline
            index += isPair ? 2 : 1
        }
        self.start = start
        self.content = content
        self.end = end
        next = index
    }

    /// Whether the first sign that is no blank is `#`.
    func isComment(in bytes: [UInt8]) -> Bool {
        var index = content
        while index < end, Sign.isBlank(bytes[index]) { index += 1 }
        return index < end && bytes[index] == Sign.hash
    }

    /// Whether the line is `---`, perhaps indented.
    func isFence(in bytes: [UInt8]) -> Bool {
        end - content == 3 && bytes[content] == Sign.dash && bytes[content + 1] == Sign.dash
            && bytes[content + 2] == Sign.dash
    }

    /// Whether the line begins with `- ` or is a lone `-`.
    func isItem(in bytes: [UInt8]) -> Bool {
        content < end && bytes[content] == Sign.dash && (content + 1 == end || Sign.isBlank(bytes[content + 1]))
    }

    /// The key of `key: value` and the value, perhaps empty; nil without a colon before a blank or the line's end.
    func field(in bytes: [UInt8]) -> (key: Range<Int>, value: Range<Int>)? {
        var colon = content
        while colon < end {
            if bytes[colon] == Sign.colon, colon + 1 == end || Sign.isBlank(bytes[colon + 1]) { break }
            colon += 1
        }
        var keyEnd = colon
        while keyEnd > content, Sign.isBlank(bytes[keyEnd - 1]) { keyEnd -= 1 }
        guard colon < end, keyEnd > content else { return nil }
        return (content..<keyEnd, rest(after: colon, in: bytes))
    }

    /// What follows the sign at `index`, without the blanks around it.
    func rest(after index: Int, in bytes: [UInt8]) -> Range<Int> {
        var start = index + 1
        while start < end, Sign.isBlank(bytes[start]) { start += 1 }
        return min(start, end)..<end
    }
}

/// The bytes that mean something to the reader.
enum Sign {
    static let tab: UInt8 = 0x09
    static let newline: UInt8 = 0x0A
    static let carriageReturn: UInt8 = 0x0D
    static let space: UInt8 = 0x20
    static let hash = UInt8(ascii: "#")
    static let dash = UInt8(ascii: "-")
    static let colon = UInt8(ascii: ":")
    static let bar = UInt8(ascii: "|")
    static let backslash = UInt8(ascii: "\\")
    static let doubleQuote = UInt8(ascii: "\"")
    static let singleQuote = UInt8(ascii: "'")

    static func isBlank(_ byte: UInt8) -> Bool { byte == space || byte == tab }
}
