/// `[text]{lang=en}` as it was found in the text events of a leaf block.
struct LanguageMark {
    /// A piece to be cut out of a text event.
    struct Cut {
        let event: Int
        /// In the arena: what is cut, and where in the file it and what follows it were written.
        let bytes: Range<Int>
        let offset: Int
        let offsetAfter: Int
    }

    let opening: Cut
    let closing: Cut
    /// The tag in the arena.
    let tag: ByteSpan
}

/// A slip in the text that only its raw form shows.
struct TextFault {
    /// What it is.
    enum Kind {
        /// `{lang…` that is not `{lang=xx}`, or has nothing to belong to.
        case languageMark
        /// A line that begins with `:::` inside a list or quote.
        case blockFence
        /// A table not at the beginning of its paragraph.
        case tablePlace
        /// A row of cells without the line `|---|` below the first.
        case tableDelimiters
        /// `##` joined to a word.
        case headingSpace
        /// `[text] (address)`.
        case linkSpace
        /// `[text](address` without the closing bracket.
        case linkOpen
        /// A quote in a list, or the like, that could not be followed; never seen, and counted by the tests.
        case unknownPlace
    }

    let kind: Kind
    let offset: Int
}

/// Puts language spans among the events: cuts the marks out of the texts.
enum LanguageMarks {
    static func insert(_ marks: [LanguageMark], into events: inout MarkdownEvents) {
        guard !marks.isEmpty else { return }
        var cuts = marks.flatMap { [($0.opening, Optional($0.tag)), ($0.closing, nil)] }
        cuts.sort { ($0.0.event, $0.0.bytes.lowerBound) < ($1.0.event, $1.0.bytes.lowerBound) }
        var list: [MarkdownEvent] = []
        list.reserveCapacity(events.list.count + 3 * cuts.count)
        var next = 0
        for (index, event) in events.list.enumerated() {
            var rest = event
            while next < cuts.count, cuts[next].0.event == index {
                let (cut, tag) = cuts[next]
                append(piece(of: rest, before: cut), to: &list)
                list.append(mark(cut, tag: tag))
                rest.literal.start = Int32(clamping: cut.bytes.upperBound)
                rest.offset = Int32(clamping: cut.offsetAfter)
                next += 1
            }
            // Others are left alone, even if empty: a table counts its events.
            if rest.literal == event.literal { list.append(rest) } else { append(rest, to: &list) }
        }
        events.list = list
    }

    private static func append(_ event: MarkdownEvent, to list: inout [MarkdownEvent]) {
        if event.kind != .text || !event.literal.isEmpty { list.append(event) }
    }

    private static func piece(of event: MarkdownEvent, before cut: LanguageMark.Cut) -> MarkdownEvent {
        var piece = event
        piece.literal.end = Int32(clamping: cut.bytes.lowerBound)
        return piece
    }

    private static func mark(_ cut: LanguageMark.Cut, tag: ByteSpan?) -> MarkdownEvent {
        var mark = MarkdownEvent(.language, tag == nil ? .leave : .enter)
        mark.language = tag ?? .empty
        mark.offset = Int32(clamping: cut.offset)
        return mark
    }
}
