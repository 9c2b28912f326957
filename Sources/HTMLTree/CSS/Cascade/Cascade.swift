/// Style sheets made ready to be applied to pages: rules in the order of the cascade (CSS Cascade 5, 6), found by the
/// id, class or name of their subject. Made once for a set of sheets, used for every page that has them.
package struct Cascade: Sendable {
    /// Whose sheet it is.
    enum Origin: UInt8, Sendable { case userAgent, author }

    /// One sheet of a page, and under which conditions it counts.
    package struct Source: Sendable {
        package let sheet: StyleSheet
        package let query: MediaQuery
        /// The layer it is put into: empty for one without a name, nil for none.
        let layer: [UInt8]?

        package init(_ sheet: StyleSheet, query: MediaQuery = .type(.all), layer: [UInt8]? = nil) {
            self.sheet = sheet
            self.query = query
            self.layer = layer
        }
    }

    /// A selector with the declarations it brings; entries stand in the order in which they overrule one another.
    struct Entry: Sendable {
        let selector: Int32
        let rule: Int32
        let origin: Origin
        /// Higher layers win among normal declarations, lower ones among important ones.
        let layer: Int32
        /// What the ancestors of its subject must have (`KinBits`).
        var needs: UInt64 = 0
    }

    /// The declarations of one rule.
    struct RuleContent: Sendable {
        /// In `longhands` and `customs`.
        var longhands: Range<Int32>
        var customs: Range<Int32>
    }

    package let environment: MediaEnvironment
    /// The author's sheets, as they were given.
    package let sources: [Source]
    private(set) var table = SelectorTable()
    private(set) var rules: [RuleContent] = []
    private(set) var longhands: [DeclaredLonghand] = []
    private(set) var customs: [DeclaredCustom] = []
    /// The text of declarations with `var()` in them.
    private(set) var pending: [PendingDeclaration] = []
    private(set) var entries: [Entry] = []
    private(set) var buckets = SelectorBuckets()
    /// Entries that are found by the parent of their subject.
    private(set) var parentBuckets = SelectorBuckets()
    /// Entries about a state that is not at rest, and about a part of an element.
    private(set) var stateful: [Int32] = []
    private(set) var partial: [Int32] = []
    /// Common to all copies, and to all pages.
    let memo = StyleMemo()

    package init(_ sources: [Source], in environment: MediaEnvironment = .screen) {
        self.environment = environment
        self.sources = sources
        var assembly = CascadeAssembly(environment)
        assembly.add(Source(UserAgentSheet.sheet), .userAgent, number: DeclarationPlace.userAgent)
        for (number, source) in sources.enumerated() where source.query.holds(in: environment) {
            assembly.add(source, .author, number: Int32(clamping: number))
        }
        table = assembly.table
        rules = assembly.rules
        longhands = assembly.longhands
        customs = assembly.customs
        pending = assembly.pending
        entries = assembly.sortedEntries()
        sortIntoBuckets()
    }

    /// Whether a sheet was read in part only.
    package var isComplete: Bool { sources.allSatisfy { $0.sheet.excess == nil } }

    private mutating func sortIntoBuckets() {
        var keys: [(SelectorBuckets.Key, Int32)] = []
        var parentKeys: [(SelectorBuckets.Key, Int32)] = []
        for (index, entry) in entries.enumerated() {
            let selector = table.selectors[Int(entry.selector)]
            entries[index].needs = KinBits.needs(of: selector, in: table)
            let number = Int32(clamping: index)
            if selector.pseudoElement != nil {
                partial.append(number)
            } else if isStateful(selector) {
                stateful.append(number)
            } else {
                let found = SelectorBuckets.keys(of: selector, in: table)
                keys += found.own.map { ($0, number) }
                parentKeys += found.parent.map { ($0, number) }
            }
        }
        buckets = SelectorBuckets(keys)
        parentBuckets = SelectorBuckets(parentKeys)
    }

    private func isStateful(_ selector: Selector) -> Bool {
        selector.compounds.contains { compound in
            let simples = table.compounds[Int(compound)].simples
            return simples.contains { index in
                switch table.simples[Int(index)] {
                case .dynamic, .focusWithin, .never: true
                default: false
                }
            }
        }
    }
}

/// A longhand with where it was declared.
struct DeclaredLonghand: Sendable {
    let property: CSSProperty
    let value: CSSValue
    let place: DeclarationPlace
}

/// A custom property as declared: its name by hash, its text unresolved.
struct DeclaredCustom: Sendable {
    let name: UInt64
    let value: [UInt8]
    let isImportant: Bool
}

/// A declaration that can be read only when its `var()` are known.
struct PendingDeclaration: Sendable {
    let name: [UInt8]
    let value: [UInt8]
}

/// Where a value was declared.
package struct DeclarationPlace: Sendable, Hashable {
    /// The number of the sheet among those of the page, or one of the numbers below.
    package let sheet: Int32
    /// The byte in the sheet, or in the value of the attribute.
    package let offset: Int32
    package let isImportant: Bool

    /// Browsers' own sheet, a `style` attribute, another attribute.
    package static let userAgent: Int32 = -1
    package static let styleAttribute: Int32 = -2
    package static let attribute: Int32 = -3

    package var isInline: Bool { sheet == Self.styleAttribute }
}
