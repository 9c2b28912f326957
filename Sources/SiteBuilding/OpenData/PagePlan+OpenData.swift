import SiteModel
import Templating

/// The page that describes the open data.
extension PagePlan {
    mutating func openDataPages(records: RecordTable) -> [PlannedPage] {
        if openData.sets.isEmpty { return [] }
        let page = generated(
            .openData, OpenData.pageAddress, OpenData.title(of: site),
            site.words.text("data-description", or: "Сведения этого сайта в файлах, для других сайтов и программ"),
            records: records, special: OpenData.fields, openData.values(of: site))
        return [page]
    }

    /// Its template, while there are no data.
    mutating func unusedOpenData(records: RecordTable) -> [UnusedTemplate] {
        guard openData.sets.isEmpty, site.types.types.contains(where: { $0.outputs.contains(.data) }) else { return [] }
        let name = shape(
            "item:" + TypeSet.page, suffix: "\(PlannedPage.Kind.openData)", OpenData.fields, in: records)
        return [UnusedTemplate(name: OpenData.template, shape: name)]
    }
}
