import HTMLTree

/// The edits operators are made of; each is nil where the page has nothing to change.
extension Specimen {
    /// The attribute gets this value, or is added.
    func setting(_ name: AttributeName, to value: String, on node: NodeID) -> Mutation? {
        guard let span = span(of: node) else { return nil }
        guard let attribute = span.attribute(name) else {
            return mutation([.insert(" \(name.text)=\"\(value)\"", at: span.name.upperBound)], at: node)
        }
        let edit =
            attribute.hasValue ? Edit(attribute.value, value) : Edit(attribute.whole, " \(name.text)=\"\(value)\"")
        return mutation([edit], at: node)
    }

    /// Something written into the start tag, after the element's name.
    func adding(_ text: String, to node: NodeID) -> Mutation? {
        span(of: node).map { mutation([.insert(" " + text, at: $0.name.upperBound)], at: node) }
    }

    func dropping(_ name: AttributeName, from node: NodeID) -> Mutation? {
        span(of: node)?.attribute(name).map { mutation([.remove($0.whole)], at: node) }
    }

    /// The element stays, what was in it is replaced.
    func filling(_ node: NodeID, with text: String) -> Mutation? {
        span(of: node)?.content.map { mutation([Edit($0, text)], at: node) }
    }

    /// Another element with the same content; attributes go when `attributes` names others.
    func renaming(_ node: NodeID, to name: String, attributes: String? = nil) -> Mutation? {
        guard let span = span(of: node), let end = span.end else { return nil }
        let start = attributes.map { Edit(span.tag, "<\(name)\($0)>") } ?? Edit(span.name, name)
        return mutation([start, Edit(end, "</\(name)>")], at: node)
    }

    /// The element goes, what was in it stays.
    func unwrapping(_ node: NodeID) -> Mutation? {
        guard let span = span(of: node), let end = span.end else { return nil }
        return mutation([.remove(span.tag), .remove(end)], at: node)
    }

    /// The content is put into another element inside.
    func wrappingContent(of node: NodeID, in start: String, _ end: String) -> Mutation? {
        guard let content = span(of: node)?.content else { return nil }
        return mutation([.insert(start, at: content.lowerBound), .insert(end, at: content.upperBound)], at: node)
    }

    func removing(_ node: NodeID, isAbsence: Bool = false) -> Mutation? {
        span(of: node).map { mutation([.remove($0.whole)], at: node, isAbsence: isAbsence) }
    }

    func inserting(_ text: String, after node: NodeID) -> Mutation? {
        guard let span = span(of: node), span.end != nil else { return nil }
        return Mutation([.insert(text, at: span.whole.upperBound)], at: places(of: node))
    }

    func inserting(_ text: String, before node: NodeID) -> Mutation? {
        span(of: node).map { Mutation([.insert(text, at: $0.tag.lowerBound)]) }
    }

    func inserting(_ text: String, into node: NodeID) -> Mutation? {
        span(of: node)?.content.map { Mutation([.insert(text, at: $0.lowerBound)], at: places(of: node)) }
    }

    private func mutation(_ edits: [Edit], at node: NodeID, isAbsence: Bool = false) -> Mutation {
        Mutation(edits, at: places(of: node), isAbsence: isAbsence)
    }
}

extension Mutation {
    /// The same fault, when a finding may also point at these bytes, or at what is not there.
    func also(at places: [Int] = [], absence: Bool = false) -> Mutation {
        Mutation(edits, at: self.places + places, isAbsence: isAbsence || absence)
    }
}
