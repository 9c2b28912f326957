import HTMLTree
import SiteModel

/// `group-label`: choices that belong together stand in a group with a name.
enum GroupLabel {
    static let rule = Rule(
        id: "group-label", criteria: ["1.3.1", "3.3.2"], prose: prose,
        check: PageCheck { page in groups(on: page).map { ($0.first, judge($0, page)) } }, examples: examples)

    private static let prose = RuleProse(
        title: Message(
            ru: "Переключатели и флажки одного вопроса стоят в группе с названием",
            en: "Radio buttons and checkboxes of one question stand in a named group"),
        explanation: Message(
            ru: "Без названия группы слышны ответы «да» и «нет», но не сам вопрос.",
            en: "Without the group's name the answers “yes” and “no” are heard, but not the question."),
        help: Message(
            ru: "Оберните варианты в <fieldset> и первым поставьте <legend>вопрос</legend>.",
            en: "Put the choices into a <fieldset> with <legend>the question</legend> first."),
        proves: Message(
            ru: "У каждого набора переключателей или флажков с одним именем есть группа с названием.",
            en: "Every set of radio buttons or checkboxes of one name has a named group."),
        cannotProve: Message(
            ru: "Что название задаёт вопрос; флажки с разными именами, которые отвечают на один вопрос.",
            en: "That the name asks the question; checkboxes of different names that answer one question."))

    /// Choices of one name in one form.
    private struct Group {
        let first: NodeID
        var last: NodeID
    }

    private struct Key: Hashable {
        let form: NodeID?
        let name: ByteKey
        let isRadio: Bool
    }

    private static func groups(on page: PageFacts) -> [Group] {
        var groups: [Group] = []
        var places: [Key: Int] = [:]
        for node in page.elements(.input) where page.isExposed(node) {
            let isRadio = page.tree.value(.type, of: node, is: "radio")
            guard isRadio || page.tree.value(.type, of: node, is: "checkbox"),
                let name = page.tree.valueBytes(.name, of: node), !name.isEmpty
            else { continue }
            let form = page.tree.ancestors(of: node).first { page.tree.isHTML($0, .form) }
            let key = Key(form: form, name: ByteKey(name), isRadio: isRadio)
            if let place = places[key] {
                groups[place].last = node
            } else {
                places[key] = groups.count
                groups.append(Group(first: node, last: node))
            }
        }
        return groups.filter { $0.first != $0.last }
    }

    private static func judge(_ choices: Group, _ page: PageFacts) -> Outcome {
        var hasGroup = false
        for node in page.tree.ancestors(of: choices.first) {
            switch page.role(of: node) {
            case .group, .radiogroup: break
            default: continue
            }
            if !page.tree.contains(node, choices.last) { continue }
            if page.hasAccessibleName(node) { return .passed }
            hasGroup = true
        }
        return .failed(hasGroup ? nameless() : ungrouped(page.tree.value(.name, of: choices.first) ?? ""))
    }

    private static let examples = Examples(
        passing: [
            "<fieldset><legend>Нужен ли переводчик?</legend><label><input type=\"radio\" name=\"p\"> да</label>"
                + "<label><input type=\"radio\" name=\"p\"> нет</label></fieldset>",
            "<p id=\"d\">Дни</p><div role=\"group\" aria-labelledby=\"d\"><input type=\"checkbox\" name=\"d\">"
                + "<input type=\"checkbox\" name=\"d\"></div>",
        ],
        failing: [
            "<p>Нужен ли переводчик?</p>↓<input type=\"radio\" name=\"p\"><input type=\"radio\" name=\"p\">",
            "<fieldset>↓<input type=\"radio\" name=\"p\"><input type=\"radio\" name=\"p\"></fieldset>",
            "<fieldset><legend>Да</legend>↓<input type=\"radio\" name=\"p\"></fieldset>"
                + "<input type=\"radio\" name=\"p\">",
        ],
        inapplicable: [
            "<input type=\"checkbox\" name=\"soglasie\">",
            "<form><input type=\"radio\" name=\"a\"></form><form><input type=\"radio\" name=\"a\"></form>",
            "<input type=\"radio\" name=\"a\"><input type=\"radio\" name=\"b\">",
        ])
}

extension GroupLabel {
    private static func ungrouped(_ name: String) -> Finding {
        let quoted = CollapsedText.quoted(name)
        return Finding(
            Message(
                ru: "варианты ответа «\(quoted)» стоят без группы с названием",
                en: "the choices “\(quoted)” stand in no named group"))
    }

    private static func nameless() -> Finding {
        Finding(
            Message(ru: "у группы вариантов нет названия (legend)", en: "the group of choices has no name (legend)"))
    }
}
