import SiteModel

/// What one feed tells: the pages of the whole site, of a section or of a tag that changed last.
///
/// Only pages of types with the output `feed` that say when they were changed: a page without a day is no news.
struct FeedContent: Sendable {
    /// As many as readers of feeds keep, and a file stays small.
    static let limit = 50

    /// A page in a feed.
    struct Entry: Sendable {
        let number: Int
        let updated: LocalDate
    }

    /// Address of the Atom file without its ending, in the shared tree.
    let name: String
    /// The page it belongs to.
    let page: String
    let title: String
    /// Newest first, never empty.
    let entries: [Entry]

    var atomAddress: String { name + ".xml" }
    var jsonAddress: String { name + ".json" }

    /// All feeds of a site; those without an entry are not made.
    static func all(of site: LoadedSite) -> [FeedContent] {
        all(of: site, SectionContent.all(of: site), TagContent.all(of: site))
    }

    static func all(of site: LoadedSite, _ sections: [SectionContent], _ tags: [TagContent]) -> [FeedContent] {
        guard site.types.types.contains(where: { $0.outputs.contains(.feed) }) else { return [] }
        let told = PublicItems.all(of: site)
        let known = Dictionary(
            told.compactMap { number in day(of: number, in: site).map { (number, $0) } },
            uniquingKeysWith: { first, _ in first })
        if known.isEmpty { return [] }
        let whole = FeedContent("feed", "index.html", site.settings.name, told, known, site)
        let parts = sections.map { section in
            let item = site.index.items[section.index]
            return FeedContent("\(section.folder)/feed", item.address, item.title, section.items, known, site)
        }
        let own = tags.map { list in
            FeedContent(
                String(list.tag.address.dropLast(".html".count)), list.tag.address, list.tag.name, list.items, known,
                site)
        }
        return ([whole] + parts + own).compactMap { $0 }
    }

    private init?(
        _ name: String, _ page: String, _ title: String, _ items: [Int], _ known: [Int: LocalDate], _ site: LoadedSite
    ) {
        let entries = items.compactMap { number in known[number].map { Entry(number: number, updated: $0) } }
        if entries.isEmpty { return nil }
        self.name = name
        self.page = page
        self.title = title == site.settings.name ? title : "\(title) — \(site.settings.name)"
        // Pages of one day stand by address, so that every build gives the same file.
        self.entries = Array(
            entries.sorted { left, right in
                left.updated != right.updated
                    ? left.updated > right.updated
                    : site.index.items[left.number].address.utf8.lexicographicallyPrecedes(
                        site.index.items[right.number].address.utf8)
            }.prefix(Self.limit))
    }

    private static func day(of number: Int, in site: LoadedSite) -> LocalDate? {
        let item = site.index.items[number]
        let type = site.types.types[item.type]
        guard type.outputs.contains(.feed), !item.isIndex else { return nil }
        return ["updated", "reviewed"].lazy.compactMap { key in
            type.slot(of: key).flatMap { item.fields[$0]?.date }
        }.first
    }

    /// The tags of a page that stands in a feed.
    static func tags(of item: ContentItem, in site: LoadedSite) -> [TagList.Tag] {
        guard let slot = site.types.types[item.type].slot(of: "tags"), case .tags(let uses)? = item.fields[slot]?.value
        else { return [] }
        let slugs = Set(uses.map(\.slug))
        return site.tags.tags.filter { slugs.contains($0.slug) }
    }
}
