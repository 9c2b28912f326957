import SiteModel
import Templating

/// The open data as search engines for data sets read it: a `DataCatalog` of `Dataset`s (schema.org), each with its files.
struct DataCatalog: Sendable {
    let site: LoadedSite
    let data: OpenData
    let publisher: Publisher

    func value(canonical: String) -> DataValue {
        var node = DataNode("DataCatalog", id: canonical + "#catalog")
        node.add("name", "\(OpenData.title(of: site)): \(site.settings.name)")
        node.add("url", canonical)
        node.add("inLanguage", site.settings.language)
        node.add("publisher", publisher.reference)
        node.add("dataset", list: zip(data.sets, data.sizes).map { set(of: $0, size: $1, canonical: canonical) })
        return node.value
    }

    private func set(of set: OpenDataSet, size: (csv: Int, json: Int), canonical: String) -> DataValue {
        let index = site.index.items[set.section.index]
        let page = PageAddress.canonical(index.address, base: site.settings.baseURL)
        var node = DataNode("Dataset", id: "\(canonical)#\(set.section.folder)")
        node.add("name", "\(index.title): \(OpenData.title(of: site).lowercased())")
        node.add("description", "\(index.title). \(index.description) \(site.settings.name).")
        node.add("url", "\(canonical)#\(set.section.folder)")
        node.add("isBasedOn", page)
        node.add("dateModified", set.newest(in: site)?.iso)
        node.add("license", OpenData.license(of: site))
        node.add("inLanguage", site.settings.language)
        node.add("isAccessibleForFree", .flag(true))
        node.add("creator", publisher.reference)
        node.add("variableMeasured", list: set.columns.map { .text($0.definition.label) })
        node.add(
            "distribution",
            list: [
                download("text/csv", set.csvAddress, size.csv),
                download("application/json", set.jsonAddress, size.json),
            ])
        return node.value
    }

    private func download(_ format: String, _ address: String, _ size: Int) -> DataValue {
        var node = DataNode("DataDownload")
        node.add("encodingFormat", format)
        node.add("contentUrl", site.settings.baseURL + address)
        node.add("contentSize", "\(size) B")
        return node.value
    }
}
