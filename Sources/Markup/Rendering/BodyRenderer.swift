import SiteModel

/// The rendering of one text, from its bytes to its fragment.
///
/// Everything that is written and found while going through the text once; the steps are in the files beside this one.
struct BodyRenderer {
    let source: MarkdownSource
    let resolver: any LinkResolver
    let role: MarkdownRenderer.Role
    let nesting: Nesting?
    var log: ProblemLog
    var writer: FragmentWriter
    var ids: ElementIDs
    /// The level of the last heading outside questions; 1 is the page's title.
    var headingLevel = 1
    /// Opening HTML tags that were refused and not yet closed.
    var openRawTags = 0
    /// Paragraphs whose inlines could not be followed in the source: none, as the tests see to.
    private(set) var unplaced = 0
    private var spans: [MarkdownSpan] = []
    private var definitions: Definitions?
    private var parsedBytes = 0

    /// Bytes that may go to libcmark in all: definitions go there again with each piece.
    private static let parsingLimit = 16 * TextLimits.bytes

    init(
        _ text: SourceText, in file: SourceFile, role: MarkdownRenderer.Role, resolver: any LinkResolver,
        nesting: Nesting? = nil
    ) {
        source = MarkdownSource(bytes: text.bytes, map: text.map)
        self.resolver = resolver
        self.role = role
        self.nesting = nesting
        log = ProblemLog(file: file)
        writer = FragmentWriter(expecting: text.bytes.count)
        ids = ElementIDs(prefix: nesting?.prefix ?? "", suffix: role == .field ? "-\(text.start)" : "")
        headingLevel += nesting?.levels ?? 0
    }

    mutating func render() -> Diagnosed<Fragment> {
        if let refusal = TextLimits.refusal(of: source, in: log.file) {
            return Diagnosed(Fragment(), problems: [refusal])
        }
        DirectionMarks.report(in: source, to: &log)
        if let parts = parts() {
            spans = Self.spans(of: parts)
            write(parts)
        }
        reportHiddenDirections()
        return Diagnosed(writer.fragment, problems: log.sorted)
    }

    /// Character references can bring marks in that the source does not show.
    private mutating func reportHiddenDirections() {
        guard !log.problems.contains(where: { $0.rule == DirectionMarks.rule }) else { return }
        for position in DirectionMarks.positions(in: writer.fragment.bytes) {
            log.add(at: writer.fragment.offset(of: position) ?? source.offset(of: 0), DirectionMarks.found)
        }
    }

    private mutating func parts() -> [BodyPart]? {
        switch FenceLines.find(in: source) {
        case .failure(let fault):
            reportDepth(fault, in: source)
            return nil
        case .success(let fences):
            guard role == .field, let first = fences.first(where: { !$0.isShort || !$0.closes }) else {
                var reader = BodyReader(source: source, log: log)
                let body = reader.read(fences)
                log = body.log
                return body.parts
            }
            log.add(at: source.offset(of: first.start), Self.blockInField)
            return [.markdown(source.span)]
        }
    }

    private static func spans(of parts: [BodyPart]) -> [MarkdownSpan] {
        parts.flatMap { part in
            switch part {
            case .markdown(let span): [span]
            case .block(let block): spans(of: block.parts)
            }
        }
    }

    mutating func write(_ parts: [BodyPart]) {
        for part in parts {
            switch part {
            case .markdown(let span):
                guard let events = events(of: span, isPiece: spans.count > 1) else { continue }
                write(events, in: events.list.indices)
            case .block(let block):
                if let kind = block.kind { kind.write(block, by: &self) } else { write(block.parts) }
            }
        }
    }
}

extension BodyRenderer {
    /// The events of a piece of the body, with their places; nil when it was refused.
    mutating func events(of span: MarkdownSpan, isPiece: Bool = true) -> MarkdownEvents? {
        let preface = self.preface(of: span, isPiece: isPiece)
        let input = (preface?.preface ?? []) + (preface == nil ? [] : span.source.bytes[span.bytes])
        parsedBytes += max(input.count, span.bytes.count)
        guard parsedBytes <= Self.parsingLimit else {
            return reportDepth(.init(line: span.lines.lowerBound), in: span.source)
        }
        let parsed =
            if let preface {
                input.withUnsafeBufferPointer {
                    CommonMarkParser.events(of: $0, lines: span.lines, preface: preface.lineCount)
                }
            } else {
                span.source.bytes.withUnsafeBufferPointer {
                    CommonMarkParser.events(of: UnsafeBufferPointer(rebasing: $0[span.bytes]), lines: span.lines)
                }
            }
        switch parsed {
        case .failure(let fault): return reportDepth(fault, in: span.source)
        case .success(let events): return placed(events, in: span.source)
        }
    }

