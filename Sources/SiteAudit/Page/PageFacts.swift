import HTMLTree

/// A page with what the rules ask of it again and again, worked out once.
package struct PageFacts: Sendable {
    /// A heading that reaches people.
    package struct Heading: Sendable, Hashable {
        package let node: NodeID
        package let level: Int
    }

    package let tree: HTMLDocument
    /// Where the page lies, as its own links count from.
    let address: String
    /// What lies around it.
    let web: WebSpace
    /// What its style sheets make of it.
    let sheets: PageSheets
    package let styles: PageStyles
    let exposure: Exposure
    /// Elements with an `id`, in document order; not those in a `template`.
    private(set) var named: [NodeID] = []
    /// Whether two of them have one id.
    private(set) var hasRepeatedIDs = false
    /// Elements with a `role` or with an attribute that begins with `aria-`, in document order; hidden ones too.
    private(set) var ariaElements: [NodeID] = []
    /// What every node is for assistive technology, by its number.
    var roles: [Role?] = []
    /// Which elements `aria-owns` puts where.
    var owners: [NodeID: NodeID] = [:]
    /// Whether some element is `inert`, and whether some `details` is closed: few pages have such.
    private(set) var hasInert = false
    private(set) var hasClosedDetails = false
    /// Headings, links and pictures by role, in document order, exposed ones only.
    package private(set) var headings: [Heading] = []
    package private(set) var links: [NodeID] = []
    package private(set) var images: [NodeID] = []
    /// Exposed form fields by role, in document order.
    private(set) var fields: [NodeID] = []
    /// Paragraphs and items of running text in the main content, in document order.
    private(set) var textBlocks: [NodeID] = []
    /// Running text that reaches people, in document order.
    private(set) var texts: [PageText] = []
    /// Form fields and buttons with the `label` elements that are about them.
    private(set) var labels: [NodeID: [NodeID]] = [:]
    /// Those of `links`, in their order.
    private(set) var linkNames: [String] = []
    /// What only some pages are asked.
    let memo = PageMemo()

    /// Header cells that other cells name in `headers`.
    private(set) var referencedHeaders: Set<NodeID> = []

    private var byTag: [[NodeID]]
    private var byAttribute: [[NodeID]]
    private var ids: [ByteKey: NodeID] = [:]

    package init(_ tree: HTMLDocument, address: String = "", web: WebSpace = .empty) {
        self.init(tree, address: address, web: web, cache: StyleCache())
    }

    init(_ tree: HTMLDocument, address: String, web: WebSpace, cache: StyleCache) {
        self.tree = tree
        self.address = address
        self.web = web
        sheets = PageSheets(tree, address: address, web: web, cache: cache)
        styles = PageStyles(tree, sheets.cascade)
        exposure = Exposure(of: tree, styles)
        byTag = Array(repeating: [], count: Int(UInt8.max) + 1)
        byAttribute = byTag
        for node in tree.all where tree.isElement(node) { note(node) }
        roles = computedRoles()
        owners = ownersByReference()
        for node in tree.all where tree.isElement(node) && exposure.isExposed(node) { noteRole(of: node) }
        texts = PageText.all(in: tree, exposure)
        for label in elements(.label) { if let field = field(of: label) { labels[field, default: []].append(label) } }
        linkNames = accessibleNames(of: links)
        textBlocks = findTextBlocks()
        for cell in elements(with: .headers) where tree.isHTML(cell, .td) || tree.isHTML(cell, .th) {
            referencedHeaders.formUnion(elements(listedIn: .headers, of: cell).filter { $0 != cell })
        }
    }

    /// Every HTML element of this name, hidden ones too, in document order.
    package func elements(_ tag: TagName) -> [NodeID] { byTag[Int(tag.rawValue)] }

    /// Those of them below a node.
    package func elements(_ tag: TagName, in node: NodeID) -> ArraySlice<NodeID> {
        let all = elements(tag)
        let start = Self.firstIndex(of: all) { $0 > node }
        return all[start..<max(start, Self.firstIndex(of: all) { $0 >= tree.subtreeEnd(of: node) })]
    }

    /// Every element with one of the attributes that point elsewhere or move the focus, hidden ones too, in document
    /// order; see `note`.
    func elements(with attribute: AttributeName) -> [NodeID] { byAttribute[Int(attribute.rawValue)] }

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

    /// The first index that fits, all later ones fitting too; the count when none does.
    private static func firstIndex<Item>(of items: [Item], where fits: (Item) -> Bool) -> Int {
        var low = 0
        var high = items.count
        while low < high {
            let middle = (low + high) / 2
            if fits(items[middle]) { high = middle } else { low = middle + 1 }
        }
        return low
    }

    /// The `html` element.
    package var html: NodeID? { elements(.html).first }

    /// The first element with this id.
    package func element(withID id: ArraySlice<UInt8>) -> NodeID? { ids[ByteKey(id)] }

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

    private mutating func note(_ node: NodeID) {
        if tree.namespace(of: node) == .html { byTag[Int(tree.tag(of: node).rawValue)].append(node) }
        if tree.isHTML(node, .details), !tree.has(.open, node) { hasClosedDetails = true }
        var isAria = false
        for attribute in tree.attributes(of: node) {
            switch attribute.name {
            case .id: note(node, id: tree.valueBytes(of: attribute))
            case .role: isAria = true
            case .inert: hasInert = true
            case .accesskey, .autofocus, .commandfor, .for, .form, .headers, .lang, .list, .popovertarget, .scope,
                .tabindex:
                byAttribute[Int(attribute.name.rawValue)].append(node)
            case .other: if tree.spelling(of: attribute).starts(with: Self.ariaPrefix) { isAria = true }
            default: if attribute.name.rawValue >= AttributeName.ariaActivedescendant.rawValue { isAria = true }
            }
        }
        if isAria { ariaElements.append(node) }
    }

    private static let ariaPrefix = Array("aria-".utf8)

    private mutating func note(_ node: NodeID, id: ArraySlice<UInt8>) {
        guard exposure.isInPage(node) else { return }
        named.append(node)
        guard !id.isEmpty else { return }
        if ids[ByteKey(id)] == nil { ids[ByteKey(id)] = node } else { hasRepeatedIDs = true }
    }

    private mutating func noteRole(of node: NodeID) {
        guard let role = role(of: node) else { return }
        if role == .heading {
            headings.append(Heading(node: node, level: level(of: node)))
        } else if role.isLink {
            links.append(node)
        } else if role == .img {
            images.append(node)
        } else if role.isFormField {
            fields.append(node)
        }
    }

    /// `aria-level`, else that of `h1` to `h6`, else 2 (WAI-ARIA 1.2, heading).
    private func level(of heading: NodeID) -> Int {
        if let level = tree.value(.ariaLevel, of: heading).flatMap({ Int($0) }), level > 0 { return level }
        return tree.tag(of: heading).headingLevel ?? 2
    }
}
