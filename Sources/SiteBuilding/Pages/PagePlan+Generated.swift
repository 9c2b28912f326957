import SiteModel
import Templating

/// Pages without a file of their own.
extension PagePlan {
    mutating func generated(records: RecordTable) -> [PlannedPage] {
        let lists = tags
        let words = site.words
        let entries = lists.map { $0.entry }
        // Pages of a sub-section stand in their top section already.
        let tops = sections.indices.filter { !sections[$0].folder.utf8.contains(UInt8(ascii: "/")) }
        var found = [
            generated(
                .sitemap, "karta-sajta.html", words.text("sitemap-title", or: "Карта сайта"),
                words.text("sitemap-description", or: "Все страницы сайта по разделам"), records: records,
                special: SitemapContent.fields,
                SitemapContent.values(
                    of: site, rendered: rendered, sections: tops.map { sectionValues[$0] }, tags: entries)),
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
                    special: Self.tagFields,
                    [
                        .list(list.items.map { rendered[$0].summary }),
                        list.tag.hashtag.map { .text(TextValue($0, origin: list.tag.origin)) } ?? .missing,
                    ]))
        }
        return found + listPages(records: records) + easyPages(records: records) + posters(records: records)
            + sharePages(records: records) + openDataPages(records: records)
            + searchPages(records: records)
    }

    /// The easy-read twins.
    private mutating func easyPages(records: RecordTable) -> [PlannedPage] {
        EasyRead.items(of: site).map { number in
            let item = site.index.items[number]
            let words = site.words.text("easy-title", or: "простыми словами")
            return generated(
                .easyRead, EasyRead.address(of: item), "\(item.title): \(words)",
                "\(item.title). \(site.words.text("easy-description", or: "То же короткими предложениями"))",
                origin: item.titleOrigin, records: records, special: EasyRead.fields,
                EasyRead.values(of: number, in: site, rendered), section: item)
        }
    }

    mutating func generated(
        _ kind: PlannedPage.Kind, _ address: String, _ title: String, _ description: String, origin: Origin? = nil,
        records: RecordTable, suffix: String = "", template: (name: String, origin: Origin)? = nil,
        special fields: [ValueField] = [], _ special: [Value] = [],
        section: ContentItem? = nil
    ) -> PlannedPage {
        let templates: [PlannedPage.Kind: String] = [
            .sitemap: "sitemap-page", .notFound: "not-found", .tags: "tags", .tag: "tag", .facet: "facet",
            .easyRead: "easy", .openData: OpenData.template, .shareKit: ShareKit.template,
            .shareList: ShareKit.listTemplate, .search: SearchedPages.template,
        ]
        let base = "item:" + TypeSet.page
        let isHidden = [.notFound, .shareKit, .shareList, .search].contains(kind)
        return PlannedPage(
            kind: kind, address: address, template: template?.name ?? templates[kind] ?? "page",
            templateOrigin: template?.origin,
            shape: shape(base, suffix: "\(kind)\(suffix)", fields, in: records), title: title, titleOrigin: origin,
            record: Record(generatedValues(title, description, address: address, origin: origin)), special: special,
            breadcrumbs: section.map { crumbs(above: $0.folder) } ?? generatedCrumbs(kind), neighbours: nil,
            menuEntry: section.map { String($0.topFolder) } ?? "", noindex: isHidden,
            modified: nil, isInSitemap: !isHidden)
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
    func generatedValues(_ title: String, _ description: String, address: String, origin: Origin?) -> [Value] {
        guard let type = site.types.named(TypeSet.page) else { return [] }
        let none = HTMLValue(fragment: Fragment(), file: 0)
        return type.fields.map { definition in
            switch definition.key {
            case "title": .text(TextValue(title, origin: origin))
            case "description": .text(TextValue(description))
            default: definition.kind.absence
            }
        } + [.url(URLValue(address, base: .root(.paged))), .text(TextValue(type.label)), .html(none)]
            + DerivedFields.absences(of: type)
    }
}
