import SiteModel
import Templating

/// Posters of pages, to be hung up where people are: A4 and A3, with the page's address in letters and as a QR code.
///
/// Pages of a type that names a `poster-template` have them; where the type has the field `poster`, those that say yes.
/// Nothing that is a sample, a draft or hidden is put on a wall.
enum PosterContent {
    static let key = "poster"

    /// A sheet of paper (ISO 216).
    enum Paper: String, CaseIterable {
        case a4, a3

        /// What the address of the poster ends with.
        var ending: String { self == .a4 ? "-plakat.html" : "-plakat-a3.html" }
    }

    /// What the template of a poster gets beside what every page has.
    static let fields = [ValueField("a3", .flag), ValueField("normal", .record("link"))]

    static func address(of item: ContentItem, on paper: Paper) -> String { item.name + paper.ending }

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
        items(of: site).flatMap { number in
            let item = site.index.items[number]
            return Paper.allCases.map { (address(of: item, on: $0), item.file.path) }
        }
    }
}

extension PagePlan {
    /// The posters. Search engines are told to leave them out.
    mutating func posters(records: RecordTable) -> [PlannedPage] {
        PosterContent.items(of: site).flatMap { number in
            PosterContent.Paper.allCases.map { poster(of: number, on: $0, records: records) }
        }
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

    private mutating func poster(
        of number: Int, on paper: PosterContent.Paper, records: RecordTable
    ) -> PlannedPage {
        let item = site.index.items[number]
        let type = site.types.types[item.type]
        let title = site.words.text("poster-title", or: "плакат") + (paper == .a3 ? " А3" : "")
        return PlannedPage(
            kind: .poster, address: PosterContent.address(of: item, on: paper), template: type.posterTemplate ?? "",
            templateOrigin: type.posterTemplateOrigin,
            shape: posterShape(of: type, in: records),
            title: "\(item.title): \(title)", titleOrigin: item.titleOrigin, record: rendered[number].record,
            special: [
                .flag(paper == .a3), PageRecords.link(item.title, item.address, origin: item.titleOrigin),
            ],
            breadcrumbs: crumbs(above: item.folder), neighbours: nil, menuEntry: String(item.topFolder), noindex: true,
            modified: nil, isInSitemap: false)
    }
}
