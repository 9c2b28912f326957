import SiteModel
import Templating

/// The line of HTML a partner pastes into a site of its own to link to this one: words, no picture, no script.
enum PartnerBanner {
    /// What `site.banner` is.
    static let field = ValueField("banner", .text, isOptional: true)

    /// Missing while the site has no address of its own.
    static func value(of site: LoadedSite) -> Value {
        guard !site.settings.isPlaceholderAddress else { return .missing }
        return .text(TextValue(html(name: site.settings.name, address: site.settings.baseURL)))
    }

    static func html(name: String, address: String) -> String {
        var bytes = Array("<a href=\"".utf8)
        Escaping.append(Array(address.utf8), to: &bytes)
        bytes += "\">".utf8
        Escaping.append(Array(name.utf8), to: &bytes)
        return String(decoding: bytes + "</a>".utf8, as: UTF8.self)
    }
}
