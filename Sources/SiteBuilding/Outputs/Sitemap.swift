import SiteModel

/// `sitemap.xml` (sitemaps.org, 0.9): the normal tree's pages that may be indexed.
enum Sitemap {
    /// Nil while the site has no address of its own.
    static func bytes(for plan: PagePlan) -> [UInt8]? {
        guard !plan.site.settings.isPlaceholderAddress else { return nil }
        let pages = plan.pages.filter { $0.isInSitemap && !$0.noindex }
        let entries = pages.map { page in
            let address = PageAddress.canonical(page.address, base: plan.site.settings.baseURL)
            let modified = page.modified.map { "<lastmod>\($0.iso)</lastmod>" } ?? ""
            return "<url><loc>\(escaped(address))</loc>\(modified)</url>\n"
        }
        let text = """
            <?xml version="1.0" encoding="UTF-8"?>
            <urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
            \(entries.joined())</urlset>

            """
        return Array(text.utf8)
    }

    private static func escaped(_ text: String) -> String {
        text.replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing("\"", with: "&quot;")
    }
}
