import SiteModel

/// `text-size-unit`: sizes of text are given in units that follow the reader's own size.
enum TextSizeUnit {
    static let rule = Rule(
        id: "text-size-unit", severity: .warning, criteria: ["1.4.4", "1.4.12"], prose: prose, check: nil,
        examples: examples)

    private static let prose = RuleProse(
        title: Message(
            ru: "Размер текста задан не в пикселях", en: "Sizes of text are not in pixels"),
        explanation: Message(
            ru:
                "Кто поставил в браузере крупный шрифт, не получит его, если размер задан в пикселях или пунктах; текст с "
                + "жёсткой высотой строки налезает сам на себя.",
            en: "Who has chosen large letters does not get them where sizes are in pixels or points; with a fixed line "
                + "height lines run into one another."),
        help: Message(
            ru: "Пишите размеры в rem, em или процентах, а line-height числом без единицы: line-height: 1.6.",
            en: "Write sizes in rem, em or per cent, and line-height as a bare number: line-height: 1.6."),
        proves: Message(
            ru: "Размеры текста и высота строк заданы относительно выбранного размера.",
            en: "Sizes of text and heights of lines follow the chosen size."),
        cannotProve: Message(
            ru: "Размеры из переменных; что при увеличении ничего не обрезается.",
            en: "Sizes taken from custom properties; that nothing is cut off when text grows."))

    static func check(_ sheets: [RuleSheet]) -> [StyleSheetRules.Finding] {
        TextSizes.findings(in: sheets, withUnits: TextSizes.absolute)
    }

    private static let examples = Examples(
        passing: [
            "p { font-size: 1.2rem; line-height: 1.6 }", "@media print { p { font-size: 12pt } }",
            "p { font-size: 0; line-height: 0px }", "p { font-size: calc(1rem + 2px) }", "h1 { font-size: 5vw }",
        ],
        failing: [
            "p { ↓font-size: 16px }", "p { ↓font: bold 12pt/1.5 serif }", "p { ↓line-height: 24px }",
            "p { ↓font-size: calc(10px + 2px) }", "h1 { /* px */ ↓FONT-SIZE : 18PX }",
        ],
        inapplicable: ["p { color: red }"])
}
