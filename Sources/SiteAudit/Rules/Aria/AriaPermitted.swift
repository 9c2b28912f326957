import HTMLTree
import SiteModel

/// `aria-permitted`: states and properties stand where the role of the element has them.
enum AriaPermitted {
    static let rule = Rule(
        id: "aria-permitted", criteria: ["4.1.2"], act: ["5c01ea", "kb1m8s"], prose: prose,
        check: PageCheck(targets: targets, judge: judge), examples: examples)

    private static let prose = RuleProse(
        title: Message(
            ru: "Атрибуты aria-… подходят роли элемента", en: "Attributes aria-… suit the role of the element"),
        explanation: Message(
            ru: "Атрибут не на своём месте программа экранного доступа пропускает: название у простого абзаца или "
                + "состояние у картинки никто не услышит.",
            en: "A screen reader passes over an attribute in the wrong place: nobody hears a name given to a plain "
                + "paragraph, or the state of a picture."),
        help: Message(
            ru: "Удалите атрибут, перенесите его на элемент с подходящей ролью или напишите то же обычным текстом.",
            en: "Remove the attribute, move it to an element with a role that has it, or say the same in plain text."),
        proves: Message(
            ru: "Каждый атрибут aria-… разрешён для роли своего элемента.",
            en: "Every aria-… attribute is allowed for the role of its element."),
        cannotProve: Message(
            ru: "Что роль выбрана верно; элементы с именами не из HTML не проверяются.",
            en: "That the role is the right one; elements with names outside HTML are not looked at."))

    private static func targets(_ page: PageFacts) -> [NodeID] {
        page.ariaElements.filter { node in
            guard page.isInAccessibilityTree(node), isKnown(node, page) else { return false }
            return page.tree.attributes(of: node).contains { !AriaAttributes($0.name).isEmpty }
        }
    }

    /// Elements of components may get their role by a script.
    private static func isKnown(_ node: NodeID, _ page: PageFacts) -> Bool {
        switch page.tree.namespace(of: node) {
        case .mathML: false
        case .svg: true
        case .html: page.tree.tag(of: node) != .other || page.explicitRole(of: node) != nil
        }
    }

    private static func judge(_ node: NodeID, _ page: PageFacts) -> Outcome {
        let role = page.role(of: node)
        var findings: [Finding] = []
        for attribute in page.tree.attributes(of: node) {
            let bit = AriaAttributes(attribute.name)
            guard !bit.isEmpty else { continue }
            if let role, role.prohibited.contains(bit) {
                // An empty name is none.
                if !CollapsedText.isBlank(page.tree.valueBytes(of: attribute)) {
                    findings.append(prohibited(attribute.name, role, page.tree.name(of: node)))
                }
            } else if !AriaAttributes.global.contains(bit), !isAllowed(bit, role, node, page) {
                findings.append(unsupported(attribute.name, role, page.tree.name(of: node)))
            }
        }
        return .judged(findings)
    }

    private static func isAllowed(_ bit: AriaAttributes, _ role: Role?, _ node: NodeID, _ page: PageFacts) -> Bool {
        guard let role else { return allowed(onElement: node, page).contains(bit) }
        // A separator nobody can move has no value.
        if role == .separator, AriaAttributes.range.contains(bit) { return page.isFocusable(node) }
        return role.supported.contains(bit)
    }

    /// Of elements for which WAI-ARIA has no role (ARIA in HTML, 4).
    private static func allowed(onElement node: NodeID, _ page: PageFacts) -> AriaAttributes {
        guard page.tree.namespace(of: node) == .html else { return [] }
        switch page.tree.tag(of: node) {
        case .audio, .video, .embed, .object, .iframe: return Role.application.supported
        case .canvas: return AriaAttributes(rawValue: .max)
        case .input:
            if page.tree.value(.type, of: node, is: "color") { return [] }
            return page.tree.value(.type, of: node, is: "file")
                ? AriaAttributes(.ariaRequired) : Role.textbox.supported
        default: return []
        }
    }

    private static let examples = Examples(
        passing: [
            "<button aria-pressed=\"true\">Крупно</button>", "<p aria-live=\"polite\">Сохранено</p>",
            "<section aria-label=\"Часы\"><p>9–18</p></section>", "<div aria-label=\"\">Текст</div>",
            "<input type=\"password\" aria-label=\"Пароль\" aria-required=\"true\">",
            "<button role=\"none\" aria-pressed=\"false\">Крупно</button>",
            "<div role=\"separator\" tabindex=\"0\" aria-valuenow=\"5\"></div>",
            "<svg role=\"img\" aria-label=\"Дом\"></svg>",
        ],
        failing: [
            "↓<p aria-checked=\"true\">Текст</p>", "↓<div aria-label=\"Часы\">9–18</div>",
            "↓<span aria-roledescription=\"ценник\">100</span>", "↓<strong aria-label=\"Важно\">!</strong>",
            "↓<img src=\"a.png\" alt=\"Дом\" aria-selected=\"true\">",
            "↓<video src=\"a.mp4\" aria-sort=\"none\"></video>",
            "↓<div role=\"separator\" aria-valuenow=\"5\"></div>", "↓<section aria-level=\"2\">Часы</section>",
        ],
        inapplicable: [
            "<p>Текст</p>", "<div role=\"none\" aria-checked=\"true\">Текст</div>",
            "<div hidden aria-label=\"Часы\">9–18</div>", "<x-box aria-checked=\"true\">Текст</x-box>",
            "<math aria-checked=\"true\"></math>",
        ])
}

extension AriaPermitted {
    private static func prohibited(_ name: AttributeName, _ role: Role, _ element: String) -> Finding {
        Finding(
            Message(
                ru: "\(name.text) у элемента \(element) с ролью \(role.text) запрещён: его никто не услышит",
                en: "\(name.text) is prohibited on the element \(element) of role \(role.text): nobody will hear it"),
            act: ["kb1m8s"])
    }

    private static func unsupported(_ name: AttributeName, _ role: Role?, _ element: String) -> Finding {
        let ru = role.map { "роли \($0.text)" } ?? "элемента \(element)"
        let en = role.map { "the role \($0.text)" } ?? "the element \(element)"
        return Finding(
            Message(ru: "у \(ru) нет свойства \(name.text)", en: "\(en) has no property \(name.text)"),
            act: ["5c01ea"])
    }
}
