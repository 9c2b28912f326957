import SiteModel
import Templating

/// JSON-LD of a page: where it stands in the site (schema.org `BreadcrumbList`, on the home page `WebSite`).
enum StructuredData {
    static func page(_ page: PlannedPage, canonical: String, settings: SiteSettings) -> DataValue {
        page.isHome || page.breadcrumbs.isEmpty
            ? website(settings) : breadcrumbs(of: page, canonical: canonical, settings: settings)
    }

    private static func website(_ settings: SiteSettings) -> DataValue {
        object(
            "WebSite",
            [
                DataValue.Member("name", .text(settings.name)), DataValue.Member("url", .text(settings.baseURL)),
                DataValue.Member("inLanguage", .text(settings.language)),
            ])
    }

    private static func breadcrumbs(of page: PlannedPage, canonical: String, settings: SiteSettings) -> DataValue {
        let above = page.breadcrumbs.map { ($0.title, PageAddress.canonical($0.address, base: settings.baseURL)) }
        let items = (above + [(page.title, canonical)]).enumerated().map { position, crumb in
            DataValue.object([
                DataValue.Member("@type", .text("ListItem")), DataValue.Member("position", .number(position + 1)),
                DataValue.Member("name", .text(crumb.0)), DataValue.Member("item", .text(crumb.1)),
            ])
        }
        return object("BreadcrumbList", [DataValue.Member("itemListElement", .list(items))])
    }

    private static func object(_ type: String, _ members: [DataValue.Member]) -> DataValue {
        .object(
            [DataValue.Member("@context", .text("https://schema.org")), DataValue.Member("@type", .text(type))]
                + members)
    }
}
