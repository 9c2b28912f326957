import SiteModel
import Templating

/// Posters of pages, to be hung up where people are: on A4 or A3, with the page's address in letters and as a QR code.
///
/// Pages of a type that names a `poster-template` have them; where the type has the field `poster`, those that say yes.
/// Nothing that is a sample, a draft or hidden is put on a wall.
enum PosterContent {
    static let key = "poster"

    /// What the address of a poster ends with.
    static let ending = "-plakat.html"

    /// What the template of a poster gets beside what every page has.
    static let fields = [ValueField("normal", .record("link"))]

    static func address(of item: ContentItem) -> String { item.name + ending }

    /// What templates see of the poster on the page itself.
    static let linkField = ValueField("poster-page", .url, isOptional: true)

    /// Pages that have posters.
    static func items(of site: LoadedSite) -> [Int] {
        guard site.types.types.contains(where: { $0.posterTemplate != nil }) else { return [] }
        return PublicItems.all(of: site).filter { number in
            let item = site.index.items[number]
            let type = site.types.types[item.type]
            guard type.posterTemplate != nil, !item.isIndex else { return false }
            return type.slot(of: key).map { item.fields[$0]?.isTrue == true } ?? true
        }
    }

    /// The addresses of all posters, each with the page it stands for.
    static func addresses(in site: LoadedSite) -> [(address: String, path: String)] {
        items(of: site).map { number in
            let item = site.index.items[number]
            return (address(of: item), item.file.path)
        }
    }
}

extension PagePlan {
    /// The posters. Search engines are told to leave them out.
    mutating func posters(records: RecordTable) -> [PlannedPage] {
        PosterContent.items(of: site).map { poster(of: $0, records: records) }
    }

    /// Templates of posters that no page has yet.
    mutating func unusedPosters(records: RecordTable) -> [UnusedTemplate] {
        let used = Set(pages.filter { $0.kind == .poster }.map(\.shape))
        return site.types.types.compactMap { type in
            guard let template = type.posterTemplate else { return nil }
            let shape = posterShape(of: type, in: records)
            return used.contains(shape) ? nil : UnusedTemplate(name: template, shape: shape)
        }
    }

    private mutating func posterShape(of type: ContentType, in records: RecordTable) -> String {
        shape(ItemRecords.recordName(of: type), suffix: "poster", PosterContent.fields, in: records)
    }

    private mutating func poster(of number: Int, records: RecordTable) -> PlannedPage {
        let item = site.index.items[number]
        let type = site.types.types[item.type]
        let title = site.words.text("poster-title", or: "Объявление")
        return PlannedPage(
            kind: .poster, address: PosterContent.address(of: item), template: type.posterTemplate ?? "",
            templateOrigin: type.posterTemplateOrigin,
            shape: posterShape(of: type, in: records),
            title: "\(title): \(item.title)", titleOrigin: item.titleOrigin, record: rendered[number].record,
            special: [
                PageRecords.link(item.title, item.address, origin: item.titleOrigin)
            ],
            breadcrumbs: crumbs(above: item.folder), neighbours: nil, menuEntry: String(item.topFolder), noindex: true,
            modified: nil, isInSitemap: false)
    }
}
