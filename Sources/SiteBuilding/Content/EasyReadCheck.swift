import SiteModel

/// Looks at the easy-read lines of pages: whether they are older than the page, and whether they are easy to read.
///
/// No percents, no abbreviations, short sentences (WCAG 2.2, 3.1.5); how short is our own bound.
enum EasyReadCheck {
    /// Words of a sentence.
    private static let limit = 12

    static func problems(of index: ContentIndex) -> [Diagnostic] {
        index.items.indices.filter(index.isShown).flatMap { number -> [Diagnostic] in
            let item = index.items[number]
            let type = index.types.types[item.type]
            guard let field = EasyRead.lines(of: item, type: type), case .list(let lines) = field.value else {
                return []
            }
            return lateness(of: item, type: type, field: field) + lines.compactMap { hardness(of: $0, in: item) }
        }
    }

    private static func lateness(of item: ContentItem, type: ContentType, field: PlacedValue) -> [Diagnostic] {
        func day(_ key: String) -> PlacedValue? { type.slot(of: key).flatMap { item.fields[$0] } }
        guard let updated = day("updated")?.date else { return [] }
        let own = day(EasyRead.dayKey)
        if let date = own?.date, date >= updated { return [] }
        return [late(since: updated, at: item.file.place(at: own?.offset ?? field.offset))]
    }

    private static func hardness(of line: PlacedValue, in item: ContentItem) -> Diagnostic? {
        guard case .markdown(let source) = line.value else { return nil }
        let text = source.text
        let place = item.file.place(at: line.offset)
        if text.contains("%") || text.lowercased().contains("процент") { return percent(at: place) }
        if let word = words(of: text[...]).first(where: isAbbreviation) { return abbreviation(word, at: place) }
        let longest = text.split(whereSeparator: { ".!?".contains($0) }).map { words(of: $0).count }.max() ?? 0
        return longest > limit ? long(longest, at: place) : nil
    }

    private static func words(of text: Substring) -> [Substring] {
        text.split { !$0.isLetter && !$0.isNumber && $0 != "-" }.filter { $0.contains(where: \.isLetter) }
    }

    /// Two capitals at least, and nothing else: «ЦЗН».
    private static func isAbbreviation(_ word: Substring) -> Bool { word.count > 1 && word.allSatisfy(\.isUppercase) }
}

extension EasyReadCheck {
    private static func problem(_ rule: String, _ place: SourcePlace, _ message: Message, _ help: Message) -> Diagnostic
    {
        Diagnostic(rule: rule, severity: .warning, place: place, message: message, help: help, wcag: ["3.1.5"])
    }

    private static func late(since day: LocalDate, at place: SourcePlace) -> Diagnostic {
        problem(
            "easy-read-late", place,
            Message(
                ru: "страница обновлена \(day.iso), а «Простыми словами» – раньше или неизвестно когда",
                en: "the page was updated on \(day.iso), its easy-read lines before that or on no known day"),
            Message(
                ru: "Сверьте простые слова с новой страницей и впишите в «Простые слова обновлены» день проверки.",
                en: "Compare the lines with the page and write the day into “prosto-updated”."))
    }

    private static func percent(at place: SourcePlace) -> Diagnostic {
        problem(
            "easy-read-words", place,
            Message(ru: "в простых словах есть проценты", en: "the easy-read lines speak of percents"),
            Message(ru: "Скажите иначе: «один из десяти», «половина».", en: "Say it otherwise: “one of ten”, “half”."))
    }

    private static func abbreviation(_ word: Substring, at place: SourcePlace) -> Diagnostic {
        problem(
            "easy-read-words", place,
            Message(
                ru: "в простых словах есть сокращение «\(word)»", en: "the easy-read lines abbreviate: “\(word)”"),
            Message(ru: "Напишите слова целиком.", en: "Write the words in full."))
    }

    private static func long(_ count: Int, at place: SourcePlace) -> Diagnostic {
        let words = RussianPlural("слово", "слова", "слов")
        return problem(
            "easy-read-words", place,
            Message(
                ru: "в простых словах длинное предложение: \(words.count(count))",
                en: "a sentence of the easy-read lines is long: \(englishCount(count, "word", "words"))"),
            Message(
                ru: "Разделите его: не больше \(words.count(limit)), одна мысль в предложении.",
                en: "Split it: \(limit) words at most, one thought in a sentence."))
    }
}
