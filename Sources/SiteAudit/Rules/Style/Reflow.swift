import HTMLTree
import SiteModel

/// `reflow`: text fits a screen 320 pixels wide.
enum Reflow {
    static let rule = Rule(
        id: "reflow", criteria: ["1.4.10"], prose: prose, check: PageCheck(verdicts: verdicts), examples: examples)

    private static let prose = RuleProse(
        title: Message(
            ru: "Текст помещается на узком экране", en: "Text fits a narrow screen"),
        explanation: Message(
            ru: "На телефоне и при увеличении 400 % широкий блок приходится читать, прокручивая каждую строку вбок.",
            en: "On a phone and at 400 % zoom a wide block has to be read by scrolling each line sideways."),
        help: Message(
            ru: "Замените width и min-width на max-width; уберите white-space: nowrap у длинного текста.",
            en: "Write max-width for width and min-width; drop white-space: nowrap from long text."),
        proves: Message(
            ru: "Стили не задают тексту ширину больше 320 пикселей и не держат длинный текст в одной строке.",
            en: "Styles make no text wider than 320 pixels and keep no long text in one line."),
        cannotProve: Message(
            ru: "Что не слишком широки картинки и длинные слова: это видно на экране.",
            en: "That pictures and long words are not too wide: a screen shows that."))

    private static func verdicts(_ page: PageFacts) -> [PageCheck.Verdict] {
        guard page.styles.styles.contains(where: NarrowScreen.isDoubtful) else { return [] }
        guard page.sheets.isComplete, page.styles.isComplete else { return [] }
        let screen = NarrowScreen(page)
        var told: Set<DeclarationPlace> = []
        let boxes = screen.wideBoxes().map { ($0, wide($0.spot)) }
        let lines = screen.longLines().map { ($0, long($0.spot)) }
        let verdicts: [PageCheck.Verdict] = (boxes + lines).compactMap { value, finding in
            guard value.place.sheet < 0 || told.insert(value.place).inserted else { return nil }
            return (value.element, .failed(finding))
        }
        return verdicts.isEmpty ? (page.html.map { [($0, .passed)] } ?? []) : verdicts
    }

    private static let text = String(repeating: "Часы приёма по будням. ", count: 6)

    private static let examples = Examples(
        passing: [
            "<div style=\"width: 600px; max-width: 100%\">\(text)</div>", "<div style=\"min-width: 40rem\">Часы</div>",
            "<style>@media (min-width: 40em) { p { min-width: 30em } }</style><p>\(text)</p>",
            "<style>p { width: 600px } @media (max-width: 600px) { p { width: auto } }</style><p>\(text)</p>",
            "<div style=\"overflow: auto\"><p style=\"white-space: nowrap\">\(text)</p></div>",
            "<p style=\"white-space: nowrap\">Часы приёма</p>",
            "<div style=\"display: flex\"><p style=\"width: 500px\">\(text)</p></div>",
        ],
        failing: [
            "<style>body { ↓min-width: 960px }</style><p>\(text)</p>", "↓<div style=\"width: 40rem\">\(text)</div>",
            "<style>p { color: red; ↓white-space: nowrap }</style><p>\(text)</p><p>\(text)</p>",
        ],
        inapplicable: ["<p>\(text)</p>", "<p style=\"max-width: 40rem\">\(text)</p>"])
}

extension Reflow {
    private static func wide(_ spot: Finding.Spot) -> Finding {
        Finding(
            Message(
                ru: "блок с текстом шире 320 пикселей на любом экране",
                en: "a block of text is wider than 320 pixels on any screen"
            ), at: spot)
    }

    private static func long(_ spot: Finding.Spot) -> Finding {
        Finding(
            Message(
                ru: "длинный текст не переносится и не помещается на экране в 320 пикселей",
                en: "long text does not wrap and has no room on a screen of 320 pixels"), at: spot)
    }
}
