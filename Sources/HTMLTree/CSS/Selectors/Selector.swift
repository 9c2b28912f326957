/// A complex selector (Selectors 4): compounds from the subject, on the right, to the left.
package struct Selector: Sendable, Hashable {
    /// In `SelectorTable.compounds`, the subject first.
    let compounds: Range<Int32>
    package let specificity: Specificity
    /// The part of the element it is about; nil for the element itself.
    package let pseudoElement: PseudoElement?
    /// Its bytes in the sheet.
    package let source: Range<Int32>
}

/// How strongly a selector binds: ids, then classes and the like, then types (Selectors 4, 17).
package struct Specificity: Sendable, Hashable, Comparable {
    package var ids: UInt16 = 0
    package var classes: UInt16 = 0
    package var types: UInt16 = 0

    package init(ids: UInt16 = 0, classes: UInt16 = 0, types: UInt16 = 0) {
        self.ids = ids
        self.classes = classes
        self.types = types
    }

    /// The three counts as one number that compares as they do.
    var rank: UInt64 { UInt64(ids) << 32 | UInt64(classes) << 16 | UInt64(types) }

    package static func < (left: Specificity, right: Specificity) -> Bool { left.rank < right.rank }

    mutating func add(_ other: Specificity) {
        ids = UInt16(clamping: Int(ids) + Int(other.ids))
        classes = UInt16(clamping: Int(classes) + Int(other.classes))
        types = UInt16(clamping: Int(types) + Int(other.types))
    }
}

/// A part of an element that styles can be about.
package enum PseudoElement: UInt8, Sendable, Hashable {
    case before, after, placeholder, marker, other

    init(_ name: ArraySlice<UInt8>) {
        if name.equals("before") {
            self = .before
        } else if name.equals("after") {
            self = .after
        } else if name.equals("marker") {
            self = .marker
        } else {
            self = name.equals("placeholder") || name.equals("-webkit-input-placeholder") ? .placeholder : .other
        }
    }

    /// Those that may be written with one colon.
    static func isOld(_ name: ArraySlice<UInt8>) -> Bool {
        name.equals("before") || name.equals("after") || name.equals("first-line") || name.equals("first-letter")
    }
}

/// How an element stands to the one on the right.
enum Combinator: UInt8, Sendable, Hashable {
    case descendant, child, nextSibling, laterSibling
}

/// Simple selectors about one element.
struct Compound: Sendable, Hashable {
    /// In `SelectorTable.simples`.
    var simples: Range<Int32>
    /// How the element stands to that of the compound before, which stands to its right in the text.
    let combinator: Combinator
}

/// States a person or a script brings about; at rest none of them holds.
package struct DynamicState: OptionSet, Sendable, Hashable {
    package let rawValue: UInt8
    package init(rawValue: UInt8) { self.rawValue = rawValue }

    package static let hover = DynamicState(rawValue: 1)
    /// `:focus` and `:focus-visible`, and `:focus-within` on what holds the element.
    package static let focus = DynamicState(rawValue: 2)
    package static let active = DynamicState(rawValue: 4)
    package static let visited = DynamicState(rawValue: 8)
    package static let target = DynamicState(rawValue: 16)
}

/// One thing a selector asks of an element; names are compared by their hash, so that asking copies nothing.
enum SimpleSelector: Sendable, Hashable {
    case universal
    case type(TagName, UInt64)
    case id(UInt64)
    case className(UInt64)
    /// In `SelectorTable.attributes`.
    case attribute(Int32)
    /// `:is()`, `:where()` and the parent of a nested rule.
    case any(Range<Int32>)
    case not(Range<Int32>)
    case has(Range<Int32>)
    /// An+B among siblings that match the list, when there is one.
    case nth(NthPattern, fromEnd: Bool, of: Range<Int32>)
    case nthOfType(NthPattern, fromEnd: Bool)
    case onlyChild, onlyOfType
    case root, empty, link, checked, disabled, enabled, required, optional, readOnly, readWrite, placeholderShown
    case defaultForm, open, indeterminate
    /// In `SelectorTable.words`: `:lang()`.
    case language(Range<Int32>)
    case direction(isRightToLeft: Bool)
    case dynamic(DynamicState)
    case focusWithin
    /// A state that no static page is in, or one that cannot be known.
    case never
    /// What stands on the left of a relative selector in `:has()`.
    case anchor
}

