import SiteModel
import Templating

/// «Рассказать знакомому»: plain links that open a social network with the address of a page; no script, no counter.
///
/// The forms are those the networks offer to sites. MAX documents none, so it has no link; its readers copy the address.
struct ShareLinks: Sendable {
    static let field = ValueField("share", .list(of: .record("link")))

    let site: LoadedSite

    /// None on a page that is kept from search engines, and while the site has no address of its own.
    func value(for page: PlannedPage, canonical: String) -> Value {
        guard !site.settings.isPlaceholderAddress, !page.noindex else { return .list([]) }
        let address = PercentEncoding.component(canonical)
        let title = PercentEncoding.component(page.title)
        return .list([
            link("ВКонтакте", "https://vk.com/share.php?url=\(address)"),
            link("Одноклассники", "https://connect.ok.ru/offer?url=\(address)"),
            link("Telegram", "https://t.me/share/url?url=\(address)&text=\(title)"),
            link("WhatsApp", "https://wa.me/?text=\(title)%20\(address)"),
        ])
    }

    private func link(_ name: String, _ address: String) -> Value {
        .record(Record([.text(TextValue(name)), .url(URLValue(address, base: .absolute))]))
    }
}
