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
        listItem = page.tree.ancestors(of: link).first { page.role(of: $0) == .listitem }
        cell = page.tree.ancestors(of: link).first { [.cell, .gridcell].contains(page.role(of: $0)) }
    }

    /// Whether an element generates a block container (CSS Display 3); style sheets are not asked.
    private static func isBlock(_ node: NodeID, _ page: PageFacts) -> Bool {
        guard page.tree.isElement(node), page.tree.namespace(of: node) == .html else { return false }
        if let style = page.tree.valueBytes(.style, of: node), let display = InlineStyle(style)["display"] {
            switch display {
            case "block", "inline-block", "flow-root", "list-item", "table-cell", "table-caption": return true
            case "inline", "contents", "flex", "inline-flex", "grid", "inline-grid": return false
            default: break
            }
        }
        switch page.tree.tag(of: node) {
        case .html, .body, .address, .article, .aside, .blockquote, .button, .caption, .center, .dd, .details, .dialog,
            .dir, .div, .dl, .dt, .fieldset, .figcaption, .figure, .footer, .form, .h1, .h2, .h3, .h4, .h5, .h6,
            .header, .hgroup, .legend, .li, .listing, .main, .menu, .nav, .ol, .p, .pre, .search, .section, .summary,
            .td, .th, .ul:
            return true
        default: return false
        }
    }
}