/// A place among siblings: every `step`-th, from `start` on (CSS Syntax 3, 6).
struct NthPattern: Sendable, Hashable {
    let step: Int32
    let start: Int32

    /// Whether a place, counted from 1, is meant.
    func contains(_ place: Int) -> Bool {
        let distance = place - Int(start)
        return step == 0 ? distance == 0 : distance % Int(step) == 0 && distance / Int(step) >= 0
    }
}

/// What `[name operator value]` asks.
struct AttributeTest: Sendable, Hashable {
    enum Relation: UInt8, Sendable { case exists, equals, word, dash, prefix, suffix, part }

    let name: AttributeName
    /// The name in lower case when it is outside `AttributeName`.
    let spelling: [UInt8]
    let relation: Relation
    let value: [UInt8]
    let ignoresCase: Bool

    func holds(for value: ArraySlice<UInt8>) -> Bool {
        switch relation {
        case .exists: return true
        case .equals: return isSame(value[...], self.value[...])
        case .word:
            guard !self.value.isEmpty else { return false }
            return value.split(whereSeparator: \.isASCIIWhitespace).contains { isSame($0, self.value[...]) }
        case .dash:
            let head = value.prefix(self.value.count)
            return isSame(head, self.value[...])
                && (value.count == self.value.count || value[head.endIndex] == UInt8(ascii: "-"))
        case .prefix: return !self.value.isEmpty && isSame(value.prefix(self.value.count), self.value[...])
        case .suffix: return !self.value.isEmpty && isSame(value.suffix(self.value.count), self.value[...])
        case .part: return !self.value.isEmpty && isPart(of: value)
        }
    }

    private func isPart(of text: ArraySlice<UInt8>) -> Bool {
        guard text.count >= value.count else { return false }
        return (text.startIndex...text.endIndex - value.count).contains { start in
            isSame(text[start..<start + value.count], value[...])
        }
    }

    private func isSame(_ left: ArraySlice<UInt8>, _ right: ArraySlice<UInt8>) -> Bool {
        guard left.count == right.count else { return false }
        return ignoresCase
            ? left.elementsEqual(right) { $0.asciiLowercased == $1.asciiLowercased } : left.elementsEqual(right)
    }
}

/// All that the selectors of one or more sheets are made of, in flat arrays.
package struct SelectorTable: Sendable {
    package internal(set) var selectors: [Selector] = []
    var compounds: [Compound] = []
    var simples: [SimpleSelector] = []
    var attributes: [AttributeTest] = []
    var words: [[UInt8]] = []

    /// The simple selectors of the subject of a selector.
    func subject(of selector: Selector) -> Range<Int32> {
        selector.compounds.isEmpty ? 0..<0 : compounds[Int(selector.compounds.lowerBound)].simples
    }
}

/// Names as numbers: FNV-1a of 64 bits.
enum NameHash {
    static func of(_ bytes: some Sequence<UInt8>) -> UInt64 {
        var hash: UInt64 = 0xCBF2_9CE4_8422_2325
        for byte in bytes { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
        return hash
    }

    static func ofLowercased(_ bytes: some Sequence<UInt8>) -> UInt64 {
        var hash: UInt64 = 0xCBF2_9CE4_8422_2325
        for byte in bytes { hash = (hash ^ UInt64(byte.asciiLowercased)) &* 0x100_0000_01B3 }
        return hash
    }
}
