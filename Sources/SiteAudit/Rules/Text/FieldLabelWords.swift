import HTMLTree
import SiteModel

/// `field-label-words`: a field's label says what to type, and tells it from its neighbours.
enum FieldLabelWords {
    static let rule = Rule(
        id: "field-label-words", severity: .warning, criteria: ["2.4.6", "3.3.2"], act: ["cc0f0a"], prose: prose,
        check: PageCheck(verdicts: verdicts), examples: examples)

    private static let prose = RuleProse(
        title: Message(ru: "Подпись поля говорит, что вводить", en: "A field's label says what to type"),
        explanation: Message(
            ru: "«Поле», «Меню» или второе «Имя» без названия раздела не подсказывают, что сюда писать.",
            en: "“Field”, “Menu”, or a second “Name” without a heading of its part do not tell what to write."),
        help: Message(
            ru:
                "Напишите в подписи, что вводить: «Имя и фамилия». Если полей с одной подписью два, дайте каждой группе "
                + "видимое название: fieldset и legend.",
            en: "Write what to type: “Name and surname”. Where two fields have one label, give each group a visible "
                + "name: fieldset and legend."),
        proves: Message(
            ru: "Подписи не заготовки и не названия кнопок, не спорят с видом поля; одинаковые стоят в разных группах.",
            en: "Labels are no placeholders or names of buttons, do not contradict the field's kind; equal ones stand "
                + "in different groups."),
        cannotProve: Message(
            ru: "Что подпись понятна посетителю.", en: "That visitors understand the label."))

    private static func verdicts(_ page: PageFacts) -> [PageCheck.Verdict] {
        let fields = FormFields(page)
        let labelled = fields.all.map { ($0, fields.visibleLabels(of: $0)) }.filter { !$0.1.isEmpty }
        let twins = twins(labelled.map(\.0), fields, page)
        return labelled.map { field, labels in
            if let finding = finding(field, labels, page) { return (field, .failed(finding)) }
            guard let first = twins[field] else { return (field, .unknown) }
            return (field, .failed(repeated(page.accessibleName(of: field), page.tree.offset(of: first))))
        }
    }

    /// Fields that nothing visible tells from an earlier one, with that.
    private static func twins(_ nodes: [NodeID], _ fields: FormFields, _ page: PageFacts) -> [NodeID: NodeID] {
        let told = nodes.map { page.accessibleName(of: $0) }
        guard !LinkTexts(told).twins.isEmpty else { return [:] }
        let names = told.map { Array($0.utf8)[...].spokenWords }
        let groups = fields.groups()
        var first: [Place: NodeID] = [:]
        var twins: [NodeID: NodeID] = [:]
        for (node, name) in zip(nodes, names) where !name.isEmpty {
            guard let group = groups[node] else { continue }
            let place = Place(name: name, role: page.role(of: node), group: group)
            if let known = first[place] { twins[node] = known } else { first[place] = node }
        }
        return twins
    }

    /// What makes two fields one and the same to the eye.
    private struct Place: Hashable {
        let name: String
        let role: Role?
        let group: FormFields.Group
    }

    private static func finding(_ field: NodeID, _ labels: [NodeID], _ page: PageFacts) -> Finding? {
        guard page.role(of: field) != .checkbox, page.role(of: field) != .radio else { return nil }
        for label in labels {
            let text = Array(page.text(ofLabel: label).utf8)[...]
            let words = CollapsedText.string(text)
            guard !words.isEmpty else { continue }
            // The button beside a field may well name it (technique G167), but not by “Go”.
            if PlaceholderWords.isFieldLabel(words) { return vague(words) }
            if let purpose = FieldPurpose(of: field, page), purpose.contradicts(ContentWords(text)) {
                return contrary(words)
            }
        }
        return nil
    }

