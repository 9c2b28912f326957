import SiteModel
import Templating

/// The files of a set, piece by piece: their size is known without keeping them.
extension OpenDataSet {
    /// For spreadsheets: labels of the fields above the rows.
    func writeCSV(of site: LoadedSite, _ take: ([UInt8]) -> Void) {
        let cell = DataCell(site: site)
        var bytes = CSVText.start
        let address = site.words.text("data-address", or: "Адрес страницы")
        CSVText.append(
            [CSVText.Cell(text: address)] + columns.map { CSVText.Cell(text: $0.definition.label) }, to: &bytes)
        take(bytes)
        for number in items {
            let item = site.index.items[number]
            bytes.removeAll(keepingCapacity: true)
            let cells = columns.map { column in
                let kind = column.definition.kind
                return CSVText.Cell(text: cell.text(of: item.fields[column.slot], kind), isNumber: kind is NumberField)
            }
            CSVText.append([CSVText.Cell(text: page(item, site))] + cells, to: &bytes)
            take(bytes)
        }
    }

    /// For programs: what the set is, then its rows, each on a line of its own.
    func writeJSON(of site: LoadedSite, _ take: ([UInt8]) -> Void) {
        let cell = DataCell(site: site)
        var head = description(in: site).json
        head.removeLast()
        take(head + Array(",\"rows\":[".utf8))
        for (place, number) in items.enumerated() {
            let item = site.index.items[number]
            let values = columns.map {
                DataValue.Member($0.definition.key, cell.data(of: item.fields[$0.slot], $0.definition.kind))
            }
            let row = DataValue.object([DataValue.Member("url", .text(page(item, site)))] + values).json
            take(Array((place == 0 ? "\n" : ",\n").utf8) + row)
        }
        take(Array("\n]}\n".utf8))
    }

    private func page(_ item: ContentItem, _ site: LoadedSite) -> String {
        PageAddress.canonical(item.address, base: site.settings.baseURL)
    }

    private func description(in site: LoadedSite) -> DataValue {
        typealias Member = DataValue.Member
        let index = site.index.items[section.index]
        let fields = columns.map { column in
            DataValue.object([
                Member("key", .text(column.definition.key)), Member("label", .text(column.definition.label)),
                Member("kind", .text(Swift.type(of: column.definition.kind).name)),
            ])
        }
        return .object([
            Member("version", .number(1)), Member("title", .text(index.title)),
            Member("page", .text(page(index, site))),
            Member("license", OpenData.license(of: site).map(DataValue.text) ?? DataCell.null),
            Member("updated", newest(in: site).map { .text($0.iso) } ?? DataCell.null),
            Member("count", .number(items.count)), Member("fields", .list(fields)),
        ])
    }
}
