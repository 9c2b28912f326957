import HTMLTree

extension PageFacts {
    /// What an element is for assistive technology: its `role`, else what HTML makes of it.
    package func role(of node: NodeID) -> Role? {
        guard let written = tree.valueBytes(.role, of: node), let role = Role(attribute: written) else {
            return impliedRole(of: node)
        }
        // Who can be reached or is described is not decoration (WAI-ARIA 1.2, 7.2).
        if role == .none, isFocusable(node) || hasGlobalProperty(node) { return impliedRole(of: node) ?? .generic }
        return role
    }

    /// Whether an element takes the focus, by keyboard or by script.
    package func isFocusable(_ node: NodeID) -> Bool {
        guard tree.isElement(node), exposure.isRendered(node) else { return false }
        if let index = tree.valueBytes(.tabindex, of: node), Self.isWholeNumber(index.trimmingASCIIWhitespace) {
            return true
        }
        return isFocusableByNature(node)
    }

    /// Whether the Tab key stops at an element.
    package func isTabStop(_ node: NodeID) -> Bool {
        isFocusable(node) && tree.valueBytes(.tabindex, of: node)?.trimmingASCIIWhitespace.first != UInt8(ascii: "-")
    }

    private func isFocusableByNature(_ node: NodeID) -> Bool {
        switch tree.tag(of: node) {
        case .a, .area: tree.has(.href, node)
        case .button, .select, .textarea: !tree.has(.disabled, node)
        case .input: !tree.has(.disabled, node) && !tree.value(.type, of: node, is: "hidden")
        case .iframe: true
        case .summary: tree.parent(of: node).map { tree.isHTML($0, .details) } ?? false
        case .audio, .video: tree.has(.controls, node)
        default: tree.has(.contenteditable, node) && !tree.value(.contenteditable, of: node, is: "false")
        }
    }

    private static func isWholeNumber(_ bytes: ArraySlice<UInt8>) -> Bool {
        let digits = bytes.first == UInt8(ascii: "-") ? bytes.dropFirst() : bytes
        return !digits.isEmpty && digits.allSatisfy { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
    }

    /// The global states and properties of WAI-ARIA 1.2, 6.5, but `aria-hidden`.
    func hasGlobalProperty(_ node: NodeID) -> Bool {
        tree.attributes(of: node).contains { attribute in
            switch attribute.name {
            case .ariaAtomic, .ariaBraillelabel, .ariaBrailleroledescription, .ariaBusy, .ariaControls, .ariaCurrent,
                .ariaDescribedby, .ariaDescription, .ariaDetails, .ariaDropeffect, .ariaFlowto, .ariaGrabbed,
                .ariaKeyshortcuts, .ariaLabel, .ariaLabelledby, .ariaLive, .ariaOwns, .ariaRelevant,
                .ariaRoledescription:
                true
            default: false
            }
        }
    }

    /// The role HTML gives by itself, as far as the rules ask for it (HTML-AAM 1.0, 3.5).
    private func impliedRole(of node: NodeID) -> Role? {
        guard tree.namespace(of: node) == .html else { return nil }
        switch tree.tag(of: node) {
        case .a, .area: return tree.has(.href, node) ? .link : .generic
        case .h1, .h2, .h3, .h4, .h5, .h6: return .heading
        case .img: return isDecorated(node) ? Role.none : .img
        case .button, .summary: return .button
        case .input: return impliedRole(ofInput: node)
        case .main: return .main
        case .nav: return .navigation
        case .table: return .table
        case .tr: return .row
        case .td: return .cell
        case .th: return tree.value(.scope, of: node, is: "row") ? .rowheader : .columnheader
        case .ul, .ol, .menu: return .list
        case .li: return .listitem
        case .option: return .option
        case .textarea: return .textbox
        case .select: return tree.has(.multiple, node) ? .listbox : .combobox
        case .fieldset, .details: return .group
        case .aside: return .complementary
        case .search: return .search
        default: return nil
        }
    }

    private func impliedRole(ofInput node: NodeID) -> Role? {
        guard let type = tree.valueBytes(.type, of: node) else { return .textbox }
        if type.equals("button") || type.equals("submit") || type.equals("reset") || type.equals("image") {
            return .button
        }
        return type.equals("checkbox") ? .checkbox : type.equals("radio") ? .radio : .textbox
    }

    /// `alt=""` calls a picture decoration, unless something else speaks against it.
    private func isDecorated(_ image: NodeID) -> Bool {
        tree.valueBytes(.alt, of: image)?.isEmpty == true && !isFocusable(image) && !hasGlobalProperty(image)
    }
}
