import HTMLTree
import SiteModel

/// `long-sentence`: sentences and paragraphs can be taken in.
enum LongSentence {
    static let rule = Rule(
        id: "long-sentence", severity: .warning, criteria: ["3.1.5"], prose: prose,
        check: PageCheck(verdicts: verdicts),
        examples: examples)

    private static let prose = RuleProse(
        title: Message(ru: "Предложения и абзацы не слишком длинные", en: "Sentences and paragraphs are not too long"),
        explanation: Message(
            ru: "Длинное предложение трудно удержать в памяти: на слух, при усталости, когда русский язык неродной.",
            en: "A long sentence is hard to keep in mind: by ear, when tired, in a second language."),
        help: Message(
            ru: "Разделите: одно предложение – одна мысль. Длинный абзац разбейте или сделайте списком.",
            en: "Divide it: one thought to a sentence. Split a long paragraph or make it a list."),
        proves: Message(
            ru: "В предложениях не больше 25 слов, в абзацах не больше 120.",
            en: "Sentences have 25 words at most, paragraphs 120."),
        cannotProve: Message(ru: "Что написано просто.", en: "That the writing is plain."))

    private static func verdicts(_ page: PageFacts) -> [PageCheck.Verdict] {
        page.runningTexts.blocks.compactMap { block in
            guard isLong(block.node, page) else { return nil }
            let isSound = block.longest <= sentenceLimit && block.words <= paragraphLimit
            return (block.node, isSound ? .passed : judge(block.node, page))
        }
    }

    /// Shorter ones cannot hold so many words.
    private static func isLong(_ block: NodeID, _ page: PageFacts) -> Bool {
        var count = 0
        for node in page.tree.descendants(of: block) where page.tree.kind(of: node) == .text {
            count += page.tree.textBytes(of: node).count
        }
        return count > 6 * sentenceLimit
    }

    private static let outcomes = TextMemo<Outcome>()

    private static func judge(_ block: NodeID, _ page: PageFacts) -> Outcome {
        let text = page.runningText(of: block)[...]
        return outcomes.value(of: text) { judge(text) }
    }

    private static func judge(_ text: ArraySlice<UInt8>) -> Outcome {
        let sentences = Sentences(text)
        if let long = sentences.all.first(where: { $0.words > sentenceLimit }) {
            return .failed(longSentence(String(decoding: sentences.text[long.range], as: UTF8.self), long.words))
        }
        let words = sentences.all.reduce(0) { $0 + $1.words }
        return words > paragraphLimit ? .failed(longParagraph(words)) : .passed
    }

    private static let sentenceLimit = 25
    private static let paragraphLimit = 120

    private static let examples = Examples(
        passing: [
            "<p>Мы поможем найти работу. Мы поможем найти работу. Мы поможем найти работу. "
                + "Мы поможем найти работу. Мы поможем найти работу. Мы поможем найти работу. Мы "
                + "поможем найти работу. Мы поможем найти работу. Мы поможем найти работу. Мы "
                + "поможем найти работу. Мы поможем найти работу. Мы поможем найти работу. </p>",
            "<p>г. Нижний Новгород, ул. Такая, д. 1, т. е. в центре города. Приходите с "
                + "паспортом и полисом в любой день недели, кроме выходных.</p>",
        ],
        failing: [
            "↓<p>Гражданин, который обратился в центр занятости по месту жительства и "
                + "представил все документы, перечисленные в порядке, утверждённом приказом, имеет "
                + "право получить направление на работу, если подходящая работа есть в банке "
                + "вакансий.</p>",
            "↓<p>Мы поможем найти работу. Приходите к нам вместе. Мы поможем найти работу. "
                + "Приходите к нам вместе. Мы поможем найти работу. Приходите к нам вместе. Мы "
                + "поможем найти работу. Приходите к нам вместе. Мы поможем найти работу. "
                + "Приходите к нам вместе. Мы поможем найти работу. Приходите к нам вместе. Мы "
                + "поможем найти работу. Приходите к нам вместе. Мы поможем найти работу. "
                + "Приходите к нам вместе. Мы поможем найти работу. Приходите к нам вместе. Мы "
                + "поможем найти работу. Приходите к нам вместе. Мы поможем найти работу. "
                + "Приходите к нам вместе. Мы поможем найти работу. Приходите к нам вместе. Мы "
                + "поможем найти работу. Приходите к нам вместе. Мы поможем найти работу. "
                + "Приходите к нам вместе. Мы поможем найти работу. Приходите к нам вместе. Мы "
                + "поможем найти работу. Приходите к нам вместе. Мы поможем найти работу. "
                + "Приходите к нам вместе. Мы поможем найти работу. Приходите к нам вместе.</p>",
        ],
        inapplicable: [
            "<p>Коротко.</p>",
            "<nav><ul><li>Пункт</li></ul></nav>",
        ])
}

extension LongSentence {
    private static func longSentence(_ text: String, _ words: Int) -> Finding {
        let quoted = CollapsedText.quoted(text)
        let count = RussianPlural("слово", "слова", "слов").count(words)
        return Finding(
            Message(
                ru: "в предложении \(count): «\(quoted)»",
                en: "the sentence has \(englishCount(words, "word", "words")): “\(quoted)”"),
            at: .wording)
    }

    private static func longParagraph(_ words: Int) -> Finding {
        Finding(
            Message(
                ru: "в абзаце \(RussianPlural("слово", "слова", "слов").count(words))",
                en: "the paragraph has \(englishCount(words, "word", "words"))"),
            at: .wording)
    }
}
