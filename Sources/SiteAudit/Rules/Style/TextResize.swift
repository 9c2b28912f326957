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
                "Кто поставил в браузере крупный шрифт, не получит его, если размер задан в пикселях, пунктах или долях "
                + "окна; текст с жёсткой высотой строки налезает сам на себя.",
            en:
                "Who has chosen large letters does not get them where sizes are in pixels, points or parts of the window; "
                + "with a fixed line height lines run into one another."),
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
        sheets.flatMap { sheet in
            sheet.rules.filter { !$0.isUnder("print") }.flatMap(\.declarations).compactMap { declaration in
                fixedPart(of: declaration).map { fixed($0, declaration, sheet) }
            }
        }
    }

    /// The part of the value that does not grow.
    private static func fixedPart(of declaration: RuleSheet.Declaration) -> String? {
        switch declaration.property {
        case "font-size": return declaration.words.first(where: isFixedSize)
        case "line-height": return declaration.words.first { hasUnit($0, absolute) }
        case "font":
            let sizes = declaration.words.flatMap { $0.split(separator: "/").map(String.init) }
            return sizes.first(where: isFixedSize)
        default: return nil
        }
    }

    private static func isFixedSize(_ word: String) -> Bool {
        if hasUnit(word, absolute) || hasUnit(word, window) { return true }
        guard word.hasSuffix(")"), !word.contains("var(") else { return false }
        // In a sum one part that grows is enough.
        let parts = word.split { "(), +-*/".contains($0) }.map(String.init)
        let numbers = parts.filter { $0.first?.isNumber ?? false }
        let grows = numbers.contains { hasUnit($0, ["rem", "em", "%", "ex", "ch", "lh", "rlh"]) }
        return !grows && numbers.contains { hasUnit($0, absolute) || hasUnit($0, window) }
    }

    private static let absolute = ["px", "pt", "pc", "cm", "mm", "in", "q"]
    private static let window = ["vw", "vh", "vmin", "vmax", "svw", "svh", "lvw", "lvh", "dvw", "dvh", "vi", "vb"]

    /// A number above zero with one of the units.
    private static func hasUnit(_ word: String, _ units: [String]) -> Bool {
        let number = word.prefix { $0.isNumber || $0 == "." }
        guard number.contains(where: { $0.isNumber && $0 != "0" }) else { return false }
        return units.contains(String(word[number.endIndex...]))
    }

    private static let examples = Examples(
        passing: [
            "p { font-size: 1.2rem; line-height: 1.6 }", "p { font: italic 110%/1.5 Georgia, serif }",
            "h1 { font-size: clamp(1.5rem, 4vw, 3rem) }", "@media print { p { font-size: 12pt } }",
            "p { font-size: var(--base); border: 1px solid }", "p { font-size: 0; line-height: 0px }",
        ],
        failing: [
            "p { ↓font-size: 16px }", "p { ↓font: bold 12pt/1.5 serif }", "h1 { ↓font-size: 5vw }",
            "p { ↓line-height: 24px }", "h1 { ↓font-size: calc(10px + 2vw) }", "h1 { /* px */ ↓FONT-SIZE : 18PX }",
        ],
        inapplicable: ["p { color: red }"])
}

extension TextResize {
    private static func fixed(
        _ part: String, _ declaration: RuleSheet.Declaration, _ sheet: RuleSheet
    ) -> StyleSheetRules.Finding {
        let quoted = CollapsedText.quoted(part)
        return StyleSheetRules.Finding(
            sheet: sheet, offset: declaration.offset,
            message: Message(
                ru: "\(declaration.property): \(quoted) не растёт вместе с размером, который выбрал читатель",
                en: "\(declaration.property): \(quoted) does not grow with the size the reader has chosen"))
    }
}
