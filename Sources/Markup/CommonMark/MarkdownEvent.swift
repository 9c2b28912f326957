/// A range of bytes in the arena of its `MarkdownEvents`.
struct ByteSpan: Sendable, Hashable {
    var start: Int32
    var end: Int32

    static let empty = ByteSpan(start: 0, end: 0)

    var range: Range<Int> { Int(start)..<Int(max(start, end)) }
    var isEmpty: Bool { end <= start }
}

/// One step of the walk through a Markdown tree: a node is entered, left, or stands alone.
struct MarkdownEvent: Sendable {
    /// The nodes of CommonMark, blocks first, and what is made of them here: tables and language spans.
    enum Kind: UInt8, Sendable {
        case quote, list, item, paragraph, heading, codeBlock, rawBlock, thematicBreak, table
        case text, softBreak, lineBreak, code, raw, emphasis, strong, link, image, language

        var isBlock: Bool { rawValue < Kind.text.rawValue }
    }

    /// Whether a node begins, ends, or has nothing in it.
    enum Step: UInt8, Sendable { case enter, leave, leaf }

    let kind: Kind
    let step: Step
    /// A list without paragraphs in its items; an ordered list.
    var isTight = false
    var isOrdered = false
    /// Level of a heading, first number of a list, backticks of a code span, index of a table.
    var number: Int32 = 0
    /// First and last line in the source, from 0, and bytes before the block in the first one.
    var line: Int32 = 0
    var lastLine: Int32 = 0
    var column: Int32 = 0
    /// Text, code, or the address of a link or image.
    var literal = ByteSpan.empty
    /// Title of a link, info string of a code block.
    var title = ByteSpan.empty
    /// The tag of `{lang=…}`.
    var language = ByteSpan.empty
    /// Where it was written: a byte offset in the file.
    var offset: Int32 = 0
    /// How many following events belong to a table and are not to be read.
    var skipped: Int32 = 0

    init(_ kind: Kind, _ step: Step) {
        self.kind = kind
        self.step = step
    }

    var isLeafBlock: Bool { kind == .paragraph || kind == .heading }
}

/// A Markdown tree as a flat list, with the bytes its events speak of.
struct MarkdownEvents: Sendable {
    var list: [MarkdownEvent] = []
    var bytes: [UInt8] = []
    var tables: [TableSource] = []

    /// The index of the event that leaves what `index` enters; the event itself for a leaf.
    func end(of index: Int) -> Int {
        guard list.indices.contains(index), list[index].step == .enter else { return index }
        var depth = 0
        for other in index..<list.count {
            switch list[other].step {
            case .enter: depth += 1
            case .leave: depth -= 1
            case .leaf: break
            }
            if depth == 0 { return other }
        }
        return list.count - 1
    }

    /// The bytes of text, code and alternatives between two events; line ends are spaces.
    func plainText(_ range: Range<Int>) -> [UInt8] {
        var text: [UInt8] = []
        for event in list[range.clamped(to: list.indices)] {
            switch event.kind {
            case .text, .code: text += bytes[event.literal.range]
            case .softBreak, .lineBreak: text.append(0x20)
            default: break
            }
        }
        return text
    }
}
