/// Reads selectors into a `SelectorTable`; a list with something unknown in it is invalid as a whole, as CSS wants it.
struct SelectorReader {
    let tokens: CSSTokens
    var table: SelectorTable
    /// What `&` stands for; empty outside nested rules.
    let parents: Range<Int32>
    private var pseudoElement: PseudoElement?
    /// Whether something was not read for its length or depth only.
    private(set) var isOverLimit = false

    /// No selector people write goes deeper.
    private static let depthLimit = 8
    /// Selectors of one list, simple selectors of one complex selector.
    private static let listLimit = 2_000
    private static let lengthLimit = 64

    init(_ tokens: CSSTokens, _ table: SelectorTable, parents: Range<Int32> = 0..<0) {
        self.tokens = tokens
        self.table = table
        self.parents = parents
    }

    /// The places in the table of the selectors of a list; nil when it is invalid.
    ///
    /// - Parameter isNested: whether they stand in another rule and begin at its elements.
    mutating func list(_ range: Range<Int>, isNested: Bool = false) -> Range<Int32>? {
        var selectors: [Selector] = []
        for piece in tokens.split(range, at: .comma) {
            guard isWithin(selectors.count, Self.listLimit),
                let selector = complex(piece, depth: 0, isNested: isNested)
            else { return nil }
            selectors.append(selector)
        }
        return store(selectors)
    }

    private mutating func isWithin(_ count: Int, _ limit: Int) -> Bool {
        if count >= limit { isOverLimit = true }
        return count < limit
    }

    private mutating func store(_ selectors: [Selector]) -> Range<Int32> {
        let start = Int32(clamping: table.selectors.count)
        table.selectors += selectors
        return start..<Int32(clamping: table.selectors.count)
    }

    /// What is being gathered of one complex selector, left to right.
    private struct Draft {
        var compounds: [(simples: [SimpleSelector], combinator: Combinator)] = []
        var current: [SimpleSelector] = []
        /// Between the compound before and the current one.
        var combinator: Combinator?
        var isAfterSpace = false
        var specificity = Specificity()
        var hasParent = false

        mutating func closeCompound(with next: Combinator) {
            compounds.append((current, next))
            current = []
        }
    }

    private mutating func complex(
        _ range: Range<Int>, depth: Int, isNested: Bool = false, isRelative: Bool = false
    ) -> Selector? {
        guard !range.isEmpty, isWithin(depth, Self.depthLimit) else { return nil }
        pseudoElement = nil
        var draft = Draft()
        if isRelative { draft.current = [.anchor] }
        var index = range.lowerBound
        if let combinator = combinator(at: index) {
            guard isRelative || isNested else { return nil }
            if isNested { addParent(to: &draft) }
            draft.closeCompound(with: combinator)
            index += 1
        } else if isRelative {
            draft.closeCompound(with: .descendant)
        }
        while index < range.upperBound {
            guard let next = step(index, range.upperBound, &draft, depth) else { return nil }
            index = next
        }
        guard !draft.current.isEmpty else { return nil }
        if isNested, !draft.hasParent { prefixParent(to: &draft) }
        return finish(draft, range)
    }

    /// One past what stands at a token.
    private mutating func step(_ index: Int, _ end: Int, _ draft: inout Draft, _ depth: Int) -> Int? {
        if tokens.tokens[index].kind == .whitespace {
            draft.isAfterSpace = true
            return index + 1
        }
        if let combinator = combinator(at: index) {
            guard !draft.current.isEmpty else { return nil }
            draft.closeCompound(with: combinator)
            draft.isAfterSpace = false
            return index + 1
        }
        if draft.isAfterSpace, !draft.current.isEmpty { draft.closeCompound(with: .descendant) }
        draft.isAfterSpace = false
        guard isWithin(draft.current.count, Self.lengthLimit), isWithin(draft.compounds.count, Self.lengthLimit) else {
            return nil
        }
        return simple(index, end, &draft, depth)
    }

    private func combinator(at index: Int) -> Combinator? {
        if tokens.isDelim(index, ">") { return .child }
        if tokens.isDelim(index, "+") { return .nextSibling }
        return tokens.isDelim(index, "~") ? .laterSibling : nil
    }

    private mutating func addParent(to draft: inout Draft) {
        draft.current.append(.any(parents))
        draft.specificity.add(most(parents))
        draft.hasParent = true
    }

    /// A nested selector without `&` begins below it.
    private func prefixParent(to draft: inout Draft) {
        draft.compounds.insert(([.any(parents)], .descendant), at: 0)
        draft.specificity.add(most(parents))
    }

