/// One walk over a page that gives each node its style.
struct StyleRun {
    private let tree: HTMLDocument
    private let cascade: Cascade
    private var elements: ElementTable
    private var matcher: SelectorMatcher
    private(set) var styles: [ComputedStyle] = [.initial]
    private(set) var numbers: [Int32]
    private(set) var inlineSheets: [StyleSheet] = []
    private(set) var localLonghands: [DeclaredLonghand] = []
    private var localCustoms: [DeclaredCustom] = []
    private var localPending: [PendingDeclaration] = []
    /// Blocks of declarations that attributes hold, by their text; the first stands for none.
    private var blocks: [Cascade.RuleContent] = [Cascade.RuleContent(longhands: 0..<0, customs: 0..<0)]
    private var blockNumbers: [[UInt8]: Int32] = [:]
    private var shared = SharedStyles()
    private var matched: [Int32] = []
    private var rem: Double?
    private var isStateful = false

    init(_ tree: HTMLDocument, _ cascade: Cascade) {
        self.tree = tree
        self.cascade = cascade
        elements = ElementTable(tree)
        matcher = SelectorMatcher(tree, cascade.table, elements)
        numbers = Array(repeating: 0, count: tree.nodes.count)
    }

    var isComplete: Bool { matcher.isComplete }

    mutating func focus(_ node: NodeID) {
        matcher.focused = node
        isStateful = true
    }

    mutating func computeAll() {
        for index in tree.nodes.indices {
            let parent = Int(tree.nodes[index].parent)
            guard parent >= 0 else { continue }
            guard tree.nodes[index].kind == .element else {
                numbers[index] = numbers[parent]
                continue
            }
            numbers[index] = number(NodeID(index), parent: numbers[parent])
            // The size of the root is what `rem` is from here on.
            if parent == 0, rem == nil { rem = styles[Int(numbers[index])].text.size }
        }
    }

    private mutating func number(_ node: NodeID, parent: Int32) -> Int32 {
        findMatches(node)
        let hint = hintBlock(of: node)
        let inline = inlineBlock(of: node)
        if let known = shared.find(parent, hint, inline, matched) { return known }
        let style = computeOnce(parent: styles[Int(parent)], hint, inline, rem)
        let number = Int32(clamping: styles.count)
        styles.append(style)
        shared.add(parent, hint, inline, matched, number)
        return number
    }

    /// The style of one element alone.
    mutating func style(of node: NodeID, parent: ComputedStyle, rem: Double?) -> ComputedStyle {
        findMatches(node)
        return computeOnce(parent: parent, hintBlock(of: node), inlineBlock(of: node), rem)
    }

    /// What hangs on no attribute may have been computed on another page.
    private mutating func computeOnce(
        parent: ComputedStyle, _ hint: Int32, _ inline: Int32, _ rem: Double?
    ) -> ComputedStyle {
        guard hint == 0, inline == 0 else { return compute(parent: parent, hint, inline, rem) }
        if let known = cascade.memo.find(parent, matched) { return known }
        return cascade.memo.add(compute(parent: parent, hint, inline, rem), parent, matched)
    }

    private func longhand(_ index: Int) -> DeclaredLonghand {
        index < cascade.longhands.count ? cascade.longhands[index] : localLonghands[index - cascade.longhands.count]
    }
}

// MARK: Which rules match

extension StyleRun {
    private mutating func findMatches(_ node: NodeID) {
        matched.removeAll(keepingCapacity: true)
        testByNames(of: node.position, node, isParent: false)
        test(cascade.buckets.universal, node, isParent: false)
        let parent = Int(tree.nodes[node.position].parent)
        if parent > 0, !cascade.parentBuckets.isEmpty { testByNames(of: parent, node, isParent: true) }
        if isStateful {
            for number in cascade.stateful where matcher.matches(cascade.entries[Int(number)].selector, node) {
                matched.append(number)
            }
        }
        sortMatches()
    }

