import HTMLTree
import SiteModel

/// `position-words`: a thing on the page is not pointed at by place, colour or shape alone.
enum PositionWords {
    static let rule = Rule(
        id: "position-words", severity: .warning, criteria: ["1.3.3"], partialACT: ["9bd38c"], prose: prose,
        check: PageCheck(targets: { $0.texts(with: [.cyrillic]) }, judge: judge), examples: examples)

    private static let prose = RuleProse(
        title: Message(
            ru: "На часть страницы указывают названием, а не местом или цветом",
            en: "Parts of the page are pointed at by name, not by place or colour"),
        explanation: Message(
            ru:
                "«Кнопка справа» и «см. ниже» ничего не говорят тому, кто слушает страницу или видит её на телефоне, где "
                + "всё стоит иначе.",
            en: "“The button on the right” and “see below” say nothing to who listens, or has a phone where all stands "
                + "elsewhere."),
        help: Message(
            ru:
                "Назовите то, на что указываете: «кнопка «Записаться»», «раздел «Что взять с собой»», и сделайте ссылкой.",
            en: "Name what you point at: “the button Sign up”, “the section What to bring”, and make it a link."),
        proves: Message(
            ru: "Рядом со словами «кнопка», «ссылка», «таблица», «раздел» нет слов о месте и цвете, «см. ниже» нет.",
            en:
                "No words of place or colour stand beside “button”, “link”, “table”, “section”; there is no “see below”."
        ),
        cannotProve: Message(
            ru: "Другие указания на место, цвет или форму; названа ли вещь ещё и по имени.",
            en: "Other ways to point by place, colour or shape; whether the thing is also named."))

    /// What a word says.
    private enum Sense { case place, colour, thing, see }

    private static func judge(_ node: NodeID, _ page: PageFacts) -> Outcome {
        let text = page.tree.textBytes(of: node)
        var before: (sense: Sense, index: Int, start: Int)?
        for (index, word) in Word.all(in: text).enumerated() {
            guard let sense = sense(of: word, text) else { continue }
            if let before, index - before.index <= 2, points(before.sense, sense) {
                // A link shows the place by itself.
                if page.tree.ancestors(of: node).contains(where: { page.tree.isHTML($0, .a) }) { return .passed }
                let phrase = text[before.start..<word.range.upperBound]
                guard !phrase.contains(where: { ".!?;".utf8.contains($0) }) || before.sense == .see else { continue }
                return .failed(pointed(String(decoding: phrase, as: UTF8.self)))
            }
            before = (sense, index, word.range.lowerBound)
        }
        return .passed
    }

    private static func points(_ left: Sense, _ right: Sense) -> Bool {
        switch (left, right) {
        case (.thing, .place), (.place, .thing), (.colour, .thing), (.see, .place): true
        default: false
        }
    }

    private static func sense(of word: Word, _ text: ArraySlice<UInt8>) -> Sense? {
        // Most words begin with none of these letters.
        guard word.latin == 0, firstLetters.contains(word.first) else { return nil }
        let spoken = text[word.range].spokenWords
        if let sense = words[spoken] { return sense }
        return stems.first { spoken.hasPrefix($0.stem) && spoken.unicodeScalars.count <= $0.length }?.sense
    }

    private static let words: [String: Sense] = [
        "справа": .place, "слева": .place, "ниже": .place, "выше": .place, "внизу": .place, "вверху": .place,
        "снизу": .place, "сверху": .place, "см": .see, "смотри": .see, "смотрите": .see, "смотреть": .see,
        "таблица": .thing, "таблице": .thing, "таблицу": .thing, "таблицы": .thing, "раздел": .thing,
        "разделе": .thing, "меню": .thing, "баннер": .thing, "баннере": .thing,
    ]
    private static let stems: [(stem: String, length: Int, sense: Sense)] = [
        ("кнопк", 8, .thing), ("ссылк", 8, .thing), ("красн", 8, .colour), ("зелен", 8, .colour), ("син", 6, .colour),
        ("желт", 7, .colour), ("оранжев", 10, .colour), ("кругл", 8, .colour), ("квадратн", 11, .colour),
        ("больш", 8, .colour),
    ]
    private static let firstLetters: Set<UInt32> = Set(
        (words.keys.map { $0 } + stems.map(\.stem)).compactMap { $0.unicodeScalars.first?.value })

    private static let examples = Examples(
        passing: [
            "<p>Вход справа от крыльца, дверь слева.</p>", "<p>Нажмите кнопку «Записаться».</p>",
            "<p><a href=\"#t\">см. ниже</a></p>", "<p>Выше 18 лет. Меню столовой</p>", "<p>Красная площадь</p>",
        ],
        failing: [
            "<p>↓Нажмите кнопку справа</p>", "<p>↓Документы (см. ниже)</p>", "<p>↓Нажмите красную кнопку.</p>",
            "<p>↓Смотрите таблицу ниже</p>", "<li>↓В таблице выше</li>",
        ],
        inapplicable: ["<p>Press the red button</p>", "<p hidden>см. ниже</p>"])
}

extension PositionWords {
    private static func pointed(_ phrase: String) -> Finding {
        let quoted = CollapsedText.quoted(phrase)
        return Finding(
            Message(
                ru: "«\(quoted)» указывает только местом или видом", en: "“\(quoted)” points by place or looks alone"))
    }
}
