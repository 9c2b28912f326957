import SiteModel
import Templating

/// The open data of a site: a table and a JSON file of every section whose type says `data`, and the page that describes
/// them. None while the site has no address of its own: every row names its page.
struct OpenData: Sendable {
    static let folder = "dannye"
    static let pageAddress = "dannye/index.html"
    static let template = "data"

    let sets: [OpenDataSet]
    /// Bytes of the table and of the JSON file of each set.
    let sizes: [(csv: Int, json: Int)]

    init(of site: LoadedSite, _ sections: [SectionContent]) {
        sets = OpenDataSet.all(in: sections, of: site)
        sizes = sets.map { set in
            var size = (csv: 0, json: 0)
            set.writeCSV(of: site) { size.csv += $0.count }
            set.writeJSON(of: site) { size.json += $0.count }
            return size
        }
    }

    static let output = SiteOutput(
        addresses: { site in OpenDataSet.all(of: site).flatMap { [$0.csvAddress, $0.jsonAddress] } },
        make: { plan in
            zip(plan.openData.sets, plan.openData.sizes).flatMap { set, size in
                var csv: [UInt8] = []
                var json: [UInt8] = []
                csv.reserveCapacity(size.csv)
                json.reserveCapacity(size.json)
                set.writeCSV(of: plan.site) { csv += $0 }
                set.writeJSON(of: plan.site) { json += $0 }
                return [SiteFile(address: set.csvAddress, bytes: csv), SiteFile(address: set.jsonAddress, bytes: json)]
            }
        })

    /// On what terms the data may be used, as `site.yaml` says; nil while that is not known.
    static func license(of site: LoadedSite) -> String? {
        guard case .url(let address)? = site.settings.field(SiteSettings.dataLicence)?.value else { return nil }
        return address
    }

    static func title(of site: LoadedSite) -> String { site.words.text("data-title", or: "Открытые данные") }

    // MARK: What templates see

    /// What `site.open-data` is: missing while there is none.
    static let siteField = ValueField("open-data", .record("link"), isOptional: true)

    static func link(of site: LoadedSite) -> Value {
        OpenDataSet.all(of: site).isEmpty ? .missing : PageRecords.link(title(of: site), pageAddress)
    }

    static let fields = [ValueField("data-sets", .list(of: .record("data-set")))]
    static let records = [
        RecordShape(
            name: "data-set",
            fields: [
                ValueField("title", .text), ValueField("url", .url), ValueField("id", .text),
                ValueField("count", .number), ValueField("updated", .date, isOptional: true),
                ValueField("csv", .url), ValueField("csv-size", .number), ValueField("json", .url),
                ValueField("json-size", .number), ValueField("data-fields", .list(of: .record("data-field"))),
            ]),
        RecordShape(
            name: "data-field",
            fields: [ValueField("label", .text), ValueField("key", .text), ValueField("kind", .text)]),
    ]

    /// The values of `fields`.
    func values(of site: LoadedSite) -> [Value] {
        [.list(zip(sets, sizes).map { Self.value(of: $0, size: $1, in: site) })]
    }

    private static func value(of set: OpenDataSet, size: (csv: Int, json: Int), in site: LoadedSite) -> Value {
        let index = site.index.items[set.section.index]
        let fields = set.columns.map { column in
            Value.record(
                Record([
                    .text(TextValue(column.definition.label)), .text(TextValue(column.definition.key)),
                    .text(TextValue(DataKind.words(column.definition.kind))),
                ]))
        }
        return .record(
            Record([
                .text(TextValue(index.title, origin: index.titleOrigin)),
                .url(URLValue(index.address, base: .root(.paged), origin: index.titleOrigin)),
                .text(TextValue(String(set.section.folder))), .number(NumberValue(set.items.count)),
                set.newest(in: site).map { .date($0, nil) } ?? .missing,
                .url(URLValue(set.csvAddress, base: .root(.shared))), .number(NumberValue(size.csv)),
                .url(URLValue(set.jsonAddress, base: .root(.shared))), .number(NumberValue(size.json)), .list(fields),
            ]))
    }
}
