import HTMLTree
import SiteModel

/// `deprecated-aria`: no roles and attributes that WAI-ARIA has given up.
enum DeprecatedAria {
    static let rule = Rule(
        id: "deprecated-aria", severity: .warning, criteria: ["4.1.2"], prose: prose,
        check: PageCheck(targets: targets, judge: judge), examples: examples)

    private static let prose = RuleProse(
        title: Message(ru: "Нет устаревших ролей и атрибутов", en: "No outdated roles and attributes"),
        explanation: Message(
            ru: "От них отказались: новые браузеры и программы экранного доступа их не передают.",
            en: "They have been given up: new browsers and screen readers do not pass them on."),
        help: Message(
            ru: "Вместо role=\"directory\" возьмите список <ul>; aria-grabbed и aria-dropeffect удалите.",
            en: "Take a list <ul> in place of role=\"directory\"; remove aria-grabbed and aria-dropeffect."),
        proves: Message(ru: "Устаревшего нет.", en: "Nothing outdated is used."),
        cannotProve: Message(ru: "Что замена подходит.", en: "That what is used instead suits."))

    private static func targets(_ page: PageFacts) -> [NodeID] { page.ariaElements.filter(page.isExposed) }

    private static func judge(_ node: NodeID, _ page: PageFacts) -> Outcome {
        var findings: [Finding] = []
        if let role = page.explicitRole(of: node), isOutdated(role) {
            findings.append(outdated("role=\"\(role.text)\""))
        }
        for attribute in page.tree.attributes(of: node)
        where !AriaAttributes.deprecated.isDisjoint(with: AriaAttributes(attribute.name)) {
            findings.append(outdated(attribute.name.text))
        }
        return .judged(findings)
    }

    private static func isOutdated(_ role: Role) -> Bool {
        switch role {
        case .directory, .docBiblioentry, .docEndnote: true
        default: false
        }
    }

    private static let examples = Examples(
        passing: ["<ul role=\"list\"><li>Паспорт</li></ul>", "<p aria-live=\"off\">Текст</p>"],
        failing: ["↓<div role=\"directory\">Указатель</div>", "↓<p aria-grabbed=\"false\">Карточка</p>"],
        inapplicable: ["<p>Текст</p>", "<p hidden aria-grabbed=\"true\">Карточка</p>"])
}

extension DeprecatedAria {
    private static func outdated(_ what: String) -> Finding {
        Finding(Message(ru: "\(what) устарело", en: "\(what) is outdated"))
    }
}
