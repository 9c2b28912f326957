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
            ru: "Вне ссылок нет u и нет подчёркивания стилями.",
            en: "No u element and no underlining by styles outside links."),
        cannotProve: Message(
            ru: "Черту, нарисованную рамкой или картинкой.", en: "A line drawn by a border or a picture."))

    private static func targets(_ page: PageFacts) -> [NodeID] {
        let names: [TagName] = [.u, .span, .p, .b, .strong, .em, .i]
        guard !page.elements(.u).isEmpty || page.styles.styles.contains(where: { $0.paint.line == .underline }) else {
            return []
        }
        return names.flatMap { page.elements($0) }.filter { isUnderlined($0, page) && page.isExposed($0) }.sorted()
    }

    private static func isUnderlined(_ node: NodeID, _ page: PageFacts) -> Bool {
        if page.tree.isHTML(node, .u) { return true }
        return page.styles[node].paint.line == .underline
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
