import HTMLTree
import SiteModel

/// `aria-attribute-value`: the value of a state or property is of its type.
enum AriaAttributeValue {
    static let rule = Rule(
        id: "aria-attribute-value", criteria: ["4.1.2"], act: ["6a7281"], prose: prose,
        check: PageCheck(targets: targets, judge: judge), examples: examples)

    private static let prose = RuleProse(
        title: Message(ru: "Значения атрибутов aria-… верные", en: "Values of aria-… attributes are valid"),
        explanation: Message(
            ru: "Неверное значение браузер заменяет своим: о состоянии кнопки или поля человек узнаёт неправду.",
            en: "A browser puts its own in place of a wrong value, and people are told what is not so."),
        help: Message(
            ru: "Напишите одно из значений, названных в сообщении, или удалите атрибут.",
            en: "Write one of the values named in the message, or remove the attribute."),
        proves: Message(
            ru: "Каждое значение из тех, что допускает WAI-ARIA.", en: "Every value is one that WAI-ARIA allows."),
        cannotProve: Message(
            ru: "Что значение соответствует тому, что на экране.", en: "That the value is what the screen shows."))

    private static func targets(_ page: PageFacts) -> [NodeID] {
        page.ariaElements.filter { node in
            page.tree.namespace(of: node) != .mathML && page.exposure.isInPage(node)
                && page.tree.attributes(of: node).contains { isJudged($0, page) }
        }
    }

    /// An empty value is as good as no attribute.
    private static func isJudged(_ attribute: HTMLAttribute, _ page: PageFacts) -> Bool {
        !AriaAttributes(attribute.name).isEmpty && !page.tree.valueBytes(of: attribute).isEmpty
    }

    private static func judge(_ node: NodeID, _ page: PageFacts) -> Outcome {
        var findings: [Finding] = []
        for attribute in page.tree.attributes(of: node) where isJudged(attribute, page) {
            let type = AriaValue(of: attribute.name)
            let value = page.tree.valueBytes(of: attribute)
            if !type.allows(value) {
                findings.append(wrong(attribute.name, value, type))
            } else if attribute.name == .ariaControls, isLost(node, page) {
                findings.append(lost(value))
            }
        }
        return .judged(findings)
    }

    /// Whether an element that must name what it controls names nothing that is there; a list that is closed may not be
    /// there yet.
    private static func isLost(_ node: NodeID, _ page: PageFacts) -> Bool {
        guard let role = page.explicitRole(of: node), role.required.contains(AriaAttributes(.ariaControls)),
            role != .combobox || page.tree.value(.ariaExpanded, of: node, is: "true")
        else { return false }
        return page.elements(listedIn: .ariaControls, of: node).isEmpty
    }

    private static let examples = Examples(
        passing: [
            "<button aria-expanded=\"false\">Меню</button>", "<a href=\"/\" aria-current=\"page\">Главная</a>",
            "<p aria-live=\"Polite\" aria-relevant=\"text additions\">Сохранено</p>",
            "<div role=\"slider\" aria-label=\"Размер\" aria-valuenow=\"1.5e1\"></div>",
            "<input aria-label=\"Имя\" aria-describedby=\"net\">", "<button aria-controls=\"net\">Меню</button>",
            "<input role=\"combobox\" aria-label=\"Город\" aria-expanded=\"false\" aria-controls=\"net\">",
        ],
        failing: [
            "↓<button aria-expanded=\"open\">Меню</button>", "↓<p aria-live=\"loud\">Сохранено</p>",
            "↓<p aria-hidden=\"yes\">★</p>", "↓<div role=\"heading\" aria-level=\"2.5\">Часы</div>",
            "↓<div role=\"slider\" aria-label=\"Размер\" aria-valuenow=\"15 %\"></div>",
            "↓<p hidden aria-busy=\" \">Текст</p>",
            "↓<div role=\"scrollbar\" aria-controls=\"net\" aria-valuenow=\"1\"></div>",
        ],
        inapplicable: ["<p role=\"note\" aria-live=\"\">Текст</p>", "<math aria-hidden=\"yes\"></math>"])
}

extension AriaAttributeValue {
    private static func lost(_ value: ArraySlice<UInt8>) -> Finding {
        let quoted = CollapsedText.quoted(String(decoding: value, as: UTF8.self))
        return Finding(
            Message(
                ru: "aria-controls называет id «\(quoted)», которого на странице нет",
                en: "aria-controls names the id “\(quoted)”, which is not on the page"))
    }

    private static func wrong(_ name: AttributeName, _ value: ArraySlice<UInt8>, _ type: AriaValue) -> Finding {
        let quoted = CollapsedText.quoted(String(decoding: value, as: UTF8.self))
        let words = type.words.map { $0.map(\.description).joined(separator: ", ") }
        var isWhole = false
        if case .integer = type { isWhole = true }
        return Finding(
            Message(
                ru: "\(name.text)=\"\(quoted)\" не бывает; бывает "
                    + (words ?? (isWhole ? "целое число" : "число, дробь через точку")),
                en: "there is no \(name.text)=\"\(quoted)\"; there is "
                    + (words ?? (isWhole ? "a whole number" : "a number, its fraction after a point"))))
    }
}
