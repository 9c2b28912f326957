import HTMLTree
import SiteModel

/// `empty-header-cell`: a header of a table has text.
enum EmptyHeaderCell {
    static let rule = Rule(
        id: "empty-header-cell", severity: .warning, criteria: ["1.3.1"], prose: prose,
        check: PageCheck(targets: targets, judge: judge), examples: examples)

    private static let prose = RuleProse(
        title: Message(ru: "Заголовки таблицы не пусты", en: "Headers of tables have text"),
        explanation: Message(
            ru: "Пустой заголовок ничего не говорит о своём столбце или строке.",
            en: "An empty header says nothing of its column or row."),
        help: Message(
            ru: "Напишите заголовок; пустой угол таблицы сделайте обычной клеткой: <td></td>.",
            en: "Write the header; make an empty corner a plain cell: <td></td>."),
        proves: Message(ru: "В каждом заголовке таблицы есть текст.", en: "Every table header has text."),
        cannotProve: Message(ru: "Что заголовок понятен.", en: "That the header is clear."))

    private static func targets(_ page: PageFacts) -> [NodeID] {
        page.candidates(.th).filter { node in
            switch page.role(of: node) {
            case .columnheader, .rowheader: page.isExposed(node)
            default: false
            }
        }
    }

    private static func judge(_ node: NodeID, _ page: PageFacts) -> Outcome {
        page.hasAccessibleName(node) ? .passed : .failed(empty())
    }

    private static let examples = Examples(
        passing: ["<table><tr><th scope=\"col\">Часы</th></tr><tr><td>9–18</td></tr></table>"],
        failing: ["<table><tr>↓<th></th><th scope=\"col\">Часы</th></tr><tr><td>1</td><td>9–18</td></tr></table>"],
        inapplicable: ["<table><tr><td></td></tr></table>", "<table role=\"presentation\"><tr><th></th></tr></table>"])
}

extension EmptyHeaderCell {
    private static func empty() -> Finding {
        Finding(Message(ru: "заголовок таблицы пуст", en: "the table header is empty"))
    }
}
