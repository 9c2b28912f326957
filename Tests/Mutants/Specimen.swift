import HTMLTree
import SiteModel

/// A sound page as operators look at it: its tree and where each tag stands in the bytes.
///
/// What people meet is worked out here and not asked of the auditor: where it looks away, faults are planted all the same.
struct Specimen: Sendable {
    let page: BuiltPage
    let tree: HTMLDocument
    private let spans: [Int: ElementSpan]
    private let byTag: [TagName: [NodeID]]
    private let hidden: Set<NodeID>

    /// Nil for a page that cannot be read.
    init?(_ page: BuiltPage) {
        guard case .success(let tree) = HTMLDocument.parse(page.bytes) else { return nil }
        self.page = page
        self.tree = tree
        spans = MarkupSpans.read(page.bytes)
        byTag = Dictionary(grouping: tree.all.filter { tree.namespace(of: $0) == .html }, by: tree.tag(of:))
        hidden = Set(tree.all.filter { Self.hides($0, tree) }.flatMap { Array($0..<tree.subtreeEnd(of: $0)) })
    }

    /// Whether nobody meets an element or what is in it, by its name or its attributes.
    private static func hides(_ node: NodeID, _ tree: HTMLDocument) -> Bool {
        switch tree.tag(of: node) {
        case .head, .template, .script, .style, .noscript: return true
        case .input: return tree.value(.type, of: node, is: "hidden")
        case .dialog: return !tree.has(.open, node)
        default: return tree.has(.hidden, node) || tree.value(.ariaHidden, of: node, is: "true")
        }
    }

    /// Every HTML element of this name, hidden ones too, in document order.
    func elements(_ tag: TagName) -> [NodeID] { byTag[tag] ?? [] }

    /// Those of them below a node.
    func elements(_ tag: TagName, in node: NodeID) -> [NodeID] { elements(tag).filter { tree.contains(node, $0) } }

    /// The `html` element.
    var html: NodeID? { elements(.html).first }

    /// Whether the element can be met by people, once everything that folds is unfolded.
    func isExposed(_ node: NodeID) -> Bool { tree.isElement(node) && !hidden.contains(node) }

    /// The tags of an element; nil for one the parser put in.
    func span(of node: NodeID) -> ElementSpan? { tree.offset(of: node).flatMap { spans[$0] } }

    /// Elements of these names that people and assistive technology meet, in document order.
    func exposed(_ tags: TagName...) -> [NodeID] { exposed(tags) }

    func exposed(_ tags: [TagName]) -> [NodeID] {
        tags.flatMap(elements).filter(isExposed).sorted()
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
