import HTMLTree
import SiteModel

/// `position-words`: a thing on the page is not pointed at by place, colour or shape alone.
enum PositionWords {
    static let rule = Rule(
        id: "position-words", severity: .warning, criteria: ["1.3.3"], act: ["9bd38c"], prose: prose,
        check: PageCheck(verdicts: verdicts), examples: examples)

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

    /// Texts that have a word of pointing and one of what is pointed at; others are no case for the rule.
    private static func verdicts(_ page: PageFacts) -> [PageCheck.Verdict] {
        var verdicts: [PageCheck.Verdict] = []
        for node in page.texts(with: .pointing) {
            let text = page.tree.textBytes(of: node)
            let signs = ReferenceWords.signs(in: text)
            guard signs.count > 1, isKnownLanguage(node, page) else { continue }
            let phrases = phrases(of: signs, in: text)
            if !phrases.isEmpty { verdicts.append((node, judge(phrases, node, page))) }
        }
        return verdicts
    }

    private static func judge(_ phrases: [Phrase], _ node: NodeID, _ page: PageFacts) -> Outcome {
        // A link shows the place by itself.
        if page.tree.ancestors(of: node).contains(where: { page.tree.isHTML($0, .a) }) { return .passed }
        for phrase in phrases {
            let bytes = page.tree.textBytes(of: node)
            let text = String(
                decoding: bytes.dropFirst(phrase.range.lowerBound).prefix(phrase.range.count), as: UTF8.self)
            // “Above” and “below” are said of the order of a text as well (Understanding 1.3.3).
            if phrase.isOrder { return .failed(pointed(text, act: [])) }
            let words = PlainWord.all(in: Array(text.utf8)[...]).map(\.text)
            if ReferredThing(page: page, text: node, words: words).answer() == .notFound {
                return .failed(pointed(text, act: nil))
            }
        }
        return .unknown
    }

    /// English words are looked for in English, Russian ones in Russian: `square` is a French word too.
    private static func isKnownLanguage(_ node: NodeID, _ page: PageFacts) -> Bool {
        guard let tag = page.language(of: node)?.trimmingASCIIWhitespace, !tag.isEmpty else { return true }
        let primary = tag.prefix { $0 != UInt8(ascii: "-") }
        return primary.equals("ru") || primary.equals("en")
    }

    /// Words that point, from the first to the last.
    private struct Phrase {
        let range: Range<Int>
        let isOrder: Bool
    }

    private static func phrases(of signs: [ReferenceWords.Sign], in text: ArraySlice<UInt8>) -> [Phrase] {
        var phrases: [Phrase] = []
        for (place, sign) in signs.enumerated() {
            for other in signs[(place + 1)...].prefix(4) {
                let range = sign.range.lowerBound..<other.range.upperBound
                let isApart =
                    text.dropFirst(range.lowerBound).prefix(range.count).contains { ".!?;:".utf8.contains($0) }
                    && sign.sense != .see
                guard !isApart, other.index - sign.index <= reach(sign, other, signs), points(sign, other, signs) else {
                    continue
                }
                phrases.append(Phrase(range: range, isOrder: sign.sense == .order || other.sense == .order))
            }
        }
        return phrases
    }

    /// How many words on the second sign may stand.
    private static func reach(
        _ left: ReferenceWords.Sign, _ right: ReferenceWords.Sign, _ all: [ReferenceWords.Sign]
    ) -> Int {
        switch (left.sense, right.sense) {
        case (.thing, .side): 3
        case (.size, _), (.colour, _), (.figure, _): 2
        default: 2
        }
    }

    private static func points(
        _ left: ReferenceWords.Sign, _ right: ReferenceWords.Sign, _ all: [ReferenceWords.Sign]
    ) -> Bool {
        switch (left.sense, right.sense) {
        case (.thing, .place), (.place, .thing): true
        case (.colour, .thing), (.figure, .thing), (.size, .thing):
            !all.contains { $0.sense == .some && $0.index == left.index - 1 }
        case (.thing, .order), (.order, .thing), (.see, .place), (.see, .order), (.place, .figure): true
        // A shape stands for the thing that has it.
        case (.press, .figure):
            all.contains { $0.sense == .the && $0.index == right.index - 1 }
                && !all.contains { $0.sense == .thing && $0.index == right.index + 1 }
        case (.thing, .side): isPlace(right, all)
        case (.side, .thing): isPlace(left, all) && all.contains { $0.sense == .part && $0.index == left.index + 1 }
        default: false
        }
    }

    /// “The right”, “the right side”, “upper left”.
    private static func isPlace(_ side: ReferenceWords.Sign, _ all: [ReferenceWords.Sign]) -> Bool {
        all.contains { $0.sense == .the && $0.index == side.index - 1 }
            || all.contains { $0.sense == .part && $0.index == side.index + 1 }
    }

    private static let examples = Examples(
        passing: [
            "<p><a href=\"#t\">см. ниже</a></p>", "<p>Нажмите круглую кнопку</p><button>Круглая кнопка</button>",
            "<p lang=\"en\">Find the menu on the right</p><h2>Menu</h2>",
            "<p lang=\"en\">Press the red button</p><button>Go</button>",
            "<p lang=\"en\">Press the red button “Save”.</p>",
            "<p lang=\"en\">Press the round button</p><button>Round button</button><button>Go</button>",
            "<p lang=\"en\">Click the box.</p><label><input type=\"checkbox\">Yes</label>",
        ],
        failing: [
            "<p>↓Нажмите кнопку справа</p>", "<p>↓Документы (см. ниже)</p>", "<p>↓Нажмите красную кнопку.</p>",
            "<p>↓Смотрите таблицу ниже</p>", "<li>↓В таблице выше</li>",
            "<p lang=\"en\">↓Click the box, please.</p><button>Go</button>",
            "<p lang=\"en\">↓Press the round button.</p><button>Go</button><button>Stop</button>",
            "<p lang=\"en\">↓Take the navigation on the right.</p><nav>A</nav><nav>B</nav>",
        ],
        inapplicable: [
            "<p hidden>см. ниже</p>", "<p>Вход справа от крыльца, дверь слева.</p>", "<p>Красная площадь</p>",
            "<p>Нажмите кнопку «Записаться».</p>", "<p>Выше 18 лет. Меню столовой</p>",
            "<p lang=\"en\">Everyone has the right to a table.</p>", "<p lang=\"en\">A small form of life</p>",
            "<p lang=\"fr\">Le menu du square</p>",
        ])
}

extension PositionWords {
    private static func pointed(_ phrase: String, act: [String]?) -> Finding {
        let quoted = CollapsedText.quoted(phrase)
        return Finding(
            Message(
                ru: "«\(quoted)» указывает только местом или видом", en: "“\(quoted)” points by place or looks alone"),
            act: act)
    }
}
