import SiteModel

/// Sizes of text in style sheets that do not follow the size a reader has chosen.
enum TextSizes {
    static let absolute: Set<String> = ["px", "pt", "pc", "cm", "mm", "in", "q"]
    static let window: Set<String> = [
        "vw", "vh", "vmin", "vmax", "svw", "svh", "lvw", "lvh", "dvw", "dvh", "vi", "vb", "svmin", "svmax", "dvmin",
        "dvmax", "cqw", "cqi", "cqh", "cqb",
    ]
    private static let growing: Set<String> = ["rem", "em", "%", "ex", "ch", "lh", "rlh", "cap", "ic"]

    /// Declarations for a screen with a size that has one of these units and nothing that grows.
    static func findings(in sheets: [RuleSheet], withUnits units: Set<String>) -> [StyleSheetRules.Finding] {
        sheets.flatMap { sheet in
            sheet.rules.filter { !$0.isUnder("print") }.flatMap(\.declarations).compactMap { declaration in
                fixedPart(of: declaration, units).map { fixed($0, declaration, sheet) }
            }
        }
    }

    /// The part of the value that does not grow.
    private static func fixedPart(of declaration: RuleSheet.Declaration, _ units: Set<String>) -> String? {
        switch declaration.property {
        case "font-size", "line-height": return declaration.words.first { isFixed($0, units) }
        case "font":
            let sizes = declaration.words.flatMap { $0.split(separator: "/").map(String.init) }
            return sizes.first { isFixed($0, units) }
        default: return nil
        }
    }

    private static func isFixed(_ word: String, _ units: Set<String>) -> Bool {
        if hasUnit(word, units) { return true }
        guard word.hasSuffix(")"), !word.contains("var(") else { return false }
        let numbers = word.split { "(), +-*/".contains($0) }.map(String.init).filter { $0.first?.isNumber ?? false }
        // In a sum one part that grows is enough.
        guard !numbers.contains(where: { hasUnit($0, growing) }) else { return false }
        // Of a mixed value the window's part is the worse one.
        let isWindow = numbers.contains { hasUnit($0, window) }
        return units == window ? isWindow : !isWindow && numbers.contains { hasUnit($0, units) }
    }

    /// A number above zero with one of the units.
    private static func hasUnit(_ word: String, _ units: Set<String>) -> Bool {
        let number = word.prefix { $0.isNumber || $0 == "." }
        guard number.contains(where: { $0.isNumber && $0 != "0" }) else { return false }
        return units.contains(String(word[number.endIndex...]))
    }

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
