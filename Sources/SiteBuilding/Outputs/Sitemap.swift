import SiteModel
import Templating

/// `sitemap.xml` (sitemaps.org, 0.9): the normal tree's pages that may be indexed.
enum Sitemap {
    /// Nil while the site has no address of its own.
    static func bytes(for plan: PagePlan) -> [UInt8]? {
        guard !plan.site.settings.isPlaceholderAddress else { return nil }
        var text = Array(
            """
            <?xml version="1.0" encoding="UTF-8"?>
            <urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">

            """.utf8)
        for page in plan.pages where page.isInSitemap && !page.noindex {
            text += "<url><loc>".utf8
            Escaping.append(
                Array(PageAddress.canonical(page.address, base: plan.site.settings.baseURL).utf8), to: &text)
            text += "</loc>".utf8
            if let modified = page.modified { text += "<lastmod>\(modified.iso)</lastmod>".utf8 }
            text += "</url>\n".utf8
        }
        return text + "</urlset>\n".utf8
    }
}
