import HTMLTree
import SiteModel

/// `justified-text`: running text is not stretched to both margins.
enum JustifiedText {
    static let rule = Rule(
        id: "justified-text", severity: .warning, criteria: ["1.4.8"], prose: prose,
        check: PageCheck(
            targets: { StyledText.blocks(on: $0) }, isSound: { !$0.styles.styles.contains(where: isAmiss) },
            judge: judge),
        examples: examples)

    private static let prose = RuleProse(
        title: Message(ru: "Текст не растянут по ширине", en: "Text is not justified"),
        explanation: Message(
            ru: "Когда строки растянуты, пробелы между словами разные и складываются в белые «реки». Тем, кому трудно "
                + "читать, по ним легко потерять строку.",
            en: "In stretched lines the gaps between words differ and join to white “rivers”. Who reads with effort "
                + "loses the line in them."),
        help: Message(
            ru: "Уберите text-align: justify: текст встанет по левому краю.",
            en: "Drop text-align: justify: the text then keeps to the left margin."),
        proves: Message(
            ru: "Ни один абзац, пункт списка или ячейка не выровнены по ширине.",
            en: "No paragraph, list item or cell is justified."),
        cannotProve: Message(
            ru: "Что строки не слишком длинные.", en: "That lines are not too long."))

    private static func judge(_ node: NodeID, _ page: PageFacts) -> Outcome {
        isAmiss(page.styles[node]) ? .failed(stretched()) : .passed
    }

    private static func isAmiss(_ style: ComputedStyle) -> Bool { style.text.align == .justify }

    private static let examples = Examples(
        passing: [
            "<p>Приём идёт каждый день</p>",
            "<div style=\"text-align: justify\"><p style=\"text-align: left\">Приём идёт каждый день</p></div>",
        ],
        failing: [
            "↓<p style=\"text-align: justify\">Приём идёт каждый день</p>",
            "↓<p align=\"justify\">Приём идёт каждый день</p>",
            "<div style=\"text-align: justify\">↓<p>Приём идёт каждый день</p></div>",
        ],
        inapplicable: [
            "<p style=\"text-align: justify\">Приём</p>",
            "<p hidden style=\"text-align: justify\">Приём идёт каждый день</p>",
            "<div style=\"text-align: justify\"></div>",
        ])
}

extension JustifiedText {
    private static func stretched() -> Finding {
        Finding(Message(ru: "текст растянут по ширине", en: "the text is justified"))
    }
}
