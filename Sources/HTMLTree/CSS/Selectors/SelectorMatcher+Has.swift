/// Relative selectors (Selectors 4, 4.5).
extension SelectorMatcher {
    /// `:has()`: what it names stands below the element or behind it.
    mutating func has(_ list: Range<Int32>, _ node: NodeID) -> Bool {
        let key = UInt64(UInt32(bitPattern: list.lowerBound)) << 32 | UInt64(UInt32(bitPattern: node.index))
        if let answer = known[key] { return answer }
        let outer = anchor
        anchor = node
        var answer = false
        for selector in list where !answer { answer = hasRelative(selector, node) }
        anchor = outer
        known[key] = answer
        return answer
    }

    private mutating func hasRelative(_ selector: Int32, _ node: NodeID) -> Bool {
        let compounds = table.selectors[Int(selector)].compounds
        // The compound beside the anchor says where to look.
        let beside = table.compounds[Int(max(compounds.upperBound - 1, compounds.lowerBound))].combinator
        let isInside = beside == .descendant || beside == .child
        guard let end = isInside ? tree.subtreeEnd(of: node) : tree.parent(of: node).map(tree.subtreeEnd) else {
            return false
        }
        let start = isInside ? node.advanced(by: 1) : tree.subtreeEnd(of: node)
        guard start < end else { return false }
        let candidates = start..<end
        if let id = id(of: compounds.lowerBound) {
            return elements.identified.contains { candidate in
                elements.entries[candidate.position].id == id && candidates.contains(candidate)
                    && match(compounds.lowerBound, compounds.upperBound, candidate) == .match
            }
        }
        return candidates.contains { candidate in
            budget > 0 && tree.isElement(candidate)
                && match(compounds.lowerBound, compounds.upperBound, candidate) == .match
        }
    }

    private func id(of compound: Int32) -> UInt64? {
        for index in table.compounds[Int(compound)].simples {
            if case .id(let hash) = table.simples[Int(index)] { return hash }
        }
        return nil
    }
}
