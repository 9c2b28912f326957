import HTMLTree

/// A page with what the rules ask of it again and again, worked out once.
package struct PageFacts: Sendable {
    /// A heading that reaches people.
    package struct Heading: Sendable, Hashable {
        package let node: NodeID
        package let level: Int
    }

    /// Shared, so that handing a page on costs nothing.
    private final class Shelf: Sendable {
        let notes: PageNotes

        init(_ notes: PageNotes) { self.notes = notes }
    }

    private var shelf: Shelf

    package init(_ tree: HTMLDocument, address: String = "", web: WebSpace = .empty) {
        self.init(tree, address: address, web: web, cache: StyleCache())
    }

    /// In steps: each asks the page about what the steps before have found.
    init(_ tree: HTMLDocument, address: String, web: WebSpace, cache: StyleCache) {
        var notes = PageNotes(tree, address: address, web: web, cache: cache)
        shelf = Shelf(notes)
        notes.roles = computedRoles()
        notes.sortByRole()
        notes.owners = ownersByReference()
        notes.texts = PageText.all(in: tree, notes.exposure)
        notes.labels = labelsByField()
        notes.referencedHeaders = headersByReference()
        shelf = Shelf(notes)
        notes.textBlocks = findTextBlocks()
        notes.linkNames = accessibleNames(of: notes.links)
        shelf = Shelf(notes)
    }

    // What holds many arrays is lent, not handed over.
    package var tree: HTMLDocument { _read { yield shelf.notes.tree } }
    /// Where the page lies, as its own links count from.
    var address: String { shelf.notes.address }
    /// What lies around it.
    var web: WebSpace { shelf.notes.web }
    /// What its style sheets make of it.
    var sheets: PageSheets { _read { yield shelf.notes.sheets } }
    package var styles: PageStyles { _read { yield shelf.notes.styles } }
    var exposure: Exposure { _read { yield shelf.notes.exposure } }
    /// Elements with an `id`, in document order; not those in a `template`.
    var named: [NodeID] { shelf.notes.named }
    /// Whether two of them have one id.
    var hasRepeatedIDs: Bool { shelf.notes.hasRepeatedIDs }
    /// Elements with a `role` or with an attribute that begins with `aria-`, in document order; hidden ones too.
    var ariaElements: [NodeID] { shelf.notes.ariaElements }
    /// What every node is for assistive technology, by its number.
    var roles: [Role?] { shelf.notes.roles }
    /// Which elements `aria-owns` puts where.
    var owners: [NodeID: NodeID] { shelf.notes.owners }
    /// Whether some element is `inert`, and whether some `details` is closed: few pages have such.
    var hasInert: Bool { shelf.notes.hasInert }
    var hasClosedDetails: Bool { shelf.notes.hasClosedDetails }
    /// Headings, links and pictures by role, in document order, exposed ones only.
    package var headings: [Heading] { shelf.notes.headings }
    package var links: [NodeID] { shelf.notes.links }
    package var images: [NodeID] { shelf.notes.images }
    /// Exposed form fields by role, in document order.
    var fields: [NodeID] { shelf.notes.fields }
    /// Paragraphs and items of running text in the main content, in document order.
    var textBlocks: [NodeID] { shelf.notes.textBlocks }
    /// Running text that reaches people, in document order.
    var texts: [PageText] { shelf.notes.texts }
    /// Form fields and buttons with the `label` elements that are about them.
    var labels: [NodeID: [NodeID]] { shelf.notes.labels }
    /// The accessible names of `links`, in their order.
    var linkNames: [String] { shelf.notes.linkNames }
    /// What only some pages are asked.
    var memo: PageMemo { shelf.notes.memo }
    /// Header cells that other cells name in `headers`.
    var referencedHeaders: Set<NodeID> { shelf.notes.referencedHeaders }

    /// Every HTML element of this name, hidden ones too, in document order.
    package func elements(_ tag: TagName) -> ArraySlice<NodeID> { shelf.notes.elements(tag) }

    /// Those of them below a node.
    package func elements(_ tag: TagName, in node: NodeID) -> ArraySlice<NodeID> {
        let all = elements(tag)
        let start = Self.firstIndex(of: all) { $0 > node }
        return all[start..<max(start, Self.firstIndex(of: all) { $0 >= tree.subtreeEnd(of: node) })]
    }

    /// Every element with one of the attributes that point elsewhere or move the focus, hidden ones too, in document
    /// order; see `note`.
    func elements(with attribute: AttributeName) -> [NodeID] { shelf.notes.byAttribute[attribute.rawValue] ?? [] }

    /// Elements of these names and those with a `role`, hidden ones too, in document order: where things of some role
    /// are to be found.
    func candidates(_ tags: TagName...) -> [NodeID] {
        var nodes = ariaElements.filter { node in
            let isListed = tree.namespace(of: node) == .html && tags.contains(tree.tag(of: node))
            return !isListed && tree.has(.role, node)
        }
        for tag in tags { nodes += elements(tag) }
        return nodes.sorted()
    }

    /// Where a heading stands among `headings`.
    func index(ofHeading node: NodeID) -> Int { Self.firstIndex(of: headings) { $0.node >= node } }

    /// The first index that fits, all later ones fitting too; the end when none does.
    private static func firstIndex<Items: RandomAccessCollection>(
        of items: Items, where fits: (Items.Element) -> Bool
    ) -> Int where Items.Index == Int {
        var low = items.startIndex
        var high = items.endIndex
        while low < high {
            let middle = (low + high) / 2
            if fits(items[middle]) { high = middle } else { low = middle + 1 }
        }
        return low
    }

    /// The `html` element.
    package var html: NodeID? { elements(.html).first }

    /// The first element with this id.
    package func element(withID id: ArraySlice<UInt8>) -> NodeID? { shelf.notes.ids[ByteKey(id)] }

    /// Whether people and assistive technology meet this node.
    package func isExposed(_ node: NodeID) -> Bool { exposure.isExposed(node) }

    /// The accessible name of one of `links`.
    package func name(ofLink link: NodeID) -> String {
        index(ofLink: link).map { linkNames[$0] } ?? ""
    }

    /// Where a link stands among `links`.
    func index(ofLink link: NodeID) -> Int? {
        let index = Self.firstIndex(of: links) { $0 >= link }
        return index < links.count && links[index] == link ? index : nil
    }

    /// The page's main content.
    package var main: NodeID? {
        elements(.main).first(where: isExposed) ?? ariaElements.first { isExposed($0) && role(of: $0) == .main }
    }

    private func labelsByField() -> [NodeID: [NodeID]] {
        var labels: [NodeID: [NodeID]] = [:]
        for label in elements(.label) { if let field = field(of: label) { labels[field, default: []].append(label) } }
        return labels
    }

    private func headersByReference() -> Set<NodeID> {
        var headers: Set<NodeID> = []
        for cell in elements(with: .headers) where tree.isHTML(cell, .td) || tree.isHTML(cell, .th) {
            headers.formUnion(elements(listedIn: .headers, of: cell).filter { $0 != cell })
        }
        return headers
    }

    /// What a `label` is about: the element its `for` names, else the first field inside (HTML Standard, 4.10.4).
    private func field(of label: NodeID) -> NodeID? {
        if let id = tree.valueBytes(.for, of: label) { return element(withID: id) }
        return tree.descendants(of: label).first { node in
            switch tree.tag(of: node) {
            case .button, .meter, .output, .progress, .select, .textarea: true
            case .input: !tree.value(.type, of: node, is: "hidden")
            default: false
            }
        }
    }
}
