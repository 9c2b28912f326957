/// Gives every event the byte offset in the file where it was written.
struct PlaceFinder {
    private let source: MarkdownSource
    private var containers = ContainerStack()
    private var raw = RawLeaf()
    private var references = CharacterReferences()
    private var marks: [LanguageMark] = []
    private(set) var faults: [TextFault] = []

    /// How many lines of definitions before a paragraph are tried before its text is given up.
    private static let attempts = 5_000

    init(source: MarkdownSource) {
        self.source = source
    }

    /// Fills in offsets, language spans and tables.
    mutating func place(_ events: inout MarkdownEvents) {
        var index = 0
        while index < events.list.count {
            let event = events.list[index]
            events.list[index].offset = Int32(clamping: source.offset(of: position(of: event)))
            if event.isLeafBlock, event.step == .enter {
                let end = events.end(of: index)
                placeLeaf(index, end, &events)
                index = end
            } else {
                follow(event)
            }
            index += 1
        }
        LanguageMarks.insert(marks, into: &events)
    }

    private func position(of event: MarkdownEvent) -> Int {
        let line = source.lines[Int(event.line)]
        return min(line.lowerBound + Int(event.column), line.upperBound)
    }

    private mutating func follow(_ event: MarkdownEvent) {
        switch (event.kind, event.step) {
        case (.quote, .enter): containers.enterQuote()
        case (.item, .enter): containers.enterItem(in: source, line: Int(event.line))
        case (.quote, .leave), (.item, .leave): containers.leave()
        default: break
        }
    }

    private mutating func placeLeaf(_ index: Int, _ end: Int, _ events: inout MarkdownEvents) {
        let leaf = events.list[index]
        fillRaw(leaf)
        var replay = InlineReplay(raw: raw, source: source)
        guard let line = run(&replay, index + 1..<end, leaf, &events) else {
            for inner in index..<end { events.list[inner].offset = leaf.offset }
            events.list[index].offset = Int32(clamping: source.offset(of: position(of: leaf)))
            faults.append(TextFault(kind: .unknownPlace, offset: Int(events.list[index].offset)))
            return
        }
        if line > 0 { events.list[index].offset = Int32(clamping: source.offset(of: raw.lines[line].source)) }
        if leaf.kind == .paragraph, findTable(from: line, index, end, &events) { return }
        findFences(from: line)
        if leaf.kind == .paragraph {
            faults += LineSlips(raw: raw, source: source, codeSpans: replay.codeSpans).find(from: line)
        }
        faults += replay.faults
        marks += replay.marks
        for language in replay.linkLanguages { apply(language, to: &events) }
    }

    private func apply(_ language: InlineReplay.LinkLanguage, to events: inout MarkdownEvents) {
        events.list[language.link].language = language.tag
        events.list[language.text].literal.start += Int32(clamping: language.count)
        events.list[language.text].offset = Int32(clamping: language.offsetAfter)
    }

    /// Reference definitions at the head of a paragraph belong to its lines but not to its events.
    private mutating func run(
        _ replay: inout InlineReplay, _ range: Range<Int>, _ leaf: MarkdownEvent, _ events: inout MarkdownEvents
    ) -> Int? {
        let mayDefine = raw.byte(at: 0) == UInt8(ascii: "[")
        for line in 0..<(mayDefine ? min(raw.lines.count, Self.attempts) : min(raw.lines.count, 1)) {
            if line > 0 { replay = InlineReplay(raw: raw, source: source) }
            if replay.run(range, of: &events, fromLine: line, &references), replay.isAtEnd(of: leaf) { return line }
        }
        return nil
    }

    private mutating func fillRaw(_ leaf: MarkdownEvent) {
        raw.removeAll()
        let first = source.lines[Int(leaf.line)]
        var start = position(of: leaf)
        if leaf.kind == .heading, leaf.lastLine == leaf.line {
            while source.byte(at: start) == UInt8(ascii: "#") { start += 1 }
            while start < first.upperBound, source.bytes[start].isSpaceOrTab { start += 1 }
        }
        raw.add(min(start, first.upperBound)..<first.upperBound, of: source)
        guard leaf.lastLine > leaf.line else { return }
        for line in Int(leaf.line) + 1...Int(leaf.lastLine) {
            let end = source.lines[line].upperBound
            raw.add(min(containers.textStart(in: source, line: line), end)..<end, of: source)
        }
    }

    private mutating func findTable(
        from line: Int, _ index: Int, _ end: Int, _ events: inout MarkdownEvents
    ) -> Bool {
        guard raw.lines.count - line >= 2, let delimiters = TableSource.delimiterRow(in: raw, from: line) else {
            return false
        }
        guard delimiters - line <= 2 else {
            let place = source.offset(of: raw.lines[delimiters - 1].source)
            faults.append(TextFault(kind: .tablePlace, offset: place))
            return false
        }
        var table = MarkdownEvent(.table, .leaf)
        table.offset = events.list[index].offset
        table.number = Int32(clamping: events.tables.count)
        table.skipped = Int32(clamping: end - index)
        events.tables.append(TableSource(raw: raw, source: source, firstLine: line, delimiterLine: delimiters))
        events.list[index] = table
        return true
    }

    private mutating func findFences(from line: Int) {
        for number in line..<raw.lines.count where raw.starts(with: ":::", at: raw.lines[number].start) {
            faults.append(TextFault(kind: .blockFence, offset: source.offset(of: raw.lines[number].source)))
        }
    }
}
