import SiteModel
import Templating

/// All pages of a site, before any of them is written.
struct PagePlan: Sendable {
    private(set) var pages: [PlannedPage] = []
    /// Shapes of the pages' records.
    private(set) var shapes: [String: RecordShape] = [:]
    let site: LoadedSite
    let rendered: [RenderedItem]
    let sections: [SectionContent]
    let facets: [FacetContent]
    let tags: [TagContent]
    let feeds: [FeedContent]
    let openData: OpenData
    /// What templates see of each section.
    let sectionValues: [Value]
    /// Pages above those of a folder.
    private var crumbsByFolder: [Substring: [PlannedPage.Crumb]] = [:]
    /// What stands before and after a page in its section.
    private let neighbours: [Int: PlannedPage.Neighbours]
    /// Templates no page uses, with the shapes they would get.
    private(set) var unusedTemplates: [UnusedTemplate] = []
    struct UnusedTemplate: Sendable {
        let name: String
        let shape: String
    }
    /// Names of the shapes of plain pages, by type.
    private var itemShapes: [Int: String] = [:]

    init(site: LoadedSite, rendered: [RenderedItem], records: RecordTable) {
        self.site = site
        self.rendered = rendered
        let sections = SectionContent.all(of: site)
        self.sections = sections
        let facets = FacetContent.all(of: site, sections)
        self.facets = facets
        tags = TagContent.all(of: site)
        feeds = FeedContent.all(of: site, sections, tags)
        openData = OpenData(of: site, sections)
        sectionValues = sections.map { section in
            section.value(in: site, rendered: rendered, facet: facets.first { $0.section.folder == section.folder })
        }
        neighbours = PlannedPage.Neighbours.all(in: sections, of: site)
        pages.reserveCapacity(site.index.items.count + site.tags.tags.count + 3)
        for number in site.index.items.indices where site.index.isShown(number) {
            pages.append(page(of: number, records: records))
        }
        pages += sheets(records: records) + pack(records: records) + generated(records: records)
        addUnusedTemplates(records: records)
    }

    /// Templates are checked for every type that names them and for tags, also while no page uses them.
    private mutating func addUnusedTemplates(records: RecordTable) {
        for (number, type) in site.types.types.enumerated() where itemShapes[number] == nil {
            let name = shape(ItemRecords.recordName(of: type), suffix: "item", [], in: records)
            unusedTemplates.append(UnusedTemplate(name: type.template, shape: name))
        }
        unusedTemplates +=
            unusedSheets(records: records) + unusedLists(records: records) + unusedShareKit(records: records)
            + unusedOpenData(records: records)
        if !pages.contains(where: { $0.kind == .tag }) {
            let name = shape("item:" + TypeSet.page, suffix: "tag", Self.tagFields, in: records)
            unusedTemplates.append(UnusedTemplate(name: "tag", shape: name))
        }
    }

    static let tagFields = [
        ValueField("items", .list(of: .record("summary"))), ValueField("hashtag", .text, isOptional: true),
    ]

    // MARK: Pages with a file of their own

    private mutating func page(of number: Int, records: RecordTable) -> PlannedPage {
        let item = site.index.items[number]
        let type = site.types.types[item.type]
        let kind: PlannedPage.Kind = item.isSection ? .section : item.isIndex ? .home : .item
        let (fields, special) = special(of: item, kind: kind)
        let template = template(of: item, kind: kind)
        return PlannedPage(
            kind: kind, address: item.address, template: template.name, templateOrigin: template.origin,
            shape: shape(of: item, kind: kind, fields, in: records), title: item.title,
            titleOrigin: item.titleOrigin, record: rendered[number].record, special: special,
            breadcrumbs: breadcrumbs(of: item), neighbours: kind == .item ? neighbours[number] : nil,
            menuEntry: menuEntry(of: item), noindex: Honesty.isHidden(item, of: type), modified: modified(item),
            isInSitemap: !type.outputs.contains(.noSitemap),
            contents: PageContents.links(to: rendered[number].body, of: item), item: number,
            isPassing: type.lists.isPassing)
    }

