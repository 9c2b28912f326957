import SiteModel
import Templating

/// What templates can see on a site: the plan of its pages with the shape of every record.
struct SiteShapes: Sendable {
    let records: RecordTable
    let siteRecords: SiteRecords
    let plan: PagePlan

    init(_ site: LoadedSite, _ rendered: [RenderedItem]) {
        var records = ItemRecords.shapes(of: site.types)
        siteRecords = SiteRecords(site)
        for shape in PageRecords.general + siteRecords.shapes + [site.words.shape] { records[shape.name] = shape }
        plan = PagePlan(site: site, rendered: rendered, records: records)
        records.merge(plan.shapes) { first, _ in first }
        self.records = records
    }
}
