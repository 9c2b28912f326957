import SiteModel
import Templating

/// The page with the form; its script finds pages, without scripts the form leads to the map of the site.
enum SearchPage {
    /// What its template gets: where the directory of the index lies.
    static let fields = [ValueField("search-index", .url)]

    static var values: [Value] {
        [.url(URLValue(SearchFiles.address(of: SearchFiles.directory), base: .root(.shared)))]
    }

    static func title(in words: SiteWords) -> String { words.text("search-title", or: "Поиск по сайту") }

    /// What templates see of it as `site.pages.poisk`; nil where a site has none.
    static func link(in site: LoadedSite) -> Value? {
        site.templates.contains(SearchedPages.template)
            ? PageRecords.link(title(in: site.words), SearchedPages.address) : nil
    }

    /// The addresses that search takes.
    static func addresses(of site: LoadedSite) -> [String] {
        site.templates.contains(SearchedPages.template)
            ? [SearchedPages.address, SearchFiles.address(of: SearchFiles.directory)] : []
    }
}

extension PagePlan {
    /// None where the site has no template for it. Search engines have no use for it.
    mutating func searchPages(records: RecordTable) -> [PlannedPage] {
        guard site.templates.contains(SearchedPages.template) else { return [] }
        return [
            generated(
                .search, SearchedPages.address, SearchPage.title(in: site.words),
                site.words.text("search-description", or: "Напишите, что вы ищете, и сайт покажет подходящие страницы"),
                records: records, special: SearchPage.fields, SearchPage.values)
        ]
    }
}
