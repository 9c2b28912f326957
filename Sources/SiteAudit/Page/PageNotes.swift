import HTMLTree

/// What is noted of a page while its facts are gathered, each list once.
struct PageNotes: Sendable {
    let tree: HTMLDocument
    let exposure: Exposure
    let styles: PageStyles
    let sheets: PageSheets
    let address: String
    let web: WebSpace
    /// What only some pages are asked.
    let memo = PageMemo()
    var named: [NodeID] = []
    var hasRepeatedIDs = false
    var ariaElements: [NodeID] = []
    var roles: [Role?] = []
    var owners: [NodeID: NodeID] = [:]
    var hasInert = false
    var hasClosedDetails = false
    var headings: [PageFacts.Heading] = []
    var links: [NodeID] = []
    var images: [NodeID] = []
    var fields: [NodeID] = []
    var textBlocks: [NodeID] = []
    var texts: [PageText] = []
    var labels: [NodeID: [NodeID]] = [:]
    var linkNames: [String] = []
    var referencedHeaders: Set<NodeID> = []
    /// Elements of HTML by name, each name's in document order.
    var byTag: [NodeID] = []
    /// Where in `byTag` those of a name begin, by its number; one more at the end.
    var tagStarts: [Int]
    var byAttribute: [UInt8: [NodeID]] = [:]
    var ids: [ByteKey: NodeID] = [:]

    init(_ tree: HTMLDocument, address: String, web: WebSpace, cache: StyleCache) {
        self.tree = tree
        self.address = address
        self.web = web
        sheets = PageSheets(tree, address: address, web: web, cache: cache)
        styles = PageStyles(tree, sheets.cascade)
        exposure = Exposure(of: tree, styles)
        tagStarts = Self.starts(in: tree)
        byTag = Array(repeating: tree.root, count: tagStarts.last ?? 0)
        var next = tagStarts
        for node in tree.all where tree.isElement(node) {
            if tree.namespace(of: node) == .html {
                let tag = Int(tree.tag(of: node).rawValue)
                byTag[next[tag]] = node
                next[tag] += 1
            }
            note(node)
        }
    }

    private static func starts(in tree: HTMLDocument) -> [Int] {
        var starts = Array(repeating: 0, count: Int(UInt8.max) + 2)
        for node in tree.all where tree.isElement(node) && tree.namespace(of: node) == .html {
            starts[Int(tree.tag(of: node).rawValue) + 1] += 1
        }
        for tag in starts.indices.dropFirst() { starts[tag] += starts[tag - 1] }
        return starts
    }

    /// Elements of HTML with this name, in document order.
    func elements(_ tag: TagName) -> ArraySlice<NodeID> {
        byTag[tagStarts[Int(tag.rawValue)]..<tagStarts[Int(tag.rawValue) + 1]]
    }

    private mutating func note(_ node: NodeID) {
        if tree.isHTML(node, .details), !tree.has(.open, node) { hasClosedDetails = true }
        var isAria = false
        for attribute in tree.attributes(of: node) {
            switch attribute.name {
            case .id: note(node, id: tree.valueBytes(of: attribute))
            case .role: isAria = true
            case .inert: hasInert = true
            case .accesskey, .autofocus, .commandfor, .for, .form, .headers, .lang, .list, .popovertarget, .scope,
                .tabindex:
                byAttribute[attribute.name.rawValue, default: []].append(node)
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

    /// Sorts the elements that reach people by what they are.
    mutating func sortByRole() {
        for node in tree.all where tree.isElement(node) && exposure.isExposed(node) {
            guard let role = roles[Int(node.index)] else { continue }
            if role == .heading {
                headings.append(PageFacts.Heading(node: node, level: level(of: node)))
            } else if role.isLink {
                links.append(node)
            } else if role == .img {
                images.append(node)
            } else if role.isFormField {
                fields.append(node)
            }
        }
    }

    /// `aria-level`, else that of `h1` to `h6`, else 2 (WAI-ARIA 1.2, heading).
    private func level(of heading: NodeID) -> Int {
        if let level = tree.value(.ariaLevel, of: heading).flatMap({ Int($0) }), level > 0 { return level }
        return tree.tag(of: heading).headingLevel ?? 2
    }
}
