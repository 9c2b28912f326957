import HTMLTree
import SiteModel

/// `role-value`: a role is one there is.
enum RoleValue {
    static let rule = Rule(
        id: "role-value", criteria: ["4.1.2"], act: ["674b10"], prose: prose,
        check: PageCheck(targets: targets, judge: judge), examples: examples)

    private static let prose = RuleProse(
        title: Message(ru: "Роль в role существует", en: "Roles in role exist"),
        explanation: Message(
            ru: "Роль с опечаткой программа экранного доступа не знает, и элемент остаётся для неё ничем.",
            en: "A misspelt role is unknown to a screen reader, and the element stays nothing to it."),
        help: Message(
            ru: "Исправьте слово в role или удалите атрибут: у элементов HTML роль своя.",
            en: "Mend the word in role or remove the attribute: HTML elements have roles of their own."),
        proves: Message(
            ru: "В каждом role есть роль из WAI-ARIA 1.2.", en: "Every role attribute has a role of WAI-ARIA 1.2."),
        cannotProve: Message(
            ru: "Что роль подходит элементу и у неё есть нужные свойства.",
            en: "That the role suits the element and has the properties it needs."))

    private static func targets(_ page: PageFacts) -> [NodeID] {
        page.tree.all.filter { node in
            guard page.tree.isElement(node), let role = page.tree.valueBytes(.role, of: node) else { return false }
            return page.isExposed(node) && !CollapsedText.isBlank(role)
        }
    }

    private static func judge(_ node: NodeID, _ page: PageFacts) -> Outcome {
        let written = page.tree.valueBytes(.role, of: node) ?? []
        return Role(attribute: written) == nil ? .failed(unknown(String(decoding: written, as: UTF8.self))) : .passed
    }

    private static let examples = Examples(
        passing: [
            "<p role=\"note\">Текст</p>", "<p role=\"neizvestno alert\">Текст</p>", "<p role=\" NOTE \">Текст</p>",
        ],
        failing: ["↓<p role=\"notte\">Текст</p>", "↓<p role=\"widget\">Текст</p>"],
        inapplicable: ["<p role=\"\">Текст</p>", "<p role=\"notte\" hidden>Текст</p>", "<p>Текст</p>"])
}

extension RoleValue {
    private static func unknown(_ role: String) -> Finding {
        let quoted = CollapsedText.quoted(role)
        return Finding(Message(ru: "роли «\(quoted)» нет", en: "there is no role “\(quoted)”"))
    }
}
