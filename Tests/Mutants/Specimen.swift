import HTMLTree
import SiteAudit
import SiteModel

/// A sound page as operators look at it: its tree, what rules know of it, and where each tag stands in the bytes.
struct Specimen: Sendable {
    let page: BuiltPage
    let tree: HTMLDocument
    let facts: PageFacts
    private let spans: [Int: ElementSpan]

    /// Nil for a page that cannot be read.
    init?(_ page: BuiltPage) {
        guard case .success(let tree) = HTMLDocument.parse(page.bytes) else { return nil }
        self.page = page
        self.tree = tree
        facts = PageFacts(tree, address: page.address)
        spans = MarkupSpans.read(page.bytes)
    }

    /// The tags of an element; nil for one the parser put in.
    func span(of node: NodeID) -> ElementSpan? { tree.offset(of: node).flatMap { spans[$0] } }

    /// Elements of these names that people and assistive technology meet, in document order.
    func exposed(_ tags: TagName...) -> [NodeID] { exposed(tags) }

    func exposed(_ tags: [TagName]) -> [NodeID] {
        tags.flatMap { facts.elements($0) }.filter { facts.isExposed($0) }.sorted()
    }

    /// The bytes of a range as text.
    func text(_ range: Range<Int>) -> String { String(decoding: page.bytes[range], as: UTF8.self) }

    /// What is read of an element, white space collapsed.
    func words(of node: NodeID) -> String {
        tree.textContent(of: node).split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }

    /// Whether an element holds text and no element.
    func holdsTextOnly(_ node: NodeID) -> Bool {
        !tree.descendants(of: node).isEmpty && tree.descendants(of: node).allSatisfy { tree.kind(of: $0) == .text }
    }

    func isInside(_ node: NodeID, _ tags: TagName...) -> Bool {
        tree.ancestors(of: node).contains { tags.contains(tree.tag(of: $0)) }
    }

    /// Where a finding about an element may point: its tag, or its first text, which another file may hold.
    func places(of node: NodeID) -> [Int] {
        let text = tree.descendants(of: node).first { tree.kind(of: $0) == .text }
        return [tree.offset(of: node), text.flatMap(tree.offset(of:))].compactMap(\.self)
    }
}
