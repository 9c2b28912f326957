import SiteModel
import Templating

/// `manifest.webmanifest` (W3C Web Application Manifest): how a phone shows the site among its programs.
enum WebManifest {
    static let address = "manifest.webmanifest"
    /// What `site.manifest` is.
    static let field = ValueField("manifest", .url)
    static let value = Value.url(URLValue(address, base: .root(.shared)))

    static func bytes(for plan: PagePlan) -> [UInt8] {
        let site = plan.site
        var members = [
            DataValue.Member("name", .text(site.settings.name)),
            DataValue.Member("lang", .text(site.settings.language)),
            // Addresses are read from where the manifest lies: the folder may stand anywhere.
            DataValue.Member("id", .text("./")), DataValue.Member("start_url", .text("./index.html")),
            DataValue.Member("scope", .text("./")),
            // The way back and the address stay in sight.
            DataValue.Member("display", .text("browser")),
        ]
        for (key, token) in [("theme_color", "--fill:"), ("background_color", "--paper:")] {
            if let colour = colour(token, in: site) { members.append(DataValue.Member(key, .text(colour))) }
        }
        members.append(DataValue.Member("icons", .list(icons(of: site))))
        return DataValue.object(members).file
    }

    /// Squares among the assets: `icon-192.png`, `icon-maskable-512.png`.
    private static func icons(of site: LoadedSite) -> [DataValue] {
        site.assets.compactMap { asset in
            guard asset.path.hasPrefix("assets/icon-"), asset.path.hasSuffix(".png"),
                let size = ImageSize.read(asset.bytes)
            else { return nil }
            let isMaskable = asset.path.hasPrefix("assets/icon-maskable")
            return .object([
                DataValue.Member("src", .text(asset.versionedAddress)),
                DataValue.Member("sizes", .text("\(size.width)x\(size.height)")),
                DataValue.Member("type", .text("image/png")),
                DataValue.Member("purpose", .text(isMaskable ? "maskable" : "any")),
            ])
        }
    }

    /// The first value of a colour token, that of the usual scheme.
    private static func colour(_ token: String, in site: LoadedSite) -> String? {
        guard let bytes = site.design.tokens?.bytes, let found = bytes.firstRange(of: Array(token.utf8)) else {
            return nil
        }
        let value = bytes[found.upperBound...].prefix { ![UInt8(ascii: ";"), UInt8(ascii: "}")].contains($0) }
        let text = String(decoding: value, as: UTF8.self).filter { $0 != " " }
        return text.hasPrefix("#") ? text : nil
    }
}
