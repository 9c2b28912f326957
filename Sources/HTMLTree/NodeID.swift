/// A node of one `HTMLDocument`; nodes are numbered in document order, so ids compare as places do.
@usableFromInline
package struct NodeID: Hashable, Comparable, Strideable, Sendable {
    @usableFromInline package let index: Int32

    @inlinable
    init(_ index: Int) { self.index = Int32(clamping: index) }

    @inlinable
    var position: Int { Int(index) }

    /// Written out to be inlined: it is asked for every node.
    @inlinable
    package static func == (left: NodeID, right: NodeID) -> Bool { left.index == right.index }
    /// Document order.
    @inlinable
    package static func < (left: NodeID, right: NodeID) -> Bool { left.index < right.index }
    /// Nodes between two, as `Strideable` wants it.
    @inlinable
    package func distance(to other: NodeID) -> Int { Int(other.index) - Int(index) }
    /// The node that stands so many places further in the document.
    @inlinable
    package func advanced(by count: Int) -> NodeID { NodeID(Int(index) + count) }
}

/// What a node is.
@usableFromInline
package enum NodeKind: UInt8, Sendable {
    case document, doctype, element, text, comment
}

/// The language an element belongs to.
@usableFromInline
package enum Namespace: UInt8, Sendable {
    case html, svg, mathML
}

/// One node in the document's array. Children follow their parent at once, so a subtree is a run of the array.
@usableFromInline
struct NodeRecord: Sendable, Hashable {
    @usableFromInline let kind: NodeKind
    @usableFromInline let namespace: Namespace
    @usableFromInline let tag: TagName
    /// -1 for the document.
    @usableFromInline var parent: Int32
    /// One past the last descendant.
    @usableFromInline var end: Int32
    @usableFromInline var attributes: Range<Int32>
    /// Of a text or comment its text; of an element named `other` its name.
    @usableFromInline var text: Range<Int32>
    /// Byte offset in the source, -1 for what the parser put in by itself.
    @usableFromInline let offset: Int32
}

/// One attribute in the document's array.
@usableFromInline
package struct HTMLAttribute: Sendable, Hashable {
    @usableFromInline package let name: AttributeName
    let spelling: Range<Int32>
    @usableFromInline let value: Range<Int32>
    /// Byte offset of the attribute's name in the source.
    package let offset: Int
}
