import HTMLTree

extension PageFacts {
    /// What assistive technology calls an element, white space collapsed; empty when it has no name (Accessible Name
    /// and Description Computation 1.2).
    package func accessibleName(of node: NodeID) -> String {
        accessibleNames(of: CollectionOfOne(node)).first ?? ""
    }

    /// The same of several elements, in their order: pages have links by the hundred.
    func accessibleNames(of nodes: some Collection<NodeID>) -> [String] {
        var computation = NameComputation(page: self)
        return nodes.map { node in
            computation.clear()
            computation.add(node)
            return CollapsedText.string(computation.bytes[...])
        }
    }

    /// Whether an element has a name.
    package func hasAccessibleName(_ node: NodeID) -> Bool {
        var computation = NameComputation(page: self)
        computation.add(node)
        return !CollapsedText.isBlank(computation.bytes[...])
    }

    /// The ids an attribute lists that stand on the page.
    func elements(listedIn name: AttributeName, of node: NodeID) -> [NodeID] {
        guard let ids = tree.valueBytes(name, of: node) else { return [] }
        return ids.split(whereSeparator: \.isASCIIWhitespace).compactMap(element(withID:))
    }
}

/// The computation of one name. References are followed once, so it goes two steps deep at most.
private struct NameComputation {
    let page: PageFacts
    private(set) var bytes: [UInt8] = []
    /// Whether an `aria-labelledby` is being followed.
    private var isReferred = false
    /// Whether a `label` is being read.
    private var isLabelled = false

    init(page: PageFacts) { self.page = page }

    private var tree: HTMLDocument { page.tree }

    /// Makes ready for another name.
    mutating func clear() { bytes.removeAll(keepingCapacity: true) }

    /// The name of the element that is asked about.
    mutating func add(_ node: NodeID) {
        if addReferences(of: node) || addLabel(of: node) || addAlternative(of: node) { return }
        let before = bytes.count
        if page.role(of: node)?.isNamedByContent ?? false {
            addContent(of: node, hiddenToo: false)
        }
        if isBlank(from: before) { addTitle(of: node) }
    }

    private mutating func addReferences(of node: NodeID) -> Bool {
        guard !isReferred, tree.has(.ariaLabelledby, node) else { return false }
        let before = bytes.count
        isReferred = true
        for other in page.elements(listedIn: .ariaLabelledby, of: node) {
            bytes.append(0x20)
            addReferred(other)
        }
        isReferred = false
        return !isBlank(from: before)
    }

    /// An element named by reference: its content counts whatever its role, also when it is hidden.
    private mutating func addReferred(_ node: NodeID) {
        if addLabel(of: node) || addAlternative(of: node) { return }
        let before = bytes.count
        addContent(of: node, hiddenToo: !page.isExposed(node))
        if isBlank(from: before) { addTitle(of: node) }
    }

    private mutating func addLabel(of node: NodeID) -> Bool {
        guard let label = tree.valueBytes(.ariaLabel, of: node), !CollapsedText.isBlank(label) else { return false }
        bytes += label
        return true
    }

    /// The name the markup language itself provides; true when there is one.
    private mutating func addAlternative(of node: NodeID) -> Bool {
        let before = bytes.count
        switch tree.tag(of: node) {
        case .img, .area: add(.alt, of: node)
        case .input:
            if tree.value(.type, of: node, is: "image") { add(.alt, of: node) }
            if page.role(of: node) == .button, isBlank(from: before) { add(.value, of: node) }
            if isBlank(from: before) { addLabels(of: node) }
        case .button, .select, .textarea, .meter, .output, .progress: addLabels(of: node)
        case .svg: addChild(.title, of: node)
        case .table: addChild(.caption, of: node)
        case .fieldset: addChild(.legend, of: node)
        default:
            if tree.namespace(of: node) == .svg { addChild(.title, of: node) }
        }
        return !isBlank(from: before)
    }

    /// The text of the `label` elements, each once: a label around its field does not ask for the field's own again.
    private mutating func addLabels(of node: NodeID) {
        guard !isLabelled, let labels = page.labels[node] else { return }
        isLabelled = true
        for label in labels {
            bytes.append(0x20)
            addContent(of: label, hiddenToo: !page.isExposed(label))
        }
        isLabelled = false
    }

