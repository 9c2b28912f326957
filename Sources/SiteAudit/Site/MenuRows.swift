import HTMLTree

/// Gathers the menus of one page, and its ways to get help, while its links are gone through in their order.
struct MenuRows {
    /// A menu with its name.
    struct Row {
        let node: NodeID
        let name: String
        let end: NodeID
        var entries: [SiteMenu.Entry] = []
    }

    private let main: Range<NodeID>?
    private var rows: [Row]
    private var current = 0
    private(set) var help: [SiteMenu.Entry] = []
    /// The link that offers help first.
    private(set) var firstHelp: NodeID?

    init(_ page: PageFacts) {
        main = page.elements(.main).first.map { $0..<page.tree.subtreeEnd(of: $0) }
        rows = page.elements(.nav).filter(page.isExposed).map { nav in
            Row(node: nav, name: page.accessibleName(of: nav), end: page.tree.subtreeEnd(of: nav))
        }
    }

    /// Those that lead to more than one page.
    var menus: [Row] { rows.filter { $0.entries.count > 1 } }

    /// The next link of the page; `help` says what help it offers.
    mutating func add(_ link: NodeID, _ name: String, _ file: Int32?, isPlace: Bool, help kind: String?) {
        while current < rows.count, rows[current].end <= link { current += 1 }
        let isInMain = main?.contains(link) ?? false
        if current < rows.count, rows[current].node < link, !isPlace, !name.isEmpty, !isInMain {
            rows[current].entries.append(SiteMenu.Entry(text: name, file: file))
        }
        guard let kind, !isInMain else { return }
        if firstHelp == nil { firstHelp = link }
        help.append(SiteMenu.Entry(text: kind == "help" ? name : kind, file: nil))
    }
}
