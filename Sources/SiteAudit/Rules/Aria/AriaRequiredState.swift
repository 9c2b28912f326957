import HTMLTree
import SiteModel

/// `aria-required-state`: an element with a role says the states without which the role means nothing.
enum AriaRequiredState {
    static let rule = Rule(
        id: "aria-required-state", criteria: ["4.1.2", "1.3.1"], act: ["4e8ab6"], prose: prose,
        check: PageCheck(targets: targets, judge: judge), examples: examples)

    private static let prose = RuleProse(
        title: Message(
            ru: "У роли есть обязательные для неё атрибуты", en: "Roles come with the attributes they need"),
        explanation: Message(
            ru: "«Флажок», о котором не сказано, отмечен ли он, или «заголовок» без уровня вводят в заблуждение.",
            en: "A “checkbox” that does not say whether it is checked, or a “heading” without a level, mislead."),
        help: Message(
            ru: "Добавьте названный атрибут со значением, а лучше возьмите обычный элемент HTML: <input "
                + "type=\"checkbox\">, <h2>, <select>.",
            en: "Add the attribute named with a value, or better take a plain HTML element: <input "
                + "type=\"checkbox\">, <h2>, <select>."),
        proves: Message(
            ru: "У каждой роли записаны все её обязательные атрибуты.",
            en: "Every role has all the attributes it requires."),
        cannotProve: Message(
            ru: "Что значения меняются вместе с тем, что на экране.",
            en: "That the values change with what the screen shows."))

    private static func targets(_ page: PageFacts) -> [NodeID] {
        page.ariaElements.filter { node in
            guard let role = page.explicitRole(of: node), page.isInAccessibilityTree(node),
                page.tree.namespace(of: node) != .mathML
            else { return false }
            return !role.required.isEmpty && !isProvided(role, by: node, page)
        }
    }

    /// The element has the state by itself, or is a line that nobody moves.
    private static func isProvided(_ role: Role, by node: NodeID, _ page: PageFacts) -> Bool {
        if role == .separator { return !page.isFocusable(node) }
        guard page.tree.namespace(of: node) == .html else { return false }
        switch page.tree.tag(of: node) {
        case .h1, .h2, .h3, .h4, .h5, .h6: return role == .heading
        case .select: return role == .combobox
        case .meter: return role == .meter
        case .progress: return role == .meter
        case .input where role == .combobox: return page.tree.has(.list, node)
        case .input: return isProvided(role, byInput: page.tree.valueBytes(.type, of: node)?.trimmingASCIIWhitespace)
        default: return false
        }
    }

    private static func isProvided(_ role: Role, byInput type: ArraySlice<UInt8>?) -> Bool {
        guard let type else { return false }
        switch role {
        case .checkbox, .switch, .menuitemcheckbox, .menuitemradio, .radio:
            return type.equals("checkbox") || type.equals("radio")
        case .slider, .meter, .scrollbar: return type.equals("range") || type.equals("number")
        default: return false
        }
    }

    private static func judge(_ node: NodeID, _ page: PageFacts) -> Outcome {
        guard let role = page.explicitRole(of: node) else { return .passed }
        let missing = role.required.names.filter { name in
            if CollapsedText.isBlank(page.tree.valueBytes(name, of: node) ?? []) {
                return !(role == .combobox && name == .ariaControls && isCollapsed(node, page))
            }
            return false
        }
        return missing.isEmpty ? .passed : .failed(lacks(missing.map(\.text).joined(separator: ", "), role))
    }

    /// While a list is closed there may be nothing to refer to (WAI-ARIA 1.2, combobox).
    private static func isCollapsed(_ node: NodeID, _ page: PageFacts) -> Bool {
        page.tree.value(.ariaExpanded, of: node, is: "false") || page.tree.has(.ariaOwns, node)
    }

    private static let examples = Examples(
        passing: [
            "<div role=\"checkbox\" aria-checked=\"false\" tabindex=\"0\">Согласен</div>",
            "<div role=\"heading\" aria-level=\"2\">Часы</div>",
            "<input role=\"combobox\" aria-label=\"Город\" aria-expanded=\"false\">",
        ],
        failing: [
            "↓<div role=\"checkbox\" tabindex=\"0\">Согласен</div>", "↓<div role=\"heading\">Часы</div>",
            "↓<div role=\"switch\" aria-checked=\"\" tabindex=\"0\">Крупно</div>",
            "↓<input role=\"combobox\" aria-label=\"Город\" aria-expanded=\"true\">",
            "↓<hr tabindex=\"0\" role=\"separator\">", "↓<button role=\"radio\">Да</button>",
        ],
        inapplicable: [
            "<input type=\"checkbox\" role=\"switch\" aria-label=\"Да\">", "<h2 role=\"heading\">Часы</h2>",
            "<div role=\"separator\"></div>", "<div role=\"checkbox\" hidden>Да</div>", "<p role=\"note\">Текст</p>",
        ])
}

extension AriaRequiredState {
    private static func lacks(_ names: String, _ role: Role) -> Finding {
        Finding(
            Message(ru: "у роли \(role.text) не указано: \(names)", en: "the role \(role.text) lacks \(names)"))
    }
}
