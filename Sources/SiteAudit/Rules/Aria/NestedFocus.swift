import HTMLTree
import SiteModel

/// `nested-focus`: nothing inside a button, tab or picture takes the focus for itself.
enum NestedFocus {
    static let rule = Rule(
        id: "nested-focus", criteria: ["4.1.2"], act: ["307n5z"], prose: prose,
        check: PageCheck(targets: targets, judge: judge), examples: examples)

    private static let prose = RuleProse(
        title: Message(
            ru: "Внутри кнопки, вкладки и рисунка нет ссылок и полей",
            en: "No links or fields stand inside buttons, tabs and pictures"),
        explanation: Message(
            ru: "Содержимое кнопки читается как её название. Ссылка внутри остановит клавишу Tab, но как ссылку её не "
                + "услышат.",
            en: "What is inside a button is read as its name. A link there stops the Tab key, yet nobody hears that it "
                + "is a link."),
        help: Message(
            ru: "Вынесите ссылку или поле из кнопки и поставьте рядом.",
            en: "Take the link or field out and put it beside."
        ),
        proves: Message(
            ru: "Внутри кнопок, вкладок, пунктов и рисунков нет остановок клавиши Tab.",
            en: "Inside buttons, tabs, options and pictures there are no stops of the Tab key."),
        cannotProve: Message(
            ru: "Остановки, которые делает скрипт; tabindex=\"-1\" остановкой не считается.",
            en: "Stops made by a script; tabindex=\"-1\" is not counted."))

    private static func targets(_ page: PageFacts) -> [NodeID] {
        page.candidates(.button, .meter, .progress).filter { node in
            guard page.isExposed(node), page.tree.namespace(of: node) != .mathML else { return false }
            return page.role(of: node)?.hasPresentationalChildren ?? false
        }
    }

    private static func judge(_ node: NodeID, _ page: PageFacts) -> Outcome {
        let stop = page.tree.descendants(of: node).first { page.isTabStop($0) }
        return stop.map { .failed(nested($0, in: node, page)) } ?? .passed
    }

    private static let examples = Examples(
        passing: [
            "<button>Найти <b>работу</b></button>",
            "<div role=\"img\" aria-label=\"Дом\"><i tabindex=\"-1\">д</i></div>",
            "<div role=\"tab\"><button disabled>Часы</button></div>",
            "<div role=\"checkbox\" aria-checked=\"true\"><fieldset disabled><input aria-label=\"Да\"></fieldset></div>",
        ],
        failing: [
            "↓<div role=\"tab\"><a href=\"#c\">Часы</a></div>", "↓<button>Ещё <span tabindex=\"0\">?</span></button>",
            "↓<svg role=\"img\" aria-label=\"Карта\"><a href=\"/\"><text>Бор</text></a></svg>",
        ],
        inapplicable: [
            "<a href=\"/\"><span tabindex=\"0\">Главная</span></a>", "<p><a href=\"/\">Главная</a></p>",
            "<table><tr><th><a href=\"/\">Часы</a></th></tr></table>",
        ])
}

extension NestedFocus {
    private static func nested(_ stop: NodeID, in node: NodeID, _ page: PageFacts) -> Finding {
        let outer = page.role(of: node).map(\.text) ?? page.tree.name(of: node)
        let inner = page.tree.name(of: stop)
        return Finding(
            Message(
                ru: "внутри элемента с ролью \(outer) клавиша Tab останавливается на \(inner)",
                en: "inside the element of role \(outer) the Tab key stops at \(inner)"),
            note: page.tree.offset(of: stop).map { ($0, Message(ru: "вот он", en: "this is it")) })
    }
}
