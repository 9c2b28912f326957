import SiteModel
import Templating

/// A section with its pages in the order its index gives.
struct SectionContent: Sendable {
    let folder: Substring
    /// Item of the index page.
    let index: Int
    /// Shown pages of the folder and the folders below, without indexes.
    let items: [Int]

    /// All shown sections: those of the menu first, in its order, then the others by name.
    static func all(of site: LoadedSite) -> [SectionContent] {
        let items = site.index.items
        let indexes = items.indices.filter { items[$0].isSection && site.index.isShown($0) }
        var pages: [Substring: [Int]] = [:]
        for number in site.index.listOrder where site.index.isShown(number) && !items[number].isIndex {
            var folder = items[number].folder
            while !folder.isEmpty {
                pages[folder, default: []].append(number)
                folder = folder.utf8.lastIndex(of: UInt8(ascii: "/")).map { folder[..<$0] } ?? ""
            }
        }
        let menu = site.settings.menu.compactMap(\.text)
        let sections = indexes.map { number in
            let folder = items[number].folder
            return SectionContent(
                folder: folder, index: number, items: Self.ordered(pages[folder] ?? [], by: items[number], in: site))
        }
        return sections.sorted { left, right in
            let ranks = [left, right].map { menu.firstIndex(of: String($0.folder)) ?? menu.count }
            return ranks[0] != ranks[1] ? ranks[0] < ranks[1] : left.folder < right.folder
        }
    }

    /// Pages that `order` of the index names come first; the others follow as they come.
    private static func ordered(_ items: [Int], by index: ContentItem, in site: LoadedSite) -> [Int] {
        let named = order(of: index, in: site)
        if named.isEmpty { return items }
        let ranked = items.enumerated().map { place, number in
            let name = site.index.items[number].name.utf8.dropFirst(index.folder.utf8.count + 1)
            return (number: number, rank: named[String(Substring(name))] ?? named.count, place: place)
        }
        return ranked.sorted { ($0.rank, $0.place) < ($1.rank, $1.place) }.map(\.number)
    }

    private static func order(of index: ContentItem, in site: LoadedSite) -> [String: Int] {
        guard let slot = site.types.types[index.type].slot(of: "order"),
            case .list(let names)? = index.fields[slot]?.value
        else { return [:] }
        return Dictionary(
            names.enumerated().compactMap { rank, name in name.text.map { ($0, rank) } },
            uniquingKeysWith: { first, _ in first })
    }

    /// What the template of a section gets beside what every page has.
    static func fields(listing record: String) -> [ValueField] {
        ["items", "items-upcoming", "items-past"].map { ValueField($0, .list(of: .record(record))) }
    }

    /// All pages, those with something still to come or no date, and those whose sessions are all over.
    /// Of a long list the first page.
    func lists(in site: LoadedSite) -> [Value] {
        let index = site.index
        let items = Array(items[pages(in: site).range(of: 1)])
        let over = items.filter { number in
            let item = index.items[number]
            return Schedule(of: item, type: index.types.types[item.type], now: index.now).isOver
        }
        let past = Set(over)
        return [items, items.filter { !past.contains($0) }, over].map { .list($0.map(Value.item)) }
    }

    /// The pages its list is cut into.
    func pages(in site: LoadedSite) -> NumberedPages {
        let item = site.index.items[index]
        let type = site.types.byFolder[String(item.topFolder)].map { site.types.types[$0] }
        return NumberedPages(
            address: item.address, title: item.title, origin: item.titleOrigin, count: items.count,
            size: type?.lists.pageSize, words: site.words)
    }

    /// What `site.sections` shows of it.
    func entry(in site: LoadedSite) -> Value {
        let item = site.index.items[index]
        return .record(
            Record([
                .text(TextValue(item.title, origin: item.titleOrigin)),
                .url(URLValue(item.address, base: .root(.paged), origin: item.titleOrigin)),
                .text(TextValue(item.description, origin: item.titleOrigin)), .number(NumberValue(items.count)),
            ]))
    }

