import SiteModel
import Templating

/// The sheets of all sections one after another: the whole site to be printed in one go, if `site.yaml` names a template.
struct PackContent: Sendable {
    static let address = SheetContent.fileName
    static let recordName = "pack"

    /// What `site.pack` is.
    static let siteField = ValueField("pack", .record("link"), isOptional: true)
    private static let pageField = ValueField("pack", .record(recordName))

    /// The part of one type: its section and all pages of it, those of sub-sections too.
    private struct Part {
        let type: ContentType
        let section: ContentItem
        let items: [Int]

        var value: Value {
            .record(
                Record([
                    .text(TextValue(section.title, origin: section.titleOrigin)),
                    .url(URLValue(section.address, base: .root(.paged), origin: section.titleOrigin)),
                    .number(NumberValue(items.count)), .list(items.map(Value.item)),
                ]))
        }
    }

    let template: PlacedValue
    let title: String
    let description: String
    private let types: [ContentType]
    private let parts: [String: Part]

    /// Nil where the settings name no template or no section has a sheet.
    init?(_ sheets: [SheetContent], of site: LoadedSite) {
        guard let template = site.settings.field(SiteSettings.packTemplate), !sheets.isEmpty else { return nil }
        self.template = template
        title = site.words.text("pack-title", or: "Все разделы одним листом")
        description = site.words.text("pack-description", or: "Все страницы всех разделов подряд, для печати и чтения")
        types = site.types.types.filter(\.makesSheets)
        parts = Dictionary(grouping: sheets, by: \.type.name).compactMapValues { sheets in
            sheets.first.map { first in
                Part(
                    type: first.type, section: site.index.items[first.section.index],
                    items: sheets.flatMap(\.section.items))
            }
        }
    }

    var link: Value { PageRecords.link(title, Self.address) }

    /// A part for every type that makes sheets, missing while its section has no pages.
    static func shapes(of types: TypeSet) -> [RecordShape] {
        let made = types.types.filter(\.makesSheets)
        let parts = made.map { type in
            RecordShape(
                name: "\(recordName):\(type.name)",
                fields: [ValueField("title", .text), ValueField("url", .url), ValueField("count", .number)]
                    + SheetContent.fields(of: type))
        }
        let fields = made.map { ValueField($0.name, .record("\(recordName):\($0.name)"), isOptional: true) }
        return parts + [RecordShape(name: recordName, fields: fields)]
    }

    fileprivate static var fields: [ValueField] { [pageField] }
    fileprivate var values: [Value] { [.record(Record(types.map { parts[$0.name]?.value ?? .missing }))] }
}

extension PagePlan {
    /// The pack, where the site wants one. Like the sheets it is kept from search engines.
    mutating func pack(records: RecordTable) -> [PlannedPage] {
        guard let pack = PackContent(SheetContent.all(in: sections, of: site), of: site) else { return [] }
        let values = generatedValues(pack.title, pack.description, address: PackContent.address, origin: nil)
        return [
            PlannedPage(
                kind: .sheet, address: PackContent.address, template: pack.template.text ?? "",
                templateOrigin: Origin(file: site.settings.fileNumber, offset: pack.template.offset),
                shape: shape("item:" + TypeSet.page, suffix: "pack", PackContent.fields, in: records),
                title: pack.title, titleOrigin: nil, record: Record(values), special: pack.values,
                breadcrumbs: crumbs(above: ""), neighbours: nil, menuEntry: "", noindex: true, modified: nil,
                isInSitemap: false)
        ]
    }
}
