import SiteModel

/// Finds the two lines `---` that part front matter from body.
struct Fences {
    /// Between the two lines; nil when the front matter cannot be told from the body or is too long.
    private(set) var fields: Range<Int>?
    private(set) var body: Range<Int>
    /// Bytes from here on are surely no front matter.
    var fieldsEnd: Int { fields?.upperBound ?? body.lowerBound }

    init(of file: SourceFile, problems: inout ProblemList) {
        let bytes = file.bytes
        let start = file.hasByteOrderMark ? 3 : 0
        body = start..<bytes.count
        guard let opening = Self.firstLine(of: bytes, from: start) else {
            problems.add(at: start, Self.emptyFile)
            return
        }
        guard opening.isFence(in: bytes) else {
            let isOpen = Self.closings(in: bytes, from: opening.next).exact == nil
            problems.add(at: opening.content) { isOpen ? Self.noFences($0) : Self.noOpening($0) }
            // Fields and text are one then, and whatever were said of the text would mislead.
            if isOpen { body = bytes.count..<bytes.count } else { bodyAfterFields(from: opening, of: bytes) }
            return
        }
        if opening.start != start {
            problems.add(at: opening.content, Self.lateOpening)
        } else if opening.indent > 0 {
            problems.add(at: opening.content, Self.indented)
        }
        close(opening, of: bytes, problems: &problems)
    }

    private mutating func close(_ opening: Line, of bytes: [UInt8], problems: inout ProblemList) {
        let (closing, indented) = Self.closings(in: bytes, from: opening.next)
        guard let last = closing ?? indented else {
            let end = Self.probableEnd(in: bytes, from: opening.next)
            body = end..<bytes.count
            let first = problems.place(at: opening.content)
            problems.add(at: end) { Self.noClosing($0, opening: first) }
            return
        }
        if closing == nil { problems.add(at: last.content, Self.indented) }
        body = last.next..<bytes.count
        guard last.start - opening.next <= FrontMatterReader.pageLimit else {
            problems.add(at: opening.content, Self.tooLong)
            return
        }
        fields = opening.next..<last.start
    }

    /// Without an opening line the fields may still stand there, with their closing line: then the body is after it.
    private mutating func bodyAfterFields(from first: Line, of bytes: [UInt8]) {
        guard first.field(in: bytes) != nil else { return }
        if let closing = Self.closings(in: bytes, from: first.next).exact { body = closing.next..<bytes.count }
    }

    private static func firstLine(of bytes: [UInt8], from start: Int) -> Line? {
        var position = start
        while let line = Line(in: bytes, at: position, limit: bytes.count) {
            if !line.isBlank { return line }
            position = line.next
        }
        return nil
    }

    /// The first `---` without indentation; the first with it counts when there is no other.
    private static func closings(in bytes: [UInt8], from start: Int) -> (exact: Line?, indented: Line?) {
        var indented: Line?
        var lineStart = start
        var isInIndent = true
        for index in start..<bytes.count {
            let byte = bytes[index]
            if byte == Sign.newline || byte == Sign.carriageReturn {
                (lineStart, isInIndent) = (index + 1, true)
            } else if isInIndent, byte != Sign.space {
                isInIndent = false
                // Only a line whose first sign is a dash is worth cutting.
                guard byte == Sign.dash, let line = Line(in: bytes, at: lineStart, limit: bytes.count) else { continue }
                guard line.isFence(in: bytes) else { continue }
                if line.indent == 0 { return (line, indented) }
                indented = indented ?? line
            }
        }
        return (nil, indented)
    }

    /// Where the text seems to begin when nothing parts it from the fields: at the first line that looks like no field.
    private static func probableEnd(in bytes: [UInt8], from start: Int) -> Int {
        var position = start
        var isAfterBlank = false
        while let line = Line(in: bytes, at: position, limit: bytes.count) {
            let isHeading = isAfterBlank && line.isComment(in: bytes)
            let isField = line.isComment(in: bytes) || line.isItem(in: bytes) || line.field(in: bytes) != nil
            if line.indent == 0, !line.isBlank, isHeading || !isField { return line.start }
            isAfterBlank = line.isBlank
            position = line.next
        }
        return bytes.count
    }

    private static func emptyFile(_ place: SourcePlace) -> Diagnostic {
        fence(place, "Файл пуст", "The file is empty")
    }

    private static func noOpening(_ place: SourcePlace) -> Diagnostic {
        fence(place, "Файл должен начинаться со строки «---»", "The file must begin with the line “---”")
    }

    private static func noFences(_ place: SourcePlace) -> Diagnostic {
        Diagnostic(
            rule: "front-matter-fence", place: place,
            message: Message(
                ru: "Файл должен начинаться со строки «---»", en: "The file must begin with the line “---”"),
            help: Message(
                ru: "Добавьте «---» первой строкой и ещё раз после полей, перед текстом страницы.",
                en: "Add “---” as the first line, and once more after the fields, before the text of the page."))
    }

    private static func lateOpening(_ place: SourcePlace) -> Diagnostic {
        Diagnostic(
            rule: "front-matter-fence", place: place,
            message: Message(
                ru: "Перед строкой «---» стоят пустые строки", en: "There are blank lines before the line “---”"),
            help: Message(
                ru: "Удалите пустые строки: файл начинается прямо с «---».",
                en: "Delete the blank lines: the file begins with “---” itself."))
    }

    static func indented(_ place: SourcePlace) -> Diagnostic {
        Diagnostic(
            rule: "front-matter-fence", place: place,
            message: Message(ru: "Строка «---» стоит с отступом", en: "The line “---” is indented"),
            help: Message(
                ru: "Удалите пробелы перед «---»: строка начинается с первого знака.",
                en: "Delete the spaces before “---”: the line begins in the first column."))
    }

    private static func noClosing(_ place: SourcePlace, opening: SourcePlace) -> Diagnostic {
        var problem = fence(
            place, "Поля не закрыты: перед текстом страницы нет второй строки «---»",
            "The fields are not closed: there is no second line “---” before the text of the page")
        problem.notes = [
            .init(place: opening, message: Message(ru: "Поля начинаются здесь", en: "The fields begin here"))
        ]
        return problem
    }

    private static func tooLong(_ place: SourcePlace) -> Diagnostic {
        Diagnostic(
            rule: "front-matter-limit", place: place,
            message: Message(
                ru: "Поля страницы длиннее 64 КБ, они не прочитаны",
                en: "The fields of the page are longer than 64 kB and were not read"),
            help: Message(
                ru: "Проверьте, там ли стоит вторая строка «---»; длинный текст пишите после неё.",
                en: "Check that the second line “---” is where it should be; write long text after it."))
    }

    private static func fence(_ place: SourcePlace, _ ru: String, _ en: String) -> Diagnostic {
        Diagnostic(
            rule: "front-matter-fence", place: place, message: Message(ru: ru, en: en),
            help: Message(
                ru: "Страница устроена так: строка «---» без отступа, поля, снова строка «---», затем текст.",
                en: "A page is made so: a line “---” without indentation, the fields, “---” again, then the text."))
    }
}