    /// Tests the entries that the id, classes, name and attributes of an element, or of its parent, lead to.
    private mutating func testByNames(of named: Int, _ node: NodeID, isParent: Bool) {
        let entry = elements.entries[named]
        if entry.id != 0 {
            test(
                isParent ? cascade.parentBuckets.ofID(entry.id) : cascade.buckets.ofID(entry.id), node,
                isParent: isParent)
        }
        for index in Int(entry.classes.lowerBound)..<Int(entry.classes.upperBound) {
            let name = elements.classes[index]
            test(
                isParent ? cascade.parentBuckets.ofClass(name) : cascade.buckets.ofClass(name), node, isParent: isParent
            )
        }
        let record = tree.nodes[named]
        test(
            isParent ? cascade.parentBuckets.ofType(record.tag) : cascade.buckets.ofType(record.tag), node,
            isParent: isParent)
        for index in Int(record.attributes.lowerBound)..<Int(record.attributes.upperBound) {
            let name = tree.attributes[index].name
            test(
                isParent ? cascade.parentBuckets.ofAttribute(name) : cascade.buckets.ofAttribute(name), node,
                isParent: isParent)
        }
    }

    private mutating func test(_ range: Range<Int32>, _ node: NodeID, isParent: Bool) {
        guard !range.isEmpty else { return }
        let kin = elements.entries[node.position].kin
        for place in Int(range.lowerBound)..<Int(range.upperBound) {
            let number = Int(isParent ? cascade.parentBuckets.entries[place] : cascade.buckets.entries[place])
            if cascade.entries[number].needs & ~kin == 0, matcher.matches(cascade.entries[number].selector, node) {
                matched.append(Int32(truncatingIfNeeded: number))
            }
        }
    }

    /// By insertion: an element has few rules, and they come nearly in order.
    private mutating func sortMatches() {
        guard matched.count < 64 else { return matched.sort() }
        for index in matched.indices.dropFirst() {
            var place = index
            while place > 0, matched[place - 1] > matched[place] {
                matched.swapAt(place - 1, place)
                place -= 1
            }
        }
    }
}

// MARK: What attributes declare

extension StyleRun {
    private mutating func inlineBlock(of node: NodeID) -> Int32 {
        guard elements.entries[node.position].traits.contains(.style),
            let value = tree.valueBytes(.style, of: node), !value.isEmpty
        else { return 0 }
        return block(Array(value), DeclarationPlace.styleAttribute)
    }

    private mutating func hintBlock(of node: NodeID) -> Int32 {
        guard elements.entries[node.position].traits.contains(.hint) else { return 0 }
        let text = PresentationalHints.text(of: node, in: tree)
        return text.isEmpty ? 0 : block(text, DeclarationPlace.attribute)
    }

    private mutating func block(_ text: [UInt8], _ number: Int32) -> Int32 {
        let key = number == DeclarationPlace.attribute ? [0] + text : text
        if let known = blockNumbers[key] { return known }
        let sheet = StyleSheetReader.inline(text)
        if number == DeclarationPlace.styleAttribute { inlineSheets.append(sheet) }
        let base = cascade.longhands.count
        let first = Int32(clamping: base + localLonghands.count)
        let firstCustom = Int32(clamping: cascade.customs.count + localCustoms.count)
        for declaration in sheet.declarations {
            DeclarationCollector.add(
                declaration, of: sheet, number: number, to: &localLonghands, &localCustoms, &localPending,
                base: cascade.pending.count)
        }
        blocks.append(
            Cascade.RuleContent(
                longhands: first..<Int32(clamping: base + localLonghands.count),
                customs: firstCustom..<Int32(clamping: cascade.customs.count + localCustoms.count)))
        let block = Int32(clamping: blocks.count - 1)
        blockNumbers[key] = block
        return block
    }
}

// MARK: Which declarations win

extension StyleRun {
    private mutating func compute(
        parent: ComputedStyle, _ hint: Int32, _ inline: Int32, _ rem: Double?
    ) -> ComputedStyle {
        var winners = Array(repeating: Int32(-1), count: CSSProperty.allCases.count)
        let ordered = order(hint, inline)
        for content in ordered.normal { apply(content, isImportant: false, to: &winners) }
        for content in ordered.important { apply(content, isImportant: true, to: &winners) }
        let customs = customs(ordered, parent)
        let values = values(of: winners, customs)
        var computer = StyleComputer(values, parent: parent, environment: cascade.environment, rem: rem)
        return computer.style(winners: winners, customs: customs)
    }

