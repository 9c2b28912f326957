import SiteModel

/// Splits a body on its `:::` fences into a tree of blocks and Markdown.
struct BodyReader {
    /// Blocks inside blocks.
    static let depth = 10

    private let source: MarkdownSource
    private var log: ProblemLog
    private var open: [OpenBlock] = []
    private var parts: [BodyPart] = []
    /// What stood before each open block in the block around it.
    private var outer: [[BodyPart]] = []
    private var nextLine = 0

    /// A block whose closing fence has not come yet.
    private struct OpenBlock {
        let fence: FenceLine
        let kind: (any BodyBlock)?
        var isReported = false
    }

    init(source: MarkdownSource, log: ProblemLog) {
        self.source = source
        self.log = log
    }

    /// The parts, and the problems met on the way.
    mutating func read(_ fences: [FenceLine]) -> (parts: [BodyPart], log: ProblemLog) {
        for fence in fences {
            // Two colons alone close a block or are text.
            if fence.isShort, fence.closes, open.last?.fence.colons != fence.colons { continue }
            if fence.isShort { log.add(at: source.offset(of: fence.start)) { Self.short(fence, at: $0) } }
            addMarkdown(before: fence.line)
            if fence.closes { close(at: fence) } else { open(at: fence) }
            nextLine = fence.line + 1
        }
        addMarkdown(before: source.lines.count)
        while !open.isEmpty { closeLast(isProperly: false) }
        return (parts, log)
    }

    private mutating func addMarkdown(before line: Int) {
        if nextLine < line { parts.append(.markdown(MarkdownSpan(source: source, lines: nextLine..<line))) }
    }

    private mutating func open(at fence: FenceLine) {
        reportForgottenClose(before: fence)
        let name = String(decoding: source.bytes[fence.name], as: UTF8.self)
        let kind = BodyBlocks.named(name)
        if kind == nil { log.add(at: source.offset(of: fence.start)) { Self.unknown(name, at: $0) } }
        if open.count == Self.depth { log.add(at: source.offset(of: fence.start), Self.tooDeep) }
        // One slip in an opening line is enough: how it is closed stands in the help.
        open.append(OpenBlock(fence: fence, kind: kind, isReported: fence.isShort))
        outer.append(parts)
        parts = []
        // Deeper ones are flattened, so that no walk through the tree goes deep.
        if open.count > Self.depth { closeLast(isProperly: true) }
    }

    /// Only a longer fence can hold another block; a block of the same length was meant to end before.
    private mutating func reportForgottenClose(before fence: FenceLine) {
        guard let last = open.last, last.fence.colons <= fence.colons, !last.isReported else { return }
        open[open.count - 1].isReported = true
        let next = source.offset(of: fence.start)
        log.add(at: source.offset(of: last.fence.start)) { [file = log.file] place in
            Self.notClosed(beforeNext: file.place(at: next), at: place)
        }
    }

    private mutating func close(at fence: FenceLine) {
        guard let match = open.lastIndex(where: { $0.fence.colons == fence.colons }) else {
            return log.add(at: source.offset(of: fence.start)) { [count = open.last?.fence.colons] place in
                Self.stray(expected: count, at: place)
            }
        }
        while open.count - 1 > match { closeLast(isProperly: false) }
        closeLast(isProperly: true)
    }

    private mutating func closeLast(isProperly: Bool) {
        guard let last = open.popLast() else { return }
        let offset = source.offset(of: last.fence.start)
        if !isProperly, !last.isReported {
            log.add(at: offset) { Self.unclosed(colons: last.fence.colons, at: $0) }
        }
        let block = DirectiveBlock(kind: last.kind, title: last.fence.title, offset: offset, parts: parts)
        parts = outer.popLast() ?? []
        parts.append(.block(block))
    }
}

