import SiteModel

/// What a text may cost: what libcmark could choke on is refused before it sees it.
package enum TextLimits {
    /// Bytes of one text.
    package static let bytes = 1_048_576
    /// libcmark 0.30.2 is quadratic in the brackets of one block.
    package static let brackets = 2_000
    /// Containers one line may open, and levels a tree may have.
    package static let depth = 100
    /// Problems told of one text; then one that says there are more.
    package static let problems = ProblemLog.limit
    /// libcmark visits every open list item at every empty line; a step takes some 20 ns.
    static let openItemSteps = 20_000_000

    /// The first reason not to parse the text; nil for nearly every text of this world.
    static func refusal(of source: MarkdownSource, in file: SourceFile) -> Diagnostic? {
        if source.bytes.count > bytes {
            return tooLong(at: file.place(at: source.offset(of: 0)))
        }
        if isHarmless(source) { return nil }
        var tally = Tally()
        for line in 0..<source.lines.count {
            guard let fault = tally.add(line: line, of: source) else { continue }
            let place = file.place(at: source.offset(of: source.lines.start(of: line)))
            return fault == .brackets ? tooManyBrackets(at: place) : tooDeep(at: place)
        }
        return nil
    }

    /// Whether no limit can be reached, which is soon said of nearly every text: by its size, its brackets in all, and
    /// the heads of its long lines.
    private static func isHarmless(_ source: MarkdownSource) -> Bool {
        guard source.lines.count * source.bytes.count <= openItemSteps else { return false }
        guard source.bytes.count(where: { $0 == UInt8(ascii: "[") }) <= brackets else { return false }
        for line in 0..<source.lines.count {
            // A marker takes a byte at least.
            let range = source.lines[line]
            guard range.count > depth, !source.bytes[range.lowerBound].isText else { continue }
            if ContainerMarkers(of: source, line: line).count > depth { return false }
        }
        return true
    }

    /// Why a text is refused.
    private enum Fault { case brackets, depth }

    /// What has been counted up to a line.
    private struct Tally {
        var brackets = 0
        var openItems = 0
        var steps = 0
        var afterBlank = true

        mutating func add(line: Int, of source: MarkdownSource) -> Fault? {
            steps += openItems
            if steps > TextLimits.openItemSteps { return .depth }
            let head = ContainerMarkers(of: source, line: line)
            let isBlank = head.isWholeLine && head.count == 0
            defer { afterBlank = isBlank }
            if isBlank {
                brackets = 0
                return nil
            }
            // An item that goes on takes two columns at least; only a line after text may go on lazily without them.
            let open = min(openItems, head.columns / 2) + head.count
            openItems = afterBlank ? open : max(openItems, open)
            if head.count > TextLimits.depth { return .depth }
            brackets += source.brackets(inLine: line)
            return brackets > TextLimits.brackets ? .brackets : nil
        }
    }
}

/// The quote and list markers at the head of a line.
private struct ContainerMarkers {
    private(set) var count = 0
    /// How far the head reaches.
    private(set) var columns = 0
    private(set) var isWholeLine = false

    init(of source: MarkdownSource, line: Int) {
        let range = source.lines[line]
        var position = range.lowerBound
        while position < range.upperBound, let next = step(over: source, at: position, before: range.upperBound) {
            position = next
        }
        isWholeLine = position == range.upperBound
        if count > TextLimits.depth, Self.isThematicBreak(source.bytes[range]) { count = 1 }
    }

    private mutating func step(over source: MarkdownSource, at position: Int, before end: Int) -> Int? {
        let byte = source.bytes[position]
        if byte.isSpaceOrTab {
            columns += byte == 0x20 ? 1 : 4 - columns % 4
            return position + 1
        }
        if byte == UInt8(ascii: ">") {
            columns += 1
            count += 1
            return position + 1
        }
        guard let length = ListMarker.length(in: source, at: position) else { return nil }
        let next = position + length
        guard next >= end || source.bytes[next].isSpaceOrTab else { return nil }
        columns += length
        count += 1
        return min(next, end)
    }

    private static func isThematicBreak(_ line: ArraySlice<UInt8>) -> Bool {
        let signs = line.filter { !$0.isSpaceOrTab }
        guard let first = signs.first, first == UInt8(ascii: "*") || first == UInt8(ascii: "-") else { return false }
        return signs.allSatisfy { $0 == first }
    }
}

extension UInt8 {
    /// Surely no part of a quote's or list's marker: not ASCII, or a letter.
    fileprivate var isText: Bool { self >= 0x80 || isLetter }
}

extension MarkdownSource {
    fileprivate func brackets(inLine line: Int) -> Int {
        bytes[lines[line]].reduce(0) { $0 + ($1 == UInt8(ascii: "[") ? 1 : 0) }
    }
}

extension TextLimits {
    private static func tooLong(at place: SourcePlace) -> Diagnostic {
        Diagnostic(
            rule: "markdown-size", place: place,
            message: Message(ru: "Текст длиннее одного мегабайта", en: "The text is longer than one megabyte"),
            help: Message(
                ru: "Разделите его на несколько страниц и свяжите их ссылками.",
                en: "Split it into several pages and link them."))
    }

    private static func tooManyBrackets(at place: SourcePlace) -> Diagnostic {
        Diagnostic(
            rule: "markdown-brackets", place: place,
            message: Message(
                ru: "В одном абзаце больше 2 000 знаков «[»: разбор такого текста может не кончиться",
                en: "More than 2,000 “[” in one block: parsing it may never end"),
            help: Message(
                ru: "Разделите этот кусок пустыми строками или уберите лишние скобки.",
                en: "Split the piece with empty lines or remove needless brackets."))
    }

    static func tooDeep(at place: SourcePlace) -> Diagnostic {
        Diagnostic(
            rule: "markdown-nesting", place: place,
            message: Message(
                ru: "Слишком глубокая вложенность: больше 100 списков, цитат или выделений друг в друге",
                en: "Nested too deep: more than 100 lists, quotes or emphases inside each other"),
            help: Message(
                ru: "Уберите лишние знаки «>», «-», «*» или «_» и сделайте текст проще.",
                en: "Remove needless “>”, “-”, “*” or “_” and make the text simpler."))
    }
}
