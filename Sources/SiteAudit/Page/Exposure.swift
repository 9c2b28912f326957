import HTMLTree

/// Whether a node reaches people: what is shown at all, and what assistive technology is told of.
///
/// Known so far are attributes and inline style; style sheets are not read, so what they hide counts as shown.
struct Exposure: Sendable {
    /// Why a node is kept from people; nothing for one that reaches them.
    private struct State: OptionSet {
        let rawValue: UInt8

        /// Not rendered, and nothing below is.
        static let absent = State(rawValue: 1)
        /// `aria-hidden="true"` here or above.
        static let ariaHidden = State(rawValue: 2)
        /// `visibility: hidden`, inherited until it is set again.
        static let invisible = State(rawValue: 4)
        /// In the content of a `template`, which is no part of the page.
        static let inert = State(rawValue: 8)
    }

    private var states: [UInt8] = []

    init(of tree: HTMLDocument) {
        states.reserveCapacity(tree.all.count)
        for node in tree.all {
            var state = tree.parent(of: node).map { State(rawValue: states[Int($0.index)]) } ?? []
            if tree.isElement(node) { Self.apply(node, tree, to: &state) }
            states.append(state.rawValue)
        }
    }

    /// Rendered and told to assistive technology.
    func isExposed(_ node: NodeID) -> Bool { states[Int(node.index)] == 0 }

    /// Rendered, perhaps kept from assistive technology.
    func isRendered(_ node: NodeID) -> Bool {
        State(rawValue: states[Int(node.index)]).isDisjoint(with: [.absent, .invisible, .inert])
    }

    /// Kept from people with everything below it; what is merely invisible may hold visible things.
    func isClosed(_ node: NodeID) -> Bool {
        !State(rawValue: states[Int(node.index)]).isDisjoint(with: [.absent, .ariaHidden, .inert])
    }

    /// Part of the page at all: not in a `template`.
    func isInPage(_ node: NodeID) -> Bool { !State(rawValue: states[Int(node.index)]).contains(.inert) }

    private static func apply(_ node: NodeID, _ tree: HTMLDocument, to state: inout State) {
        if let parent = tree.parent(of: node), tree.isHTML(parent, .template) { state.insert(.inert) }
        if tree.namespace(of: node) == .html, isNeverRendered(node, tree) { state.insert(.absent) }
        for attribute in tree.attributes(of: node) {
            switch attribute.name {
            case .hidden: state.insert(.absent)
            case .ariaHidden:
                if tree.value(.ariaHidden, of: node, is: "true") { state.insert(.ariaHidden) }
            case .style: apply(InlineStyle(tree.valueBytes(of: attribute)), to: &state)
            default: break
            }
        }
    }

    private static func apply(_ style: InlineStyle, to state: inout State) {
        if style["display"] == "none" { state.insert(.absent) }
        switch style["visibility"] {
        case "hidden", "collapse": state.insert(.invisible)
        case "visible": state.remove(.invisible)
        default: break
        }
    }

    /// HTML elements that browsers do not show (HTML Standard, 15.3.1), and those that are hidden in their state.
    private static func isNeverRendered(_ node: NodeID, _ tree: HTMLDocument) -> Bool {
        switch tree.tag(of: node) {
        case .head, .base, .link, .meta, .script, .style, .title, .template, .datalist, .noembed, .noframes, .param,
            .rp, .source, .track:
            true
        case .input: tree.value(.type, of: node, is: "hidden")
        case .dialog: !tree.has(.open, node)
        default: false
        }
    }
}
