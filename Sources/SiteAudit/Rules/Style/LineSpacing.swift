import HTMLTree
import SiteModel

/// `line-spacing`: lines of paragraphs stand half a size apart and more.
enum LineSpacing {
    static let rule = Rule(
        id: "line-spacing", severity: .warning, criteria: ["1.4.8"], prose: prose, check: PageCheck(verdicts: verdicts),
        examples: examples)

    private static let prose = RuleProse(
        title: Message(
            ru: "Строки абзацев стоят не теснее 1,5", en: "Lines of paragraphs are no closer than 1.5"),
        explanation: Message(
            ru: "В тесных строках люди с дислексией и слабым зрением теряют начало следующей.",
            en: "In close lines people with dyslexia and low vision lose the beginning of the next."),
        help: Message(
            ru: "Задайте абзацам line-height: 1.5 или больше, числом без единицы.",
            en: "Give paragraphs line-height: 1.5 or more, as a bare number."),
        proves: Message(
            ru: "Стили не ставят строки длинных абзацев теснее полутора размеров шрифта.",
            en: "Styles set no lines of long paragraphs closer than one and a half sizes."),
        cannotProve: Message(
            ru: "Как стоят строки там, где о них в стилях ничего не сказано.",
            en: "How lines stand where styles say nothing of them."))

    /// In sizes of the font.
    private static let least = 1.5
    /// Characters that fill more than one line.
    private static let longText = 160

    private static func verdicts(_ page: PageFacts) -> [PageCheck.Verdict] {
        var isJudged = Array(repeating: false, count: page.styles.styles.count)
        var told: Set<DeclarationPlace> = []
        var verdicts: [PageCheck.Verdict] = []
        for block in page.textBlocks {
            let number = page.styles.number(of: block)
            guard !isJudged[number], let share = share(page.styles.styles[number].text) else { continue }
            if share > least - 0.01 {
                isJudged[number] = true
                verdicts.append((block, .passed))
                continue
            }
            guard page.textLength(of: block) > longText else { continue }
            isJudged[number] = true
            guard let value = page.authorValue(of: .lineHeight, above: block), told.insert(value.place).inserted else {
                continue
            }
            verdicts.append((value.element, .failed(close(share, value.spot))))
        }
        return verdicts
    }

    /// Of the font's size; nil where styles leave it to the browser.
    private static func share(_ text: TextStyle) -> Double? {
        guard let pixels = text.linePixels, text.size > 0 else { return nil }
        let share = pixels / text.size
        return share.isFinite && share >= 0 ? share : nil
    }

    private static let text = String(repeating: "Часы приёма по будням. ", count: 12)

    private static let examples = Examples(
        passing: [
            "<p style=\"line-height: 1.5\">\(text)</p>", "<div style=\"line-height: 30px\"><p>\(text)</p></div>",
        ],
        failing: [
            "<style>body { ↓line-height: 1.3 }</style><p>\(text)</p><p>\(text)</p>",
            "↓<p style=\"line-height: 120%\">\(text)</p>", "<style>p { ↓font: 16px/20px serif }</style><p>\(text)</p>",
        ],
        inapplicable: [
            "<p>\(text)</p>", "<p style=\"line-height: 1.2\">Часы приёма</p>",
            "<h1 style=\"line-height: 1.2\">\(text)</h1>",
        ])
}

extension LineSpacing {
    private static func close(_ share: Double, _ spot: Finding.Spot) -> Finding {
        let hundredths = Int((share * 100).rounded())
        let text = "\(hundredths / 100).\(hundredths % 100 < 10 ? "0" : "")\(hundredths % 100)"
        return Finding(
            Message(
                ru: "строки абзаца стоят теснее 1,5: line-height здесь \(text.replacing(".", with: ","))",
                en: "lines of a paragraph are closer than 1.5: line-height is \(text) here"), at: spot)
    }
}
