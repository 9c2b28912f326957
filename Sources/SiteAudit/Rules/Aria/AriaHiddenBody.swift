import HTMLTree
import SiteModel

/// `aria-hidden-body`: the page as a whole is not kept from screen readers.
enum AriaHiddenBody {
    static let rule = Rule(
        id: "aria-hidden-body", criteria: ["1.3.1", "4.1.2"], prose: prose,
        check: PageCheck(
            targets: { page in Array(page.elements(.html).prefix(1) + page.elements(.body).prefix(1)) }, judge: judge),
        examples: examples)

    private static let prose = RuleProse(
        title: Message(
            ru: "Страница целиком не скрыта от чтения", en: "The whole page is not hidden from reading"),
        explanation: Message(
            ru: "С aria-hidden=\"true\" на <body> программа экранного доступа не прочтёт на странице ничего.",
            en: "With aria-hidden=\"true\" on <body> a screen reader reads nothing of the page."),
        help: Message(ru: "Удалите aria-hidden из <body> и <html>.", en: "Remove aria-hidden from <body> and <html>."),
        proves: Message(
            ru: "На <html> и <body> нет aria-hidden=\"true\".", en: "<html> and <body> have no aria-hidden=\"true\"."),
        cannotProve: Message(ru: "Что скрипт не поставит его позже.", en: "That no script puts it there later."))

    private static func judge(_ node: NodeID, _ page: PageFacts) -> Outcome {
        page.tree.value(.ariaHidden, of: node, is: "true") ? .failed(hidden(page.tree.name(of: node))) : .passed
    }

    private static let examples = Examples(
        passing: [
            "<p aria-hidden=\"true\">★</p>",
            "<!DOCTYPE html><html lang=\"ru\"><head></head><body aria-hidden=\"false\"></body></html>",
        ],
        failing: [
            "<!DOCTYPE html><html lang=\"ru\"><head></head>↓<body aria-hidden=\"true\"><p>Текст</p></body></html>"
        ],
        inapplicable: [])
}

extension AriaHiddenBody {
    private static func hidden(_ name: String) -> Finding {
        Finding(
            Message(
                ru: "aria-hidden=\"true\" на \(name) скрывает от чтения всю страницу",
                en: "aria-hidden=\"true\" on \(name) hides the whole page from reading"))
    }
}
