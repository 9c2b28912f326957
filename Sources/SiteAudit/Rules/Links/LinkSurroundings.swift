import HTMLTree

/// What software can read out together with a link (WCAG 2.2, “programmatically determined link context”): its
/// paragraph, its list items, its cell with that cell's headers, its description; and the heading right before.
struct LinkSurroundings {
    private let page: PageFacts

    init(_ page: PageFacts) { self.page = page }

    /// Whether the context adds words of its own to those of the link.
    func describes(_ link: NodeID) -> Bool {
        let own = Stems(ContentWords(page.name(ofLink: link)))
        return sources(of: link).contains { source in
            words(of: source, without: link).words.contains { !own.contains($0) && !VagueLinkTexts.isVague($0.text) }
        }
    }

    /// Elements whose text belongs to the link.
    private func sources(of link: NodeID) -> [NodeID] {
        var sources = page.elements(listedIn: .ariaDescribedby, of: link)
        for node in page.tree.ancestors(of: link) {
            if page.tree.isHTML(node, .body) { break }
            if page.tree.isHTML(node, .p) || page.role(of: node) == .listitem || page.tree.isHTML(node, .dd) {
                sources.append(node)
            } else if page.tree.isHTML(node, .td) || page.tree.isHTML(node, .th) {
                sources.append(node)
                sources += headers(of: node)
            }
        }
        return sources + (heading(before: link).map { [$0] } ?? [])
    }

    /// The cells that head a cell: those it names, the first ones of its row, the ones above it.
    private func headers(of cell: NodeID) -> [NodeID] {
        var headers = page.elements(listedIn: .headers, of: cell)
        guard let row = page.tree.parent(of: cell), page.tree.isHTML(row, .tr) else { return headers }
        let cells = page.tree.children(of: row).filter { page.tree.isElement($0) }
        headers += cells.filter { $0 != cell && page.tree.isHTML($0, .th) }
        guard let place = cells.firstIndex(of: cell),
            let table = page.tree.ancestors(of: cell).first(where: { page.tree.isHTML($0, .table) }),
            let first = page.elements(.tr, in: table).first, first != row
        else { return headers }
        let top = page.tree.children(of: first).filter { page.tree.isElement($0) }
        if place < top.count, page.tree.isHTML(top[place], .th) { headers.append(top[place]) }
        return headers
    }

    /// The heading that stands right before the link's block, nothing else between (technique H80).
    private func heading(before link: NodeID) -> NodeID? {
        let index = page.index(ofHeading: link)
        guard index > 0 else { return nil }
        let heading = page.headings[index - 1].node
        if page.tree.contains(heading, link) { return heading }
        let between = page.tree.subtreeEnd(of: heading)..<link
        let hasText = between.contains { node in
            page.tree.kind(of: node) == .text && page.isExposed(node)
                && !CollapsedText.isBlank(page.tree.textBytes(of: node)) && !isInLink(node)
        }
        return hasText ? nil : heading
    }

    private func isInLink(_ node: NodeID) -> Bool {
        page.tree.ancestors(of: node).contains { page.tree.isHTML($0, .a) }
    }

    /// The text of an element but that of links: other links say where they lead themselves.
    private func words(of source: NodeID, without link: NodeID) -> ContentWords {
        var words = ContentWords("")
        var node = source
        // A description that is kept hidden is told all the same.
        let isTold = !page.isExposed(source)
        let end = page.tree.subtreeEnd(of: source)
        while node < end {
            if node == link || (node != source && page.role(of: node)?.isLink == true) {
                node = page.tree.subtreeEnd(of: node)
                continue
            }
            if page.tree.kind(of: node) == .text {
                if isTold || page.isExposed(node) { words.add(page.tree.textBytes(of: node)) }
            } else if page.tree.isHTML(node, .img), let alt = page.tree.valueBytes(.alt, of: node) {
                words.add(alt)
            }
            node = node.advanced(by: 1)
        }
        return words
    }
}
