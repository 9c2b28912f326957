import HTMLTree
import SiteModel

/// `hidden-focus`: the Tab key stops at nothing that screen readers are not told of.
enum HiddenFocus {
    static let rule = Rule(
        id: "hidden-focus", criteria: ["4.1.2", "1.3.1"], act: ["6cfa84"], prose: prose,
        check: PageCheck(targets: targets, judge: judge), examples: examples)

    private static let prose = RuleProse(
        title: Message(
            ru: "В скрытом от чтения (aria-hidden) нет остановок клавиши Tab",
            en: "What is hidden from reading (aria-hidden) has no stops of the Tab key"),
        explanation: Message(
            ru: "Фокус встаёт на ссылку, о которой программа экранного доступа молчит: человек теряется.",
            en: "The focus comes to a link of which the screen reader says nothing, and people are lost."),
        help: Message(
            ru: "Удалите aria-hidden или уберите ссылку и поле из порядка: tabindex=\"-1\".",
            en: "Remove aria-hidden, or take the link or field out of the order: tabindex=\"-1\"."),
        proves: Message(
            ru: "Внутри aria-hidden нет того, до чего доходит клавиша Tab.",
            en: "Nothing inside aria-hidden is reached by the Tab key."),
        cannotProve: Message(
            ru: "Что скрыто только лишнее для чтения.", en: "That only what is not worth reading is hidden."))

    /// The outermost ones: what is inside is judged with them.
    private static func targets(_ page: PageFacts) -> [NodeID] {
        var targets: [NodeID] = []
        var end = page.tree.root
        for node in page.ariaElements
        where node >= end && page.exposure.isInPage(node) && page.tree.value(.ariaHidden, of: node, is: "true") {
            targets.append(node)
            end = page.tree.subtreeEnd(of: node)
        }
        return targets
    }

    private static func judge(_ hidden: NodeID, _ page: PageFacts) -> Outcome {
        let stop = (hidden..<page.tree.subtreeEnd(of: hidden)).first { page.isTabStop($0) }
        return stop.map { .failed(reached($0, in: hidden, page)) } ?? .passed
    }

    private static let examples = Examples(
        passing: [
            "<p aria-hidden=\"true\">★★★</p>", "<p aria-hidden=\"true\"><a href=\"/\" tabindex=\"-1\">Ещё</a></p>",
            "<p aria-hidden=\"true\"><a href=\"/\" hidden>Ещё</a></p>",
            "<p aria-hidden=\"true\"><button disabled>Ещё</button></p>",
            "<fieldset disabled aria-hidden=\"true\"><legend>Часы</legend><input></fieldset>",
            "<details aria-hidden=\"true\"><a href=\"/\">Ещё</a></details>",
        ],
        failing: [
            "↓<p aria-hidden=\"true\"><b><a href=\"/\">Ещё</a></b></p>", "↓<a href=\"/\" aria-hidden=\"true\">Ещё</a>",
            "↓<div aria-hidden=\"true\"><p aria-hidden=\"true\" tabindex=\"0\">Ещё</p></div>",
        ],
        inapplicable: ["<a href=\"/\">Ещё</a>", "<p aria-hidden=\"false\"><a href=\"/\">Ещё</a></p>"])
}

extension HiddenFocus {
    private static func reached(_ stop: NodeID, in hidden: NodeID, _ page: PageFacts) -> Finding {
        let name = page.tree.name(of: stop)
        let text = CollapsedText.quoted(page.tree.textContent(of: stop))
        return Finding(
            Message(
                ru: "клавиша Tab встаёт на \(name) «\(text)», скрытый от программ экранного доступа",
                en: "the Tab key stops at \(name) “\(text)”, which is hidden from screen readers"),
            note: stop == hidden
                ? nil : page.tree.offset(of: stop).map { ($0, Message(ru: "вот он", en: "this is it")) })
    }
}
