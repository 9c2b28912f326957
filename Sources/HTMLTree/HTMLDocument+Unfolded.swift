extension HTMLDocument {
    /// The page after a press on every closed `details`: what one press shows belongs to the page.
    package var unfolded: HTMLDocument {
        let closed = all.filter { isHTML($0, .details) && !has(.open, $0) }
        guard !closed.isEmpty else { return self }
        var nodes = nodes
        var attributes = attributes
        for node in closed {
            let start = attributes.count
            attributes += self.attributes(of: node)
            attributes.append(
                HTMLAttribute(name: .open, spelling: 0..<0, value: 0..<0, offset: Int(nodes[node.position].offset)))
            nodes[node.position].attributes = Int32(clamping: start)..<Int32(clamping: attributes.count)
        }
        return HTMLDocument(nodes: nodes, attributes: attributes, text: text)
    }
}
