import HTMLTree
import SiteModel

/// `autocomplete`: what a field says of itself for filling in is a word of the standard.
enum Autocomplete {
    static let rule = Rule(
        id: "autocomplete", criteria: ["1.3.5"], act: ["73f2c2"], prose: prose,
        check: PageCheck(targets: targets, judge: judge), examples: examples)

    private static let prose = RuleProse(
        title: Message(ru: "Подсказка для автозаполнения верная", en: "Autocomplete has words of the standard"),
        explanation: Message(
            ru: "По autocomplete браузер сам заполняет имя, телефон и почту, а вспомогательные программы показывают "
                + "у поля знакомый значок.",
            en: "By autocomplete a browser fills in name, phone and mail, and assistive programs show a known sign."),
        help: Message(
            ru: "Напишите одно из слов стандарта: name, given-name, family-name, tel, email, bday, street-address.",
            en: "Write a word of the standard: name, given-name, family-name, tel, email, bday, street-address."),
        proves: Message(
            ru: "Каждая подсказка автозаполнения написана по стандарту.",
            en: "Every autocomplete is written as the standard has it."),
        cannotProve: Message(
            ru: "Что подсказка подходит полю и что она есть у всех полей о самом человеке.",
            en: "That it suits the field, and that all fields about the person have one."))

    private static func targets(_ page: PageFacts) -> [NodeID] {
        [TagName.input, .select, .textarea].flatMap(page.elements).filter { node in
            guard let value = page.tree.valueBytes(.autocomplete, of: node), !CollapsedText.isBlank(value) else {
                return false
            }
            return (page.exposure.isVisible(node) || page.isExposed(node)) && !isOut(node, page)
                && !isSwitch(value.trimmingASCIIWhitespace)
        }.sorted()
    }

    /// `on` and `off` say nothing of the field.
    private static func isSwitch(_ value: ArraySlice<UInt8>) -> Bool { value.equals("on") || value.equals("off") }

    /// Buttons and choices are not filled in; nor is what is switched off.
    private static func isOut(_ node: NodeID, _ page: PageFacts) -> Bool {
        if page.isDisabled(node) || page.tree.value(.ariaDisabled, of: node, is: "true") { return true }
        // What the Tab key passes by and says it is no field.
        if let tabindex = page.tabindex(of: node), tabindex < 0, let role = page.explicitRole(of: node), !role.isWidget
        {
            return true
        }
        switch page.role(of: node) {
        case .button?, .checkbox?, .radio?, Role.none?: return true
        default: return false
        }
    }

    /// HTML Standard, 4.10.18.7.1: a section, whose address, which kind of contact, what, a key.
    private static func judge(_ node: NodeID, _ page: PageFacts) -> Outcome {
        let value = page.tree.valueBytes(.autocomplete, of: node) ?? []
        var words = CSSPieces.lowercased(value).split(separator: " ").map(String.init)
        let written = words.joined(separator: " ")
        if let first = words.first, first.hasPrefix("section-"), first.count > 8 { words.removeFirst() }
        if words.first == "shipping" || words.first == "billing" { words.removeFirst() }
        if words.last == "webauthn", words.count > 1 { words.removeLast() }
        if words.count == 2, contactKinds.contains(words[0]) {
            return contacts.contains(words[1]) ? .passed : .failed(unknown(written))
        }
        let isKnown = words.count == 1 && (fields.contains(words[0]) || contacts.contains(words[0]))
        return isKnown ? .passed : .failed(unknown(written))
    }

    private static let contactKinds: Set<String> = ["home", "work", "mobile", "fax", "pager"]
    private static let contacts: Set<String> = [
        "tel", "tel-country-code", "tel-national", "tel-area-code", "tel-local", "tel-local-prefix", "tel-local-suffix",
        "tel-extension", "email", "impp",
    ]
    private static let fields: Set<String> = [
        "name", "honorific-prefix", "given-name", "additional-name", "family-name", "honorific-suffix", "nickname",
        "username", "new-password", "current-password", "one-time-code", "organization-title", "organization",
        "street-address", "address-line1", "address-line2", "address-line3", "address-level4", "address-level3",
        "address-level2", "address-level1", "country", "country-name", "postal-code", "cc-name", "cc-given-name",
        "cc-additional-name", "cc-family-name", "cc-number", "cc-exp", "cc-exp-month", "cc-exp-year", "cc-csc",
        "cc-type", "transaction-currency", "transaction-amount", "language", "bday", "bday-day", "bday-month",
        "bday-year", "sex", "url", "photo",
    ]

    private static let examples = Examples(
        passing: [
            "<input aria-label=\"Почта\" autocomplete=\"email\">",
            "<input aria-label=\"Имя\" autocomplete=\" Given-Name \">",
            "<input aria-label=\"Телефон\" autocomplete=\"section-a shipping mobile tel\">",
        ],
        failing: [
            "↓<input aria-label=\"Почта\" autocomplete=\"e-mail\">",
            "↓<input aria-label=\"Имя\" autocomplete=\"work name\">",
            "↓<select aria-label=\"Город\" autocomplete=\"email shipping\"></select>",
        ],
        inapplicable: [
            "<input aria-label=\"Почта\">", "<input aria-label=\"Код\" autocomplete=\"off\">",
            "<input aria-label=\"Почта\" autocomplete=\"e-mail\" disabled>",
            "<input aria-hidden=\"true\" style=\"position: absolute; left: -9999px\" autocomplete=\"e-mail\">",
            "<input type=\"checkbox\" aria-label=\"Да\" autocomplete=\"e-mail\">",
        ])
}

extension Autocomplete {
    private static func unknown(_ value: String) -> Finding {
        let quoted = CollapsedText.quoted(value)
        return Finding(
            Message(
                ru: "autocomplete=\"\(quoted)\" написано не по стандарту",
                en: "autocomplete=\"\(quoted)\" is not as the standard has it"))
    }
}
