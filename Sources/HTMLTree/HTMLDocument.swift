import SiteModel

/// A page as a flat, immutable tree in which every node knows its byte in the source.
///
/// Nodes stand in document order in one array; all text stands in one buffer. So a tree of any depth is walked and
/// freed without recursion, and asking costs no allocation. What rules ask for by the thousand is inlinable, down to
/// the arrays: over the border of a module every call, and every slice handed back, would cost more than its answer.
@usableFromInline
package struct HTMLDocument: Sendable {
    @usableFromInline let nodes: [NodeRecord]
    @usableFromInline let attributes: [HTMLAttribute]
    @usableFromInline let text: [UInt8]

    init(nodes: [NodeRecord], attributes: [HTMLAttribute], text: [UInt8]) {
        self.nodes = nodes
        self.attributes = attributes
        self.text = text
    }

    /// Reads the bytes of a page by the HTML standard, or says why that would take too long.
    package static func parse(_ bytes: [UInt8]) -> Result<HTMLDocument, MarkupRefusal> {
        // What the strict reader takes keeps to the limits of the other by its own nature.
        if bytes.count <= MarkupLimits.size, let document = CanonicalReader.read(bytes) { return .success(document) }
        if let refusal = MarkupLimits.refusal(of: bytes) { return .failure(refusal) }
        return .success(GumboReader.read(bytes))
    }

    /// The document itself, parent of the doctype and of `html`.
    @inlinable
    package var root: NodeID { NodeID(0) }

    /// Every node in document order.
    @inlinable
    package var all: Range<NodeID> { NodeID(0)..<NodeID(nodes.count) }

    /// What a node is.
    @inlinable
    package func kind(of node: NodeID) -> NodeKind { nodes[node.position].kind }
    /// Whether an element is of HTML, SVG or MathML.
    @inlinable
    package func namespace(of node: NodeID) -> Namespace { nodes[node.position].namespace }
    /// Whether a node is an element, of any namespace.
    @inlinable
    package func isElement(_ node: NodeID) -> Bool { nodes[node.position].kind == .element }

    /// The name of an element as a number; `other` for unknown names and for what is no element.
    @inlinable
    package func tag(of node: NodeID) -> TagName { nodes[node.position].tag }

    /// Whether the node is this HTML element (an SVG `title` is not an HTML one).
    @inlinable
    package func isHTML(_ node: NodeID, _ tag: TagName) -> Bool {
        let record = nodes[node.position]
        return record.tag == tag && record.namespace == .html
    }

    /// The name of an element in lower case, also when it is outside `TagName`.
    package func name(of node: NodeID) -> String {
        let record = nodes[node.position]
        guard record.kind == .element else { return "" }
        return record.tag == .other ? String(decoding: slice(record.text), as: UTF8.self) : record.tag.text
    }

    /// Byte offset of a node in the source; nil when nobody wrote it (an implied `tbody`).
    package func offset(of node: NodeID) -> Int? {
        let offset = nodes[node.position].offset
        return offset < 0 ? nil : Int(offset)
    }

    @inlinable
    func slice(_ range: Range<Int32>) -> ArraySlice<UInt8> { text[Int(range.lowerBound)..<Int(range.upperBound)] }
}

// MARK: Kin

extension HTMLDocument {
    /// The node that holds this one; nil for the document.
    @inlinable
    package func parent(of node: NodeID) -> NodeID? {
        let parent = nodes[node.position].parent
        return parent < 0 ? nil : NodeID(Int(parent))
    }

    /// Every node below, in document order.
    @inlinable
    package func descendants(of node: NodeID) -> Range<NodeID> {
        node.advanced(by: 1)..<subtreeEnd(of: node)
    }

    /// One past the last node below: where a walk goes on that leaves out a subtree.
    @inlinable
    package func subtreeEnd(of node: NodeID) -> NodeID { NodeID(Int(nodes[node.position].end)) }

    /// The first node inside; nil for an empty one.
    @inlinable
    package func firstChild(of node: NodeID) -> NodeID? {
        let children = descendants(of: node)
        return children.isEmpty ? nil : children.lowerBound
    }

    /// The next node with the same parent.
    @inlinable
    package func nextSibling(of node: NodeID) -> NodeID? {
        guard let parent = parent(of: node) else { return nil }
        let next = subtreeEnd(of: node)
        return next < subtreeEnd(of: parent) ? next : nil
    }

    /// The nodes directly inside, in document order.
    @inlinable
    package func children(of node: NodeID) -> Children { Children(nodes, of: node.position) }

