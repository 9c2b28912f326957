import SiteModel
import Templating

/// The pages of a section by the values of the fields its type lists them by.
struct FacetContent: Sendable {
    let section: SectionContent
    let groups: [Group]

    /// One field with the values that shown pages have.
    struct Group: Sendable {
        let facet: Facet
        let origin: Origin
        /// Whether its values are what editors write: they come and go with the pages.
        let isFree: Bool
        let values: [Entry]
    }

    /// One value: a page that lists the pages which have it.
    struct Entry: Sendable {
        let name: String
        let mark: String
        let address: String
        /// In the order of the section.
        let items: [Int]
    }

    /// Of the sections whose type has facets and pages with values for them, in the order of the sections.
    static func all(of site: LoadedSite, _ sections: [SectionContent]) -> [FacetContent] {
        sections.compactMap { section in
            guard let number = site.types.byFolder[String(section.folder)] else { return nil }
            let type = site.types.types[number]
            let items = section.items.filter { site.index.items[$0].type == number }
            let groups = type.facets.map { group($0, type: type, items: items, folder: section.folder, in: site) }
            let used = groups.filter { !$0.values.isEmpty }
            return used.isEmpty ? nil : FacetContent(section: section, groups: used)
        }
    }

    private static func group(
        _ facet: Facet, type: ContentType, items: [Int], folder: Substring, in site: LoadedSite
    ) -> Group {
        if facet.isFree(in: type) {
            let values = FreeValues(facet, items: items, type: type, in: site).entries(folder: folder)
            let origin = Origin(file: Int(type.origin.file), offset: facet.offset)
            return Group(facet: facet, origin: origin, isFree: true, values: values)
        }
        var pages: [String: [Int]] = [:]
        for number in items {
            for slug in Set(facet.slugs(of: site.index.items[number], type: type)) {
                pages[slug, default: []].append(number)
            }
        }
        let entries = facet.choices(in: type, tags: site.tags).compactMap { choice in
            pages[choice.slug].map { Entry(choice, of: facet, folder: folder, items: $0) }
        }
        return Group(
            facet: facet, origin: Origin(file: Int(type.origin.file), offset: facet.offset), isFree: false,
            values: entries)
    }

    /// The title of the page of a value. Of a free text it needs the label: two fields may hold one word.
    func title(of entry: Entry, _ group: Group, in site: LoadedSite) -> String {
        let title = site.index.items[section.index].title
        return group.isFree ? "\(title). \(group.facet.label): \(entry.name)" : "\(title): \(entry.name)"
    }

    /// The pages the list of a value is cut into.
    func pages(of entry: Entry, _ group: Group, in site: LoadedSite) -> NumberedPages {
        let type = site.types.byFolder[String(section.folder)].map { site.types.types[$0] }
        return NumberedPages(
            address: entry.address, title: title(of: entry, group, in: site), origin: group.origin,
            count: entry.items.count, size: type?.lists.pageSize, words: site.words)
    }

    // MARK: What templates see

    /// The lists of links to all values; the value whose page it is stands among them as the current one.
    func value(current: Entry? = nil) -> Value {
        .list(
            groups.map { group in
                .record(
                    Record([
                        .text(TextValue(group.facet.label, origin: group.origin)),
                        .text(TextValue(group.facet.slug)),
                        .list(group.values.map { $0.value(origin: group.origin, isCurrent: $0.mark == current?.mark) }),
                    ]))
            })
    }

    static let field = ValueField("facets", .list(of: .record("facet")))

    static let records = [
        RecordShape(
            name: "facet",
            fields: [
                ValueField("label", .text), ValueField("key", .text),
                ValueField("values", .list(of: .record("facet-entry"))),
            ]),
        RecordShape(
            name: "facet-entry",
            fields: [
                ValueField("name", .text), ValueField("url", .url), ValueField("mark", .text),
                ValueField("count", .number), ValueField("current", .flag),
            ]),
    ]
}

extension FacetContent.Entry {
    init(_ choice: Facet.Choice, of facet: Facet, folder: Substring, items: [Int]) {
        let mark = "\(facet.slug)-\(choice.slug)"
        self.init(name: choice.name, mark: mark, address: "\(folder)/\(mark).html", items: items)
    }

    fileprivate func value(origin: Origin, isCurrent: Bool) -> Value {
        .record(
            Record([
                .text(TextValue(name, origin: origin)), .url(URLValue(address, base: .root(.paged), origin: origin)),
                .text(TextValue(mark)), .number(NumberValue(items.count)), .flag(isCurrent),
            ]))
    }
}

/// The values of a page's own facets, by which a script in the browser shows and hides it in lists.
enum FacetMarks {
    static let field = ValueField("facet-marks", .text, isOptional: true)

    /// Words of the form `<facet>-<value>`, a space between; missing for a page that has none.
    static func value(of item: ContentItem, type: ContentType) -> Value {
        let marks = type.facets.flatMap { facet in
            facet.slugs(of: item, type: type).map { "\(facet.slug)-\($0)" }
        }
        return marks.isEmpty ? .missing : .text(TextValue(marks.joined(separator: " ")))
    }
}
