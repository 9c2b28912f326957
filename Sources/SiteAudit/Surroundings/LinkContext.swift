import HTMLTree

/// What stands around a link and tells its purpose (ACT Rules, “programmatically determined link context”): the
/// nearest block, list item and cell.
struct LinkContext: Sendable, Hashable {
    /// The frame that holds the link's document.
    let frame: NodeID?
    let block: NodeID?
    let listItem: NodeID?
    let cell: NodeID?

    init(of link: NodeID, on page: PageFacts, within frame: NodeID?) {
        self.frame = frame
        block = page.tree.ancestors(of: link).first { Self.isBlock($0, page) }
        listItem = Self.listItem(around: link, on: page)
        cell = page.tree.ancestors(of: link).first { [.cell, .gridcell].contains(page.role(of: $0)) }
    }

    /// The nearest list item.
    static func listItem(around link: NodeID, on page: PageFacts) -> NodeID? {
        page.tree.ancestors(of: link).first { page.role(of: $0) == .listitem }
    }

    /// Whether an element generates a block container (CSS Display 3).
    private static func isBlock(_ node: NodeID, _ page: PageFacts) -> Bool {
        guard page.tree.isElement(node), page.tree.namespace(of: node) == .html else { return false }
        switch page.styles[node].box.display {
        case .block, .inlineBlock, .flowRoot, .listItem, .tableCell, .tableCaption: return true
        default: return false
        }
    }
}
