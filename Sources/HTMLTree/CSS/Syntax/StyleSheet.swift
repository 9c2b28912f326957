/// A style sheet, read once: its rules in their order, each with the bytes where it stands.
package struct StyleSheet: Sendable {
    /// Declarations under selectors.
    package struct Rule: Sendable {
        /// In the sheet's `selectors`.
        package let selectors: Range<Int32>
        /// In the sheet's `declarations`.
        package let declarations: Range<Int32>
        /// The innermost condition around it, in the sheet's `conditions`; -1 for none.
        package let condition: Int32
        /// Its cascade layer, in the sheet's `layers`; -1 for none.
        let layer: Int32
    }

    /// A property and what it is set to, as written.
    package struct Declaration: Sendable {
        /// Its bytes in the sheet.
        let name: Range<Int32>
        let value: Range<Int32>
        package let isImportant: Bool
        /// What it sets, in the sheet's `longhands`; nothing when it is invalid or holds `var()`.
        let longhands: Range<Int32>
        /// Whether it sets a custom property.
        package let isCustom: Bool
        /// Whether `var()` stands in it.
        package let hasVariable: Bool

        /// The byte at which it begins.
        package var offset: Int { Int(name.lowerBound) }
    }

    /// A condition around rules, within another one.
    package struct Condition: Sendable {
        /// -1 for none.
        package let parent: Int32
        package let query: MediaQuery
        /// The bytes of a media query; none for other conditions.
        package let source: Range<Int32>
    }

    /// Another sheet that belongs before this one.
    package struct Import: Sendable {
        package let address: String
        package let query: MediaQuery
        /// The layer it is put into: empty for one without a name, nil for none.
        package let layer: [UInt8]?
    }

    /// Why a sheet was not read to its end.
    package enum Excess: Sendable, Hashable { case size, selectors, declarations }

    package let bytes: [UInt8]
    package internal(set) var rules: [Rule] = []
    package internal(set) var declarations: [Declaration] = []
    package internal(set) var conditions: [Condition] = []
    package internal(set) var imports: [Import] = []
    package internal(set) var excess: Excess?
    package internal(set) var table = SelectorTable()
    var longhands: [LonghandValue] = []
    /// Full names: `base.reset`; a layer without a name has one no author can write.
    var layers: [[UInt8]] = []

    /// What may be read of a sheet.
    package static let sizeLimit = 2 * 1024 * 1024
    static let selectorLimit = 50_000
    static let declarationLimit = 200_000

    /// Reads a sheet without complaint: what cannot be read is stepped over, as browsers do.
    package init(_ bytes: [UInt8]) {
        let isTooLarge = bytes.count > Self.sizeLimit
        // A sheet read in part would be judged wrongly.
        self.bytes = isTooLarge ? [] : bytes
        if isTooLarge { excess = .size }
        var reader = StyleSheetReader(self.bytes)
        reader.read(into: &self)
    }

    /// A sheet with nothing in it.
    package static let empty = StyleSheet([])

    /// A selector as written.
    package func text(of selector: Selector) -> ArraySlice<UInt8> {
        bytes[Int(selector.source.lowerBound)..<Int(selector.source.upperBound)]
    }

    /// The selectors of a rule.
    package func selectors(of rule: Rule) -> ArraySlice<Selector> {
        table.selectors[Int(rule.selectors.lowerBound)..<Int(rule.selectors.upperBound)]
    }

    /// The declarations of a rule.
    package func declarations(of rule: Rule) -> ArraySlice<Declaration> {
        declarations[Int(rule.declarations.lowerBound)..<Int(rule.declarations.upperBound)]
    }

    /// A declaration's property as written.
    package func name(of declaration: Declaration) -> ArraySlice<UInt8> {
        bytes[Int(declaration.name.lowerBound)..<Int(declaration.name.upperBound)]
    }

    /// A declaration's value as written, without `!important`.
    package func value(of declaration: Declaration) -> ArraySlice<UInt8> {
        bytes[Int(declaration.value.lowerBound)..<Int(declaration.value.upperBound)]
    }

    /// Whether the conditions around a rule hold.
    package func applies(_ rule: Rule, in environment: MediaEnvironment) -> Bool {
        allConditions(of: rule) { $0.holds(in: environment) }
    }

    /// Whether every condition around a rule fits.
    package func allConditions(of rule: Rule, _ fits: (MediaQuery) -> Bool) -> Bool {
        var index = rule.condition
        while index >= 0, Int(index) < conditions.count {
            guard fits(conditions[Int(index)].query) else { return false }
            index = conditions[Int(index)].parent
        }
        return true
    }

    /// Whether some condition in the sheet asks for a feature.
    package func mentions(_ feature: MediaFeature) -> Bool { conditions.contains { $0.query.mentions(feature) } }

    /// Bytes with no rules read from them yet.
    init(unread bytes: [UInt8]) { self.bytes = bytes }
}
