/// Reads selectors into a `SelectorTable`; a list with something unknown in it is invalid as a whole, as CSS wants it.
struct SelectorReader {
    let tokens: CSSTokens
    var table: SelectorTable
    /// What `&` stands for; empty outside nested rules.
    let parents: Range<Int32>
    var pseudoElement: PseudoElement?
    /// Whether something was not read for its length or depth only.
    private(set) var isOverLimit = false

    /// No selector people write goes deeper.
    private static let depthLimit = 8
    /// Selectors of one list, simple selectors of one complex selector.
    static let listLimit = 2_000
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

    mutating func store(_ selectors: [Selector]) -> Range<Int32> {
        let start = Int32(clamping: table.selectors.count)
        table.selectors += selectors
        return start..<Int32(clamping: table.selectors.count)
    }

    /// What is being gathered of one complex selector, left to right.
    struct Draft {
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

    mutating func complex(
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

    func most(_ range: Range<Int32>) -> Specificity {
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
}