extension BodyReader {
    private static func unknown(_ name: String, at place: SourcePlace) -> Diagnostic {
        let names = BodyBlocks.all.flatMap(\.names)
        let near = Nearest.name(to: name, among: names)
        let known = BodyBlocks.all.compactMap(\.names.first).joined(separator: ", ")
        let english = BodyBlocks.all.compactMap(\.names.last).joined(separator: ", ")
        return Diagnostic(
            rule: "block-name", place: place,
            message: Message(
                ru: "Нет блока «\(name)»" + (near.map { ": возможно, вы имели в виду «\($0)»" } ?? ""),
                en: "There is no block “\(name)”" + (near.map { ": did you mean “\($0)”?" } ?? "")),
            help: Message(ru: "Блоки бывают такие: \(known).", en: "The blocks are: \(english)."))
    }

    private static func short(_ fence: FenceLine, at place: SourcePlace) -> Diagnostic {
        Diagnostic(
            rule: "block-fence", place: place,
            message: Message(
                ru: "Здесь два двоеточия, а \(fence.closes ? "блок закрывают" : "перед именем блока нужны") три",
                en: "Here are two colons, but a block is \(fence.closes ? "closed" : "opened") by three"),
            help: Message(
                ru: fence.closes
                    ? "Допишите двоеточие: «:::»."
                    : "Напишите «::: внимание» (с именем своего блока), а после текста блока — строку «:::».",
                en: fence.closes
                    ? "Add a colon: “:::”."
                    : "Write “::: notice” (with the name of your block), and a line “:::” after the block's text."))
    }

    private static func unclosed(colons: Int, at place: SourcePlace) -> Diagnostic {
        let fence = String(repeating: ":", count: min(colons, 20))
        return Diagnostic(
            rule: "block-unclosed", place: place,
            message: Message(ru: "Блок открыт, но не закрыт", en: "The block is opened but never closed"),
            help: Message(
                ru: "После текста блока поставьте отдельную строку «\(fence)»: двоеточий столько же, сколько здесь.",
                en: "After the text of the block write a line “\(fence)” with as many colons as here."))
    }

    private static func notClosed(beforeNext next: SourcePlace, at place: SourcePlace) -> Diagnostic {
        Diagnostic(
            rule: "block-unclosed", place: place,
            message: Message(
                ru: "Блок не закрыт, а в строке \(next.line) начинается следующий",
                en: "The block is not closed, and in line \(next.line) the next one begins"),
            help: Message(
                ru: "Закройте его строкой «:::» перед следующим. Если второй блок должен стоять внутри, напишите у "
                    + "внешнего больше двоеточий: «::::».",
                en: "Close it with a line “:::” before the next. If the second block belongs inside it, give the outer "
                    + "one more colons: “::::”."),
            notes: [Diagnostic.Note(place: next, message: Message(ru: "Следующий блок", en: "The next block"))])
    }

    private static func stray(expected: Int?, at place: SourcePlace) -> Diagnostic {
        let open = expected.map { ($0, String(repeating: ":", count: min($0, 20))) }
        return Diagnostic(
            rule: "block-stray-close", place: place,
            message: Message(
                ru: "Эта строка закрывает блок, но открытого блока с таким числом двоеточий нет",
                en: "This line closes a block, but none with so many colons is open"),
            help: Message(
                ru: open.map { "Открытый блок закрывает строка «\($0.1)»." }
                    ?? "Уберите строку или допишите имя блока, например «::: внимание».",
                en: open.map { "The open block is closed by “\($0.1)”." }
                    ?? "Remove the line or add the block's name, such as “::: notice”."))
    }

    private static func tooDeep(at place: SourcePlace) -> Diagnostic {
        Diagnostic(
            rule: "block-nesting", place: place,
            message: Message(
                ru: "Больше \(depth) блоков друг в друге", en: "More than \(depth) blocks inside each other"),
            help: Message(
                ru: "Уберите лишние блоки или закройте их раньше.", en: "Remove blocks or close them earlier."))
    }
}
