import HTMLTree
import SiteModel

/// `underline`: only links are underlined.
enum Underline {
    static let rule = Rule(
        id: "underline", severity: .warning, criteria: ["1.3.1"], prose: prose,
        check: PageCheck(targets: targets, judge: judge), examples: examples)

    private static let prose = RuleProse(
        title: Message(ru: "Подчёркнуты только ссылки", en: "Only links are underlined"),
        explanation: Message(
            ru: "Подчёркнутое принимают за ссылку и нажимают.",
            en: "What is underlined is taken for a link and pressed."),
        help: Message(
            ru: "Уберите подчёркивание; важное выделите жирным.", en: "Drop the underlining; make what matters bold."),
        proves: Message(
            ru: "Нет u и подчёркивания в атрибуте style вне ссылок.",
            en: "No u element, and no underlining in a style attribute, outside links."),
        cannotProve: Message(ru: "Подчёркивание, заданное таблицами стилей.", en: "Underlining made by style sheets."))

    private static func targets(_ page: PageFacts) -> [NodeID] {
        let names: [TagName] = [.u, .span, .p, .b, .strong, .em, .i]
        return names.flatMap { page.elements($0) }.filter { isUnderlined($0, page) && page.isExposed($0) }.sorted()
    }

    private static func isUnderlined(_ node: NodeID, _ page: PageFacts) -> Bool {
        if page.tree.isHTML(node, .u) { return true }
        guard let bytes = page.tree.valueBytes(.style, of: node) else { return false }
        let style = InlineStyle(bytes)
        return (style["text-decoration"] ?? style["text-decoration-line"])?.contains("underline") ?? false
    }

    private static func judge(_ node: NodeID, _ page: PageFacts) -> Outcome {
        page.tree.ancestors(of: node).contains { page.role(of: $0)?.isLink == true } ? .passed : .failed(underlined())
    }

    private static let examples = Examples(
        passing: [
            "<a href=\"x.html\"><u>Квота</u></a>"
        ],
        failing: [
            "<p>↓<u>Важно</u></p>",
            "<p>↓<span style=\"text-decoration: underline\">Важно</span></p>",
        ],
        inapplicable: [
            "<p>Текст</p>",
            "<a href=\"x.html\">Квота</a>",
            "<p hidden><u>Важно</u></p>",
        ])
}

extension Underline {
    private static func underlined() -> Finding {
        Finding(Message(ru: "подчёркнуто то, что не ссылка", en: "what is no link is underlined"))
    }
}
