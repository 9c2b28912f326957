import SiteModel

/// What is open while events are written.
struct OpenElements {
    /// For each list and quote around: whether paragraphs in it have no tags of their own.
    var tight: [Bool] = []
    /// How each link around ends.
    var links: [LinkEnding] = []
    /// The class of the next list; the one a `:::` block asks for.
    var listClass: StaticString?
}

/// How the blocks of CommonMark become HTML.
extension BodyRenderer {
    /// Writes a range of events; those of a whole node, or of some that stand side by side.
    mutating func write(_ events: MarkdownEvents, in range: Range<Int>, listClass: StaticString? = nil) {
        var open = OpenElements(listClass: listClass)
        var index = range.lowerBound
        while index < range.upperBound {
            let event = events.list[index]
            if event.kind.isBlock {
                index = writeBlock(event, at: index, of: events, &open)
            } else {
                index = writeInline(event, at: index, of: events, &open)
            }
        }
    }

    /// Returns the index to go on with.
    private mutating func writeBlock(
        _ event: MarkdownEvent, at index: Int, of events: MarkdownEvents, _ open: inout OpenElements
    ) -> Int {
        let isEntered = event.step == .enter
        switch event.kind {
        case .paragraph: if open.tight.last != true { writeParagraph(event) }
        case .list: writeList(event, &open)
        case .item: if isEntered { startBlock("<li>", event) } else { writer.write("</li>\n") }
        case .heading: writeHeading(event, at: index, of: events)
        case .quote: writeQuote(event, &open)
        case .codeBlock: writeCode(event, events)
        case .thematicBreak: startBlock("<hr>\n", event)
        case .rawBlock: log.add(at: Int(event.offset), Self.rawMarkup)
        case .table:
            if events.tables.indices.contains(Int(event.number)) { writeTable(events.tables[Int(event.number)]) }
        default: break
        }
        return index + 1 + Int(event.skipped)
    }

    private mutating func startBlock(_ tag: StaticString, _ event: MarkdownEvent) {
        writer.startLine()
        writer.tag(tag, at: Int(event.offset))
    }

    private mutating func writeParagraph(_ event: MarkdownEvent) {
        if event.step == .enter { startBlock("<p>", event) } else { writer.write("</p>\n") }
    }

    private mutating func writeQuote(_ event: MarkdownEvent, _ open: inout OpenElements) {
        if event.step == .enter {
            startBlock("<blockquote>\n", event)
            open.tight.append(false)
        } else {
            writer.startLine()
            writer.write("</blockquote>\n")
            _ = open.tight.popLast()
        }
    }

    private mutating func writeList(_ event: MarkdownEvent, _ open: inout OpenElements) {
        guard event.step == .enter else {
            writer.write(event.isOrdered ? "</ol>\n" : "</ul>\n")
            _ = open.tight.popLast()
            return
        }
        startBlock(event.isOrdered ? "<ol" : "<ul", event)
        if let name = open.listClass { writer.write(name) }
        open.listClass = nil
        if event.isOrdered, event.number != 1 { writer.attribute(" start=", "\(event.number)") }
        writer.write(">\n")
        open.tight.append(event.isTight)
    }

    private mutating func writeCode(_ event: MarkdownEvent, _ events: MarkdownEvents) {
        startBlock("<pre>", event)
        writer.tag("<code", at: Int(event.offset))
        let info = events.bytes[event.title.range]
        if let language = info.split(whereSeparator: \.isMarkdownSpace).first {
            writer.attribute(" class=", "language-" + String(decoding: language, as: UTF8.self))
        }
        writer.write(">")
        writer.text(events.bytes[event.literal.range], at: Int(event.offset))
        writer.write("</code></pre>\n")
    }
}

extension BodyRenderer {
    private mutating func writeHeading(_ event: MarkdownEvent, at index: Int, of events: MarkdownEvents) {
        let alone = max(2, Int(event.number))
        let level = nesting?.level(alone) ?? alone
        if role == .field {
            if event.step == .enter { log.add(at: Int(event.offset), Self.headingInField) }
            return writeParagraph(event)
        }
        guard event.step == .enter else { return writer.write(HeadingTags.closing(level)) }
        if event.number == 1 { log.add(at: Int(event.offset), Self.headingOfPage) }
        let text = String(decoding: events.plainText(index..<events.end(of: index)), as: UTF8.self)
        headingLevel = level
        openHeading(level: level, text: text, at: Int(event.offset))
    }

    /// Writes the opening tag of a heading and enters it among the headings.
    mutating func openHeading(level: Int, text: String, at offset: Int) {
        let id = ids.heading(text)
        writer.startLine()
        writer.tag(HeadingTags.opening(level), at: offset)
        writer.attribute(" id=", id)
        writer.write(">")
        writer.add(Fragment.Heading(level: level, id: id, text: text, offset: offset))
    }
}

/// The tags of headings by level.
enum HeadingTags {
    static func opening(_ level: Int) -> StaticString {
        switch level {
        case ...2: "<h2"
        case 3: "<h3"
        case 4: "<h4"
        case 5: "<h5"
        default: "<h6"
        }
    }

    static func closing(_ level: Int) -> StaticString {
        switch level {
        case ...2: "</h2>\n"
        case 3: "</h3>\n"
        case 4: "</h4>\n"
        case 5: "</h5>\n"
        default: "</h6>\n"
        }
    }
}

extension BodyRenderer {
    static func rawMarkup(at place: SourcePlace) -> Diagnostic {
        Diagnostic(
            rule: "markdown-raw-html", place: place,
            message: Message(ru: "В тексте стоит HTML-разметка", en: "There is HTML in the text"),
            help: Message(
                ru: "Замените её: выделение — «**слово**», таблица, «::: внимание». Если нужен сам знак «<», поставьте "
                    + "перед ним «\\». Заметку для себя вместо «<!-- -->» храните вне текста.",
                en: "Replace it: emphasis is “**word**”, a pipe table, “::: notice”. For the sign “<” itself put “\\” "
                    + "before it. Keep notes to yourself out of the text."))
    }

    private static func headingOfPage(at place: SourcePlace) -> Diagnostic {
        Diagnostic(
            rule: "heading-level-one", place: place,
            message: Message(
                ru: "Заголовок первого уровня уже есть: это «Заголовок» страницы",
                en: "The page's title already is its heading of level one"),
            help: Message(
                ru: "Начните строку с «##», а не с «#»; черту «===» под строкой замените на «---».",
                en: "Begin the line with “##”, not “#”; change “===” under a line to “---”."),
            wcag: ["1.3.1", "2.4.6"])
    }

    static func headingInField(at place: SourcePlace) -> Diagnostic {
        Diagnostic(
            rule: "field-heading", place: place,
            message: Message(ru: "В этом поле нельзя ставить заголовки", en: "No headings in this field"),
            help: Message(
                ru: "Уберите «#» или черту под строкой; главное слово можно выделить: «**слово**».",
                en: "Remove the “#” or the line under the text; a key word may be “**bold**”."))
    }
}
