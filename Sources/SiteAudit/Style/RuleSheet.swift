import HTMLTree
import SiteModel

/// A style sheet as the rules about sheets look at it: selectors and declarations as words.
struct RuleSheet: Sendable {
    /// Declarations under selectors, and the `@media` conditions around them.
    struct Rule: Sendable {
        /// In lower case, innermost first.
        let media: [String]
        let selectors: [Selector]
        let declarations: [Declaration]

        /// Whether one of the conditions around it says this.
        func isUnder(_ condition: String) -> Bool { media.contains { $0.contains(condition) } }
    }

    /// A property and what it is set to.
    struct Declaration: Sendable {
        /// In lower case.
        let property: String
        /// In lower case with single spaces, without `!important`.
        let value: String
        let isImportant: Bool
        /// The byte in the sheet at which it begins.
        let offset: Int

        /// The words of the value; brackets stay whole.
        var words: [String] {
            CSSPieces.split(Array(value.utf8)[...]) { $0.isASCIIWhitespace || $0 == UInt8(ascii: ",") }
                .map { String(decoding: $0, as: UTF8.self) }
        }
    }

    let rules: [Rule]
    private let lines: LineIndex

    /// Where it stands among the sheets of a page.
    var number = 0

    init(_ file: SourceFile) { self.init(StyleSheet(file.bytes), path: file.path) }

    init(_ sheet: StyleSheet, path: String) {
        lines = LineIndex(of: SourceFile(path: path, bytes: sheet.bytes))
        rules = sheet.rules.map { Self.rule($0, of: sheet) }
    }

    /// The place of a byte of the sheet.
    func place(at offset: Int) -> SourcePlace { lines.place(at: offset) }

    private static func rule(_ rule: StyleSheet.Rule, of sheet: StyleSheet) -> Rule {
        Rule(
            media: media(around: rule, of: sheet),
            selectors: sheet.selectors(of: rule).flatMap { Selector.list(sheet.text(of: $0)) },
            declarations: sheet.declarations(of: rule).map { declaration in
                Declaration(
                    property: CSSPieces.lowercased(sheet.name(of: declaration)),
                    value: CSSPieces.lowercased(sheet.value(of: declaration)), isImportant: declaration.isImportant,
                    offset: declaration.offset)
            })
    }

    private static func media(around rule: StyleSheet.Rule, of sheet: StyleSheet) -> [String] {
        var media: [String] = []
        var index = Int(rule.condition)
        while index >= 0, index < sheet.conditions.count {
            let condition = sheet.conditions[index]
            if !condition.source.isEmpty {
                let source = Int(condition.source.lowerBound)..<Int(condition.source.upperBound)
                media.append(CSSPieces.lowercased(sheet.bytes[source]))
            }
            index = Int(condition.parent)
        }
        return media
    }
}
