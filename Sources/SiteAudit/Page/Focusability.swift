import HTMLTree

extension PageFacts {
    /// Whether an element takes the focus, by keyboard or by script (HTML Standard, 6.6.2).
    package func isFocusable(_ node: NodeID) -> Bool {
        guard tree.isElement(node), mayFocus(node) || tree.has(.tabindex, node), exposure.isRendered(node),
            !isInert(node), !isInClosedDetails(node)
        else { return false }
        if isDisabled(node) { return false }
        return tabindex(of: node) != nil || isFocusableByNature(node)
    }

    /// Whether the Tab key stops at an element.
    package func isTabStop(_ node: NodeID) -> Bool { isFocusable(node) && (tabindex(of: node) ?? 0) >= 0 }

    /// The number in `tabindex`; nil when there is none.
    func tabindex(of node: NodeID) -> Int? { tree.valueBytes(.tabindex, of: node).flatMap(Self.wholeNumber) }

    /// An element that by its name alone can be no stop is sorted out before anything is looked up.
    private func mayFocus(_ node: NodeID) -> Bool {
        switch tree.tag(of: node) {
        case .a, .area, .button, .select, .textarea, .input, .iframe, .summary, .audio, .video: true
        default: tree.has(.contenteditable, node)
        }
    }

    private func isFocusableByNature(_ node: NodeID) -> Bool {
        switch tree.tag(of: node) {
        case .a: tree.has(.href, node) || hasSVGReference(node)
        case .area: tree.has(.href, node)
        case .button, .select, .textarea, .iframe: tree.namespace(of: node) == .html
        case .input: !tree.value(.type, of: node, is: "hidden")
        case .summary: isSummaryOfDetails(node)
        case .audio, .video: tree.has(.controls, node)
        default: isEditable(node)
        }
    }

    private func isEditable(_ node: NodeID) -> Bool {
        tree.has(.contenteditable, node) && !tree.value(.contenteditable, of: node, is: "false")
    }

    /// `xlink:href` on a link of SVG.
    func hasSVGReference(_ node: NodeID) -> Bool {
        tree.namespace(of: node) == .svg
            && tree.attributes(of: node).contains { tree.spelling(of: $0).equals("xlink:href") }
    }

    /// The `summary` by which its `details` is opened: the first one.
    func isSummaryOfDetails(_ node: NodeID) -> Bool {
        guard tree.isHTML(node, .summary), let parent = tree.parent(of: node), tree.isHTML(parent, .details) else {
            return false
        }
        return tree.children(of: parent).first { tree.isHTML($0, .summary) } == node
    }

    /// Whether a control is switched off, by itself or by its `fieldset` (HTML Standard, 4.10.18.5).
    func isDisabled(_ node: NodeID) -> Bool {
        switch tree.tag(of: node) {
        case .button, .input, .select, .textarea: break
        default: return false
        }
        guard tree.namespace(of: node) == .html else { return false }
        if tree.has(.disabled, node) { return true }
        guard !elements(.fieldset).isEmpty else { return false }
        return tree.ancestors(of: node).contains { isDisabled(node, byFieldset: $0) }
    }

    /// What stands in the first `legend` stays usable.
    private func isDisabled(_ node: NodeID, byFieldset fieldset: NodeID) -> Bool {
        guard tree.isHTML(fieldset, .fieldset), tree.has(.disabled, fieldset) else { return false }
        let legend = tree.children(of: fieldset).first { tree.isHTML($0, .legend) }
        return legend.map { !tree.contains($0, node) } ?? true
    }

    private func isInert(_ node: NodeID) -> Bool {
        hasInert && tree.closest(node) { tree.isElement($0) && tree.has(.inert, $0) } != nil
    }

    /// In a `details` that is closed only its summary is shown.
    private func isInClosedDetails(_ node: NodeID) -> Bool {
        guard hasClosedDetails else { return false }
        var child = node
        for parent in tree.ancestors(of: node) {
            if tree.isHTML(parent, .details), !tree.has(.open, parent), !isSummaryOfDetails(child) { return true }
            child = parent
        }
        return false
    }

    /// A number as HTML reads one: white space, a sign, digits, and whatever follows (2.3.4.1).
    static func wholeNumber(_ bytes: ArraySlice<UInt8>) -> Int? {
        let text = bytes.trimmingASCIIWhitespace
        let isNegative = text.first == UInt8(ascii: "-")
        let digits = (isNegative || text.first == UInt8(ascii: "+") ? text.dropFirst() : text)
            .prefix { $0 >= 0x30 && $0 <= 0x39 }
        guard !digits.isEmpty else { return nil }
        let value = digits.reduce(0) { min($0 * 10 + Int($1 - 0x30), 1_000_000_000) }
        return isNegative ? -value : value
    }
}