    /// What templates see: title, url, description, count and the pages; of a long list the values of its first facet
    /// or its numbered pages.
    func value(in site: LoadedSite, rendered: [RenderedItem], facet: FacetContent?) -> Value {
        let item = site.index.items[index]
        return .record(
            Record([
                .text(TextValue(item.title, origin: item.titleOrigin)),
                .url(URLValue(item.address, base: .root(.paged), origin: item.titleOrigin)),
                .text(TextValue(item.description, origin: item.titleOrigin)), .number(NumberValue(items.count)),
                .list(entries(in: site, rendered: rendered, facet: facet)),
            ]))
    }

    private func entries(in site: LoadedSite, rendered: [RenderedItem], facet: FacetContent?) -> [Value] {
        let pages = pages(in: site)
        guard let others = pages.others else { return items.map { rendered[$0].summary } }
        let section = site.index.items[index].title
        if let facet, let group = facet.groups.first {
            return group.values.map { entry in
                let title = facet.title(of: entry, group, in: site)
                return SummaryContent.value(title, entry.address, section: section, origin: group.origin)
            }
        }
        return others.map { number in
            SummaryContent.value(
                pages.title(of: number), pages.address(of: number), section: section, origin: pages.origin)
        }
    }
}

/// The short form of a page in lists.
enum SummaryContent {
    static func value(of item: ContentItem, type: ContentType, section: String) -> Value {
        .record(
            Record([
                .text(TextValue(item.title, origin: item.titleOrigin)),
                .url(URLValue(item.address, base: .root(.paged), origin: item.titleOrigin)),
                .text(TextValue(item.description, origin: item.titleOrigin)), .text(TextValue(section)),
                .flag(Honesty.isSample(item, of: type)),
            ]))
    }
}

extension SummaryContent {
    /// The same of a page that only lists others.
    static func value(_ title: String, _ address: String, section: String, origin: Origin?) -> Value {
        .record(
            Record([
                .text(TextValue(title, origin: origin)), .url(URLValue(address, base: .root(.paged), origin: origin)),
                .text(TextValue(title, origin: origin)), .text(TextValue(section)), .flag(false),
            ]))
    }
}

/// A tag with the shown pages that carry it.
struct TagContent: Sendable {
    let tag: TagList.Tag
    let items: [Int]

    /// Tags in use, in the order of the file; pages by title.
    static func all(of site: LoadedSite) -> [TagContent] {
        var bySlug: [String: [Int]] = [:]
        for number in site.index.titleOrder where site.index.isShown(number) {
            let item = site.index.items[number]
            guard let slot = site.types.types[item.type].slot(of: "tags"),
                case .tags(let uses)? = item.fields[slot]?.value
            else { continue }
            for use in uses { bySlug[use.slug, default: []].append(number) }
        }
        return site.tags.tags.compactMap { tag in
            bySlug[tag.slug].map { TagContent(tag: tag, items: $0) }
        }
    }

    /// What templates see: name, url, hashtag, count.
    var entry: Value {
        .record(
            Record([
                .text(TextValue(tag.name, origin: tag.origin)),
                .url(URLValue(tag.address, base: .root(.paged), origin: tag.origin)),
                tag.hashtag.map { .text(TextValue($0, origin: tag.origin)) } ?? .missing,
                .number(NumberValue(items.count)),
            ]))
    }
}

/// The page that lists every page.
enum SitemapContent {
    static let fields = [
        ValueField("groups", .list(of: .record("group-entry"))), ValueField("pages", .list(of: .record("summary"))),
        ValueField("tag-list", .list(of: .record("tag-entry"))),
    ]

    static func values(
        of site: LoadedSite, rendered: [RenderedItem], sections: [Value], tags: [Value]
    ) -> [Value] {
        let roots = site.index.items.indices.filter { number in
            site.index.isShown(number) && site.index.items[number].folder.isEmpty
        }
        return [.list(sections), .list(roots.map { rendered[$0].summary }), .list(tags)]
    }
}
