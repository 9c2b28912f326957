import HTMLTree
import SiteModel

/// What the pages seen so far have that is compared: small values, so that a site of any size fits into memory.
struct SiteRecord: Sendable {
    /// A link to a file of the site, the first place where it stands, and from what documents.
    struct Wanted: Sendable {
        var use: SiteMenu.Use
        /// The document it stands in; nil once there are several.
        var document: Int32?
    }

    var addresses: SiteAddresses
    /// Whether there is a file of this path; nil when nobody can say.
    var contains: @Sendable (String) -> Bool? = { _ in nil }
    private(set) var pages: [SitePage] = []
    private(set) var wanted: [SiteAddresses.Target: Wanted] = [:]
    /// Menus by their name.
    private(set) var menus: [String: SiteMenu.Family] = [:]
    /// The ways to get help outside the main content, in their order.
    private(set) var help = SiteMenu.Family()
    private var documents: [String: Int32] = [:]
    private var words: [String: SiteMeans] = [:]

    init(addresses: SiteAddresses) { self.addresses = addresses }

    /// Pages by the number of their file.
    var pagesByFile: [Int32: SitePage] { Dictionary(pages.map { ($0.file, $0) }, uniquingKeysWith: { old, _ in old }) }

    func path(of page: SitePage) -> [UInt8] { addresses.paths[Int(page.file)] }

    /// Takes note of a page.
    mutating func note(_ built: BuiltPage, _ page: PageFacts, at path: [UInt8]) {
        let number = pages.count
        let file = addresses.number(of: path)
        let document = document(of: page, path)
        let isForwarding = page.elements(.meta).contains { page.tree.value(.httpEquiv, of: $0, is: "refresh") }
        var said = noteLinks(built, page, path, document)
        if page.elements(.input).contains(where: { page.tree.value(.type, of: $0, is: "search") })
            || !page.elements(.search).isEmpty
        {
            said.insert(.search)
        }
        let title = page.elements(.title).first
        let headline = page.headings.first { $0.level == 1 }?.node
        pages.append(
            SitePage(
                file: file, document: document, title: title.map { text(of: $0, page) } ?? "",
                titlePoint: PagePoint(number, built, byte: title.flatMap(page.tree.offset)),
                headline: headline.map { text(of: $0, page) } ?? "",
                headlinePoint: PagePoint(number, built, byte: headline.flatMap(page.tree.offset)),
                point: PagePoint(number, built, byte: built.title == nil ? 0 : nil), language: language(of: page),
                isForwarding: isForwarding, words: said, ids: Self.ids(of: page)))
    }

    private func text(of node: NodeID, _ page: PageFacts) -> String {
        CollapsedText.string(Array(page.tree.textContent(of: node).utf8)[...])
    }

    private func language(of page: PageFacts) -> String {
        let tag = page.html.flatMap { page.tree.valueBytes(.lang, of: $0) } ?? []
        let primary = tag.trimmingASCIIWhitespace.prefix { $0 != UInt8(ascii: "-") }
        return String(decoding: primary.map(\.asciiLowercased), as: UTF8.self)
    }

    private static func ids(of page: PageFacts) -> [UInt32] {
        let named = page.named.compactMap { page.tree.valueBytes(.id, of: $0) }
        let anchors = page.elements(.a).compactMap { page.tree.valueBytes(.name, of: $0) }
        return (named + anchors).map(SiteAddresses.hash)
    }

    /// By `<link rel="canonical">`, else by the page's own address.
    private mutating func document(of page: PageFacts, _ path: [UInt8]) -> Int32 {
        let link = page.elements(.link).first { page.tree.value(.rel, of: $0, is: "canonical") }
        let name = link.flatMap { page.tree.value(.href, of: $0) } ?? String(decoding: path, as: UTF8.self)
        if let known = documents[name] { return known }
        let number = Int32(clamping: documents.count)
        documents[name] = number
        return number
    }
}

// MARK: Links

extension SiteRecord {
    /// Notes where a page's links lead; what they say they lead to.
    private mutating func noteLinks(
        _ built: BuiltPage, _ page: PageFacts, _ path: [UInt8], _ document: Int32
    ) -> SiteMeans {
        var said: SiteMeans = []
        var rows = MenuRows(page)
        for link in page.links {
            guard let written = page.tree.valueBytes(.href, of: link)?.trimmingASCIIWhitespace else { continue }
            let name = page.name(ofLink: link)
            let linkWords = words(in: name)
            said.formUnion(linkWords)
            let target = addresses.target(of: written, from: path)
            if let target { want(target, at: link, built, page, path, document) }
            let isPlace = written.first == UInt8(ascii: "#")
            rows.add(link, name, target?.file, isPlace: isPlace, help: Self.help(written, linkWords))
        }
        for row in rows.menus {
            let point = PagePoint(pages.count, built, byte: page.tree.offset(of: row.node))
            menus[row.name, default: SiteMenu.Family()].add(SiteMenu(entries: row.entries), point, path)
        }
        if let first = rows.firstHelp, rows.help.count > 1 {
            let point = PagePoint(pages.count, built, byte: page.tree.offset(of: first))
            help.add(SiteMenu(entries: rows.help), point, path)
        }
        return said
    }

    private mutating func want(
        _ target: SiteAddresses.Target, at link: NodeID, _ built: BuiltPage, _ page: PageFacts, _ path: [UInt8],
        _ document: Int32
    ) {
        if var known = wanted[target] {
            // Places cost more than the rest, so only an earlier page gives a new one.
            if path.lexicographicallyPrecedes(known.use.firstAddress) {
                known.use.add(PagePoint(pages.count, built, byte: page.tree.offset(of: link)), path)
            } else {
                known.use.count += 1
            }
            if known.document != document { known.document = nil }
            wanted[target] = known
        } else {
            let point = PagePoint(pages.count, built, byte: page.tree.offset(of: link))
            wanted[target] = Wanted(
                use: SiteMenu.Use(count: 1, first: point, firstAddress: path), document: document)
        }
    }

    /// What kind of help an address or the words of a link offer; nil for none.
    private static func help(_ address: ArraySlice<UInt8>, _ words: SiteMeans) -> String? {
        if address.prefix(4).equals("tel:") { return "tel" }
        if address.prefix(7).equals("mailto:") { return "mailto" }
        return words.contains(.help) ? "help" : nil
    }

    private mutating func words(in name: String) -> SiteMeans {
        if let known = words[name] { return known }
        let found = SiteMeans(in: name)
        if words.count > 100_000 { words.removeAll() }
        words[name] = found
        return found
    }
}