    /// The template, and where it is named if a type names it.
    private func template(of item: ContentItem, kind: PlannedPage.Kind) -> (name: String, origin: Origin?) {
        switch kind {
        case .section:
            let type = sectionType(item)
            return type.sectionTemplate.map { ($0, type.sectionTemplateOrigin) } ?? ("section", nil)
        case .home: return ("home", nil)
        default:
            let type = site.types.types[item.type]
            return (type.template, type.origin)
        }
    }

    private mutating func shape(
        of item: ContentItem, kind: PlannedPage.Kind, _ special: [ValueField], in records: RecordTable
    ) -> String {
        if kind == .item, let known = itemShapes[item.type] { return known }
        let base = ItemRecords.recordName(of: site.types.types[item.type])
        let suffix = kind == .section ? "section:" + sectionType(item).name : "\(kind)"
        let name = shape(base, suffix: suffix, special, in: records)
        if kind == .item { itemShapes[item.type] = name }
        return name
    }

    private func special(of item: ContentItem, kind: PlannedPage.Kind) -> (fields: [ValueField], values: [Value]) {
        switch kind {
        case .section:
            let record = ItemRecords.recordName(of: sectionType(item))
            let section = sections.first { $0.folder == item.folder }
            let sheet = section.flatMap { SheetContent.all(in: [$0], of: site).first }?.link ?? .missing
            let facets = facets.first { $0.section.folder == item.folder }?.value() ?? .list([])
            return (
                SectionContent.fields(listing: record) + [SheetContent.field, FacetContent.field, NumberedPages.field],
                (section?.lists(in: site) ?? []) + [sheet, facets, section?.pages(in: site).value() ?? .missing]
            )
        case .home:
            return (
                [ValueField("sections", .list(of: .record("group-entry"))), ComingContent.field],
                [.list(sectionValues), ComingContent.value(of: site.index)]
            )
        default: return ([], [])
        }
    }

    func sectionType(_ item: ContentItem) -> ContentType {
        site.types.types[site.types.byFolder[String(item.topFolder)] ?? item.type]
    }

    private func modified(_ item: ContentItem) -> LocalDate? {
        let type = site.types.types[item.type]
        return ["updated", "reviewed"].compactMap { key in type.slot(of: key).flatMap { item.fields[$0]?.date } }.first
    }

    private func menuEntry(of item: ContentItem) -> String {
        String(item.folder.isEmpty ? item.name : item.topFolder)
    }

    private mutating func breadcrumbs(of item: ContentItem) -> [PlannedPage.Crumb] {
        let known = crumbsByFolder[item.folder] ?? crumbs(above: item.folder)
        crumbsByFolder[item.folder] = known
        return item.isIndex ? known.filter { $0.address != item.address } : known
    }

    func crumbs(above folder: Substring) -> [PlannedPage.Crumb] {
        var folders: [String] = [""]
        for name in folder.split(separator: "/") {
            folders.append(folders.last.map { $0.isEmpty ? String(name) : "\($0)/\(name)" } ?? String(name))
        }
        return folders.compactMap { folder in
            let path = folder.isEmpty ? "index.md" : folder + "/index.md"
            guard let number = site.index.pages[path], site.index.isShown(number) else { return nil }
            let above = site.index.items[number]
            let title = folder.isEmpty ? site.homeTitle : above.title
            return PlannedPage.Crumb(title: title, address: above.address, origin: above.titleOrigin)
        }
    }

    /// The record shape of a page: its item's fields, what every page has, what its kind has.
    mutating func shape(
        _ base: String, suffix: String, _ special: [ValueField], in records: RecordTable
    ) -> String {
        let name = "page:\(base):\(suffix)"
        if shapes[name] == nil {
            let fields = (records[base]?.fields ?? []) + PageRecords.common + special
            shapes[name] = RecordShape(name: name, fields: fields)
        }
        return name
    }
}
