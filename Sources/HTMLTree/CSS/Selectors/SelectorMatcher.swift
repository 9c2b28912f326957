/// Holds selectors against the elements of one page, right to left (Selectors 4, 17).
struct SelectorMatcher {
    /// Which elements besides the nearest need not be tried when a compound does not fit.
    enum Answer { case match, failsHere, failsAllSiblings, failsEverywhere }

    let tree: HTMLDocument
    let table: SelectorTable
    let elements: ElementTable
    /// The element that has the focus, when styles of that state are asked for.
    var focused: NodeID? { didSet { forget() } }
    /// What compounds about the root have answered.
    private var rootAnswers: [RootAnswer] = []
    private enum RootAnswer: UInt8 { case unasked, other, holds, fails }
    private let root: NodeID
    private let state: ElementState
    /// Looks at elements that are still allowed; a page that needs more is left unjudged.
    private(set) var budget: Int
    var anchor: NodeID?
    /// What `:has()` has answered.
    var known: [UInt64: Bool] = [:]
    /// Places among siblings of one type, from the front and from the end; made when first asked for.
    private var typePlaces: [(front: Int32, back: Int32)] = []

    init(_ tree: HTMLDocument, _ table: SelectorTable, _ elements: ElementTable) {
        self.tree = tree
        self.table = table
        self.elements = elements
        state = ElementState(tree: tree, table: table)
        root = tree.children(of: tree.root).first(where: tree.isElement) ?? tree.root
        budget = 1_000_000 + 200 * tree.nodes.count
    }

    private mutating func forget() {
        known = [:]
        rootAnswers = []
    }

    /// Whether every question so far was answered.
    var isComplete: Bool { budget > 0 }

    /// Whether an element is the subject of a selector.
    mutating func matches(_ selector: Int32, _ node: NodeID) -> Bool {
        let compounds = table.selectors[Int(selector)].compounds
        return match(compounds.lowerBound, compounds.upperBound, node) == .match
    }

    mutating func match(_ compound: Int32, _ end: Int32, _ node: NodeID) -> Answer {
        guard compound < end else { return .match }
        guard holds(compound, node) else { return .failsHere }
        let next = compound + 1
        guard next < end else { return .match }
        switch table.compounds[Int(next)].combinator {
        case .descendant:
            if next + 1 == end, let answer = answerOfRoot(next, from: node) { return answer }
            var ancestor = parent(of: node)
            while let element = ancestor {
                let answer = match(next, end, element)
                if answer == .match || answer == .failsEverywhere { return answer }
                ancestor = parent(of: element)
            }
            return .failsEverywhere
        case .child:
            guard let parent = parent(of: node) else { return .failsEverywhere }
            let answer = match(next, end, parent)
            return answer == .match || answer == .failsEverywhere ? answer : .failsAllSiblings
        case .nextSibling:
            guard let previous = previous(of: node) else { return .failsAllSiblings }
            return match(next, end, previous)
        case .laterSibling:
            var sibling = previous(of: node)
            while let element = sibling {
                let answer = match(next, end, element)
                if answer != .failsHere { return answer }
                sibling = previous(of: element)
            }
            return .failsAllSiblings
        }
    }

    /// What a compound that can only be about the root says, asked once for a page; nil for any other compound.
    private mutating func answerOfRoot(_ compound: Int32, from node: NodeID) -> Answer? {
        if rootAnswers.isEmpty { rootAnswers = Array(repeating: .unasked, count: table.compounds.count) }
        if rootAnswers[Int(compound)] == .unasked {
            rootAnswers[Int(compound)] = isAboutRoot(compound) ? (holds(compound, root) ? .holds : .fails) : .other
        }
        switch rootAnswers[Int(compound)] {
        case .other, .unasked: return nil
        case .holds: return node == root ? .failsEverywhere : .match
        case .fails: return .failsEverywhere
        }
    }

    private func isAboutRoot(_ compound: Int32) -> Bool {
        guard tree.isElement(root) else { return false }
        let simples = table.compounds[Int(compound)].simples
        return simples.contains { index in
            switch table.simples[Int(index)] {
            case .root: true
            case .type(.html, _): tree.isHTML(root, .html)
            default: false
            }
        }
    }

    private func parent(of node: NodeID) -> NodeID? {
        let parent = Int(tree.nodes[node.position].parent)
        return parent > 0 ? NodeID(parent) : nil
    }

    private func previous(of node: NodeID) -> NodeID? {
        let previous = elements.entries[node.position].previous
        return previous < 0 ? nil : NodeID(Int(previous))
    }

    private mutating func holds(_ compound: Int32, _ node: NodeID) -> Bool {
        budget -= 1
        guard budget > 0 else { return false }
        let simples = table.compounds[Int(compound)].simples
        for index in Int(simples.lowerBound)..<Int(simples.upperBound) where !holds(table.simples[index], node) {
            return false
        }
        return true
    }

