import HTMLTree
import SiteModel

/// `aria-attribute`: an attribute that begins with `aria-` is one there is.
enum AriaAttribute {
    static let rule = Rule(
        id: "aria-attribute", criteria: ["4.1.2"], act: ["5f99a7"], prose: prose,
        check: PageCheck(targets: targets, judge: judge), examples: examples)

    private static let prose = RuleProse(
        title: Message(ru: "Атрибуты aria-… существуют", en: "Attributes aria-… exist"),
        explanation: Message(
            ru:
                "Атрибут с опечаткой браузер не замечает: подпись или состояние, которые он должен передать, пропадают.",
            en: "A browser takes no notice of a misspelt attribute: the label or state it should tell is lost."),
        help: Message(
            ru: "Исправьте имя атрибута: aria-label, aria-labelledby, aria-describedby, aria-hidden — или удалите его.",
            en: "Mend the attribute's name: aria-label, aria-labelledby, aria-describedby, aria-hidden, or remove it."),
        proves: Message(
            ru: "Все атрибуты aria-… есть в WAI-ARIA.", en: "All attributes aria-… are defined in WAI-ARIA."),
        cannotProve: Message(ru: "Что атрибут подходит элементу.", en: "That the attribute suits the element."))

    private static func targets(_ page: PageFacts) -> [NodeID] {
        page.ariaElements.filter { node in
            page.tree.namespace(of: node) != .mathML && page.exposure.isInPage(node)
                && page.tree.attributes(of: node).contains { isAria($0, page) }
        }
    }

    private static func isAria(_ attribute: HTMLAttribute, _ page: PageFacts) -> Bool {
        !AriaAttributes(attribute.name).isEmpty || isUnknown(attribute, page)
    }

    private static func isUnknown(_ attribute: HTMLAttribute, _ page: PageFacts) -> Bool {
        attribute.name == .other && page.tree.spelling(of: attribute).starts(with: prefix)
    }

    private static let prefix = Array("aria-".utf8)

    private static func judge(_ node: NodeID, _ page: PageFacts) -> Outcome {
        let strange = page.tree.attributes(of: node).filter { isUnknown($0, page) }
        return .judged(strange.map { unknown(page.tree.name(of: $0)) })
    }

    private static let examples = Examples(
        passing: ["<p aria-hidden=\"true\">★</p>", "<a href=\"/\" aria-label=\"\">Главная</a>"],
        failing: [
            "↓<nav aria-labeledby=\"n\"><h2 id=\"n\">Меню</h2></nav>", "↓<p ARIA-hiden=\"true\">★</p>",
            "↓<svg aria-lable=\"Дом\"></svg>", "↓<p hidden aria-=\"\">★</p>",
        ],
        inapplicable: ["<p role=\"note\" data-aria=\"x\">Текст</p>", "<math aria-lable=\"x\"></math>"])
}

extension AriaAttribute {
    private static func unknown(_ name: String) -> Finding {
        let quoted = CollapsedText.quoted(name)
        let nearest = Nearest.name(to: name, among: known)
        return Finding(
            Message(
                ru: "атрибута \(quoted) нет" + (nearest.map { "; возможно, вы имели в виду \($0)" } ?? ""),
                en: "there is no attribute \(quoted)" + (nearest.map { "; did you mean \($0)" } ?? "")))
    }

    private static let known = AttributeName.allCases.filter { !AriaAttributes($0).isEmpty }.map(\.text)
}
