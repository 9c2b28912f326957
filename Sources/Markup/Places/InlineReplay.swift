/// Finds where the inlines of a leaf block were written by going through its raw text along its events.
///
/// libcmark's own inline places are not to be trusted; but what it read is known from what it made, so each event says
/// how far in the raw text it reaches.
struct InlineReplay {
    let raw: RawLeaf
    let source: MarkdownSource
    /// Where in the raw text we are.
    var cursor = 0
    var marks: [LanguageMark] = []
    var faults: [TextFault] = []
    /// The inline nodes around; an autolink is written otherwise than a link.
    var open: [(event: Int, isAutolink: Bool)] = []
    var brackets: [Bracket] = []
    var linkLanguages: [LinkLanguage] = []
    /// Code that goes over several lines, in the raw text.
    private(set) var codeSpans: [Range<Int>] = []

    /// `{lang=en}` directly after a link: it is the link's, and its bytes are cut off the text.
    struct LinkLanguage {
        let link: Int
        let text: Int
        let tag: ByteSpan
        let count: Int
        let offsetAfter: Int
    }

    /// A `[` in text that a language mark may close.
    struct Bracket {
        let event: Int
        let literal: Int
        let position: Int
        let parent: Int?
    }

    init(raw: RawLeaf, source: MarkdownSource) {
        self.raw = raw
        self.source = source
    }

    /// Goes from a line of the raw text through all events; true when the text has them all.
    mutating func run(
        _ range: Range<Int>, of events: inout MarkdownEvents, fromLine line: Int,
        _ references: inout CharacterReferences
    ) -> Bool {
        cursor = raw.lines[line].start
        for index in range {
            guard step(index, &events, &references) else { return false }
        }
        while raw.byte(at: cursor).isMarkdownSpace { cursor += 1 }
        return true
    }

    /// Whether the text ends here, but for the closing signs or the line below a heading.
    func isAtEnd(of leaf: MarkdownEvent) -> Bool {
        let rest = raw.bytes[min(cursor, raw.bytes.count)...]
        guard leaf.kind == .heading, let sign = rest.first else { return rest.isEmpty }
        if leaf.lastLine == leaf.line {
            return rest.allSatisfy { $0 == UInt8(ascii: "#") || $0.isMarkdownSpace }
        }
        // libcmark counts one line too many where another follows, so what comes after does not matter.
        let line = rest.prefix { $0 != 0x0A }
        let isLine = sign == UInt8(ascii: "=") || sign == UInt8(ascii: "-")
        return isLine && line.allSatisfy { $0 == sign || $0.isSpaceOrTab }
    }

    private mutating func step(
        _ index: Int, _ events: inout MarkdownEvents, _ references: inout CharacterReferences
    ) -> Bool {
        events.list[index].offset = Int32(clamping: fileOffset(cursor))
        let event = events.list[index]
        switch event.kind {
        case .text: return text(index, events, &references)
        case .softBreak, .lineBreak: return lineEnd()
        case .code: return code(index, &events)
        case .raw: return rawMarkup(events.bytes[event.literal.range])
        case .emphasis, .strong: return delimiters(event, index)
        case .link, .image: return event.step == .enter ? enterLink(event, index) : leaveLink(index, events)
        default: return true
        }
    }

    func fileOffset(_ position: Int) -> Int { source.offset(of: raw.sourcePosition(of: position)) }

    private mutating func lineEnd() -> Bool {
        while raw.byte(at: cursor) != 0x0A, raw.byte(at: cursor).isMarkdownSpace { cursor += 1 }
        if raw.byte(at: cursor) == UInt8(ascii: "\\") { cursor += 1 }
        guard raw.byte(at: cursor) == 0x0A else { return false }
        cursor += 1
        while raw.byte(at: cursor).isSpaceOrTab { cursor += 1 }
        return true
    }

    private mutating func code(_ index: Int, _ events: inout MarkdownEvents) -> Bool {
        let count = backticks(at: cursor)
        guard count > 0 else { return false }
        events.list[index].number = Int32(clamping: count)
        var end = cursor + count
        while end < raw.bytes.count {
            let run = backticks(at: end)
            if run == count {
                if raw.bytes[cursor..<end].contains(0x0A) { codeSpans.append(cursor..<end) }
                cursor = end + run
                return true
            }
            end += max(1, run)
        }
        return false
    }

    private func backticks(at position: Int) -> Int {
        var end = position
        while raw.byte(at: end) == UInt8(ascii: "`") { end += 1 }
        return end - position
    }

    /// White space may differ: that before a line's text has been cut off here.
    private mutating func rawMarkup(_ literal: ArraySlice<UInt8>) -> Bool {
        var index = literal.startIndex
        while index < literal.endIndex {
            if literal[index].isMarkdownSpace, raw.byte(at: cursor).isMarkdownSpace {
                while index < literal.endIndex, literal[index].isMarkdownSpace { index += 1 }
                while raw.byte(at: cursor).isMarkdownSpace { cursor += 1 }
            } else if raw.byte(at: cursor) == literal[index] {
                index += 1
                cursor += 1
            } else if isReplacedNull(literal, index) {
                index += 3
                cursor += 1
            } else {
                return false
            }
        }
        return true
    }

    /// libcmark writes U+FFFD for a zero byte.
    func isReplacedNull(_ literal: ArraySlice<UInt8>, _ index: Int) -> Bool {
        raw.byte(at: cursor) == 0 && cursor < raw.bytes.count && literal[index...].starts(with: [0xEF, 0xBF, 0xBD])
    }

    /// Brackets opened inside the node cannot be closed outside it.
    private mutating func leave() -> (event: Int, isAutolink: Bool)? {
        guard let node = open.popLast() else { return nil }
        while let bracket = brackets.last, bracket.parent == node.event { brackets.removeLast() }
        return node
    }

    private mutating func delimiters(_ event: MarkdownEvent, _ index: Int) -> Bool {
        for _ in 0..<(event.kind == .strong ? 2 : 1) {
            guard raw.byte(at: cursor) == UInt8(ascii: "*") || raw.byte(at: cursor) == UInt8(ascii: "_") else {
                return false
            }
            cursor += 1
        }
        if event.step == .enter { open.append((index, false)) } else { _ = leave() }
        return true
    }
}

extension InlineReplay {
    private mutating func enterLink(_ event: MarkdownEvent, _ index: Int) -> Bool {
        if event.kind == .image {
            guard raw.starts(with: "![", at: cursor) else { return false }
            cursor += 2
            open.append((index, false))
            return true
        }
        let byte = raw.byte(at: cursor)
        guard byte == UInt8(ascii: "[") || byte == UInt8(ascii: "<") else { return false }
        cursor += 1
        open.append((index, byte == UInt8(ascii: "<")))
        return true
    }

    private mutating func leaveLink(_ index: Int, _ events: MarkdownEvents) -> Bool {
        guard let link = leave() else { return false }
        if link.isAutolink {
            guard raw.byte(at: cursor) == UInt8(ascii: ">") else { return false }
            cursor += 1
            return true
        }
        guard let end = LinkTail.end(in: raw, at: cursor) else { return false }
        cursor = end
        attachLanguage(to: link.event, after: index, events)
        return true
    }
}
