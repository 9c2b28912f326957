import HTMLTree
import SiteModel

/// `widget-name`: menu items, tabs, windows and gauges say what they are.
enum WidgetName {
    static let rule = Rule(
        id: "widget-name", criteria: ["4.1.2"], act: ["m6b1q3"], prose: prose,
        check: PageCheck(targets: targets, share: share, judge: judge), examples: examples)

    private static let prose = RuleProse(
        title: Message(
            ru: "У пунктов меню, вкладок, окон и шкал есть название",
            en: "Menu items, tabs, windows and gauges have a name"),
        explanation: Message(
            ru: "Без названия программа экранного доступа скажет «пункт меню» или «окно» и замолчит.",
            en: "Without a name a screen reader says “menu item” or “window” and no more."),
        help: Message(
            ru: "Напишите название внутри элемента; окну и шкале дайте aria-label или aria-labelledby.",
            en: "Write the name inside the element; give windows and gauges aria-label or aria-labelledby."),
        proves: Message(
            ru: "У каждого пункта меню, вкладки, окна, шкалы и подсказки есть название.",
            en: "Every menu item, tab, window, gauge and tooltip has a name."),
        cannotProve: Message(ru: "Что название понятно.", en: "That the name is clear."))

    private static func targets(_ page: PageFacts) -> [NodeID] {
        page.candidates(.dialog, .meter, .progress).filter { page.isExposed($0) && isNamed($0, page) }
    }

    private static func isNamed(_ node: NodeID, _ page: PageFacts) -> Bool {
        switch page.role(of: node) {
        case .alertdialog, .application, .dialog, .grid, .menuitem, .meter, .option, .progressbar, .tab,
            .tooltip, .tree, .treegrid, .treeitem:
            true
        default: false
        }
    }

    private static func share(_ node: NodeID, _ page: PageFacts) -> PageCheck.Share {
        let isItem = page.role(of: node) == .menuitem
        return PageCheck.Share(act: isItem ? ["m6b1q3"] : [], criteria: ["4.1.2"])
    }

    private static func judge(_ node: NodeID, _ page: PageFacts) -> Outcome {
        page.hasAccessibleName(node) ? .passed : .failed(nameless(page.role(of: node), page.tree.name(of: node)))
    }

    private static let examples = Examples(
        passing: [
            "<div role=\"menu\"><button role=\"menuitem\">Новый</button></div>",
            "<div role=\"menu\"><button role=\"menuitem\" title=\"Новый\"><img src=\"a.png\" alt=\"\"></button></div>",
            "<dialog open aria-label=\"Запись\"><p>Готово</p></dialog>",
            "<label>Готово <progress value=\"1\"></progress></label>",
        ],
        failing: [
            "<div role=\"menu\">↓<button role=\"menuitem\"><img src=\"a.png\" alt=\"\"></button></div>",
            "↓<dialog open><p>Готово</p></dialog>", "↓<meter value=\"0.5\"></meter>",
            "<div role=\"tablist\">↓<div role=\"tab\" tabindex=\"0\"> </div></div>",
        ],
        inapplicable: [
            "<button role=\"menuitem\" hidden></button>", "<dialog><p>Готово</p></dialog>", "<button>Новый</button>",
        ])
}

extension WidgetName {
    private static func nameless(_ role: Role?, _ element: String) -> Finding {
        let word = role.map(\.text) ?? element
        return Finding(
            Message(ru: "у элемента с ролью \(word) нет названия", en: "the element of role \(word) has no name"))
    }
}
