import HTMLTree

extension PageFacts {
    /// What an element is for assistive technology: its `role`, else what HTML makes of it; nil where HTML knows no
    /// word for it.
    package func role(of node: NodeID) -> Role? {
        let place = Int(node.index)
        return place < roles.count ? roles[place] : nil
    }

    /// The first role that is written in `role` and exists; `presentation` counts as `none`, `image` as `img`.
    package func explicitRole(of node: NodeID) -> Role? {
        tree.valueBytes(.role, of: node).flatMap(Role.init(attribute:))
    }

    /// The roles of all nodes; those above come before those below, which ask for them.
    func computedRoles() -> [Role?] {
        var reader = RoleReader(page: self)
        for node in tree.all { reader.add(node) }
        return reader.roles
    }

    /// States and properties that every element may have speak against a presentational role; empty ones say nothing.
    func hasGlobalProperty(_ node: NodeID) -> Bool {
        tree.attributes(of: node).contains { attribute in
            !AriaAttributes(attribute.name).isDisjoint(with: .conflicting)
                && !CollapsedText.isBlank(tree.valueBytes(of: attribute))
        }
    }

    /// Whether an element says of itself that it is decoration: by `role`, or a picture by `alt=""`.
    func isMarkedDecorative(_ node: NodeID) -> Bool {
        if let role = explicitRole(of: node) { return role == .none }
        return tree.isHTML(node, .img) && tree.valueBytes(.alt, of: node)?.isEmpty == true
    }

    /// What makes an area of a section or form: a name of its own.
    func isNamedByAuthor(_ node: NodeID) -> Bool {
        for attribute in tree.attributes(of: node) {
            switch attribute.name {
            case .ariaLabel, .title:
                if !CollapsedText.isBlank(tree.valueBytes(of: attribute)) { return true }
            case .ariaLabelledby: if !elements(listedIn: .ariaLabelledby, of: node).isEmpty { return true }
            default: break
            }
        }
        return false
    }
}

/// Gives every node its role, from above to below.
struct RoleReader {
    let page: PageFacts
    let tree: HTMLDocument
    private(set) var roles: [Role?] = []

    init(page: PageFacts) {
        self.page = page
        tree = page.tree
        roles.reserveCapacity(page.tree.all.count)
    }

    mutating func add(_ node: NodeID) {
        guard tree.isElement(node) else { return roles.append(nil) }
        guard tree.has(.role, node), let role = page.explicitRole(of: node) else {
            return roles.append(inherited(impliedRole(of: node), node))
        }
        // Who can be reached or is described is not decoration (WAI-ARIA 1.2, 7.2).
        guard role == .none, isConflicted(node) else { return roles.append(role) }
        roles.append(ownRole(of: node))
    }

    func role(of node: NodeID?) -> Role? {
        guard let node, Int(node.index) < roles.count else { return nil }
        return roles[Int(node.index)]
    }

    func isConflicted(_ node: NodeID) -> Bool { page.isFocusable(node) || page.hasGlobalProperty(node) }

    /// What an element is that wanted to be decoration and may not.
    private func ownRole(of node: NodeID) -> Role? {
        if tree.isHTML(node, .img) { return .img }
        // A section or form with a name of its own is an area all the same.
        return impliedRole(of: node) ?? .generic
    }

    /// Rows and cells of a table that only lays out mean nothing either.
    private func inherited(_ role: Role?, _ node: NodeID) -> Role? {
        switch role {
        case .row, .rowgroup, .cell, .gridcell, .columnheader, .rowheader, .caption: break
        default: return role
        }
        guard let table = table(of: node) else { return role }
        return self.role(of: table) == Role.none && !isConflicted(node) ? Role.none : role
    }

    /// The table an element is a part of.
    func table(of node: NodeID) -> NodeID? {
        var current = tree.parent(of: node)
        for _ in 0..<4 {
            guard let ancestor = current, tree.isElement(ancestor) else { return nil }
            if tree.isHTML(ancestor, .table) { return ancestor }
            current = tree.parent(of: ancestor)
        }
        return nil
    }
}
