import HTMLTree
import SiteModel

/// `visible-label`: a field has one label, and it is there to be seen.
enum VisibleLabel {
    static let rule = Rule(
        id: "visible-label", severity: .warning, criteria: ["3.3.2"], prose: prose,
        check: PageCheck(targets: targets, judge: judge), examples: examples)

    private static let prose = RuleProse(
        title: Message(ru: "Подпись поля видна, и она одна", en: "A field's label is seen, and is one"),
        explanation: Message(
            ru:
                "Подсказка title видна только под мышью. Из двух подписей программы экранного доступа читают то одну, то "
                + "обе.",
            en: "A title shows only under a mouse. Of two labels screen readers tell now one, now both."),
        help: Message(
            ru: "Поставьте у поля один <label for=\"id-поля\">; пояснение свяжите через aria-describedby.",
            en: "Give the field one <label for=\"field-id\">; tie further hints by aria-describedby."),
        proves: Message(
            ru: "Ни одно поле не подписано лишь через title или спрятанный label, ни у одного нет двух label.",
            en: "No field is labelled by title or a hidden label alone, none has two labels."),
        cannotProve: Message(ru: "Что подпись стоит рядом с полем.", en: "That the label stands near the field."))

    private static func targets(_ page: PageFacts) -> [NodeID] {
        [TagName.input, .select, .textarea].flatMap(page.elements).filter { node in
            page.isExposed(node) && page.role(of: node) != .button && page.hasLastingName(node)
        }.sorted()
    }

    private static func judge(_ node: NodeID, _ page: PageFacts) -> Outcome {
        let labels = (page.labels[node] ?? []).filter(page.isExposed)
        if labels.count > 1, !page.tree.has(.ariaLabelledby, node) { return .failed(several(labels.count)) }
        if labels.isEmpty, let hidden = page.labels[node], !page.tree.has(.ariaLabelledby, node),
            !page.tree.has(.ariaLabel, node), hidden.contains(where: { saysSomething($0, page) })
        {
            return .failed(unseen())
        }
        let isNamed = !labels.isEmpty || page.tree.has(.ariaLabel, node) || page.tree.has(.ariaLabelledby, node)
        return isNamed || !page.tree.has(.title, node) ? .passed : .failed(titleOnly())
    }

    /// What is hidden has no name to ask for.
    private static func saysSomething(_ label: NodeID, _ page: PageFacts) -> Bool {
        page.tree.descendants(of: label).contains { node in
            page.tree.kind(of: node) == .text && !CollapsedText.isBlank(page.tree.textBytes(of: node))
        }
    }

    private static let examples = Examples(
        passing: [
            "<label>Имя <input title=\"Как в паспорте\"></label>", "<input type=\"search\" aria-label=\"Поиск\">",
        ],
        failing: [
            "↓<input title=\"Имя\">", "<label for=\"f\" hidden>Имя</label>↓<input id=\"f\">",
            "<label for=\"f\">Имя</label>↓<input id=\"f\"><label for=\"f\">полностью</label>",
        ],
        inapplicable: ["<input type=\"submit\" title=\"Найти\">", "<input>", "<input hidden title=\"Имя\">"])
}

extension VisibleLabel {
    private static func unseen() -> Finding {
        Finding(Message(ru: "подпись поля спрятана", en: "the label of the field is hidden"))
    }

    private static func titleOnly() -> Finding {
        Finding(Message(ru: "поле подписано только через title", en: "the field is labelled by title alone"))
    }

    private static func several(_ count: Int) -> Finding {
        let labels = RussianPlural("подпись", "подписи", "подписей").count(count)
        return Finding(Message(ru: "у поля \(labels) (label)", en: "the field has \(count) labels"))
    }
}
