extension HTMLDocument: Equatable {
    /// Whether two trees say the same of the same bytes, wherever each keeps its text.
    @usableFromInline
    package static func == (left: HTMLDocument, right: HTMLDocument) -> Bool {
        left.nodes.count == right.nodes.count && left.all.allSatisfy { left.isSame($0, as: right) }
    }

    private func isSame(_ node: NodeID, as other: HTMLDocument) -> Bool {
        let mine = nodes[node.position]
        let theirs = other.nodes[node.position]
        return mine.kind == theirs.kind && mine.namespace == theirs.namespace && mine.tag == theirs.tag
            && mine.parent == theirs.parent && mine.end == theirs.end && mine.offset == theirs.offset
            && slice(mine.text) == other.slice(theirs.text)
            && attributes(of: node).elementsEqual(other.attributes(of: node)) { isSame($0, as: $1, in: other) }
    }

    private func isSame(_ attribute: HTMLAttribute, as their: HTMLAttribute, in other: HTMLDocument) -> Bool {
        attribute.name == their.name && attribute.offset == their.offset
            && slice(attribute.spelling) == other.slice(their.spelling)
            && slice(attribute.value) == other.slice(their.value)
    }
}
