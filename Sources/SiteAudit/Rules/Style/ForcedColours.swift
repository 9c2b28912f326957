import SiteModel

/// `forced-colours`: no style keeps out the colours a reader has set in the system.
enum ForcedColours {
    static let rule = Rule(
        id: "forced-colours", severity: .warning, criteria: ["1.4.8"], prose: prose, check: nil, examples: examples)

    private static let prose = RuleProse(
        title: Message(
            ru: "Цвета, выбранные в системе, не отменены", en: "Colours chosen in the system are not switched off"),
        explanation: Message(
            ru: "Люди со слабым зрением включают в системе контрастные цвета; forced-color-adjust: none их отменяет.",
            en: "People with low vision set high contrast colours in the system; forced-color-adjust: none undoes that."
        ),
        help: Message(
            ru: "Удалите forced-color-adjust: none; если без своих цветов смысл теряется, скажите его и словами.",
            en: "Remove forced-color-adjust: none; where colours carry meaning, say it in words too."),
        proves: Message(
            ru: "Стили нигде не отменяют цветов системы.", en: "Styles switch off the system's colours nowhere."),
        cannotProve: Message(
            ru: "Что в цветах системы всё видно.", en: "That everything shows in the system's colours."))

    static func check(_ sheets: [RuleSheet]) -> [StyleSheetRules.Finding] {
        sheets.flatMap { sheet in
            sheet.rules.filter { !$0.isUnder("print") }.flatMap(\.declarations).filter { declaration in
                declaration.value == "none"
                    && ["forced-color-adjust", "-ms-high-contrast-adjust"].contains(declaration.property)
            }.map { switchedOff($0, sheet) }
        }
    }

    private static let examples = Examples(
        passing: ["p { forced-color-adjust: auto }", "@media print { p { forced-color-adjust: none } }"],
        failing: [
            "p { ↓forced-color-adjust: none }", "@media (forced-colors: active) { * { ↓FORCED-COLOR-ADJUST: None } }",
        ],
        inapplicable: ["p { color: red }"])
}

extension ForcedColours {
    private static func switchedOff(
        _ declaration: RuleSheet.Declaration, _ sheet: RuleSheet
    ) -> StyleSheetRules.Finding {
        StyleSheetRules.Finding(
            sheet: sheet, offset: declaration.offset,
            message: Message(
                ru: "\(declaration.property): none отменяет цвета, которые читатель выбрал в системе",
                en: "\(declaration.property): none undoes the colours the reader has set in the system"))
    }
}
