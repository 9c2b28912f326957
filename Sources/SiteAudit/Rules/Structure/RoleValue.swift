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
        page.ariaElements.filter { node in
            guard let role = page.tree.valueBytes(.role, of: node) else { return false }
            return page.isExposed(node) && !CollapsedText.isBlank(role) && page.tree.namespace(of: node) != .mathML
        }
    }

    private static func judge(_ node: NodeID, _ page: PageFacts) -> Outcome {
        let written = page.tree.valueBytes(.role, of: node) ?? []
        if Role(attribute: written) != nil { return .passed }
        let isAbstract = Role.isAbstract(written.trimmingASCIIWhitespace)
        return .failed(unknown(String(decoding: written, as: UTF8.self), isAbstract: isAbstract))
    }

    private static let examples = Examples(
        passing: [
            "<p role=\"note\">Текст</p>", "<p role=\"neizvestno alert\">Текст</p>", "<p role=\" NOTE \">Текст</p>",
        ],
        failing: ["↓<p role=\"notte\">Текст</p>", "↓<p role=\"widget\">Текст</p>"],
        inapplicable: ["<p role=\"\">Текст</p>", "<p role=\"notte\" hidden>Текст</p>", "<p>Текст</p>"])
}

extension RoleValue {
    private static let known = Role.allCases.map(\.text)

    private static func unknown(_ role: String, isAbstract: Bool) -> Finding {
        let quoted = CollapsedText.quoted(role)
        if isAbstract {
            return Finding(
                Message(
                    ru: "«\(quoted)» — понятие, которым стандарт делит роли; писать его в role нельзя",
                    en: "“\(quoted)” only orders the roles of the standard and must not be written"))
        }
        let nearest = Nearest.name(to: role, among: known)
        return Finding(
            Message(
                ru: "роли «\(quoted)» нет" + (nearest.map { "; возможно, вы имели в виду «\($0)»" } ?? ""),
                en: "there is no role “\(quoted)”" + (nearest.map { "; did you mean “\($0)”" } ?? "")))
    }
}
