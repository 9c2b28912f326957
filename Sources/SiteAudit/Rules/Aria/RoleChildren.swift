import HTMLTree
import SiteModel

/// `role-children`: a whole is made of its parts and of nothing else.
enum RoleChildren {
    static let rule = Rule(
        id: "role-children", criteria: ["1.3.1"], act: ["bc4a75"], prose: prose,
        check: PageCheck(targets: targets, judge: judge), examples: examples)

    private static let prose = RuleProse(
        title: Message(
            ru: "В целом только его части: в списке пункты, в таблице строки",
            en: "Wholes hold their parts alone: lists items, tables rows"),
        explanation: Message(
            ru: "Программа экранного доступа называет число частей и место каждой. Чужое внутри сбивает счёт, а пустое "
                + "целое обещает то, чего нет.",
            en: "A screen reader tells the number of parts and the place of each. Strangers spoil the count, and an "
                + "empty whole promises what is not there."),
        help: Message(
            ru: "Дайте частям названную роль, чужое перенесите наружу или возьмите обычные <ul> и <li>, <table>, "
                + "<select>.",
            en: "Give the parts the role named, move the rest out, or take plain <ul> and <li>, <table>, <select>."),
        proves: Message(
            ru: "Каждое целое состоит из частей, которых требует его роль.",
            en: "Every whole is made of the parts its role asks for."),
        cannotProve: Message(
            ru: "Что роли выбраны верно; пустое целое может заполнить скрипт.",
            en: "That the roles are right; an empty whole may be filled by a script."))

    private static func targets(_ page: PageFacts) -> [NodeID] {
        page.candidates(.ul, .ol, .menu, .table, .tbody, .thead, .tfoot, .tr, .select).filter { node in
            guard page.isExposed(node), let role = page.role(of: node), !role.ownedRoles.isEmpty else { return false }
            return page.tree.namespace(of: node) != .mathML && !isBusy(node, page)
        }
    }

    private static func isBusy(_ node: NodeID, _ page: PageFacts) -> Bool {
        !page.ariaElements.isEmpty
            && page.tree.closest(node) { page.tree.value(.ariaBusy, of: $0, is: "true") } != nil
    }

    private static func judge(_ node: NodeID, _ page: PageFacts) -> Outcome {
        guard let role = page.role(of: node), !isPlain(node, page) else { return .passed }
        let held = page.owned(by: node)
        if let stranger = stranger(among: held, in: role, page) {
            return .failed(strange(stranger, in: node, role, page))
        }
        let isExplicit = page.tree.has(.role, node)
        guard isExplicit, !held.contains(where: { isPart($0, of: role, page) }) else { return .passed }
        // What a script will fill nobody can judge.
        let hasContent = page.tree.descendants(of: node).contains { other in
            guard page.isExposed(other) else { return false }
            return page.tree.kind(of: other) == .element || !CollapsedText.isBlank(page.tree.textBytes(of: other))
        }
        return hasContent ? .failed(partless(role)) : .cantTell(partless(role))
    }

    /// An element of HTML with no other than its natural children, which nobody gave a role.
    private static func isPlain(_ node: NodeID, _ page: PageFacts) -> Bool {
        guard !page.tree.has(.role, node), page.owners.isEmpty else { return false }
        return page.tree.children(of: node).allSatisfy { child in
            guard page.tree.isElement(child) else { return true }
            switch page.tree.tag(of: child) {
            case .li, .tr, .td, .th, .tbody, .thead, .tfoot, .caption, .option, .optgroup, .colgroup, .col, .script:
                return !page.tree.has(.role, child)
            default: return false
            }
        }
    }

    private static func isPart(_ node: NodeID, of role: Role, _ page: PageFacts) -> Bool {
        page.role(of: node).map { $0 != .caption && $0 != .separator && role.ownedRoles.contains($0) } ?? false
    }

    private static func stranger(among held: [NodeID], in role: Role, _ page: PageFacts) -> NodeID? {
        // Around answers and articles there are words and buttons.
        if role == .radiogroup || role == .feed || role == .suggestion { return nil }
        for node in held {
            guard let own = page.role(of: node), role.ownedRoles.contains(own) else { return node }
            guard own == .group else { continue }
            let parts = role.ownedRolesOfGroups
            let inner = page.owned(by: node).first { page.role(of: $0).map(parts.contains) != true }
            if let inner { return inner }
        }
        return nil
    }

    private static let examples = Examples(
        passing: [
            "<div role=\"list\"><div role=\"listitem\">Паспорт</div></div>",
            "<ul role=\"menu\"><li role=\"none\"><a role=\"menuitem\" href=\"/\">Главная</a></li></ul>",
            "<div role=\"list\" aria-owns=\"p\"></div><p id=\"p\" role=\"listitem\">Паспорт</p>",
            "<table><caption>Часы</caption><tr><td>9–18</td></tr></table>", "<ul><li>Паспорт</li></ul>",
            "<select size=\"2\"><optgroup label=\"Область\"><option>Бор</option></optgroup></select>",
        ],
        failing: [
            "↓<div role=\"list\"><span>Паспорт</span></div>",
            "↓<div role=\"list\"><p role=\"listitem\">Паспорт</p><a href=\"/\">Ещё</a></div>",
            "↓<ul role=\"tablist\"><li role=\"listitem\">Часы</li></ul>",
            "↓<table><tr role=\"listitem\"><td>9–18</td></tr></table>",
            "↓<div role=\"listbox\"><div role=\"group\"><p role=\"note\">Бор</p></div></div>",
        ],
        inapplicable: [
            "<ul role=\"menu\" aria-busy=\"true\">Загрузка</ul>", "<div role=\"list\" hidden></div>", "<p>Текст</p>",
        ])
}

extension RoleChildren {
    private static func strange(_ node: NodeID, in whole: NodeID, _ role: Role, _ page: PageFacts) -> Finding {
        // Nobody wrote a `tbody` that the browser puts in.
        let written = page.tree.ancestors(of: node).first {
            page.tree.contains($0, whole) && page.tree.offset(of: $0) != nil
        }
        let spot = written.flatMap(page.tree.offset).map(Finding.Spot.byte) ?? .target
        let own = page.role(of: node).map { "\(page.tree.name(of: node)) (\($0.text))" } ?? page.tree.name(of: node)
        let parts = role.ownedRoles.map(\.text).joined(separator: ", ")
        return Finding(
            Message(
                ru: "в элементе с ролью \(role.text) стоит \(own), а может стоять только \(parts)",
                en: "the element of role \(role.text) holds \(own), where only \(parts) may stand"),
            at: spot,
            note: page.tree.offset(of: node).map { ($0, Message(ru: "вот он", en: "this is it")) })
    }

    private static func partless(_ role: Role) -> Finding {
        let parts = role.ownedRoles.map(\.text).joined(separator: ", ")
        return Finding(
            Message(
                ru: "в элементе с ролью \(role.text) нет его частей: \(parts)",
                en: "the element of role \(role.text) has none of its parts: \(parts)"))
    }
}
