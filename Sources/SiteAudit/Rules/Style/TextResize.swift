import SiteModel

/// `text-resize`: text grows with the size a reader has chosen.
enum TextResize {
    static let rule = Rule(
        id: "text-resize", criteria: ["1.4.4", "1.4.12"], prose: prose, check: nil, examples: examples)

    private static let prose = RuleProse(
        title: Message(
            ru: "Размер текста растёт вместе с выбранным в браузере",
            en: "Text grows with the size chosen in the browser"),
        explanation: Message(
            ru:
                "Размер в долях окна не растёт ни при крупном шрифте, ни при увеличении страницы: окно остаётся того же "
                + "размера.",
            en:
                "A size in parts of the window grows neither with large letters nor with zoom: the window stays as it is."
        ),
        help: Message(
            ru: "Пишите размеры в rem, em или процентах; к долям окна прибавьте их: calc(1rem + 1vw).",
            en: "Write sizes in rem, em or per cent; add them to parts of the window: calc(1rem + 1vw)."),
        proves: Message(
            ru: "Ни один размер текста не задан одними долями окна.",
            en: "No size of text is given in parts of the window alone."),
        cannotProve: Message(
            ru: "Размеры из переменных; что при увеличении ничего не обрезается.",
            en: "Sizes taken from custom properties; that nothing is cut off when text grows."))

    static func check(_ sheets: [RuleSheet]) -> [StyleSheetRules.Finding] {
        TextSizes.findings(in: sheets, withUnits: TextSizes.window)
    }

    private static let examples = Examples(
        passing: [
            "p { font-size: 1.2rem; line-height: 1.6 }", "p { font: italic 110%/1.5 Georgia, serif }",
            "h1 { font-size: clamp(1.5rem, 4vw, 3rem) }", "h1 { font-size: calc(1rem + 2vw) }",
            "p { font-size: var(--base); border: 1px solid }", "@media print { h1 { font-size: 5vw } }",
        ],
        failing: [
            "h1 { ↓font-size: 5vw }", "h1 { ↓font: bold 3vmin/1.2 serif }", "h1 { ↓font-size: calc(10px + 2vw) }",
            "h1 { ↓font-size: clamp(16px, 2vw, 24px) }", "p { ↓line-height: 3vh }",
        ],
        inapplicable: ["p { color: red }"])
}
