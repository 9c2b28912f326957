import SiteModel
import Templating

/// All pages of a site, before any of them is written.
struct PagePlan: Sendable {
    private(set) var pages: [PlannedPage] = []
    /// Shapes of the pages' records.
    private(set) var shapes: [String: RecordShape] = [:]
    let site: LoadedSite
    let rendered: [RenderedItem]
    private let sections: [SectionContent]

    init(site: LoadedSite, rendered: [RenderedItem], records: RecordTable) {
        self.site = site
        self.rendered = rendered
        sections = SectionContent.all(of: site)
        let shown = site.index.items.indices.filter(site.index.isShown)
        for number in shown { pages.append(page(of: number, records: records)) }
        pages += generated(shown: shown, records: records)
    }

    // MARK: Pages with a file of their own

    private mutating func page(of number: Int, records: RecordTable) -> PlannedPage {
        let item = site.index.items[number]
        let type = site.types.types[item.type]
        let kind: PlannedPage.Kind = item.isSection ? .section : item.isIndex ? .home : .item
        let (fields, special) = special(of: item, kind: kind)
        let owner = item.isSection ? sectionType(item) : type
        let base = ItemRecords.recordName(of: type)
        let template = kind == .section ? "section" : kind == .home ? "home" : type.template
        return PlannedPage(
            kind: kind, address: item.address, template: template,
            templateOrigin: kind == .item ? type.origin : nil,
            shape: shape(base, suffix: kind == .section ? "section:" + owner.name : "\(kind)", fields, in: records),
            title: item.title, titleOrigin: item.titleOrigin, values: rendered[number].record.values, special: special,
            breadcrumbs: breadcrumbs(of: item), menuEntry: menuEntry(of: item),
            noindex: isSet("sample", item) || isSet("draft", item), modified: modified(item),
            isInSitemap: !type.outputs.contains(.noSitemap))
    }

    private func special(of item: ContentItem, kind: PlannedPage.Kind) -> (fields: [ValueField], values: [Value]) {
        switch kind {
        case .section:
            let record = ItemRecords.recordName(of: sectionType(item))
            let items = sections.first { $0.folder == item.folder }?.items ?? []
            return ([ValueField("items", .list(of: .record(record)))], [.list(items.map(Value.item))])
        case .home:
            return (
                [ValueField("sections", .list(of: .record("group-entry")))],
                [.list(sections.map { $0.value(in: site) })]
            )
        default: return ([], [])
        }
    }

    private func sectionType(_ item: ContentItem) -> ContentType {
        let top = item.folder.split(separator: "/").first.map(String.init) ?? ""
        return site.types.types[site.types.byFolder[top] ?? item.type]
    }

    private func isSet(_ key: String, _ item: ContentItem) -> Bool {
        site.types.types[item.type].slot(of: key).flatMap { item.fields[$0] }?.isTrue == true
    }

    private func modified(_ item: ContentItem) -> LocalDate? {
        let type = site.types.types[item.type]
        return ["updated", "reviewed"].compactMap { key in type.slot(of: key).flatMap { item.fields[$0]?.date } }.first
    }

    private func menuEntry(of item: ContentItem) -> String {
        item.folder.split(separator: "/").first.map(String.init) ?? String(item.name)
    }

    private func breadcrumbs(of item: ContentItem) -> [PlannedPage.Crumb] {
        var folders: [String] = [""]
        for name in item.folder.split(separator: "/") {
            folders.append(folders.last.map { $0.isEmpty ? String(name) : "\($0)/\(name)" } ?? String(name))
        }
        return folders.compactMap { folder in
            let path = folder.isEmpty ? "index.md" : folder + "/index.md"
            guard let number = site.index.pages[path], site.index.isShown(number) else { return nil }
            let above = site.index.items[number]
            if above.address == item.address { return nil }
            let title = folder.isEmpty ? site.homeTitle : above.title
            return PlannedPage.Crumb(title: title, address: above.address, origin: above.titleOrigin)
        }
    }

