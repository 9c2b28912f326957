/// The states of elements that a page at rest decides (Selectors 4; HTML Standard, 4.16.3).
struct ElementState {
    let tree: HTMLDocument
    let table: SelectorTable

    func holds(_ simple: SimpleSelector, _ node: NodeID) -> Bool {
        switch simple {
        case .root: tree.nodes[node.position].parent == 0
        case .empty: isEmpty(node)
        case .link: isLink(node)
        case .checked: isChecked(node)
        case .disabled: canBeDisabled(node) && isDisabled(node)
        case .enabled: canBeDisabled(node) && !isDisabled(node)
        case .required: isField(node) && tree.has(.required, node)
        case .optional: isField(node) && !tree.has(.required, node)
        case .readWrite: isWritable(node)
        case .readOnly: !isWritable(node)
        case .placeholderShown: showsPlaceholder(node)
        case .defaultForm: isChecked(node)
        case .open: isOpen(node)
        case .indeterminate: tree.isHTML(node, .progress) && !tree.has(.value, node)
        case .language(let words): words.contains { isIn(table.words[Int($0)], node) }
        case .direction(let isRightToLeft): self.isRightToLeft(node) == isRightToLeft
        default: false
        }
    }

    private func isEmpty(_ node: NodeID) -> Bool {
        tree.descendants(of: node).allSatisfy { child in
            tree.kind(of: child) == .comment || (tree.kind(of: child) == .text && tree.textBytes(of: child).isEmpty)
        }
    }

    private func isLink(_ node: NodeID) -> Bool {
        (tree.tag(of: node) == .a || tree.tag(of: node) == .area) && tree.has(.href, node)
    }

    private func isChecked(_ node: NodeID) -> Bool {
        switch tree.tag(of: node) {
        case .input:
            tree.has(.checked, node)
                && (tree.value(.type, of: node, is: "checkbox") || tree.value(.type, of: node, is: "radio"))
        case .option: tree.has(.selected, node)
        default: false
        }
    }

    private func canBeDisabled(_ node: NodeID) -> Bool {
        switch tree.tag(of: node) {
        case .button, .input, .select, .textarea, .optgroup, .option, .fieldset: tree.namespace(of: node) == .html
        default: false
        }
    }

    /// By its own attribute, its group's, or that of a `fieldset` around it whose first `legend` it is not in.
    private func isDisabled(_ node: NodeID) -> Bool {
        if tree.has(.disabled, node) { return true }
        if tree.isHTML(node, .option) {
            return tree.parent(of: node).map { tree.isHTML($0, .optgroup) && tree.has(.disabled, $0) } ?? false
        }
        var child = node
        for ancestor in tree.ancestors(of: node) {
            if tree.isHTML(ancestor, .fieldset), tree.has(.disabled, ancestor) {
                let legend = tree.children(of: ancestor).first { tree.isHTML($0, .legend) }
                if legend != child { return true }
            }
            child = ancestor
        }
        return false
    }

    private func isField(_ node: NodeID) -> Bool {
        switch tree.tag(of: node) {
        case .input, .select, .textarea: true
        default: false
        }
    }

    private func isWritable(_ node: NodeID) -> Bool {
        switch tree.tag(of: node) {
        case .textarea: !tree.has(.readonly, node) && !isDisabled(node)
        case .input: isTyped(node) && !tree.has(.readonly, node) && !isDisabled(node)
        default: tree.has(.contenteditable, node) && !tree.value(.contenteditable, of: node, is: "false")
        }
    }

    /// Whether an `input` is one that is typed into.
    private func isTyped(_ node: NodeID) -> Bool {
        guard let type = tree.valueBytes(.type, of: node) else { return true }
        let others: [StaticString] = [
            "hidden", "range", "color", "checkbox", "radio", "file", "submit", "image", "reset", "button",
        ]
        return !others.contains { type.equals($0) }
    }

    private func showsPlaceholder(_ node: NodeID) -> Bool {
        guard tree.has(.placeholder, node) else { return false }
        if tree.isHTML(node, .textarea) { return tree.textContent(of: node).isEmpty }
        return tree.isHTML(node, .input) && tree.valueBytes(.value, of: node)?.isEmpty ?? true
    }

    private func isOpen(_ node: NodeID) -> Bool {
        (tree.tag(of: node) == .details || tree.tag(of: node) == .dialog) && tree.has(.open, node)
    }

    /// A range fits its own tag and those that go on behind a hyphen.
    private func isIn(_ range: [UInt8], _ node: NodeID) -> Bool {
        let holder = tree.closest(node) { tree.isElement($0) && tree.has(.lang, $0) }
        let tag = holder.flatMap { tree.valueBytes(.lang, of: $0) } ?? []
        if range.isEmpty { return tag.isEmpty }
        if range == [UInt8(ascii: "*")] { return !tag.isEmpty }
        let wanted = range.starts(with: "*-".utf8) ? range[2...] : range[...]
        guard tag.count >= wanted.count else { return false }
        let head = tag.prefix(wanted.count)
        return head.elementsEqual(wanted) { $0.asciiLowercased == $1.asciiLowercased }
            && (head.endIndex == tag.endIndex || tag[head.endIndex] == UInt8(ascii: "-"))
    }

    private func isRightToLeft(_ node: NodeID) -> Bool {
        let holder = tree.closest(node) { tree.isElement($0) && tree.has(.dir, $0) }
        return holder.map { tree.value(.dir, of: $0, is: "rtl") } ?? false
    }
}
