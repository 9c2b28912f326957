import HTMLTree
import SiteModel

/// `control-label`: every form field has a name that does not vanish.
enum ControlLabel {
    static let rule = Rule(
        id: "control-label", criteria: ["4.1.2", "1.3.1", "3.3.2"], act: ["e086e5"], prose: prose,
        check: PageCheck(targets: targets, judge: judge), examples: examples)

    private static let prose = RuleProse(
        title: Message(ru: "У каждого поля есть подпись", en: "Every form field has a label"),
        explanation: Message(
            ru:
                "Без подписи программа экранного доступа говорит только «поле ввода». Подсказка внутри поля (placeholder) "
                + "исчезает с первой буквой и подписью не служит.",
            en: "Without a label a screen reader says “edit field” and no more. A hint inside the field (placeholder) "
                + "is gone with the first letter and is no label."),
        help: Message(
            ru: "Поставьте перед полем <label for=\"id-поля\">Подпись</label>.",
            en: "Put <label for=\"field-id\">Label</label> before the field."),
        proves: Message(
            ru: "У каждого поля есть название помимо подсказки внутри него.",
            en: "Every field has a name other than the hint inside it."),
        cannotProve: Message(
            ru: "Что подпись видна, стоит рядом и понятна.", en: "That the label is seen, stands near and is clear."))

    private static func targets(_ page: PageFacts) -> [NodeID] {
        page.candidates(.input, .select, .textarea).filter { node in
            page.isExposed(node) && (hasFieldRole(node, page) || isBareField(node, page))
        }
    }

    /// Dates, files and passwords, for which WAI-ARIA has no word.
    private static func isBareField(_ node: NodeID, _ page: PageFacts) -> Bool {
        page.tree.isHTML(node, .input) && page.role(of: node) == nil
    }

    private static func hasFieldRole(_ node: NodeID, _ page: PageFacts) -> Bool {
        switch page.role(of: node) {
        case .checkbox, .combobox, .listbox, .menuitemcheckbox, .menuitemradio, .radio, .searchbox, .slider,
            .spinbutton, .switch, .textbox:
            return true
        default: return false
        }
    }

    private static func judge(_ node: NodeID, _ page: PageFacts) -> Outcome {
        if page.hasLastingName(node) { return .passed }
        if page.hasAccessibleName(node) { return .failed(hintOnly(page.accessibleName(of: node))) }
        return .failed(nameless(page.tree.value(.name, of: node) ?? ""))
    }

    private static let examples = Examples(
        passing: [
            "<label for=\"f\">Фамилия</label><input id=\"f\">", "<label>Фамилия <input></label>",
            "<label>Город <select><option>Бор</option></select></label>",
            "<p id=\"t\">Ваш вопрос</p><textarea aria-labelledby=\"t\"></textarea>",
            "<input type=\"search\" aria-label=\"Поиск\">", "<input title=\"Код из письма\">",
            "<div role=\"textbox\" contenteditable aria-label=\"Ответ\"></div>",
            "<div role=\"checkbox\" tabindex=\"0\">Согласен</div>",
        ],
        failing: [
            "<p>Фамилия: ↓<input></p>", "<label>Имя</label>↓<input name=\"imja\">", "↓<input placeholder=\"Фамилия\">",
            "<label for=\"f\"> </label>↓<textarea id=\"f\"></textarea>",
            "↓<select><option>Бор</option></select>", "<label>↓<select><option>Бор</option></select></label>",
            "↓<div role=\"textbox\" contenteditable>Ответ</div>", "<p>Дата: ↓<input type=\"date\"></p>",
            "↓<div role=\"textbox\" contenteditable aria-placeholder=\"Ответ\"></div>",
        ],
        inapplicable: [
            "<input type=\"hidden\">", "<input type=\"submit\">", "<button>Найти</button>",
            "<div hidden><input></div>", "<input type=\"image\" src=\"a.png\" alt=\"Найти\">",
        ])
}

extension ControlLabel {
    private static func nameless(_ name: String) -> Finding {
        let quoted = CollapsedText.quoted(name)
        return Finding(
            Message(
                ru: quoted.isEmpty ? "у поля нет подписи" : "у поля «\(quoted)» нет подписи",
                en: quoted.isEmpty ? "the field has no label" : "the field “\(quoted)” has no label"))
    }

    /// Browsers do give a hint as a name when there is no other, so ACT rule e086e5 is not broken.
    private static func hintOnly(_ hint: String) -> Finding {
        let quoted = CollapsedText.quoted(hint)
        return Finding(
            Message(
                ru: "у поля вместо подписи только подсказка внутри: «\(quoted)»",
                en: "the field has only a hint inside for a label: “\(quoted)”"),
            act: [])
    }
}
