import HTMLTree

extension PageFacts {
    /// Which roles may be written on an element, its attributes taken into account; nil for other languages than HTML.
    func allowedRoles(of node: NodeID) -> AllowedRoles? {
        guard tree.namespace(of: node) == .html else { return nil }
        switch tree.tag(of: node) {
        case .a: return tree.has(.href, node) ? .only(AllowedRoles.onLinks) : .any
        case .area: return tree.has(.href, node) ? .only([.link]) : .only([.generic])
        case .img: return allowedRoles(ofImage: node)
        case .input: return .only(allowedRoles(ofInput: node))
        case .li: return allowedRoles(ofItem: node)
        case .select:
            let isList =
                tree.has(.multiple, node) || (tree.valueBytes(.size, of: node).flatMap(Self.wholeNumber) ?? 0) > 1
            return .only(isList ? [.listbox] : [.combobox, .menu])
        case .summary: return isSummaryOfDetails(node) ? .only([]) : .any
        case .figure:
            let hasCaption = tree.children(of: node).contains { tree.isHTML($0, .figcaption) }
            return hasCaption ? .only([.figure, .group, .none]) : .any
        default: return AllowedRoles(on: tree.tag(of: node))
        }
    }

    private func allowedRoles(ofImage node: NodeID) -> AllowedRoles {
        guard let alternative = tree.valueBytes(.alt, of: node) else { return .any }
        return .only(alternative.isEmpty ? [.none] : AllowedRoles.onImages)
    }

    private func allowedRoles(ofItem node: NodeID) -> AllowedRoles {
        guard let parent = tree.parent(of: node), role(of: parent) == .list, !tree.has(.role, parent) else {
            return .any
        }
        return .only([.listitem])
    }

    private func allowedRoles(ofInput node: NodeID) -> [Role] {
        let type = tree.valueBytes(.type, of: node)?.trimmingASCIIWhitespace ?? []
        if type.equals("button") || type.equals("image") || type.equals("submit") || type.equals("reset") {
            return AllowedRoles.onButtons
        }
        if type.equals("checkbox") { return [.checkbox, .menuitemcheckbox, .option, .switch, .button] }
        if type.equals("radio") { return [.radio, .menuitemradio] }
        if type.equals("range") { return [.slider] }
        if type.equals("number") { return [.spinbutton] }
        if type.equals("search") { return [.searchbox, .combobox] }
        if type.equals("email") || type.equals("tel") || type.equals("url") { return [.textbox, .combobox] }
        let isBare = ["color", "date", "datetime-local", "file", "hidden", "month", "password", "time", "week"]
            .contains { (word: StaticString) in type.equals(word) }
        return isBare ? [] : [.textbox, .combobox, .searchbox, .spinbutton]
    }
}
