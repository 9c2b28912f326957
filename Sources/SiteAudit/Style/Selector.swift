import HTMLTree

/// A complex selector of CSS: compounds, each a run of simple selectors, outermost first (Selectors 4).
struct Selector: Sendable {
    /// What a compound is made of.
    enum Simple: Sendable, Hashable {
        case universal
        case type(String)
        case id(String)
        case className(String)
        /// `[name]` and `[name operator value]`; the operator is empty for the first form.
        case attribute(name: String, relation: String, value: String)
        case pseudoClass(name: String, argument: String?)
        case pseudoElement(String)
    }

    /// Simple selectors about one element, and how they are written.
    struct Compound: Sendable {
        let simples: [Simple]
        let text: String
    }

    let compounds: [Compound]
    /// As written, with single spaces.
    let text: String

    /// The selectors of a list: commas inside brackets do not part them.
    static func list(_ text: ArraySlice<UInt8>) -> [Selector] {
        CSSPieces.split(text) { $0 == UInt8(ascii: ",") }.map(Selector.init)
    }

    static func list(_ text: String) -> [Selector] { list(Array(text.utf8)[...]) }

    private init(_ text: ArraySlice<UInt8>) {
        self.text = CSSPieces.collapsed(text)
        compounds = CSSPieces.split(text) { $0.isASCIIWhitespace || ">+~".utf8.contains($0) }.map { piece in
            Compound(simples: SimpleScanner.simples(of: piece), text: CSSPieces.collapsed(piece))
        }
    }
}

/// How strongly a selector binds: ids, then classes and the like, then types (Selectors 4, 17).
struct Specificity: Sendable, Hashable, Comparable {
    var ids = 0
    var classes = 0
    var types = 0

    static func < (left: Specificity, right: Specificity) -> Bool {
        (left.ids, left.classes, left.types) < (right.ids, right.classes, right.types)
    }

    mutating func add(_ other: Specificity) {
        ids += other.ids
        classes += other.classes
        types += other.types
    }
}

extension Selector {
    /// What lies deeper inside brackets of brackets is counted as nothing.
    static let depthLimit = 8

    func specificity(depth: Int = 0) -> Specificity {
        var sum = Specificity()
        for compound in compounds {
            for simple in compound.simples { sum.add(Self.specificity(of: simple, depth: depth)) }
        }
        return sum
    }

    private static func specificity(of simple: Simple, depth: Int) -> Specificity {
        switch simple {
        case .universal: Specificity()
        case .type, .pseudoElement: Specificity(types: 1)
        case .id: Specificity(ids: 1)
        case .className, .attribute: Specificity(classes: 1)
        case .pseudoClass("where", _): Specificity()
        case .pseudoClass("is", let list?), .pseudoClass("not", let list?), .pseudoClass("has", let list?),
            .pseudoClass("matches", let list?):
            // These count as their most specific argument.
            depth < depthLimit
                ? self.list(list).map { $0.specificity(depth: depth + 1) }.max() ?? Specificity()
                : Specificity()
        case .pseudoClass: Specificity(classes: 1)
        }
    }
}
