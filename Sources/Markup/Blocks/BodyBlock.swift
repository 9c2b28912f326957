import SiteModel

/// A kind of `:::` block: its names and how it is written.
protocol BodyBlock: Sendable {
    /// As an editor may write it: Russian first, English last.
    var names: [String] { get }

    /// Writes the block; what is wrong with it is reported at its opening line.
    func write(_ block: DirectiveBlock, by renderer: inout BodyRenderer)
}

/// All kinds of `:::` blocks: a new one is a file beside this and a line here.
enum BodyBlocks {
    static let all: [any BodyBlock] = [
        NoticeBlock(),
        StepsBlock(),
        ContactsBlock(),
        QuestionBlock(),
        QuotationBlock(),
        FigureBlock(),
    ]

    private static let byName = Dictionary(
        all.flatMap { kind in kind.names.map { ($0.comparableName, kind) } }, uniquingKeysWith: { first, _ in first })

    /// The kind a name means, whatever its case; nil for an unknown one.
    static func named(_ name: String) -> (any BodyBlock)? { byName[name.comparableName] }
}

extension BodyRenderer {
    func title(of block: DirectiveBlock) -> ArraySlice<UInt8> { source.bytes[block.title] }

    func titleOffset(of block: DirectiveBlock) -> Int { source.offset(of: block.title.lowerBound) }

    /// Writes `opening`, a `div` up to its last attribute, and the block's title, if it has one, as the name of that
    /// `div` (ARIA16): `<p class="…" id="…"><strong>title</strong></p>`.
    mutating func beginGroup(_ opening: StaticString, of block: DirectiveBlock, title titleOpening: StaticString) {
        writer.startLine()
        writer.tag(opening, at: block.offset)
        guard !block.title.isEmpty else { return writer.write(">\n") }
        let id = ids.block()
        writer.attribute(" aria-labelledby=", id)
        writer.write(">\n")
        writer.tag(titleOpening, at: titleOffset(of: block))
        writer.attribute(" id=", id)
        writer.write(">")
        writer.tag("<strong>", at: titleOffset(of: block))
        writer.text(title(of: block), at: titleOffset(of: block))
        writer.write("</strong></p>\n")
    }

    mutating func endGroup() {
        writer.startLine()
        writer.write("</div>\n")
    }

    /// Reports a block with nothing in it.
    mutating func requireContent(of block: DirectiveBlock) {
        if block.isEmpty { log.add(at: block.offset, Self.emptyBlock) }
    }

    /// The events of a block that holds nothing but one piece of Markdown.
    mutating func onlyEvents(of block: DirectiveBlock) -> MarkdownEvents? {
        let written = block.parts.filter { part in
            guard case .markdown(let span) = part else { return true }
            return !span.lines.allSatisfy(span.source.isBlank(line:))
        }
        guard written.count == 1, case .markdown(let span)? = written.first else { return nil }
        return events(of: span)
    }

    private static func emptyBlock(at place: SourcePlace) -> Diagnostic {
        Diagnostic(
            rule: "block-empty", place: place,
            message: Message(ru: "В блоке нет текста", en: "The block has no text"),
            help: Message(
                ru: "Напишите текст между открывающей и закрывающей строкой «:::» или уберите обе.",
                en: "Write text between the opening and the closing line “:::”, or remove both."))
    }
}

extension MarkdownEvents {
    /// The events that stand at the top, by index.
    var roots: [Int] {
        var roots: [Int] = []
        var index = 0
        while index < list.count {
            roots.append(index)
            index = end(of: index) + 1 + Int(list[index].skipped)
        }
        return roots
    }
}
