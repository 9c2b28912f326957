import SiteModel

/// Cuts a template into text and tags, in one pass.
struct TagScanner {
    struct Token: Sendable {
        /// Bytes of the file, braces included.
        let range: Range<Int>
        /// Nil for text, and for a tag that could not be read.
        let tag: Tag?
        let isText: Bool
    }

    private let bytes: [UInt8]
    private var position: Int
    private(set) var tokens: [Token] = []
    private(set) var mistakes: [TagMistake] = []

    init(_ source: SourceFile) {
        bytes = source.bytes
        position = source.hasByteOrderMark ? 3 : 0
    }

    mutating func scan() {
        while position < bytes.count {
            let open = nextBraces(from: position) ?? bytes.count
            if open > position {
                tokens.append(Token(range: position..<open, tag: nil, isText: true))
                position = open
            }
            if open < bytes.count { tag() }
        }
    }

    private mutating func tag() {
        let start = position
        switch tagEnd(from: start + 2) {
        case .closed(let end):
            let reading = TagGrammar.read(bytes, (start + 2)..<end)
            // The third brace of `{{{x}}}` belongs to the wrong tag.
            let isTriple = bytes[start + 2] == UInt8(ascii: "{") && end + 2 < bytes.count && bytes[end + 2] == 0x7D
            position = end + (isTriple ? 3 : 2)
            if let mistake = reading.mistake { mistakes.append(mistake) }
            tokens.append(Token(range: start..<position, tag: reading.tag, isText: false))
        case .open(let resume):
            mistakes.append(Self.openTag(at: start))
            tokens.append(Token(range: start..<resume, tag: nil, isText: false))
            position = resume
        }
    }

    private enum TagEnd {
        case closed(Int)
        /// No `}}` before the next `{{`, or none at all.
        case open(resume: Int)
    }

    private func tagEnd(from start: Int) -> TagEnd {
        var index = start
        var inQuotes = false
        // `{{{` is one wrong tag, not a tag that holds the beginning of another.
        if index < bytes.count, bytes[index] == UInt8(ascii: "{") { index += 1 }
        let isComment = index < bytes.count && bytes[index] == UInt8(ascii: "!")
        while index < bytes.count {
            let byte = bytes[index]
            if byte == UInt8(ascii: "\""), !isComment { inQuotes.toggle() }
            // A quote that is not closed on its line is a mistake inside the tag, which ends at the first braces.
            if byte == 0x0A, inQuotes { return tagEndOutsideQuotes(from: start) }
            if !inQuotes, index + 1 < bytes.count, bytes[index + 1] == byte {
                if byte == UInt8(ascii: "}") { return .closed(index) }
                if byte == UInt8(ascii: "{") { return .open(resume: index) }
            }
            index += 1
        }
        return inQuotes ? tagEndOutsideQuotes(from: start) : .open(resume: bytes.count)
    }

    private func tagEndOutsideQuotes(from start: Int) -> TagEnd {
        var index = start
        while index + 1 < bytes.count {
            let pair = (bytes[index], bytes[index + 1])
            if pair == (0x7D, 0x7D) { return .closed(index) }
            if pair == (0x7B, 0x7B), index > start { return .open(resume: index) }
            index += 1
        }
        return .open(resume: bytes.count)
    }

    private func nextBraces(from start: Int) -> Int? {
        var index = start
        while index + 1 < bytes.count {
            if bytes[index] == UInt8(ascii: "{"), bytes[index + 1] == UInt8(ascii: "{") { return index }
            index += 1
        }
        return nil
    }

    private static func openTag(at offset: Int) -> TagMistake {
        TagMistake(
            offset: offset, message: Message(ru: "Тег не закрыт.", en: "The tag is not closed."),
            help: Message(ru: "Поставьте }} там, где он кончается.", en: "Put }} where it ends."))
    }
}
