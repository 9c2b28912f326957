import HTMLTree
import SiteModel

/// The style sheets of a page: those it holds, those it links, and what they import.
struct PageSheets: Sendable {
    /// One of a cascade's sources, and where it came from.
    struct Origin: Sendable {
        /// The byte of the page at which an embedded sheet begins; nil for a linked one.
        let byte: Int?
        /// How a linked one is called for people.
        let path: String
    }

    let cascade: Cascade
    /// What was found under the cascade.
    let memo: SheetsMemo
    /// Of the cascade's sources, in their order.
    let origins: [Origin]
    /// Whether every sheet the page names could be read.
    let isComplete: Bool
    /// What tells the set of sheets from others.
    let key: [StyleCache.Key]
    let cache: StyleCache
    /// Elements that bring a sheet too long to be read, and what it has too much of.
    let refused: [Refused]

    /// An element and its sheet's excess.
    struct Refused: Sendable, Hashable {
        let node: NodeID
        let excess: StyleSheet.Excess
    }

    init(_ tree: HTMLDocument, address: String, web: WebSpace, cache: StyleCache) {
        var gathering = SheetGathering(tree: tree, address: address, web: web, cache: cache)
        gathering.gather()
        origins = gathering.origins
        isComplete = gathering.isComplete
        key = gathering.key
        self.cache = cache
        refused = gathering.refused
        let sources = gathering.sources
        let kept = cache.cascade(gathering.key) { Cascade(sources) }
        cascade = kept.cascade
        memo = kept.memo
    }

    /// Where a byte of an embedded sheet stands in the page; nil for a linked one.
    func byte(of offset: Int, inSheet number: Int) -> Int? {
        origins.indices.contains(number) ? origins[number].byte.map { $0 + offset } : nil
    }

    /// The place of a byte of a linked sheet; nil for an embedded one.
    func place(at offset: Int, inSheet number: Int) -> SourcePlace? {
        guard origins.indices.contains(number), origins[number].byte == nil, !origins[number].path.isEmpty else {
            return nil
        }
        let sheet = cascade.sources[number].sheet
        return cache.ruleSheet(origins[number].path, sheet).place(at: offset)
    }
}

/// One walk over a page that gathers its sheets.
private struct SheetGathering {
    let tree: HTMLDocument
    let address: String
    let web: WebSpace
    let cache: StyleCache
    private(set) var sources: [Cascade.Source] = []
    private(set) var origins: [PageSheets.Origin] = []
    private(set) var isComplete = true
    private(set) var refused: [PageSheets.Refused] = []
    /// The element that brings the sheet, by way of others too.
    private var bringer: NodeID?
    /// What tells the page's set of sheets from others.
    private(set) var key: [StyleCache.Key] = []
    /// Imports of imports that are followed, and sheets of one page.
    private static let depthLimit = 8
    private static let countLimit = 64

    init(tree: HTMLDocument, address: String, web: WebSpace, cache: StyleCache) {
        self.tree = tree
        self.address = address
        self.web = web
        self.cache = cache
    }

    mutating func gather() {
        for node in tree.all where tree.isElement(node) {
            bringer = node
            switch tree.tag(of: node) {
            case .style where isCSS(node): embed(node)
            case .link where tree.namespace(of: node) == .html && isStyleSheet(node): link(node)
            default: break
            }
        }
    }

    private func isCSS(_ node: NodeID) -> Bool {
        guard let type = tree.valueBytes(.type, of: node)?.trimmingASCIIWhitespace, !type.isEmpty else { return true }
        return type.equals("text/css")
    }

    private func isStyleSheet(_ node: NodeID) -> Bool {
        let words = tree.valueBytes(.rel, of: node)?.split(whereSeparator: \.isASCIIWhitespace) ?? []
        return words.contains { $0.equals("stylesheet") } && !words.contains { $0.equals("alternate") }
            && !tree.has(.disabled, node) && isCSS(node)
    }

    private func query(of node: NodeID) -> MediaQuery {
        tree.valueBytes(.media, of: node).map(MediaQuery.init) ?? .type(.all)
    }

    private mutating func embed(_ node: NodeID) {
        let text = tree.firstChild(of: node).map { Array(tree.textBytes(of: $0)) } ?? []
        let sheet = cache.sheet(embedded: text)
        key.append(StyleCache.Key(text: text, query: query(of: node)))
        let byte = tree.firstChild(of: node).flatMap(tree.offset(of:))
        add(sheet, query(of: node), nil, from: address, PageSheets.Origin(byte: byte, path: ""), depth: 0)
    }

    private mutating func link(_ node: NodeID) {
        guard let reference = tree.value(.href, of: node) else { return }
        let query = query(of: node)
        key.append(StyleCache.Key(text: [], query: query))
        read(reference, query, nil, from: address, depth: 0)
    }

    private mutating func read(
        _ reference: String, _ query: MediaQuery, _ layer: [UInt8]?, from base: String, depth: Int
    ) {
        guard depth < Self.depthLimit, sources.count < Self.countLimit, let name = web.resolve(reference, base),
            let sheet = cache.sheet(name, read: { web.read(name) })
        else {
            isComplete = false
            return
        }
        key.append(StyleCache.Key(text: Array(name.utf8), query: query))
        add(sheet, query, layer, from: name, PageSheets.Origin(byte: nil, path: web.shown(name)), depth: depth)
    }

    /// What a sheet imports comes before it.
    private mutating func add(
        _ sheet: StyleSheet, _ query: MediaQuery, _ layer: [UInt8]?, from base: String, _ origin: PageSheets.Origin,
        depth: Int
    ) {
        for imported in sheet.imports {
            read(
                imported.address, .all([query, imported.query]), imported.layer ?? layer, from: base, depth: depth + 1)
        }
        if let bringer, let excess = sheet.excess { refused.append(PageSheets.Refused(node: bringer, excess: excess)) }
        sources.append(Cascade.Source(sheet, query: query, layer: layer))
        origins.append(origin)
    }
}