    /// What has to stand before a piece for libcmark: the definitions of the others.
    private mutating func preface(of span: MarkdownSpan, isPiece: Bool) -> Definitions? {
        let known = isPiece ? definitions ?? Definitions(of: spans) : nil
        if let known { definitions = known }
        if let known, known.lineCount > 0 { return known }
        let isMarked = span.source.bytes[span.bytes].starts(with: [0xEF, 0xBB, 0xBF])
        return isMarked ? Definitions.emptyLine : nil
    }

    private mutating func placed(_ events: MarkdownEvents, in source: MarkdownSource) -> MarkdownEvents {
        var events = events
        var finder = PlaceFinder(source: source)
        finder.place(&events)
        for fault in finder.faults { report(fault) }
        return events
    }

    private mutating func report(_ fault: TextFault) {
        switch fault.kind {
        case .unknownPlace: unplaced += 1
        case .languageMark: log.add(at: fault.offset, Self.languageMark)
        case .tablePlace: log.add(at: fault.offset, Self.tablePlace)
        case .tableDelimiters: log.add(at: fault.offset, TextFaultProblems.tableDelimiters)
        case .headingSpace:
            log.add(at: fault.offset, role == .body ? TextFaultProblems.headingSpace : Self.headingInField)
        case .linkSpace: log.add(at: fault.offset, TextFaultProblems.linkSpace)
        case .linkOpen: log.add(at: fault.offset, TextFaultProblems.linkOpen)
        case .blockFence: if role == .body { log.add(at: fault.offset, Self.fenceInside) }
        }
    }

    @discardableResult
    private mutating func reportDepth(
        _ fault: CommonMarkParser.TooDeep, in source: MarkdownSource
    ) -> MarkdownEvents? {
        log.add(at: source.offset(of: source.lines.start(of: fault.line)), TextLimits.tooDeep)
        return nil
    }
}

extension BodyRenderer {
    private static func blockInField(at place: SourcePlace) -> Diagnostic {
        Diagnostic(
            rule: "field-block", place: place,
            message: Message(ru: "В этом поле нельзя ставить блоки «:::»", en: "No “:::” blocks in this field"),
            help: Message(
                ru: "Напишите здесь простой текст, а блок поставьте в текст страницы ниже строки «---».",
                en: "Write plain text here and put the block into the page's text below the line “---”."))
    }

    private static func fenceInside(at place: SourcePlace) -> Diagnostic {
        Diagnostic(
            rule: "block-place", place: place,
            message: Message(
                ru: "Блок «:::» стоит внутри списка, цитаты или с отступом", en: "A “:::” block inside a list or quote"),
            help: Message(
                ru: "Поставьте строку с «:::» в самое начало строки, без отступа, после списка или цитаты.",
                en: "Put the line with “:::” at the very beginning of a line, after the list or quote."))
    }

    private static func tablePlace(at place: SourcePlace) -> Diagnostic {
        Diagnostic(
            rule: "table-place", place: place,
            message: Message(
                ru: "Перед таблицей стоит другой текст без пустой строки",
                en: "Other text stands directly before the table"),
            help: Message(
                ru: "Оставьте пустую строку; прямо над таблицей может быть только её название: «Таблица: …».",
                en: "Leave an empty line; only the caption “Table: …” may stand directly above the table."))
    }

    static func languageMark(at place: SourcePlace) -> Diagnostic {
        Diagnostic(
            rule: "language-mark", place: place,
            message: Message(
                ru: "Отметка языка написана неверно или стоит не после «]» или ссылки",
                en: "The language mark is misspelt, or does not follow “]” or a link"),
            help: Message(
                ru: "Пишите так: «[sign language]{lang=en}». Код языка: en, de, tt; без кавычек и пробелов.",
                en: "Write “[sign language]{lang=en}”. The language's code is en, de, tt; without quotes and spaces."),
            wcag: ["3.1.2"])
    }
}
