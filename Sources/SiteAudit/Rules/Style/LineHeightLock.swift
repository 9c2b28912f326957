import SiteModel

/// `line-height-lock`: no `style` attribute keeps readers from setting `line-height`.
enum LineHeightLock {
    static let rule = Rule(
        id: "line-height-lock", criteria: ["1.4.12"], act: ["78fd32"], prose: prose,
        check: PageCheck { SpacingLock(property: .lineHeight, minimum: 1.5).verdicts(on: $0) }, examples: examples)

    private static let prose = SpacingLock.prose(
        Message(ru: "Промежуток между строками", en: "Line height"),
        Message(ru: "1,5 размера шрифта", en: "1.5 of the font size"))

    private static let examples = Examples(
        passing: [
            "<p style=\"line-height: 1.6 !important; max-width: 5em\">Часы приёма по будням</p>",
            "<p style=\"line-height: 1.6 !important; line-height: 1.2; max-width: 5em\">Часы приёма по будням</p>",
            "<div style=\"line-height: 1.6 !important; max-width: 5em\"><p>Часы приёма по будням</p></div>",
        ],
        failing: [
            "↓<p style=\"line-height: 1.2 !important; max-width: 5em\">Часы приёма по будням</p>",
            "↓<p style=\"line-height: initial !important; max-width: 5em\">Часы приёма по будням</p>",
            "<main style=\"width: 200px\">↓<p style=\"line-height: 1.2 !important; max-width: 50%\">Часы приёма по будням и "
                + "выходным</p></main>",
            "<div style=\"line-height: 1.2 !important; max-width: 5em\">↓<p>Часы приёма по будням</p></div>",
        ],
        inapplicable: [
            "<p style=\"line-height: 1.2; max-width: 5em\">Часы приёма по будням</p>",
            "<p hidden style=\"line-height: 1.2 !important; max-width: 5em\">Часы приёма по будням</p>",
            "<p style=\"line-height: 1.2; max-width: 5em\"><i style=\"line-height: inherit !important\">Часы приёма по будням</i></p>",
            "<div style=\"line-height: 1.2 !important\"></div>",
            "<p style=\"line-height: 1.2 !important; width: 300px\">Часы приёма<br>по будням<br>с утра<br>до вечера<br>без "
                + "перерыва</p>",
        ])
}
