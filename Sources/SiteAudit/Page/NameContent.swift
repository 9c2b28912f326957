import HTMLTree

extension NameComputation {
    /// An element whose content is being gathered.
    private struct Open {
        let node: NodeID
        let end: NodeID
        let start: Int
        let standsApart: Bool
    }

    /// The text below a node with the alternatives of what is no text (accname 1.2, 2F to 2H).
    mutating func addContent(of root: NodeID, hiddenToo: Bool) {
        // Captions in captions, and fields in fields.
        guard depth < 6 else { return }
        depth += 1
        defer { depth -= 1 }
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
        // What `aria-owns` brings here from elsewhere.
        if !page.owners.isEmpty { addOwned(by: root) }
    }

    private mutating func addOwned(by node: NodeID) {
        for other in page.elements(listedIn: .ariaOwns, of: node)
        where page.owners[other] == node && page.owners.count < 100 && !tree.has(.ariaOwns, other) {
            bytes.append(0x20)
            if addLabel(of: other) || addAlternative(of: other) { continue }
            for text in other..<tree.subtreeEnd(of: other) where tree.kind(of: text) == .text && page.isExposed(text) {
                bytes += tree.textBytes(of: text)
            }
        }
    }

    /// Nil for what is left out, or has given its name already.
    private mutating func enter(_ node: NodeID, hiddenToo: Bool) -> Open? {
        guard hiddenToo || !page.exposure.isClosed(node), !isSilent(node) else { return nil }
        let start = bytes.count
        guard hiddenToo || page.isExposed(node) else {
            return Open(node: node, end: tree.subtreeEnd(of: node), start: start, standsApart: false)
        }
        let standsApart = standsApart(node)
        if standsApart { bytes.append(0x20) }
        if isSubject(node) { return nil }
        if addReferences(of: node) || addValue(of: node) || addLabel(of: node) || addAlternative(of: node) {
            if standsApart { bytes.append(0x20) }
            return nil
        }
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

    /// Elements that browsers set apart from the text around them; by their names, as styles seldom change it.
    private func standsApart(_ node: NodeID) -> Bool { tree.tag(of: node).standsApart }
}

// MARK: Controls within a name

extension NameComputation {
    /// The value of a control that stands in the label of another (accname 1.2, 2C); true when it is such a control,
    /// with a value or without.
    mutating func addValue(of node: NodeID) -> Bool {
        switch page.role(of: node) {
        case .textbox, .searchbox: addText(of: node)
        case .combobox, .listbox: addChoice(of: node)
        case .slider, .spinbutton, .progressbar, .meter, .scrollbar: return addNumber(of: node)
        case .checkbox, .radio, .switch: return tree.isHTML(node, .input)
        default:
            // Fields for which WAI-ARIA has no word, such as dates.
            guard tree.isHTML(node, .input), page.role(of: node) == nil else { return false }
            if !tree.value(.type, of: node, is: "password") { add(.value, of: node) }
        }
        return true
    }

    private mutating func addText(of node: NodeID) {
        if tree.isHTML(node, .input) { return add(.value, of: node) }
        addContent(of: node, hiddenToo: false)
    }

    private mutating func addNumber(of node: NodeID) -> Bool {
        for name in [AttributeName.ariaValuetext, .ariaValuenow] where tree.has(name, node) {
            add(name, of: node)
            return true
        }
        guard tree.isHTML(node, .input) || tree.isHTML(node, .progress) || tree.isHTML(node, .meter) else {
            return false
        }
        add(.value, of: node)
        return true
    }

    /// What is chosen: of a `select` the marked option or the first, else what has `aria-selected`.
    private mutating func addChoice(of node: NodeID) {
        if tree.isHTML(node, .input) { return add(.value, of: node) }
        let options = tree.descendants(of: node).filter { page.role(of: $0) == .option }
        let isNative = tree.isHTML(node, .select)
        let chosen = options.filter { option in
            isNative ? tree.has(.selected, option) : tree.value(.ariaSelected, of: option, is: "true")
        }
        let first = isNative && page.role(of: node) == .combobox ? options.first : nil
        for option in chosen.isEmpty ? [first].compactMap({ $0 }) : chosen {
            for text in tree.descendants(of: option) where tree.kind(of: text) == .text {
                bytes += tree.textBytes(of: text)
            }
            bytes.append(0x20)
        }
        if options.isEmpty, page.role(of: node) == .combobox, !isNative { addContent(of: node, hiddenToo: false) }
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
