import HTMLTree
import SiteModel

/// `role-context`: a part stands in the whole it is a part of.
enum RoleContext {
    static let rule = Rule(
        id: "role-context", criteria: ["1.3.1"], act: ["ff89c9"], prose: prose,
        check: PageCheck(targets: targets, judge: judge), examples: examples)

    private static let prose = RuleProse(
        title: Message(
            ru: "Часть стоит в своём целом: пункт в списке, вкладка в ряду вкладок",
            en: "Parts stand in their whole: an item in a list, a tab among tabs"),
        explanation: Message(
            ru: "Пункт вне списка теряет счёт и место: «второй из пяти» никто не скажет.",
            en: "An item outside a list loses its count and place: nobody says “second of five”."),
        help: Message(
            ru: "Поставьте элемент прямо в элемент с названной ролью или возьмите обычные <ul> и <li>, <table> и <td>.",
            en: "Put the element straight into one of the role named, or take plain <ul> and <li>, <table> and <td>."),
        proves: Message(
            ru: "Каждая часть с явной ролью стоит в целом, которого роль требует.",
            en: "Every part with an explicit role stands in the whole that its role asks for."),
        cannotProve: Message(ru: "Что роли выбраны верно.", en: "That the roles are the right ones."))

    private static func targets(_ page: PageFacts) -> [NodeID] {
        page.ariaElements.filter { node in
            guard let role = page.explicitRole(of: node), page.isExposed(node) else { return false }
            // An option is at home in any `select`.
            let isNative = role == .option && page.tree.isHTML(node, .option)
            return page.tree.namespace(of: node) != .mathML && !role.contexts.isEmpty && !isNative
        }
    }

    private static func judge(_ node: NodeID, _ page: PageFacts) -> Outcome {
        guard let role = page.explicitRole(of: node) else { return .passed }
        let owner = page.owner(of: node).flatMap(page.role(of:))
        return owner.map(role.contexts.contains) == true ? .passed : .failed(homeless(role))
    }

    private static let examples = Examples(
        passing: [
            "<div role=\"list\"><div><div role=\"listitem\">Паспорт</div></div></div>",
            "<ul><li role=\"none\"><span role=\"listitem\">Паспорт</span></li></ul>",
            "<div role=\"list\" aria-owns=\"p\"></div><div id=\"p\" role=\"listitem\">Паспорт</div>",
            "<table><tbody><tr role=\"row\"><td role=\"cell\">9–18</td></tr></tbody></table>",
            "<div role=\"listbox\"><div role=\"group\"><div role=\"option\">Бор</div></div></div>",
        ],
        failing: [
            "↓<div role=\"listitem\">Паспорт</div>", "<div role=\"tablist\">↓<p role=\"option\">Бор</p></div>",
            "<div role=\"list\"><p>↓<span role=\"listitem\">Паспорт</span></p></div>",
            "<div role=\"list\"><div aria-live=\"polite\">↓<span role=\"listitem\">Паспорт</span></div></div>",
            "<div role=\"list\"><div role=\"note\">↓<span role=\"listitem\">Паспорт</span></div></div>",
        ],
        inapplicable: [
            "<ul><li>Паспорт</li></ul>", "<div role=\"listitem\" hidden>Паспорт</div>", "<p role=\"note\">Текст</p>",
        ])
}

extension RoleContext {
    private static func homeless(_ role: Role) -> Finding {
        let homes = role.contexts.map(\.text).joined(separator: ", ")
        return Finding(
            Message(
                ru: "элемент с ролью \(role.text) стоит не в своём целом; его место в \(homes)",
                en: "the element of role \(role.text) is not in its whole; its place is in \(homes)"))
    }
}