    private mutating func holds(_ simple: SimpleSelector, _ node: NodeID) -> Bool {
        switch simple {
        case .universal: return true
        case .type(let tag, let hash): return isNamed(tag, hash, node)
        case .id(let hash): return elements.entries[node.position].id == hash
        case .className(let hash): return hasClass(hash, node)
        case .attribute(let index): return hasAttribute(table.attributes[Int(index)], node)
        case .any(let list): return matchesAny(list, node)
        case .not(let list): return !matchesAny(list, node)
        case .has(let list): return has(list, node)
        case .nth(let pattern, let fromEnd, let list): return isNth(pattern, fromEnd, list, node)
        case .nthOfType(let pattern, let fromEnd):
            let places = typePlaces(of: node)
            return pattern.contains(Int(fromEnd ? places.back : places.front))
        case .onlyChild: return siblingCount(of: node) == 1
        case .onlyOfType:
            let places = typePlaces(of: node)
            return places.front == 1 && places.back == 1
        case .dynamic(let state): return state == .focus && focused == node
        case .focusWithin: return focused.map { tree.contains(node, $0) } ?? false
        case .never: return false
        case .anchor: return anchor == node
        default: return state.holds(simple, node)
        }
    }

    private func isNamed(_ tag: TagName, _ hash: UInt64, _ node: NodeID) -> Bool {
        let record = tree.nodes[node.position]
        guard record.tag == tag else { return false }
        return tag != .other || NameHash.ofLowercased(tree.slice(record.text)) == hash
    }

    private func hasClass(_ hash: UInt64, _ node: NodeID) -> Bool {
        let range = elements.entries[node.position].classes
        for index in Int(range.lowerBound)..<Int(range.upperBound) where elements.classes[index] == hash { return true }
        return false
    }

    private func hasAttribute(_ test: AttributeTest, _ node: NodeID) -> Bool {
        let range = tree.nodes[node.position].attributes
        for index in Int(range.lowerBound)..<Int(range.upperBound) {
            let attribute = tree.attributes[index]
            guard attribute.name == test.name else { continue }
            if test.name == .other, !tree.slice(attribute.spelling).elementsEqual(test.spelling) { continue }
            return test.relation == .exists || test.holds(for: tree.slice(attribute.value))
        }
        return false
    }

    private mutating func matchesAny(_ list: Range<Int32>, _ node: NodeID) -> Bool {
        for selector in list where matches(selector, node) { return true }
        return false
    }
}

// MARK: Places among siblings

extension SelectorMatcher {
    private func siblingCount(of node: NodeID) -> Int32 {
        let parent = tree.nodes[node.position].parent
        return parent < 0 ? 1 : elements.entries[Int(parent)].childCount
    }

    private mutating func isNth(_ pattern: NthPattern, _ fromEnd: Bool, _ list: Range<Int32>, _ node: NodeID) -> Bool {
        let entry = elements.entries[node.position]
        if list.isEmpty {
            return pattern.contains(Int(fromEnd ? siblingCount(of: node) - entry.index + 1 : entry.index))
        }
        guard matchesAny(list, node) else { return false }
        var place = 1
        var sibling = fromEnd ? lastSibling(of: node) : previous(of: node)
        while let element = sibling, budget > 0, element != node {
            if matchesAny(list, element) { place += 1 }
            sibling = previous(of: element)
        }
        return pattern.contains(place)
    }

    private func lastSibling(of node: NodeID) -> NodeID? {
        let parent = tree.nodes[node.position].parent
        return parent < 0 ? nil : NodeID(Int(elements.entries[Int(parent)].lastChild))
    }

    /// Among few siblings they are counted at once.
    private static let fewSiblings = 64

    private mutating func typePlaces(of node: NodeID) -> (front: Int32, back: Int32) {
        if typePlaces.isEmpty {
            if siblingCount(of: node) <= Self.fewSiblings { return countedPlaces(of: node) }
            typePlaces = allTypePlaces()
        }
        return typePlaces[node.position]
    }

    private func countedPlaces(of node: NodeID) -> (front: Int32, back: Int32) {
        var front: Int32 = 1
        var sibling = previous(of: node)
        while let element = sibling {
            if isSameType(element, node) { front += 1 }
            sibling = previous(of: element)
        }
        var back: Int32 = 1
        sibling = lastSibling(of: node)
        while let element = sibling, element != node {
            if isSameType(element, node) { back += 1 }
            sibling = previous(of: element)
        }
        return (front, back)
    }

    private func isSameType(_ first: NodeID, _ second: NodeID) -> Bool {
        let left = tree.nodes[first.position]
        let right = tree.nodes[second.position]
        return left.tag == right.tag && (left.tag != .other || tree.slice(left.text) == tree.slice(right.text))
    }

    /// Counted in one walk, so that a thousand siblings cost a thousand steps.
    private func allTypePlaces() -> [(front: Int32, back: Int32)] {
        struct Kind: Hashable {
            let parent: Int32
            let name: UInt64
        }
        var places = Array(repeating: (front: Int32(0), back: Int32(0)), count: tree.nodes.count)
        func count(_ indices: some Sequence<Int>, _ note: (Int, Int32) -> Void) {
            var counts: [Kind: Int32] = [:]
            for index in indices where tree.nodes[index].kind == .element {
                let record = tree.nodes[index]
                let name = record.tag == .other ? NameHash.of(tree.slice(record.text)) : UInt64(record.tag.rawValue)
                let kind = Kind(parent: record.parent, name: name)
                counts[kind, default: 0] += 1
                note(index, counts[kind] ?? 1)
            }
        }
        count(tree.nodes.indices) { places[$0].front = $1 }
        count(tree.nodes.indices.reversed()) { places[$0].back = $1 }
        return places
    }
}
