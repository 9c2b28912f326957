/// The parent of a node, its parent and so on, for loops that cost no allocation.
@frozen
@usableFromInline
package struct Ancestors: Sequence, IteratorProtocol, Sendable {
    @usableFromInline let nodes: [NodeRecord]
    @usableFromInline var node: Int

    @inlinable
    init(_ nodes: [NodeRecord], of node: Int) {
        self.nodes = nodes
        self.node = node
    }

    /// The next one up.
    @inlinable
    package mutating func next() -> NodeID? {
        let parent = Int(nodes[node].parent)
        guard parent >= 0 else { return nil }
        node = parent
        return NodeID(parent)
    }
}

/// The nodes directly inside another one, in document order, for loops that cost no allocation.
@frozen
@usableFromInline
package struct Children: Sequence, IteratorProtocol, Sendable {
    @usableFromInline let nodes: [NodeRecord]
    @usableFromInline var node: Int
    @usableFromInline let end: Int

    @inlinable
    init(_ nodes: [NodeRecord], of node: Int) {
        self.nodes = nodes
        self.node = node + 1
        end = Int(nodes[node].end)
    }

    /// The next one.
    @inlinable
    package mutating func next() -> NodeID? {
        guard node < end else { return nil }
        let child = node
        node = Int(nodes[child].end)
        return NodeID(child)
    }
}