    /// The blocks in the order in which they overrule one another (CSS Cascade 5, 6.1).
    private func order(
        _ hint: Int32, _ inline: Int32
    ) -> (normal: [Cascade.RuleContent], important: [Cascade.RuleContent]) {
        var ofBrowser: [Cascade.RuleContent] = []
        var ofAuthor: [(layer: Int32, content: Cascade.RuleContent)] = []
        for number in matched {
            let entry = cascade.entries[Int(number)]
            let content = cascade.rules[Int(entry.rule)]
            if entry.origin == .userAgent { ofBrowser.append(content) } else { ofAuthor.append((entry.layer, content)) }
        }
        let attribute = blocks[Int(inline)]
        let normal = ofBrowser + [blocks[Int(hint)]] + ofAuthor.map(\.content) + [attribute]
        // Among important declarations the order of layers is turned round.
        var important: [Cascade.RuleContent] = []
        var end = ofAuthor.count
        while end > 0 {
            var start = end - 1
            while start > 0, ofAuthor[start - 1].layer == ofAuthor[end - 1].layer { start -= 1 }
            important += ofAuthor[start..<end].map(\.content)
            end = start
        }
        return (normal, important + [attribute] + ofBrowser)
    }

    private func apply(_ content: Cascade.RuleContent, isImportant: Bool, to winners: inout [Int32]) {
        for index in content.longhands {
            let longhand = longhand(Int(index))
            if longhand.place.isImportant == isImportant { winners[Int(longhand.property.rawValue)] = index }
        }
    }

    private func customs(
        _ ordered: (normal: [Cascade.RuleContent], important: [Cascade.RuleContent]), _ parent: ComputedStyle
    ) -> CustomProperties {
        var declared: [UInt64: [UInt8]] = [:]
        for (contents, isImportant) in [(ordered.normal, false), (ordered.important, true)] {
            for content in contents {
                for index in content.customs {
                    let local = Int(index) - cascade.customs.count
                    let custom = local < 0 ? cascade.customs[Int(index)] : localCustoms[local]
                    if custom.isImportant == isImportant { declared[custom.name] = custom.value }
                }
            }
        }
        return declared.isEmpty ? parent.customs : CustomProperties.of(declared, in: parent.customs)
    }

    private func values(of winners: [Int32], _ customs: CustomProperties) -> [CSSValue?] {
        var substituted: [Int32: [LonghandValue]] = [:]
        return winners.enumerated().map { number, winner in
            guard winner >= 0 else { return nil }
            let longhand = longhand(Int(winner))
            switch longhand.value {
            case .pending(let index):
                if substituted[index] == nil { substituted[index] = read(pending(index), customs) }
                // What turns out invalid counts as unset (CSS Variables 1, 3.1).
                return substituted[index]?.last { $0.property == longhand.property }?.value ?? .unset
            case .revert: return browserValue(of: longhand.property)
            default: return longhand.value
            }
        }
    }

    private func pending(_ index: Int32) -> PendingDeclaration {
        let local = Int(index) - cascade.pending.count
        return local < 0 ? cascade.pending[Int(index)] : localPending[local]
    }

    private func read(_ declaration: PendingDeclaration, _ customs: CustomProperties) -> [LonghandValue] {
        guard let text = customs.substituted(declaration.value) else { return [] }
        let tokens = CSSTokens(text)
        return DeclarationReader(tokens: tokens).longhands(declaration.name[...], 0..<tokens.tokens.count)
    }

    /// What browsers alone would give the element that is being looked at.
    private func browserValue(of property: CSSProperty) -> CSSValue? {
        var value: CSSValue?
        for number in matched where cascade.entries[Int(number)].origin == .userAgent {
            for index in cascade.rules[Int(cascade.entries[Int(number)].rule)].longhands
            where cascade.longhands[Int(index)].property == property {
                value = cascade.longhands[Int(index)].value
            }
        }
        return value
    }
}