    private mutating func add(_ name: AttributeName, of node: NodeID) {
        if let value = tree.valueBytes(name, of: node) { bytes += value }
    }

    private mutating func addTitle(of node: NodeID) { add(.title, of: node) }

    private mutating func addChild(_ tag: TagName, of node: NodeID) {
        guard let child = tree.children(of: node).first(where: { tree.tag(of: $0) == tag }) else { return }
        for node in tree.descendants(of: child) where tree.kind(of: node) == .text { bytes += tree.textBytes(of: node) }
    }

    private func isBlank(from start: Int) -> Bool { CollapsedText.isBlank(bytes[start...]) }
}

// MARK: Content

extension NameComputation {
    /// An element whose content is being gathered.
    private struct Open {
        let node: NodeID
        let end: NodeID
        let start: Int
        let standsApart: Bool
    }

    /// The text below a node with the alternatives of what is no text.
    private mutating func addContent(of root: NodeID, hiddenToo: Bool) {
        var open: [Open] = []
        var node = root.advanced(by: 1)
        let end = tree.subtreeEnd(of: root)
        while node < end {
            while let last = open.last, last.end <= node { close(last, &open) }
            if tree.kind(of: node) == .text {
                if hiddenToo || page.isExposed(node) { bytes += tree.textBytes(of: node) }
            } else if tree.isElement(node), let entered = enter(node, hiddenToo: hiddenToo) {
                open.append(entered)
            } else {
                node = tree.subtreeEnd(of: node)
                continue
            }
            node = node.advanced(by: 1)
        }
        while let last = open.last { close(last, &open) }
    }

    /// Nil for what is left out, or has given its name already.
    private mutating func enter(_ node: NodeID, hiddenToo: Bool) -> Open? {
        guard hiddenToo || !page.exposure.isClosed(node), !isSilent(node) else { return nil }
        let start = bytes.count
        guard hiddenToo || page.isExposed(node) else {
            return Open(node: node, end: tree.subtreeEnd(of: node), start: start, standsApart: false)
        }
        let standsApart = tree.tag(of: node).standsApart
        if standsApart { bytes.append(0x20) }
        if addReferences(of: node) || addLabel(of: node) || addAlternative(of: node) { return nil }
        if tree.isHTML(node, .input) {
            add(.value, of: node)
            return nil
        }
        // What is filled in or chosen is no part of a name.
        if tree.isHTML(node, .select) || tree.isHTML(node, .textarea) { return nil }
        // The children of a picture are part of the picture.
        if page.role(of: node) == .img {
            addTitle(of: node)
            return nil
        }
        return Open(node: node, end: tree.subtreeEnd(of: node), start: start, standsApart: standsApart)
    }

    private mutating func close(_ element: Open, _ open: inout [Open]) {
        open.removeLast()
        if tree.has(.title, element.node), page.isExposed(element.node), isBlank(from: element.start) {
            addTitle(of: element.node)
        }
        if element.standsApart { bytes.append(0x20) }
    }

    private func isSilent(_ node: NodeID) -> Bool {
        switch tree.tag(of: node) {
        case .script, .style, .template, .head, .metadata, .defs, .iframe, .audio, .video, .object, .embed: true
        case .desc, .title: tree.namespace(of: node) == .svg
        default: false
        }
    }
}

extension TagName {
    /// Elements that browsers set apart from the text around them.
    fileprivate var standsApart: Bool {
        switch self {
        case .address, .article, .aside, .blockquote, .br, .caption, .center, .dd, .details, .div, .dl, .dt, .fieldset,
            .figcaption, .figure, .footer, .form, .h1, .h2, .h3, .h4, .h5, .h6, .header, .hr, .img, .input, .legend,
            .li, .main, .nav, .ol, .option, .p, .pre, .section, .select, .summary, .svg, .table, .td, .textarea, .th,
            .tr, .ul:
            true
        default: false
        }
    }
}