    /// The parent, its parent and so on.
    @inlinable
    package func ancestors(of node: NodeID) -> Ancestors { Ancestors(nodes, of: node.position) }

    /// The node itself or its nearest ancestor that fits.
    @inlinable
    package func closest(_ node: NodeID, where fits: (NodeID) -> Bool) -> NodeID? {
        fits(node) ? node : ancestors(of: node).first(where: fits)
    }

    /// Whether a node is the first one itself or stands inside it.
    @inlinable
    package func contains(_ ancestor: NodeID, _ node: NodeID) -> Bool {
        ancestor <= node && node < subtreeEnd(of: ancestor)
    }
}

// MARK: Text and attributes

extension HTMLDocument {
    /// The characters of a text or comment, references resolved.
    @inlinable
    package func textBytes(of node: NodeID) -> ArraySlice<UInt8> {
        let record = nodes[node.position]
        return record.kind == .text || record.kind == .comment ? slice(record.text) : []
    }

    /// All text at or below a node, as it stands.
    package func textContent(of node: NodeID) -> String {
        var bytes: [UInt8] = []
        for other in node..<subtreeEnd(of: node) where kind(of: other) == .text { bytes += textBytes(of: other) }
        return String(decoding: bytes, as: UTF8.self)
    }

    /// The attributes of an element as they were written; none for other nodes.
    @inlinable
    package func attributes(of node: NodeID) -> ArraySlice<HTMLAttribute> {
        let range = nodes[node.position].attributes
        return attributes[Int(range.lowerBound)..<Int(range.upperBound)]
    }

    /// An attribute of an element by name.
    @inlinable
    package func attribute(_ name: AttributeName, of node: NodeID) -> HTMLAttribute? {
        // Not by `attributes(of:)`: a slice costs counting of references, and this is asked most of all.
        let range = nodes[node.position].attributes
        for index in Int(range.lowerBound)..<Int(range.upperBound) where attributes[index].name == name {
            return attributes[index]
        }
        return nil
    }

    /// Whether an element has the attribute, with a value or without.
    @inlinable
    package func has(_ name: AttributeName, _ node: NodeID) -> Bool { attribute(name, of: node) != nil }

    /// The value of an attribute, references resolved; nil when it is absent, empty when it has none.
    package func value(_ name: AttributeName, of node: NodeID) -> String? {
        valueBytes(name, of: node).map { String(decoding: $0, as: UTF8.self) }
    }

    /// The value of an attribute as UTF-8, references resolved; nil when it is absent.
    @inlinable
    package func valueBytes(_ name: AttributeName, of node: NodeID) -> ArraySlice<UInt8>? {
        attribute(name, of: node).map(valueBytes)
    }

    /// The value of an attribute as UTF-8, references resolved.
    @inlinable
    package func valueBytes(of attribute: HTMLAttribute) -> ArraySlice<UInt8> { slice(attribute.value) }

    /// Whether a value is this word of the standard; ASCII case and the spaces around it do not count.
    @inlinable
    package func value(_ name: AttributeName, of node: NodeID, is word: StaticString) -> Bool {
        guard let bytes = valueBytes(name, of: node) else { return false }
        return bytes.trimmingASCIIWhitespace.equals(word)
    }

    /// The name of an attribute that is outside `AttributeName`, in lower case; empty for others.
    package func spelling(of attribute: HTMLAttribute) -> ArraySlice<UInt8> { slice(attribute.spelling) }

    /// The name of an attribute in lower case, also when it is outside `AttributeName`.
    package func name(of attribute: HTMLAttribute) -> String {
        attribute.name == .other ? String(decoding: slice(attribute.spelling), as: UTF8.self) : attribute.name.text
    }
}

extension ArraySlice<UInt8> {
    /// The bytes without ASCII white space at both ends.
    @inlinable
    package var trimmingASCIIWhitespace: ArraySlice<UInt8> {
        var slice = self
        while let first = slice.first, first.isASCIIWhitespace { slice.removeFirst() }
        while let last = slice.last, last.isASCIIWhitespace { slice.removeLast() }
        return slice
    }

    /// Whether the bytes spell a lower-case word in letters of either case.
    @inlinable
    package func equals(_ word: StaticString) -> Bool {
        guard word.utf8CodeUnitCount == count else { return false }
        return word.withUTF8Buffer { letters in elementsEqual(letters) { $0.asciiLowercased == $1 } }
    }
}
