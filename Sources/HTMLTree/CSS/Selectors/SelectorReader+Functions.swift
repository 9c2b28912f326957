/// Pseudo-classes that take something in brackets (Selectors 4, 4 and 14).
extension SelectorReader {
    /// A pseudo-class with brackets; nil for one that is not known.
    mutating func function(
        _ name: ArraySlice<UInt8>, _ inside: Range<Int>, _ draft: inout Draft, _ depth: Int
    ) -> SimpleSelector? {
        if name.equals("is") || name.equals("where") || name.equals("matches") || name.equals("-webkit-any") {
            let list = inner(inside, depth, isForgiving: true) ?? 0..<0
            if !name.equals("where") { draft.specificity.add(most(list)) }
            return .any(list)
        }
        if name.equals("not") {
            guard let list = inner(inside, depth) else { return nil }
            draft.specificity.add(most(list))
            return .not(list)
        }
        if name.equals("has") {
            guard let list = inner(inside, depth, isRelative: true) else { return nil }
            draft.specificity.add(most(list))
            return .has(list)
        }
        draft.specificity.add(Specificity(classes: 1))
        if name.equals("lang") { return language(inside) }
        if name.equals("dir") {
            return inside.first.map { .direction(isRightToLeft: tokens.isIdent($0, "rtl")) }
        }
        if name.equals("host") || name.equals("host-context") || name.equals("state") { return .never }
        return nth(name, inside, &draft, depth)
    }

    /// The list between the brackets of `:is()` and its kin; a forgiving one leaves out what it does not know.
    private mutating func inner(
        _ range: Range<Int>, _ depth: Int, isForgiving: Bool = false, isRelative: Bool = false
    ) -> Range<Int32>? {
        let outer = pseudoElement
        defer { pseudoElement = outer }
        var selectors: [Selector] = []
        for piece in tokens.split(range, at: .comma).prefix(Self.listLimit) {
            if let selector = complex(piece, depth: depth + 1, isRelative: isRelative) {
                selectors.append(selector)
            } else if !isForgiving {
                return nil
            }
        }
        return store(selectors)
    }

    private mutating func language(_ range: Range<Int>) -> SimpleSelector? {
        let start = Int32(clamping: table.words.count)
        for piece in tokens.split(range, at: .comma) {
            guard let first = piece.first else { return nil }
            table.words.append(Array(tokens.text(first)))
        }
        return .language(start..<Int32(clamping: table.words.count))
    }

    private mutating func nth(
        _ name: ArraySlice<UInt8>, _ inside: Range<Int>, _ draft: inout Draft, _ depth: Int
    ) -> SimpleSelector? {
        let units = tokens.units(inside)
        let split = units.first { tokens.isIdent($0.lowerBound, "of") }?.lowerBound
        guard
            let pattern = NthReader.pattern(
                tokens.raw(tokens.trimmed(inside.lowerBound..<(split ?? inside.upperBound))))
        else { return nil }
        var list: Range<Int32> = 0..<0
        if let split {
            guard let read = inner(tokens.trimmed(split + 1..<inside.upperBound), depth) else { return nil }
            draft.specificity.add(most(read))
            list = read
        }
        if name.equals("nth-child") { return .nth(pattern, fromEnd: false, of: list) }
        if name.equals("nth-last-child") { return .nth(pattern, fromEnd: true, of: list) }
        guard split == nil else { return nil }
        if name.equals("nth-of-type") { return .nthOfType(pattern, fromEnd: false) }
        return name.equals("nth-last-of-type") ? .nthOfType(pattern, fromEnd: true) : nil
    }
}
