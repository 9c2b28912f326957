import HTMLTree

/// What of a page comes again on the pages it links to (ACT Rules, “block of repeated content”), and what follows
/// that comes on no other.
struct RepeatedContent: Sendable {
    private let tree: HTMLDocument
    private let pieces: [ContentPiece.Place]
    private let isRepeated: [Bool]
    /// The first piece that comes again; nil when none does.
    private let firstRepeated: Int?
    /// Whether every page was read that the page leads to.
    private let readsAll: Bool

    /// Of more pages none would tell more.
    private static let limit = 12

    init(of page: PageFacts) {
        tree = page.tree
        let (neighbours, readsAll) = Self.neighbours(of: page)
        // Without other pages nothing comes again, and nobody asks for the pieces.
        pieces = neighbours.isEmpty ? [] : ContentPiece.all(on: page)
        isRepeated = pieces.map { piece in neighbours.contains { $0.pieces.contains(piece.piece) } }
        firstRepeated = isRepeated.firstIndex(of: true)
        self.readsAll = readsAll
    }

    /// Where a link leads, as far as other pages are concerned.
    private enum Goal {
        /// On this page, or to no page at all.
        case none
        case page(String)
        case unknown
    }

    private static func goal(of link: NodeID, on page: PageFacts, own: String?) -> Goal {
        guard let reference = LinkGoal(ofLink: link, on: page).reference else { return .unknown }
        let address = WebAddress(Array(reference.utf8)[...])
        if address.isSamePage || (address.scheme != nil && address.host == nil) { return .none }
        guard let name = page.web.resolve(reference, page.address) else { return .unknown }
        return name == own ? .none : .page(name)
    }

    private static func neighbours(of page: PageFacts) -> (pages: [NeighbourPage], areAll: Bool) {
        let own = page.web.resolve("", page.address)
        var seen: Set<String> = []
        var found: [NeighbourPage] = []
        var areAll = true
        for link in page.links {
            // The first that cannot be had tells enough when none can.
            if !areAll, !page.web.hasPages { break }
            let goal = goal(of: link, on: page, own: own)
            if case .unknown = goal { areAll = false }
            guard case .page(let name) = goal, seen.insert(name).inserted, found.count < limit else { continue }
            if let neighbour = page.web.neighbours.page(name, in: page.web) {
                found.append(neighbour)
            } else {
                areAll = false
            }
        }
        return (found, areAll)
    }

    /// Whether a node holds something of the page's own that stands after what comes again. An empty answer for the
    /// whole page says that there is nothing to get past.
    func isOwn(_ node: NodeID) -> Bool {
        guard let firstRepeated else { return false }
        return (index(from: node)..<index(from: tree.subtreeEnd(of: node)))
            .contains { $0 > firstRepeated && !isRepeated[$0] }
    }

    /// Whether the first thing people meet at a node, inside it or after it, is the page's own after what comes again.
    func startsOwn(at node: NodeID) -> Bool {
        guard let firstRepeated else { return false }
        let first = index(from: node)
        return first < pieces.count && first > firstRepeated && !isRepeated[first]
    }

    /// The same, the thing standing inside the node.
    func startsOwn(in node: NodeID) -> Bool {
        let first = index(from: node)
        return first < pieces.count && tree.contains(node, pieces[first].node) && startsOwn(at: node)
    }

    /// Whether a node holds nothing that people perceive but its name.
    func isEmpty(_ node: NodeID) -> Bool { index(from: node) == index(from: tree.subtreeEnd(of: node)) }

    /// Whether a node holds something that comes on none of the pages read.
    func isUnrepeated(_ node: NodeID) -> Bool {
        (index(from: node)..<index(from: tree.subtreeEnd(of: node))).contains { !isRepeated[$0] }
    }

    /// What comes again and stands before something of the page's own.
    var obstacles: [NodeID] {
        guard let lastOwn = isRepeated.lastIndex(of: false) else { return [] }
        return pieces.indices.filter { isRepeated[$0] && $0 < lastOwn }.map { pieces[$0].node }
    }

    /// Whether the page has anything of its own after what comes again; nil when too little is known.
    var hasOwn: Bool? {
        if !obstacles.isEmpty { return true }
        return readsAll ? false : nil
    }

    /// Whether a page that was not read could change a verdict of failure: it may repeat more, further up.
    func couldChange(_ candidates: [NodeID]) -> Bool { !readsAll && candidates.contains(where: isUnrepeated) }

    private func index(from node: NodeID) -> Int {
        var low = 0
        var high = pieces.count
        while low < high {
            let middle = (low + high) / 2
            if pieces[middle].node >= node { high = middle } else { low = middle + 1 }
        }
        return low
    }
}