    private static let examples = Examples(
        passing: [
            "<label>Имя <input name=\"n\"></label> <label>Фамилия <input name=\"f\"></label>",
            "<h2>Доставка</h2><label>Улица <input></label><h2>Оплата</h2><label>Улица <input></label>",
            "<fieldset><legend>Отец</legend><label>Имя <input></label></fieldset><fieldset><legend>Мать</legend>"
                + "<label>Имя <input></label></fieldset>",
            "<button id=\"b\">Найти</button><input aria-labelledby=\"b\">",
            "<label>Код <input name=\"city\"></label>", "<label>Электронная почта <input type=\"email\"></label>",
            "<label><input type=\"checkbox\">Меню</label>",
        ],
        failing: [
            "<label>Поле 1 ↓<input></label>", "<label for=\"a\">Меню</label> ↓<input id=\"a\">",
            "<p id=\"t\">Enter text</p>↓<textarea aria-labelledby=\"t\"></textarea>",
            "<button id=\"b\">Отправить</button>↓<input aria-labelledby=\"b\">",
            "<fieldset><h2 style=\"position:absolute;left:-9999px\">Отец</h2><label>Имя <input></label></fieldset>"
                + "<fieldset><h2 style=\"position:absolute;left:-9999px\">Мать</h2><label>Имя ↓<input></label></fieldset>",
            "<label>Телефон ↓<input type=\"email\"></label>",
        ],
        inapplicable: [
            "<p>Имя</p>", "<input aria-label=\"Поле\">", "<label hidden>Поле <input></label>",
            "<label for=\"x\" style=\"position:absolute;left:-9999px\">Поле</label><input id=\"x\">",
        ])
}

/// What a field is for, by its type and its `autocomplete`; its name is for programmers.
private enum FieldPurpose: CaseIterable {
    case mail, phone, password, birth, city, street, code

    init?(of field: NodeID, _ page: PageFacts) {
        let told = [AttributeName.type, .autocomplete].compactMap {
            page.tree.value($0, of: field)?.lowercased()
        }
        guard
            let purpose = Self.allCases.first(where: { purpose in told.contains { purpose.machineNames.contains($0) } })
        else { return nil }
        self = purpose
    }

    /// Whether a label names another purpose and not this one.
    func contradicts(_ label: ContentWords) -> Bool {
        !names(label) && Self.allCases.contains { $0 != self && $0.names(label) }
    }

    private func names(_ label: ContentWords) -> Bool {
        label.words.contains { word in stems.contains { word.text.hasPrefix($0) } }
    }

    private var machineNames: Set<String> {
        switch self {
        case .mail: ["email", "e-mail", "mail"]
        case .phone: ["tel", "phone", "telephone", "mobile", "tel-national"]
        case .password: ["password", "current-password", "new-password"]
        case .birth: ["bday", "dob", "birthday", "birthdate"]
        case .city: ["city", "address-level2", "town"]
        case .street: ["street", "street-address", "address-line1"]
        case .code: ["zip", "postal-code", "postcode", "zipcode"]
        }
    }

    private var stems: [String] {
        switch self {
        case .mail:
            ["mail", "email", "почт", "мейл", "имейл", "address", "адрес", "contact", "контакт", "логин", "login"]
        case .phone: ["phone", "tel", "mobile", "cell", "number", "contact", "телефон", "мобильн", "номер", "контакт"]
        case .password: ["pass", "pin", "code", "парол", "код", "пин"]
        case .birth: ["birth", "born", "date", "day", "дат", "рожд", "день"]
        case .city: ["city", "town", "municip", "place", "город", "населен", "место", "село"]
        case .street: ["street", "address", "road", "house", "улиц", "адрес", "дом"]
        case .code: ["zip", "post", "code", "индекс", "почтов"]
        }
    }
}

extension FieldLabelWords {
    private static func vague(_ label: String) -> Finding {
        let quoted = CollapsedText.quoted(label)
        return Finding(
            Message(
                ru: "подпись поля «\(quoted)» не говорит, что вводить",
                en: "the field's label “\(quoted)” does not say what to type"))
    }

    private static func contrary(_ label: String) -> Finding {
        let quoted = CollapsedText.quoted(label)
        return Finding(
            Message(
                ru: "подпись «\(quoted)» говорит одно, а вид поля другое",
                en: "the label “\(quoted)” says one thing, the field's kind another"))
    }

    private static func repeated(_ label: String, _ first: Int?) -> Finding {
        let quoted = CollapsedText.quoted(label)
        return Finding(
            Message(
                ru: "второе поле с подписью «\(quoted)»: по видимому тексту их не различить",
                en: "a second field labelled “\(quoted)”: nothing visible tells the two apart"),
            note: first.map { ($0, Message(ru: "первое поле здесь", en: "the first field is here")) })
    }
}
