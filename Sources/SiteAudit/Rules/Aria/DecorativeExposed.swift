import HTMLTree
import SiteModel

/// `decorative-exposed`: what is called decoration is not given a name or the focus.
enum DecorativeExposed {
    static let rule = Rule(
        id: "decorative-exposed", severity: .warning, criteria: ["1.1.1", "4.1.2"], act: ["46ca7f"], prose: prose,
        check: PageCheck(targets: targets, judge: judge), examples: examples)

    private static let prose = RuleProse(
        title: Message(
            ru: "У украшения нет ни названия, ни фокуса", en: "Decoration has neither a name nor the focus"),
        explanation: Message(
            ru: "Элемент назван украшением (role=\"none\" или alt=\"\"), но у него есть атрибут aria-… или фокус. "
                + "Браузер верит второму и читает его вслух.",
            en: "An element is called decoration (role=\"none\" or alt=\"\") yet has an aria-… attribute or takes the "
                + "focus. Browsers believe the latter and read it aloud."),
        help: Message(
            ru: "Если это украшение, удалите aria-… и tabindex; если нет, удалите role=\"none\" и напишите описание.",
            en: "If it is decoration, remove aria-… and tabindex; if not, remove role=\"none\" and describe it."),
        proves: Message(
            ru: "Всё, что названо украшением, скрыто от программ экранного доступа.",
            en: "All that is called decoration is kept from screen readers."),
        cannotProve: Message(ru: "Что это и правда украшение.", en: "That it is decoration indeed."))

    private static func targets(_ page: PageFacts) -> [NodeID] {
        page.candidates(.img).filter { page.exposure.isInPage($0) && page.isMarkedDecorative($0) }
    }

    private static func judge(_ node: NodeID, _ page: PageFacts) -> Outcome {
        page.isInAccessibilityTree(node) ? .failed(exposed(node, page)) : .passed
    }

    private static let examples = Examples(
        passing: [
            "<img src=\"line.png\" alt=\"\">", "<table role=\"presentation\"><tr><td>Колонка</td></tr></table>",
            "<img src=\"line.png\" alt=\"\" tabindex=\"0\" hidden>", "<p role=\"none\" aria-label=\"\">Текст</p>",
            "<img src=\"line.png\" alt=\"\" aria-label=\"Линия\" aria-hidden=\"true\">",
        ],
        failing: [
            "↓<img src=\"line.png\" alt=\"\" aria-label=\"Линия\">", "↓<img src=\"line.png\" alt=\"\" tabindex=\"0\">",
            "↓<svg role=\"none\" aria-label=\"Дом\"></svg>", "↓<button role=\"presentation\">Найти</button>",
        ],
        inapplicable: [
            "<img src=\"zal.jpg\" alt=\"Зал\">", "<img src=\"a.png\" alt=\"\" role=\"img\" aria-label=\"Дом\">",
            "<p role=\"note none\">Текст</p>",
        ])
}

extension DecorativeExposed {
    private static func exposed(_ node: NodeID, _ page: PageFacts) -> Finding {
        let name = page.tree.name(of: node)
        let ru = page.isFocusable(node) ? "на нём останавливается фокус" : "у него есть атрибут aria-…"
        let en = page.isFocusable(node) ? "it takes the focus" : "it has an aria-… attribute"
        return Finding(
            Message(
                ru: "элемент \(name) назван украшением, но \(ru)",
                en: "the element \(name) is called decoration, yet \(en)"
            ))
    }
}
