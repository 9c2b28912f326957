import SiteModel

/// Reads lines into nodes as their shape says, reports each mistake once and goes on with the next entry.
///
/// Every method that reads a value leaves the cursor at the first line that does not belong to it. Recursion goes with
/// the shape and ends at `depthLimit`.
struct NodeReader {
    /// Levels of lists and groups.
    static let depthLimit = 20

    /// What a line `---` is.
    enum FenceMeaning {
        /// The end of the front matter; met here it can only be an indented one.
        case end
        /// A mistake: yaml files have none.
        case mistake
    }

    /// The key or dash a value hangs on.
    struct Owner {
        let column: Int
        /// The written key; nil for the item of a list.
        let key: Range<Int>?
        let depth: Int

        var isItem: Bool { key == nil }
    }

    let bytes: [UInt8]
    let fences: FenceMeaning
    var cursor: LineCursor
    var problems: ProblemList
    /// Contents of lines passed over after a problem; a known key in one of them counts as unread, not as missing.
    private(set) var skipped: [Int] = []
    /// Where the body begins after an indented `---`.
    private(set) var bodyStart: Int?

    init(bytes: [UInt8], range: Range<Int>, fences: FenceMeaning, problems: ProblemList) {
        self.bytes = bytes
        self.fences = fences
        self.problems = problems
        cursor = LineCursor(bytes: bytes, range: range)
    }

    /// The whole text as one node; nil without any line or when nothing could be read.
    mutating func readTop(_ shape: Shape) -> Node? {
        advance()
        guard let line = cursor.line else { return nil }
        let indent = topIndent(line)
        switch shape {
        case .group(let group): return readGroup(group, indent: indent, floor: -1, depth: 1)
        case .list(let item): return readList(of: item, indent: indent, floor: -1, depth: 1)
        case .text:
            return readText(line.content..<line.end, owner: Owner(column: -1, key: nil, depth: 0))
        }
    }

    /// The column of the first level: 0, or that of all lines when everything was indented alike.
    private mutating func topIndent(_ first: Line) -> Int {
        guard first.indent > 0 else { return 0 }
        var ahead = cursor
        while let line = ahead.line {
            if line.indent < first.indent { return 0 }
            ahead.advance()
        }
        problems.add(at: first.content, Self.allIndented)
        return first.indent
    }

    /// The next line that says something. Lines indented with tabs are reported and passed over; so is `---`.
    mutating func advance() {
        cursor.advance()
        settle()
    }

    /// Makes sure that the line to be read is neither `---` nor badly indented.
    private mutating func settle() {
        if problems.isFull { cursor.stop() }
        while let line = cursor.line {
            if line.isFence(in: bytes) {
                meetFence(line)
            } else if hasOddIndentation(line) {
                skipOddIndentation(line)
            } else {
                return
            }
        }
    }

    private mutating func meetFence(_ line: Line) {
        switch fences {
        case .end:
            problems.add(at: line.content, Fences.indented)
            bodyStart = line.next
            cursor.stop()
        case .mistake:
            problems.add(at: line.content, Self.fenceInDocument)
            cursor.advance()
        }
    }

    private func hasOddIndentation(_ line: Line) -> Bool {
        bytes[line.content] == Sign.tab || isNoBreakSpace(at: line.content)
    }

    func isNoBreakSpace(at index: Int) -> Bool {
        bytes[index] == 0xC2 && index + 1 < bytes.count && bytes[index + 1] == 0xA0
    }

    private mutating func skipOddIndentation(_ first: Line) {
        let isTab = bytes[first.content] == Sign.tab
        problems.add(at: first.content) { isTab ? Self.tabIndentation($0) : Self.noBreakIndentation($0) }
        while let line = cursor.line, hasOddIndentation(line) {
            var content = line.content
            while content < line.end, Sign.isBlank(bytes[content]) { content += 1 }
            noteSkipped(content)
            cursor.advance()
        }
    }

    /// Of a mass of such lines the first are enough.
    mutating func noteSkipped(_ content: Int) {
        if skipped.count < 256 { skipped.append(content) }
    }

    /// Passes over the line and everything that hangs on it, without a word.
    mutating func skipValue(_ owner: Owner) {
        guard let first = cursor.line else { return }
        // Inside a block an indented `---` is text.
        let isBlock = opensBlock(first)
        cursor.advance()
        while let line = cursor.line, belongs(line, to: owner), isBlock || !line.isFence(in: bytes) {
            cursor.advance()
        }
        settle()
    }

    private func opensBlock(_ line: Line) -> Bool {
        let item = line.isItem(in: bytes) ? line.rest(after: line.content, in: bytes) : nil
        guard let value = line.field(in: bytes)?.value ?? item, let first = value.first else { return false }
        return bytes[first] == Sign.bar || bytes[first] == UInt8(ascii: ">") || bytes[line.end - 1] == Sign.bar
    }

    /// Deeper lines, and for a key also the items in its own column.
    func belongs(_ line: Line, to owner: Owner) -> Bool {
        line.indent > owner.column || (line.indent == owner.column && !owner.isItem && line.isItem(in: bytes))
    }

    func quote(_ range: Range<Int>) -> String { Quotation.of(bytes, range) }

    private static func allIndented(_ place: SourcePlace) -> Diagnostic {
        indentation(
            place, "Все поля стоят с отступом", "All fields are indented",
            help: "Удалите пробелы в начале строк: поля верхнего уровня начинаются с первого знака.",
            "Delete the spaces at the beginning of the lines: fields of the first level begin in the first column.")
    }

    private static func tabIndentation(_ place: SourcePlace) -> Diagnostic {
        indentation(
            place, "Отступ сделан табуляцией", "The indentation is a tab",
            help: "Замените табуляцию в начале строки пробелами, по два на уровень.",
            "Put spaces in place of the tab, two for each level.")
    }

    private static func noBreakIndentation(_ place: SourcePlace) -> Diagnostic {
        indentation(
            place, "Отступ сделан неразрывным пробелом", "The indentation is a no-break space",
            help: "Сотрите отступ и наберите его обычными пробелами; неразрывные попадают при вставке из Word.",
            "Erase the indentation and type it with plain spaces; no-break ones come with text pasted from Word.")
    }

    private static func fenceInDocument(_ place: SourcePlace) -> Diagnostic {
        Diagnostic(
            rule: "front-matter-fence", place: place,
            message: Message(ru: "Строка «---» в файле .yaml", en: "A line “---” in a .yaml file"),
            help: Message(
                ru: "Удалите её: «---» пишут только в начале страниц .md.",
                en: "Delete it: “---” is written only at the beginning of .md pages."))
    }

    static func indentation(
        _ place: SourcePlace, _ ru: String, _ en: String, help: String, _ helpEn: String
    ) -> Diagnostic {
        Diagnostic(
            rule: "front-matter-indentation", place: place, message: Message(ru: ru, en: en),
            help: Message(ru: help, en: helpEn))
    }
}
