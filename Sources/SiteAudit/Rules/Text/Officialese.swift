import HTMLTree
import SiteModel

/// `officialese`: plain words instead of official ones.
enum Officialese {
    static let rule = Rule(
        id: "officialese", severity: .warning, criteria: ["3.1.5"], prose: prose,
        check: PageCheck(verdicts: verdicts),
        examples: examples)

    private static let prose = RuleProse(
        title: Message(ru: "Текст без канцелярских оборотов", en: "The text is free of officialese"),
        explanation: Message(
            ru: "«В целях осуществления» длиннее и труднее, чем «чтобы сделать». Просто написанное понимают все.",
            en:
                "“For the purpose of the implementation of” is longer and harder than “to "
                + "do”. Everyone understands plain words."
        ),
        help: Message(
            ru: "Замените простым словом: «чтобы», «из-за», «сделать», «этот», «работать».",
            en: "Take a plain word: “to”, “because of”, “do”, “this”, “work”."),
        proves: Message(
            ru: "Нет оборотов из списка самых частых.",
            en: "None of the most frequent official phrases stands in the text."),
        cannotProve: Message(ru: "Что остальной текст прост.", en: "That the rest of the text is plain."))

    private static func verdicts(_ page: PageFacts) -> [PageCheck.Verdict] {
        page.runningTexts.blocks.compactMap { block in
            guard !page.isOthersWords(block.node) else { return nil }
            return (block.node, block.mayBeOfficial ? judge(block.node, page) : .passed)
        }
    }

    private static func judge(_ block: NodeID, _ page: PageFacts) -> Outcome {
        OfficialPhrases.first(in: page.runningText(of: block)[...]).map { .failed(official($0)) } ?? .passed
    }

    private static let examples = Examples(
        passing: [
            "<p>Чтобы найти работу, позвоните нам.</p>",
            "<p>Закон «О занятости населения в Российской Федерации»</p>",
            "<p>В целях и задачах центра – помощь людям.</p>",
        ],
        failing: [
            "↓<p>В целях осуществления приёма позвоните.</p>",
            "↓<p>Вышеуказанный документ нужен всем.</p>",
            "↓<p>Оказание помощи производится <b>в случае наличия</b> заявления.</p>",
        ],
        inapplicable: [
            "<blockquote><p>В целях осуществления приёма</p></blockquote>",
            "<h2>В целях осуществления</h2>",
        ])
}

extension Officialese {
    private static func official(_ phrase: String) -> Finding {
        let quoted = CollapsedText.quoted(phrase)
        return Finding(
            Message(ru: "канцелярский оборот «\(quoted)»", en: "the official phrase “\(quoted)”"), at: .wording)
    }
}
