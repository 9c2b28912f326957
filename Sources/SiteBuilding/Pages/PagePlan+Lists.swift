import SiteModel
import Templating

/// Pages of lists: one for each value of each facet, and those behind the first page of a long list.
extension PagePlan {
    mutating func listPages(records: RecordTable) -> [PlannedPage] {
        sectionPages(records: records) + facetPages(records: records)
    }

    /// What the page of a list shows.
    private struct List {
        let pages: NumberedPages
        let description: String
        let items: [Int]
        /// The values of the facets, on the first page only.
        let facets: Value
        let origin: Origin?
        let isPassing: Bool
    }

    /// The pages behind the first of each long section.
    private mutating func sectionPages(records: RecordTable) -> [PlannedPage] {
        sections.flatMap { section -> [PlannedPage] in
            let index = site.index.items[section.index]
            let pages = section.pages(in: site)
            let list = List(
                pages: pages, description: index.description, items: section.items, facets: .list([]),
                origin: index.titleOrigin, isPassing: true)
            return (pages.others.map(Array.init) ?? []).map { page($0, of: list, in: index, records) }
        }
    }

    private mutating func facetPages(records: RecordTable) -> [PlannedPage] {
        var found: [PlannedPage] = []
        for facet in facets {
            let index = site.index.items[facet.section.index]
            for group in facet.groups {
                for entry in group.values {
                    let pages = facet.pages(of: entry, group, in: site)
                    let list = List(
                        pages: pages, description: description(of: entry, group, index), items: entry.items,
                        facets: facet.value(current: entry), origin: group.origin, isPassing: group.isFree)
                    found += (1...pages.total).map { page($0, of: list, in: index, records) }
                }
            }
        }
        return found
    }

    private func description(
        of entry: FacetContent.Entry, _ group: FacetContent.Group, _ index: ContentItem
    ) -> String {
        let section = site.words.text("facet-section", or: "Раздел")
        return "\(group.facet.label): \(entry.name). \(section) «\(index.title)»"
    }

    private mutating func page(
        _ number: Int, of list: List, in index: ContentItem, _ records: RecordTable
    ) -> PlannedPage {
        let type = sectionType(index)
        let isFirst = number == 1
        let items = list.items[list.pages.range(of: number)].map(Value.item)
        var page = generated(
            .facet, list.pages.address(of: number), list.pages.title(of: number),
            isFirst ? list.description : list.description + list.pages.suffix(of: number), origin: list.origin,
            records: records, suffix: type.name, template: type.lists.template.map { ($0, type.lists.templateOrigin) },
            special: Self.listFields(of: type),
            [.list(items), isFirst ? list.facets : .list([]), list.pages.value(current: number)], section: index)
        page.isPassing = list.isPassing || !isFirst || type.lists.isPassing
        return page
    }

    /// What the template of a list gets beside what every page has.
    private static func listFields(of type: ContentType) -> [ValueField] {
        [
            ValueField("items", .list(of: .record(ItemRecords.recordName(of: type)))), FacetContent.field,
            NumberedPages.field,
        ]
    }

    /// Templates of lists that no page has yet.
    mutating func unusedLists(records: RecordTable) -> [UnusedTemplate] {
        let used = Set(pages.filter { $0.kind == .facet }.map(\.shape))
        return site.types.types.compactMap { type in
            guard let template = type.lists.template else { return nil }
            let name = shape(
                "item:" + TypeSet.page, suffix: "\(PlannedPage.Kind.facet)\(type.name)", Self.listFields(of: type),
                in: records)
            return used.contains(name) ? nil : UnusedTemplate(name: template, shape: name)
        }
    }
}
