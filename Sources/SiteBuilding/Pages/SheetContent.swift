import SiteModel
import Templating

/// «Весь раздел одним листом»: all shown pages of a section one after another, to be printed or read in one go.
struct SheetContent: Sendable {
    /// Last part of every sheet's address.
    static let fileName = "odnim-listom.html"

    let section: SectionContent
    /// In the normal tree, from the root.
    let address: String
    let title: String
    let description: String
    /// Where the section's title was written.
    let titleOrigin: Origin
    /// The type whose pages it shows.
    let type: ContentType

    /// The sheets of a site, in the order of its sections: one for each that has pages and whose type wants it.
    static func all(of site: LoadedSite) -> [SheetContent] {
        guard site.types.types.contains(where: \.makesSheets) else { return [] }
        return all(in: SectionContent.all(of: site), of: site)
    }

    static func all(in sections: [SectionContent], of site: LoadedSite) -> [SheetContent] {
        sections.compactMap { SheetContent($0, of: site) }
    }

    private init?(_ section: SectionContent, of site: LoadedSite) {
        let item = site.index.items[section.index]
        guard let number = site.types.byFolder[String(item.topFolder)], site.types.types[number].makesSheets,
            !section.items.isEmpty
        else { return nil }
        self.section = section
        type = site.types.types[number]
        address = "\(section.folder)/\(Self.fileName)"
        title = "\(item.title): \(site.words.text("sheet-title", or: "весь раздел одним листом"))"
        let summary = site.words.text("sheet-description", or: "Все страницы раздела подряд, для печати и чтения")
        description = "\(summary): «\(item.title)»"
        titleOrigin = item.titleOrigin
    }

    /// What the template of a sheet gets beside what every page has.
    static func fields(of type: ContentType) -> [ValueField] {
        [ValueField("items", .list(of: .record(ItemRecords.recordName(of: type))))]
    }

    var values: [Value] { [.list(section.items.map(Value.item))] }

    /// What the section's own page shows of it.
    static let field = ValueField("sheet", .record("link"), isOptional: true)
    var link: Value { PageRecords.link(title, address, origin: titleOrigin) }

    /// What `site.sheets` shows of it.
    var entry: Value {
        .record(
            Record([
                .text(TextValue(title, origin: titleOrigin)),
                .url(URLValue(address, base: .root(.paged), origin: titleOrigin)),
                .text(TextValue(description, origin: titleOrigin)), .number(NumberValue(section.items.count)),
            ]))
    }

    /// The page a finding on a sheet belongs to, by the path of its file: what is said there is said of that page.
    static func owner(ofFindingOn address: String, at place: SourcePlace) -> String {
        let isOfPage = place.path.hasPrefix("Content/") && place.path.hasSuffix(".md")
        guard "/\(address)".hasSuffix("/" + fileName), isOfPage else { return address }
        return place.path.dropFirst("Content/".count).dropLast("md".count) + "html"
    }
}

extension PagePlan {
    /// The sheets of all sections. Search engines are told to leave them out: they repeat the pages they show.
    mutating func sheets(records: RecordTable) -> [PlannedPage] {
        SheetContent.all(in: sections, of: site).map { sheet in
            let values = generatedValues(
                sheet.title, sheet.description, address: sheet.address, origin: sheet.titleOrigin)
            return PlannedPage(
                kind: .sheet, address: sheet.address, template: sheet.type.sheetTemplate ?? "",
                templateOrigin: sheet.type.sheetTemplateOrigin, shape: sheetShape(of: sheet.type, in: records),
                title: sheet.title, titleOrigin: sheet.titleOrigin, record: Record(values), special: sheet.values,
                breadcrumbs: crumbs(above: sheet.section.folder), neighbours: nil,
                menuEntry: String(site.index.items[sheet.section.index].topFolder), noindex: true, modified: nil,
                isInSitemap: false)
        }
    }

    /// Templates of sheets and posters that no page has yet.
    mutating func unusedSheets(records: RecordTable) -> [UnusedTemplate] {
        let used = Set(pages.filter { $0.kind == .sheet }.map(\.shape))
        return site.types.types.filter(\.makesSheets).compactMap { type in
            let shape = sheetShape(of: type, in: records)
            return used.contains(shape) ? nil : UnusedTemplate(name: type.sheetTemplate ?? "", shape: shape)
        } + unusedPosters(records: records)
    }

    private mutating func sheetShape(of type: ContentType, in records: RecordTable) -> String {
        shape("item:" + TypeSet.page, suffix: "sheet:" + type.name, SheetContent.fields(of: type), in: records)
    }
}