    /// The record shape of a page: its item's fields, what every page has, what its kind has.
    private mutating func shape(
        _ base: String, suffix: String, _ special: [ValueField], in records: RecordTable
    ) -> String {
        let name = "page:\(base):\(suffix)"
        if shapes[name] == nil {
            let fields = (records[base]?.fields ?? []) + PageRecords.common + special
            shapes[name] = RecordShape(name: name, fields: fields)
        }
        return name
    }

    // MARK: Generated pages

    private mutating func generated(shown: [Int], records: RecordTable) -> [PlannedPage] {
        let lists = TagContent.all(of: site, shown: shown)
        let words = site.words
        let entries = lists.map { $0.entry }
        var found = [
            generated(
                .sitemap, "karta-sajta.html", words.text("sitemap-title", or: "Карта сайта"),
                words.text("sitemap-description", or: "Все страницы сайта по разделам"), records: records,
                special: SitemapContent.fields, SitemapContent.values(of: site, sections: sections, tags: lists)),
            generated(
                .notFound, "404.html", words.text("not-found-title", or: "Страница не найдена"),
                words.text("not-found-description", or: "Такой страницы на сайте нет"), records: records),
            generated(
                .tags, "tegi/index.html", words.text("tags-title", or: "Темы"),
                words.text("tags-description", or: "Все темы сайта"), records: records,
                special: [ValueField("tag-list", .list(of: .record("tag-entry")))], [.list(entries)]),
        ]
        for list in lists {
            let summary = "\(words.text("tag-description", or: "Все страницы сайта на тему")) «\(list.tag.name)»"
            found.append(
                generated(
                    .tag, list.tag.address, list.tag.name, summary, origin: list.tag.origin, records: records,
                    special: [ValueField("items", .list(of: .record("summary")))],
                    [.list(list.items.map { SummaryContent.value(of: $0, in: site) })]))
        }
        return found
    }

    private mutating func generated(
        _ kind: PlannedPage.Kind, _ address: String, _ title: String, _ description: String, origin: Origin? = nil,
        records: RecordTable, special fields: [ValueField] = [], _ special: [Value] = []
    ) -> PlannedPage {
        let templates: [PlannedPage.Kind: String] = [
            .sitemap: "sitemap-page", .notFound: "not-found", .tags: "tags", .tag: "tag",
        ]
        let base = "item:" + TypeSet.page
        return PlannedPage(
            kind: kind, address: address, template: templates[kind] ?? "page", templateOrigin: nil,
            shape: shape(base, suffix: "\(kind)", fields, in: records), title: title, titleOrigin: origin,
            values: generatedValues(title, description, address: address, origin: origin), special: special,
            breadcrumbs: generatedCrumbs(kind), menuEntry: "", noindex: kind == .notFound, modified: nil,
            isInSitemap: kind != .notFound)
    }

    private func generatedCrumbs(_ kind: PlannedPage.Kind) -> [PlannedPage.Crumb] {
        guard let home = site.index.pages["index.md"] else { return [] }
        let item = site.index.items[home]
        var crumbs = [PlannedPage.Crumb(title: site.homeTitle, address: item.address, origin: item.titleOrigin)]
        if kind == .tag {
            crumbs.append(
                PlannedPage.Crumb(
                    title: site.words.text("tags-title", or: "Темы"), address: "tegi/index.html", origin: nil))
        }
        return crumbs
    }

    /// The item record of a page without a file: title, description, address, nothing else.
    private func generatedValues(_ title: String, _ description: String, address: String, origin: Origin?) -> [Value] {
        guard let type = site.types.named(TypeSet.page) else { return [] }
        let none = HTMLValue(fragment: Fragment(), file: 0)
        return type.fields.map { definition in
            switch definition.key {
            case "title": .text(TextValue(title, origin: origin))
            case "description": .text(TextValue(description))
            default: definition.kind.absence
            }
        } + [.url(URLValue(address, base: .root(.paged))), .text(TextValue(type.label)), .html(none)]
    }
}
