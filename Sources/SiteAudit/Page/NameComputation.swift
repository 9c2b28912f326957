import HTMLTree

/// The computation of one name. References are followed once, so it goes two steps deep at most.
struct NameComputation {
    let page: PageFacts
    let tree: HTMLDocument
    /// Whether `placeholder` counts.
    let countsHint: Bool
    var bytes: [UInt8] = []
    /// How many names are being computed for this one.
    var depth = 0
    /// The element whose name is computed: in its own label it does not count.
    private var subject: NodeID?
    /// Whether an `aria-labelledby` is being followed.
    private var isReferred = false
    /// Whether a `label` is being read.
    private var isLabelled = false

    init(page: PageFacts, countsHint: Bool = true) {
        self.page = page
        tree = page.tree
        self.countsHint = countsHint
    }

    /// Makes ready for another name.
    mutating func clear() { bytes.removeAll(keepingCapacity: true) }

    /// The name of the element that is asked about.
    mutating func add(_ node: NodeID) {
        subject = node
        if addReferences(of: node) || addLabel(of: node) || addAlternative(of: node) { return }
        let before = bytes.count
        if page.role(of: node)?.isNamedByContent ?? false { addContent(of: node, hiddenToo: false) }
        if isBlank(from: before) { addTitle(of: node) }
        if isBlank(from: before) { addDefault(of: node) }
    }

    /// What describes an element, where that has not named it: references, `aria-description`, `title`.
    mutating func addDescription(of node: NodeID) {
        for other in page.elements(listedIn: .ariaDescribedby, of: node) {
            bytes.append(0x20)
            isReferred = true
            addReferred(other)
            isReferred = false
        }
        if isBlank(from: 0) { add(.ariaDescription, of: node) }
        guard isBlank(from: 0), tree.has(.title, node) else { return }
        let title = CollapsedText.string(tree.valueBytes(.title, of: node) ?? [])
        if title != page.accessibleName(of: node) { bytes += title.utf8 }
    }

    /// By `aria-labelledby`; false when nothing is named, or a reference is being followed already.
    mutating func addReferences(of node: NodeID) -> Bool {
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
        if node != subject, addValue(of: node) { return }
        if addLabel(of: node) || addAlternative(of: node) { return }
        let before = bytes.count
        addContent(of: node, hiddenToo: !page.isExposed(node))
        if isBlank(from: before) { addTitle(of: node) }
    }

    mutating func addLabel(of node: NodeID) -> Bool {
        guard let label = tree.valueBytes(.ariaLabel, of: node), !CollapsedText.isBlank(label) else { return false }
        bytes += label
        return true
    }

    mutating func add(_ name: AttributeName, of node: NodeID) {
        if let value = tree.valueBytes(name, of: node) { bytes += value }
    }

    /// The `title` attribute, which SVG does not have.
    mutating func addTitle(of node: NodeID) { if tree.namespace(of: node) != .svg { add(.title, of: node) } }

    func isBlank(from start: Int) -> Bool { CollapsedText.isBlank(bytes[start...]) }

    func isSubject(_ node: NodeID) -> Bool { subject == node }
}

// MARK: What HTML and SVG provide

extension NameComputation {
    /// The name the markup language itself provides; true when there is one (HTML-AAM 1.0, 4.1; SVG-AAM 1.0, 8.1).
    mutating func addAlternative(of node: NodeID) -> Bool {
        let before = bytes.count
        if tree.namespace(of: node) == .svg {
            addSVGTitle(of: node)
            return !isBlank(from: before)
        }
        switch tree.tag(of: node) {
        case .img, .area: add(.alt, of: node)
        case .input: addAlternative(ofInput: node)
        case .button, .select, .textarea, .meter, .output, .progress: addLabels(of: node)
        case .table: addChild(.caption, of: node)
        case .fieldset: addChild(.legend, of: node)
        case .figure: addChild(.figcaption, of: node)
        case .optgroup, .option: add(.label, of: node)
        default: break
        }
        return !isBlank(from: before)
    }

    private mutating func addAlternative(ofInput node: NodeID) {
        let before = bytes.count
        addLabels(of: node)
        guard isBlank(from: before), let type = tree.valueBytes(.type, of: node)?.trimmingASCIIWhitespace else {
            return
        }
        if type.equals("image") { add(.alt, of: node) }
        if type.equals("button") || type.equals("submit") || type.equals("reset") { add(.value, of: node) }
    }

    /// Browsers write words of their own on buttons that have no `value`, and read a hint out in a nameless field.
    private mutating func addDefault(of node: NodeID) {
        switch tree.tag(of: node) {
        case .textarea: if countsHint { add(.placeholder, of: node) }
        case .input:
            if !tree.has(.value, node), tree.value(.type, of: node, is: "submit") { bytes += Self.submit }
            if !tree.has(.value, node), tree.value(.type, of: node, is: "reset") { bytes += Self.reset }
            if countsHint, page.role(of: node) != .button { add(.placeholder, of: node) }
        default: break
        }
    }

    private static let submit = Array("Отправить".utf8)
    private static let reset = Array("Сбросить".utf8)

    /// The text of the `label` elements, each once: a label around its field does not ask for the field's own again.
    private mutating func addLabels(of node: NodeID) {
        guard !isLabelled, let labels = page.labels[node] else { return }
        isLabelled = true
        for label in labels {
            bytes.append(0x20)
            if !addLabel(of: label) { addContent(of: label, hiddenToo: !page.isExposed(label)) }
        }
        isLabelled = false
    }

    private mutating func addChild(_ tag: TagName, of node: NodeID) {
        guard let child = tree.children(of: node).first(where: { tree.isHTML($0, tag) }) else { return }
        if !page.exposure.isClosed(child) || !page.isExposed(node) {
            addContent(of: child, hiddenToo: !page.isExposed(child))
        }
    }

    private mutating func addSVGTitle(of node: NodeID) {
        guard let title = tree.children(of: node).first(where: { tree.tag(of: $0) == .title }) else { return }
        for text in tree.descendants(of: title) where tree.kind(of: text) == .text { bytes += tree.textBytes(of: text) }
    }
}
