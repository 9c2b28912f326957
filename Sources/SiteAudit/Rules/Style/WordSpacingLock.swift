import SiteModel

/// `word-spacing-lock`: no `style` attribute keeps readers from setting `word-spacing`.
enum WordSpacingLock {
    static let rule = Rule(
        id: "word-spacing-lock", criteria: ["1.4.12"], act: ["9e45ec"], prose: prose,
        check: PageCheck { SpacingLock(property: .wordSpacing, minimum: 0.16).verdicts(on: $0) }, examples: examples)

    private static let prose = SpacingLock.prose(
        Message(ru: "Промежуток между словами", en: "Word spacing"),
        Message(ru: "0,16 размера шрифта", en: "0.16 of the font size"))

    private static let examples = Examples(
        passing: [
            "<p style=\"word-spacing: 0.2em !important\">Часы приёма по будням</p>",
            "<p style=\"word-spacing: 0.2em !important; word-spacing: 0.1em\">Часы приёма по будням</p>",
            "<div style=\"word-spacing: 0.2em !important\"><p>Часы приёма по будням</p></div>",
        ],
        failing: [
            "↓<p style=\"word-spacing: 0.1em !important\">Часы приёма по будням</p>",
            "↓<p style=\"word-spacing: initial !important\">Часы приёма по будням</p>",
            "<div style=\"word-spacing: 0.1em !important\">↓<p>Часы приёма по будням</p></div>",
        ],
        inapplicable: [
            "<p style=\"word-spacing: 0.1em\">Часы приёма по будням</p>",
            "<p hidden style=\"word-spacing: 0.1em !important\">Часы приёма по будням</p>",
            "<p style=\"word-spacing: 0.1em\"><i style=\"word-spacing: inherit !important\">Часы приёма по будням</i></p>",
            "<div style=\"word-spacing: 0.1em !important\"></div>",
        ])
}
