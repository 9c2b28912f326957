import SiteModel

/// `important-colour`: no rule forces colours upon everything.
enum ImportantColour {
    static let rule = Rule(
        id: "important-colour", criteria: ["1.4.8", "2.4.7"], prose: prose, check: nil, examples: examples)

    private static let prose = RuleProse(
        title: Message(ru: "Цвета не навязаны всем элементам сразу", en: "No colours are forced upon all elements"),
        explanation: Message(
            ru: "Правило для * с !important перебивает цвета ссылок, рамку фокуса, надписи на кнопках и схему, которую "
                + "выбрал читатель.",
            en: "A rule for * with !important overrides colours of links, the focus ring, labels of buttons and the "
                + "scheme the reader has chosen."),
        help: Message(
            ru: "Задайте цвета переменными на :root и берите их через var(--…); !important у цветов удалите.",
            en: "Give colours as custom properties on :root and take them by var(--…); remove !important from colours."),
        proves: Message(
            ru: "Нет правил, которые с !important красят все элементы.",
            en: "No rule paints all elements by !important."),
        cannotProve: Message(
            ru: "Что схемы меняют все цвета; это проверяет token-contrast.",
            en: "That schemes change all colours; token-contrast looks at that."))

    static func check(_ sheets: [RuleSheet]) -> [StyleSheetRules.Finding] {
        sheets.flatMap { sheet in
            sheet.rules.filter { isForAll($0) && !$0.isUnder("print") }.flatMap(\.declarations)
                .filter { $0.isImportant && isColour($0.property) }.map { forced($0, sheet) }
        }
    }

    private static func isForAll(_ rule: RuleSheet.Rule) -> Bool {
        rule.selectors.contains { selector in
            guard let subject = selector.compounds.last, subject.simples.contains(.universal) else { return false }
            return subject.simples.allSatisfy { simple in
                switch simple {
                case .universal, .pseudoElement: true
                default: false
                }
            }
        }
    }

    private static func isColour(_ property: String) -> Bool {
        switch property {
        case "color", "background", "background-color", "border-color", "outline", "outline-color", "fill", "stroke",
            "border", "text-shadow", "box-shadow", "text-decoration-color", "caret-color":
            true
        default: false
        }
    }

    private static let examples = Examples(
        passing: [
            "* { box-sizing: border-box !important }", "* { color: inherit }", "a { color: red !important }",
            "@media print { * { color: #000 !important } }", "* > a { color: red !important }",
        ],
        failing: [
            "* { ↓color: #000 !important; ↓background:#fff!important }", ".vid *, p { ↓border-color: red ! important }",
            "*::before { ↓color: red !IMPORTANT }",
        ],
        inapplicable: ["p { margin: 0 }"])
}

extension ImportantColour {
    private static func forced(_ declaration: RuleSheet.Declaration, _ sheet: RuleSheet) -> StyleSheetRules.Finding {
        StyleSheetRules.Finding(
            sheet: sheet, offset: declaration.offset,
            message: Message(
                ru: "\(declaration.property) навязан всем элементам через * и !important",
                en: "\(declaration.property) is forced upon all elements by * and !important"))
    }
}
