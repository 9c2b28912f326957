import SiteModel

/// `letter-spacing-lock`: no `style` attribute keeps readers from setting `letter-spacing`.
enum LetterSpacingLock {
    static let rule = Rule(
        id: "letter-spacing-lock", criteria: ["1.4.12"], act: ["24afc2"], prose: prose,
        check: PageCheck { SpacingLock(property: .letterSpacing, minimum: 0.12).verdicts(on: $0) }, examples: examples)

    private static let prose = SpacingLock.prose(
        Message(ru: "Промежуток между буквами", en: "Letter spacing"),
        Message(ru: "0,12 размера шрифта", en: "0.12 of the font size"))

    private static let examples = Examples(
        passing: [
            "<p style=\"letter-spacing: 0.15em !important\">Часы приёма по будням</p>",
            "<p style=\"letter-spacing: 0.15em !important; letter-spacing: 0.1em\">Часы приёма по будням</p>",
            "<div style=\"letter-spacing: 0.15em !important\"><p>Часы приёма по будням</p></div>",
        ],
        failing: [
            "↓<p style=\"letter-spacing: 0.1em !important\">Часы приёма по будням</p>",
            "↓<p style=\"letter-spacing: initial !important\">Часы приёма по будням</p>",
            "<div style=\"letter-spacing: 0.1em !important\">↓<p>Часы приёма по будням</p></div>",
        ],
        inapplicable: [
            "<p style=\"letter-spacing: 0.1em\">Часы приёма по будням</p>",
            "<p hidden style=\"letter-spacing: 0.1em !important\">Часы приёма по будням</p>",
            "<p style=\"letter-spacing: 0.1em\"><i style=\"letter-spacing: inherit !important\">Часы приёма по будням</i></p>",
            "<div style=\"letter-spacing: 0.1em !important\"></div>",
        ])
}