    private func most(_ range: Range<Int32>) -> Specificity {
        range.map { table.selectors[Int($0)].specificity }.max() ?? Specificity()
    }

    private mutating func finish(_ draft: Draft, _ range: Range<Int>) -> Selector {
        let start = Int32(clamping: table.compounds.count)
        for (simples, combinator) in [(draft.current, .descendant)] + draft.compounds.reversed() {
            let first = Int32(clamping: table.simples.count)
            table.simples += simples
            table.compounds.append(
                Compound(simples: first..<Int32(clamping: table.simples.count), combinator: combinator))
        }
        var specificity = draft.specificity
        if pseudoElement != nil { specificity.add(Specificity(types: 1)) }
        let source = tokens.tokens[range.lowerBound].start..<tokens.tokens[range.upperBound - 1].end
        return Selector(
            compounds: start..<Int32(clamping: table.compounds.count), specificity: specificity,
            pseudoElement: pseudoElement, source: source)
    }
}

// MARK: Simple selectors

extension SelectorReader {
    private mutating func simple(_ index: Int, _ end: Int, _ draft: inout Draft, _ depth: Int) -> Int? {
        // Nothing but states follows a pseudo-element.
        if pseudoElement != nil, tokens.tokens[index].kind != .colon { return nil }
        switch tokens.tokens[index].kind {
        case .ident: return type(index, end, &draft)
        case .hash:
            draft.current.append(.id(NameHash.of(tokens.text(index))))
            draft.specificity.add(Specificity(ids: 1))
            return index + 1
        case .openSquare: return attribute(index, end, &draft)
        case .colon: return pseudo(index, end, &draft, depth)
        case .delim: return sign(index, end, &draft)
        default: return nil
        }
    }

    private mutating func sign(_ index: Int, _ end: Int, _ draft: inout Draft) -> Int? {
        if tokens.isDelim(index, "*") {
            if isPrefix(index, end) { return index + 2 }
            draft.current.append(.universal)
            return index + 1
        }
        if tokens.isDelim(index, "|") { return index + 1 < end ? index + 1 : nil }
        if tokens.isDelim(index, "&") {
            if parents.isEmpty { draft.current.append(.root) } else { addParent(to: &draft) }
            return index + 1
        }
        guard tokens.isDelim(index, "."), index + 1 < end, tokens.tokens[index + 1].kind == .ident else { return nil }
        draft.current.append(.className(NameHash.of(tokens.text(index + 1))))
        draft.specificity.add(Specificity(classes: 1))
        return index + 2
    }

    /// `svg|` before a name: the namespace is not asked for.
    private func isPrefix(_ index: Int, _ end: Int) -> Bool {
        index + 2 < end && tokens.isDelim(index + 1, "|") && !tokens.isDelim(index + 2, "=")
    }

    private func type(_ index: Int, _ end: Int, _ draft: inout Draft) -> Int? {
        guard draft.current.isEmpty || draft.current == [.anchor] || draft.hasParent else { return nil }
        if isPrefix(index, end) { return index + 2 }
        let name = tokens.text(index)
        draft.current.append(.type(TagName(bytes: name), NameHash.ofLowercased(name)))
        draft.specificity.add(Specificity(types: 1))
        return index + 1
    }

    private mutating func attribute(_ index: Int, _ end: Int, _ draft: inout Draft) -> Int? {
        let close = tokens.end(ofUnit: index, in: end)
        guard let test = AttributeTestReader(tokens: tokens).test(tokens.inside(index..<close)) else { return nil }
        draft.current.append(.attribute(Int32(clamping: table.attributes.count)))
        draft.specificity.add(Specificity(classes: 1))
        table.attributes.append(test)
        return close
    }

    private mutating func pseudo(_ index: Int, _ end: Int, _ draft: inout Draft, _ depth: Int) -> Int? {
        var name = index + 1
        guard name < end else { return nil }
        let isElement = tokens.tokens[name].kind == .colon
        if isElement { name += 1 }
        guard name < end else { return nil }
        let text = tokens.text(name)
        let close = tokens.end(ofUnit: name, in: end)
        guard tokens.tokens[name].kind == .ident || tokens.tokens[name].kind == .function else { return nil }
        if isElement || PseudoElement.isOld(text) {
            pseudoElement = PseudoElement(text)
            return close
        }
        if tokens.tokens[name].kind == .ident {
            guard let simple = StaticPseudoClass.simple(text) else { return nil }
            draft.current.append(simple)
            draft.specificity.add(Specificity(classes: 1))
            return close
        }
        let inside = tokens.inside(name..<close)
        guard let simple = function(text, inside, &draft, depth) else { return nil }
        draft.current.append(simple)
        return close
    }

    private mutating func function(
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
