/// A node of one `HTMLDocument`; nodes are numbered in document order, so ids compare as places do.
package struct NodeID: Hashable, Comparable, Strideable, Sendable {
    package let index: Int32

    init(_ index: Int) { self.index = Int32(clamping: index) }

    var position: Int { Int(index) }

    /// Document order.
    package static func < (left: NodeID, right: NodeID) -> Bool { left.index < right.index }
    /// Nodes between two, as `Strideable` wants it.
    package func distance(to other: NodeID) -> Int { Int(other.index) - Int(index) }
    /// The node that stands so many places further in the document.
    package func advanced(by count: Int) -> NodeID { NodeID(Int(index) + count) }
}

/// What a node is.
package enum NodeKind: UInt8, Sendable {
    case document, doctype, element, text, comment
}

/// The language an element belongs to.
package enum Namespace: UInt8, Sendable {
    case html, svg, mathML
}

/// One node in the document's array. Children follow their parent at once, so a subtree is a run of the array.
struct NodeRecord: Sendable, Hashable {
    let kind: NodeKind
    let namespace: Namespace
    let tag: TagName
    /// -1 for the document.
    let parent: Int32
    /// One past the last descendant.
    var end: Int32
    var attributes: Range<Int32>
    /// Of a text or comment its text; of an element named `other` its name.
    var text: Range<Int32>
    /// Byte offset in the source, -1 for what the parser put in by itself.
    let offset: Int32
}

/// One attribute in the document's array.
package struct HTMLAttribute: Sendable, Hashable {
    package let name: AttributeName
    let spelling: Range<Int32>
    let value: Range<Int32>
    /// Byte offset of the attribute's name in the source.
    package let offset: Int
}
