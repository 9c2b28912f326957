import SiteModel
import Templating

/// The picture social networks show beside a link: one for every top section, and one for the site (Open Graph
/// protocol, `og:image`). It lies in `Templates/assets/cards/<folder>.png`, `site.png`.
struct LinkCard: Sendable {
    static let recordName = "card-image"
    static let field = ValueField("card-image", .record(recordName), isOptional: true)
    static let record = RecordShape(
        name: recordName,
        fields: [
            ValueField("url", .url), ValueField("alternative", .text), ValueField("width", .number),
            ValueField("height", .number),
        ])

    /// The record of each picture by its folder, the site's under the empty name.
    private let records: [String: Value]

    /// None while the site has no address of its own: networks fetch a picture by its full one.
    init(of site: LoadedSite) {
        var records: [String: Value] = [:]
        if !site.settings.isPlaceholderAddress {
            for asset in site.assets {
                guard let name = Self.name(of: asset.path), let size = ImageSize.read(asset.bytes) else { continue }
                let folder = name == "site" ? "" : String(name)
                records[folder] = .record(
                    Record([
                        .url(URLValue(site.settings.baseURL + asset.versionedAddress, base: .absolute)),
                        .text(TextValue(Self.alternative(folder, in: site))), .number(NumberValue(size.width)),
                        .number(NumberValue(size.height)),
                    ]))
            }
        }
        self.records = records
    }

    /// What a template sees on a page at an address.
    func value(at address: String) -> Value {
        let folder = address.utf8.firstIndex(of: UInt8(ascii: "/")).map { String(address[..<$0]) } ?? ""
        return records[folder] ?? records[""] ?? .missing
    }

    private static func name(of path: String) -> Substring? {
        guard path.hasPrefix("assets/cards/"), path.hasSuffix(".png") else { return nil }
        return path.dropFirst("assets/cards/".count).dropLast(".png".count)
    }

    /// The words on the picture.
    private static func alternative(_ folder: String, in site: LoadedSite) -> String {
        if let index = site.index.pages[folder + "/index.md"] {
            return "\(site.index.items[index].title). \(site.settings.name)"
        }
        return [site.settings.name, site.settings.field("organisation")?.text].compactMap { $0 }.joined(separator: ". ")
    }
}
