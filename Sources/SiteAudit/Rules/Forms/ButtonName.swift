import HTMLTree
import SiteModel

/// `button-name`: a button says what it does.
enum ButtonName {
    static let rule = Rule(
        id: "button-name", criteria: ["4.1.2"], act: ["97a4e1", "2t702h"], prose: prose,
        check: PageCheck(targets: targets, share: share, judge: judge), examples: examples)

    private static let prose = RuleProse(
        title: Message(ru: "У кнопки есть название", en: "Buttons have a name"),
        explanation: Message(
            ru: "Кнопку с одним значком программа экранного доступа читает как «кнопка», и что она делает, не узнать.",
            en: "A button with nothing but an icon is read as “button”, and nobody learns what it does."),
        help: Message(
            ru: "Напишите внутри кнопки, что она делает; у значка в кнопке заполните описание или дайте кнопке "
                + "aria-label.",
            en: "Say inside the button what it does; give the icon in it an alternative, or the button an aria-label."),
        proves: Message(
            ru: "У каждой кнопки и у каждого раскрывающегося блока есть название.",
            en: "Every button and every disclosure has a name."),
        cannotProve: Message(ru: "Что название говорит о действии.", en: "That the name tells the action."))

    private static func targets(_ page: PageFacts) -> [NodeID] {
        page.candidates(.button, .input, .summary).filter { node in
            if isDisclosure(node, page) { return page.isSummaryOfDetails(node) && page.isExposed(node) }
            return page.role(of: node) == .button && page.isExposed(node)
                && !(page.tree.isHTML(node, .input) && page.tree.value(.type, of: node, is: "image"))
        }
    }

    private static func share(_ node: NodeID, _ page: PageFacts) -> PageCheck.Share {
        PageCheck.Share(act: [isDisclosure(node, page) ? "2t702h" : "97a4e1"], criteria: ["4.1.2"])
    }

    /// Called nothing else; as it takes the focus it is no decoration either.
    private static func isDisclosure(_ node: NodeID, _ page: PageFacts) -> Bool {
        guard page.tree.isHTML(node, .summary) else { return false }
        let role = page.explicitRole(of: node)
        return role == nil || role == Role.none
    }

    private static func judge(_ node: NodeID, _ page: PageFacts) -> Outcome {
        if page.hasAccessibleName(node) { return .passed }
        return .failed(page.tree.isHTML(node, .summary) ? namelessDisclosure() : nameless())
    }

    private static let examples = Examples(
        passing: [
            "<button>Найти</button>", "<button aria-label=\"Меню\"><svg><path d=\"M0 0\"/></svg></button>",
            "<input type=\"submit\">", "<input type=\"button\" value=\"Показать\">",
            "<div role=\"button\" tabindex=\"0\">Показать</div>", "<button><img src=\"x.png\" alt=\"Найти\"></button>",
            "<details><summary>Как проехать</summary><p>Автобусом</p></details>",
        ],
        failing: [
            "↓<button></button>", "↓<button><img src=\"x.png\" alt=\"\"></button>",
            "↓<input type=\"submit\" value=\"\">", "↓<input type=\"button\">",
            "↓<button><span aria-hidden=\"true\">×</span></button>", "↓<span role=\"button\" tabindex=\"0\"></span>",
            "<details>↓<summary></summary><p>Автобусом</p></details>",
            "<details>↓<summary role=\"none\"></summary><p>Автобусом</p></details>",
        ],
        inapplicable: [
            "<button hidden></button>", "<input type=\"image\" src=\"x.png\">", "<button role=\"link\"></button>",
            "<summary></summary>",
        ])
}

extension ButtonName {
    private static func nameless() -> Finding {
        Finding(Message(ru: "у кнопки нет названия", en: "the button has no name"))
    }

    private static func namelessDisclosure() -> Finding {
        Finding(
            Message(ru: "у раскрывающегося блока нет названия (summary)", en: "the disclosure has no name (summary)"),
            help: Message(
                ru: "Напишите внутри <summary>…</summary>, что откроется.",
                en: "Say inside <summary>…</summary> what will open."))
    }
}
