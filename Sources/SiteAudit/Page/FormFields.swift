import HTMLTree

/// The form fields of a page that reach people, with what is seen around each.
struct FormFields {
    /// What the eye takes for the part of a form a field stands in; equal for fields with nothing visible to part them.
    struct Group: Hashable {
        /// A form, row, list item, or a named group.
        let container: NodeID?
        /// The heading, or other text that is no label, last seen before the field.
        let text: NodeID?
    }

    let all: [NodeID]
    private let page: PageFacts

    init(_ page: PageFacts) {
        self.page = page
        all = page.fields
    }

    /// The group of each field; a walk over the page, for pages where two fields are called alike.
    func groups() -> [NodeID: Group] { findGroups() }

    /// Labels in view: `label` elements, and what `aria-labelledby` names.
    func visibleLabels(of field: NodeID) -> [NodeID] {
        let referred = page.elements(listedIn: .ariaLabelledby, of: field)
        let labels = referred.isEmpty ? page.labels[field] ?? [] : referred
        return labels.filter { page.exposure.isRendered($0) && page.exposure.isVisible($0) }
    }

    private func findGroups() -> [NodeID: Group] {
        var groups: [NodeID: Group] = [:]
        let isField = Set(all)
        let labels = Set(page.labels.values.joined())
            .union(all.flatMap { page.elements(listedIn: .ariaLabelledby, of: $0) })
        var text: NodeID?
        var endOfLabel = page.tree.root
        var node = page.tree.root
        while node <= all.last ?? page.tree.root {
            if labels.contains(node) || page.tree.isHTML(node, .label) {
                endOfLabel = max(endOfLabel, page.tree.subtreeEnd(of: node))
            }
            if isField.contains(node) { groups[node] = Group(container: container(of: node), text: text) }
            let isSkipped = page.tree.isElement(node) && (isControl(node) || page.tree.isHTML(node, .head))
            if page.tree.kind(of: node) == .text, node >= endOfLabel, isSeen(node) { text = node }
            node = isSkipped ? page.tree.subtreeEnd(of: node) : node.advanced(by: 1)
        }
        return groups
    }

    private func isControl(_ node: NodeID) -> Bool {
        page.tree.isHTML(node, .select) || page.tree.isHTML(node, .textarea) || page.tree.isHTML(node, .button)
    }

    private func isSeen(_ text: NodeID) -> Bool {
        !CollapsedText.isBlank(page.tree.textBytes(of: text)) && page.exposure.isRendered(text)
            && page.exposure.isVisible(text)
    }

    private func container(of field: NodeID) -> NodeID? {
        page.tree.ancestors(of: field).first { node in
            switch page.tree.tag(of: node) {
            case .form, .tr, .li, .dialog, .details, .td: true
            default: page.tree.has(.ariaLabel, node)
            }
        }
    }
}

extension Role {
    /// Whether a label is asked of an element in this role (ACT “form field”).
    var isFormField: Bool {
        switch self {
        case .checkbox, .combobox, .listbox, .menuitemcheckbox, .menuitemradio, .radio, .searchbox, .slider,
            .spinbutton, .switch, .textbox:
            true
        default: false
        }
    }
}

extension PageFacts {
    /// The text of a label: of a `label` element without the field in it.
    func text(ofLabel label: NodeID) -> String {
        var bytes: [UInt8] = []
        for node in tree.descendants(of: label) where tree.kind(of: node) == .text {
            let isInField = tree.ancestors(of: node).contains { tree.isHTML($0, .select) || tree.isHTML($0, .textarea) }
            if !isInField { bytes += tree.textBytes(of: node) }
        }
        if CollapsedText.isBlank(bytes[...]) { return accessibleName(of: label) }
        return CollapsedText.string(bytes[...])
    }
}
