import HTMLTree

extension PageFacts {
    /// What assistive technology calls an element, white space collapsed; empty when it has no name (Accessible Name
    /// and Description Computation 1.2).
    package func accessibleName(of node: NodeID) -> String {
        memo.name(of: node) {
            var computation = NameComputation(page: self)
            computation.add(node)
            return CollapsedText.string(computation.bytes[...])
        }
    }

    /// The same of several elements, in their order: pages have links by the hundred.
    func accessibleNames(of nodes: some Collection<NodeID>) -> [String] {
        var computation = NameComputation(page: self)
        return nodes.map { node in
            computation.clear()
            computation.add(node)
            return CollapsedText.string(computation.bytes[...])
        }
    }

    /// Whether an element has a name.
    package func hasAccessibleName(_ node: NodeID) -> Bool { !accessibleName(of: node).isEmpty }

    /// Whether a field has a name beside the hint inside it, which is one only for want of any other.
    func hasLastingName(_ node: NodeID) -> Bool {
        if !tree.has(.placeholder, node) { return hasAccessibleName(node) }
        var computation = NameComputation(page: self, countsHint: false)
        computation.add(node)
        return !CollapsedText.isBlank(computation.bytes[...])
    }

    /// What assistive technology adds to the name, white space collapsed; empty when there is nothing.
    package func accessibleDescription(of node: NodeID) -> String {
        var computation = NameComputation(page: self)
        computation.addDescription(of: node)
        return CollapsedText.string(computation.bytes[...])
    }

    /// The ids an attribute lists that stand on the page.
    func elements(listedIn name: AttributeName, of node: NodeID) -> [NodeID] {
        guard let ids = tree.valueBytes(name, of: node) else { return [] }
        return ids.split(whereSeparator: \.isASCIIWhitespace).compactMap(element(withID:))
    }
}
