import SiteModel
import Templating

/// Writes planned pages into bytes, in either tree.
struct PageRenderer: Sendable {
    let site: LoadedSite
    let templates: PageTemplates
    let environment: RenderEnvironment
    /// The source table with the skeleton at its end.
    private let sources: SourceTable
    private let siteRecords: [String: Record]
    private let words: Value

    init(plan: PagePlan, siteRecords: SiteRecords, templates: PageTemplates) {
        site = plan.site
        self.templates = templates
        environment = RenderEnvironment(items: plan.rendered.map(\.record), placeholder: plan.site.words.placeholder)
        words = .record(plan.site.words.record)
        let entries = Set(plan.pages.map(\.menuEntry))
        self.siteRecords = Dictionary(
            entries.map { ($0, siteRecords.record(menuEntry: $0)) }, uniquingKeysWith: { first, _ in first })
        var sources = plan.site.sources
        _ = sources.add(SourceFile(path: PageTemplates.skeletonPath, bytes: []))
        self.sources = sources
    }

    /// The page of a tree; nil when it has no template at all.
    func render(_ page: PlannedPage, large: Bool) -> BuiltPage? {
        guard let template = templates.template(for: page), let siteRecord = siteRecords[page.menuEntry] else {
            return nil
        }
        let address = PageAddress.path(page.address, large: large)
        var prefixes = PageAddress.prefixes(for: page.address, large: large)
        if !page.hasTwin { prefixes = (site.settings.basePath, site.settings.basePath) }
        var writer = PageWriter(pagePrefix: prefixes.page, sharedPrefix: prefixes.shared)
        let values = page.values + common(of: page, large: large) + page.special
        template.render(
            roots: [.record(siteRecord), .record(Record(values)), words], in: environment, to: &writer)
        return BuiltPage(
            address: address, bytes: writer.bytes, segments: writer.segments, fragments: writer.fragments,
            sources: sources, title: page.titleOrigin)
    }

    /// In the order of `PageRecords.common`.
    private func common(of page: PlannedPage, large: Bool) -> [Value] {
        let canonical = PageAddress.canonical(page.address, base: site.settings.baseURL)
        let twin =
            large
            ? URLValue(page.address, base: .root(.shared))
            : URLValue(PageAddress.path(page.address, large: true), base: .root(.paged))
        let crumbs = page.breadcrumbs.map { PageRecords.link($0.title, $0.address, origin: $0.origin) }
        let section = page.breadcrumbs.count > 1 ? crumbs.last : nil
        return [
            .text(TextValue(documentTitle(of: page), origin: page.titleOrigin)), .flag(large),
            page.hasTwin ? .url(twin) : .missing,
            page.hasTwin ? .url(URLValue(canonical, base: .absolute)) : .missing,
            .flag(page.noindex || site.settings.isPlaceholderAddress), .list(crumbs), section ?? .missing,
            .data(StructuredData.page(page, canonical: canonical, settings: site.settings)), .flag(page.isHome),
        ]
    }

    /// «страница — раздел — сайт», no part twice.
    private func documentTitle(of page: PlannedPage) -> String {
        let section = page.breadcrumbs.count > 1 ? page.breadcrumbs.last?.title : nil
        var parts: [String] = []
        for part in [page.title, section, site.settings.name].compactMap({ $0 }) where !parts.contains(part) {
            parts.append(part)
        }
        return parts.joined(separator: " — ")
    }
}
