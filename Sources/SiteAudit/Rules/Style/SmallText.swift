import HTMLTree
import SiteModel

/// `small-text`: no text is set so small that most people have to enlarge it.
enum SmallText {
    static let rule = Rule(
        id: "small-text", severity: .warning, criteria: ["1.4.8"], prose: prose, check: PageCheck(verdicts: verdicts),
        examples: examples)

    private static let prose = RuleProse(
        title: Message(ru: "Текст не мельче 12 пикселей", en: "Text is no smaller than 12 pixels"),
        explanation: Message(
            ru: "Мелкий текст пожилые люди и люди со слабым зрением без увеличения не прочтут.",
            en: "Elderly people and people with low vision cannot read small print without enlarging it."),
        help: Message(
            ru: "Задайте размер не меньше 0.75rem, для основного текста 1rem.",
            en: "Set a size of 0.75rem at least, 1rem for running text."),
        proves: Message(
            ru: "Ни одно слово не набрано мельче 12 пикселей при обычном размере в браузере.",
            en: "No word is smaller than 12 pixels at the browser's usual size."),
        cannotProve: Message(
            ru: "Что шрифт разборчив: у разных шрифтов буквы разной высоты.",
            en: "That the typeface is legible: letters of one size differ in height."))

    /// Pixels.
    private static let least = 12.0

    private static func verdicts(_ page: PageFacts) -> [PageCheck.Verdict] {
        var told: Set<DeclarationPlace> = []
        return page.textSamples.compactMap { sample in
            let size = page.styles[sample].text.size
            if size > least - 0.01 { return (sample, .passed) }
            guard size >= 1, !isRaised(sample, page), let value = page.authorValue(of: .fontSize, above: sample),
                told.insert(value.place).inserted || value.place.sheet < 0
            else { return nil }
            return (value.place.sheet < 0 ? sample : value.element, .failed(small(size, value.spot)))
        }
    }

    /// Figures beside and over the line are small by their nature.
    private static func isRaised(_ node: NodeID, _ page: PageFacts) -> Bool {
        page.tree.closest(node) { element in
            switch page.tree.tag(of: element) {
            case .sup, .sub, .rt, .rp: true
            default: false
            }
        } != nil
    }

    private static let examples = Examples(
        passing: ["<p style=\"font-size: 12px\">Часы приёма</p>", "<p>Часы приёма</p>"],
        failing: [
            "↓<p style=\"font-size: 11px\">Часы приёма</p>",
            "<style>p { ↓font-size: 0.6rem }</style><p>Часы приёма</p>",
            "<style>.note { ↓font: 10px/1.5 serif }</style><div class=\"note\"><p>Часы приёма</p></div>",
        ],
        inapplicable: [
            "<div style=\"font-size: 0\">Часы приёма</div>", "<sup style=\"font-size: 10px\">при наличии</sup>",
            "<p hidden style=\"font-size: 10px\">Часы приёма</p>",
        ])
}

extension SmallText {
    private static func small(_ size: Double, _ spot: Finding.Spot) -> Finding {
        let tenths = Int((size * 10).rounded())
        let text = tenths.isMultiple(of: 10) ? String(tenths / 10) : "\(tenths / 10).\(tenths % 10)"
        return Finding(
            Message(
                ru: "размер текста здесь \(text.replacing(".", with: ",")) px, а нужно не меньше 12",
                en: "text is \(text) px here, 12 at least are wanted"), at: spot)
    }
}
