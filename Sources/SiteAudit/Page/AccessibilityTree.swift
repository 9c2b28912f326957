import HTMLTree

extension PageFacts {
    /// Whether assistive technology meets an element as a thing of its own: exposed, and not mere presentation.
    func isInAccessibilityTree(_ node: NodeID) -> Bool { exposure.isExposed(node) && role(of: node) != Role.none }

    /// Whether assistive technology looks through an element at what stands inside: it means nothing, and nothing is
    /// said of it.
    func isTransparent(_ node: NodeID) -> Bool {
        switch role(of: node) {
        case Role.none?: true
        case nil, .generic?: !hasGlobalProperty(node) && !isFocusable(node)
        default: false
        }
    }

    /// The element that holds this one in the accessibility tree (WAI-ARIA 1.2, 7.1): by `aria-owns`, else the nearest
    /// one around that is not looked through.
    func owner(of node: NodeID) -> NodeID? {
        var current = node
        // References may run in a circle.
        var references = 0
        while true {
            if let owner = owners[current], references < 8 {
                references += 1
                current = owner
            } else if let parent = tree.parent(of: current), tree.isElement(parent) {
                current = parent
            } else {
                return nil
            }
            if !isTransparent(current) { return current }
        }
    }

    /// The elements an element holds in the accessibility tree, in document order, those by `aria-owns` last.
    func owned(by node: NodeID) -> [NodeID] {
        var held: [NodeID] = []
        collect(in: tree.descendants(of: node), of: node, into: &held)
        if !owners.isEmpty {
            for other in elements(listedIn: .ariaOwns, of: node) where owners[other] == node {
                collect(in: other..<tree.subtreeEnd(of: other), of: node, into: &held)
            }
        }
        return held
    }

    private func collect(in range: Range<NodeID>, of holder: NodeID, into held: inout [NodeID]) {
        var node = range.lowerBound
        while node < range.upperBound {
            // What is brought by reference is met when its turn comes.
            let isElsewhere = owners[node].map { $0 != holder || node != range.lowerBound } ?? false
            guard tree.isElement(node), !exposure.isClosed(node), !isElsewhere else {
                node = tree.subtreeEnd(of: node)
                continue
            }
            if exposure.isExposed(node), !isTransparent(node) {
                held.append(node)
                node = tree.subtreeEnd(of: node)
            } else {
                node = node.advanced(by: 1)
            }
        }
    }

    /// The first `aria-owns` that names an element has it; nothing owns itself or what holds it.
    func ownersByReference() -> [NodeID: NodeID] {
        var owners: [NodeID: NodeID] = [:]
        for node in ariaElements where tree.has(.ariaOwns, node) && exposure.isExposed(node) {
            for other in elements(listedIn: .ariaOwns, of: node)
            where owners[other] == nil && !tree.contains(other, node) {
                owners[other] = node
            }
        }
        return owners
    }
}
