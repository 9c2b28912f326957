/// The pseudo-classes without brackets, as far as a page at rest decides them (Selectors 4, 7 to 14).
enum StaticPseudoClass {
    /// Nil for what CSS does not know.
    static func simple(_ name: ArraySlice<UInt8>) -> SimpleSelector? {
        known.value(of: name) ?? (name.first == UInt8(ascii: "-") ? .never : nil)
    }

    private static let first = NthPattern(step: 0, start: 1)

    private static let known = NameTable<SimpleSelector>([
        ("root", .root), ("scope", .root), ("empty", .empty), ("link", .link), ("any-link", .link),
        ("checked", .checked), ("disabled", .disabled), ("enabled", .enabled), ("required", .required),
        ("optional", .optional), ("read-only", .readOnly), ("read-write", .readWrite),
        ("placeholder-shown", .placeholderShown), ("default", .defaultForm), ("open", .open),
        ("indeterminate", .indeterminate), ("first-child", .nth(first, fromEnd: false, of: 0..<0)),
        ("last-child", .nth(first, fromEnd: true, of: 0..<0)),
        ("first-of-type", .nthOfType(first, fromEnd: false)), ("last-of-type", .nthOfType(first, fromEnd: true)),
        ("only-child", .onlyChild), ("only-of-type", .onlyOfType),
        ("hover", .dynamic(.hover)), ("focus", .dynamic(.focus)), ("focus-visible", .dynamic(.focus)),
        ("focus-within", .focusWithin), ("active", .dynamic(.active)), ("visited", .dynamic(.visited)),
        ("target", .dynamic(.target)), ("defined", .universal),
        ("valid", .never), ("invalid", .never), ("user-valid", .never), ("user-invalid", .never),
        ("in-range", .never), ("out-of-range", .never), ("autofill", .never), ("fullscreen", .never),
        ("modal", .never), ("popover-open", .never), ("picture-in-picture", .never), ("playing", .never),
        ("paused", .never), ("seeking", .never), ("buffering", .never), ("stalled", .never), ("muted", .never),
        ("volume-locked", .never), ("current", .never), ("past", .never), ("future", .never), ("blank", .never),
        ("host", .never), ("target-within", .never), ("local-link", .never), ("first", .never), ("left", .never),
        ("right", .never), ("closed", .never), ("has-slotted", .never), ("active-view-transition", .never),
    ])
}

/// Reads An+B (CSS Syntax 3, 6.2): `odd`, `2n+1`, `-n + 3`, `7`.
enum NthReader {
    static func pattern(_ text: ArraySlice<UInt8>) -> NthPattern? {
        let bytes = text.filter { !$0.isASCIIWhitespace }.map(\.asciiLowercased)
        if bytes[...].equals("odd") { return NthPattern(step: 2, start: 1) }
        if bytes[...].equals("even") { return NthPattern(step: 2, start: 0) }
        guard let n = bytes.firstIndex(of: UInt8(ascii: "n")) else {
            return integer(bytes[...]).map { NthPattern(step: 0, start: $0) }
        }
        let head = bytes[..<n]
        let tail = bytes[(n + 1)...]
        let step: Int32? =
            head.isEmpty || head.elementsEqual("+".utf8) ? 1 : head.elementsEqual("-".utf8) ? -1 : integer(head)
        guard let step else { return nil }
        if tail.isEmpty { return NthPattern(step: step, start: 0) }
        guard tail.first == UInt8(ascii: "+") || tail.first == UInt8(ascii: "-") else { return nil }
        return integer(tail).map { NthPattern(step: step, start: $0) }
    }

    private static func integer(_ bytes: ArraySlice<UInt8>) -> Int32? {
        var digits = bytes
        let isNegative = digits.first == UInt8(ascii: "-")
        if isNegative || digits.first == UInt8(ascii: "+") { digits = digits.dropFirst() }
        guard !digits.isEmpty, digits.allSatisfy({ $0 >= 0x30 && $0 <= 0x39 }) else { return nil }
        let value = digits.reduce(0) { min($0 * 10 + Int($1 - 0x30), 1_000_000) }
        return Int32(isNegative ? -value : value)
    }
}

/// Reads what stands between the brackets of `[name operator value flag]`.
struct AttributeTestReader {
    let tokens: CSSTokens

    func test(_ range: Range<Int>) -> AttributeTest? {
        var parts = tokens.units(range)
        // A namespace before the name is not asked for.
        if parts.count > 1, tokens.isDelim(parts[0].lowerBound, "|") { parts.removeFirst() }
        if parts.count > 2, tokens.isDelim(parts[1].lowerBound, "|"), !tokens.isDelim(parts[2].lowerBound, "=") {
            parts.removeFirst(2)
        }
        guard let first = parts.first, tokens.tokens[first.lowerBound].kind == .ident else { return nil }
        let name = tokens.text(first.lowerBound)
        if parts.count == 1 { return make(name, .exists, [], false) }
        guard let relation = relation(&parts), parts.count == 2 || parts.count == 3 else { return nil }
        let kind = tokens.tokens[parts[1].lowerBound].kind
        guard kind == .ident || kind == .string else { return nil }
        let flag = parts.count == 3 ? tokens.text(parts[2].lowerBound) : []
        guard parts.count == 2 || flag.equals("i") || flag.equals("s") else { return nil }
        let value = Array(tokens.text(parts[1].lowerBound))
        let ignoresCase = flag.equals("i") || (parts.count == 2 && Self.caseless.contains { name.equals($0) })
        return make(name, relation, value, ignoresCase)
    }

    private func relation(_ parts: inout [Range<Int>]) -> AttributeTest.Relation? {
        if tokens.isDelim(parts[1].lowerBound, "=") {
            parts.remove(at: 1)
            return .equals
        }
        guard parts.count > 3, tokens.isDelim(parts[2].lowerBound, "=") else { return nil }
        let signs: [(Unicode.Scalar, AttributeTest.Relation)] = [
            ("~", .word), ("|", .dash), ("^", .prefix), ("$", .suffix), ("*", .part),
        ]
        let relation = signs.first { tokens.isDelim(parts[1].lowerBound, $0.0) }?.1
        parts.removeSubrange(1...2)
        return relation
    }

    private func make(
        _ name: ArraySlice<UInt8>, _ relation: AttributeTest.Relation, _ value: [UInt8], _ ignoresCase: Bool
    ) -> AttributeTest {
        let known = AttributeName(bytes: name)
        return AttributeTest(
            name: known, spelling: known == .other ? name.map(\.asciiLowercased) : [], relation: relation, value: value,
            ignoresCase: ignoresCase)
    }

    /// Attributes whose values HTML compares without case (HTML Standard, 4.16.2), as far as pages use them.
    private static let caseless: [StaticString] = [
        "accept", "align", "bgcolor", "checked", "color", "defer", "dir", "direction", "disabled", "enctype", "face",
        "frame", "hreflang", "http-equiv", "lang", "language", "link", "media", "method", "multiple", "nohref",
        "noshade", "nowrap", "readonly", "rel", "rev", "rules", "scope", "scrolling", "selected", "shape", "target",
        "text", "type", "valign", "vlink",
    ]
}
