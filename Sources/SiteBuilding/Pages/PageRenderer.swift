import SiteModel
import Templating
import Wording

/// Writes planned pages into bytes, in either tree.
struct PageRenderer: Sendable {
    let site: LoadedSite
    let templates: PageTemplates
    let environment: RenderEnvironment
    /// Whether anybody asks where the bytes of a page come from.
    let recordsOrigins: Bool
    /// The source table with the skeleton at its end.
    private let sources: SourceTable
    private let siteRecords: [String: Record]
    private let words: Value
    private let glossary: Glossary
    /// The feed of a page, by the page's address.
    private let feeds: [String: Value]
    private let showsCodes: Bool
    /// The posters of pages, by the addresses of the pages.
    private let posters: [String: Value]
    private let data: StructuredData
    private let cards: LinkCard
    private let share: ShareLinks

    init(plan: PagePlan, siteRecords: SiteRecords, templates: PageTemplates, recordsOrigins: Bool) {
        site = plan.site
        data = StructuredData(plan)
        cards = LinkCard(of: plan.site)
        share = ShareLinks(site: plan.site)
        self.templates = templates
        self.recordsOrigins = recordsOrigins
        environment = RenderEnvironment(items: plan.rendered.map(\.record), placeholder: plan.site.words.placeholder)
        words = .record(plan.site.words.record)
        glossary = SiteGlossary.make(of: plan.site)
        showsCodes = site.showsCodes
        let posted = PosterContent.items(of: plan.site).map { plan.site.index.items[$0] }
        posters = Dictionary(
            posted.map { ($0.address, .url(URLValue(PosterContent.address(of: $0), base: .root(.paged)))) },
            uniquingKeysWith: { first, _ in first })
        feeds = Dictionary(
            plan.feeds.map { ($0.page, .url(URLValue($0.atomAddress, base: .root(.shared)))) },
            uniquingKeysWith: { first, _ in first })
        let entries = Set(plan.pages.map(\.menuEntry))
        self.siteRecords = Dictionary(
            entries.map { ($0, siteRecords.record(menuEntry: $0)) }, uniquingKeysWith: { first, _ in first })
        var sources = plan.site.sources
        _ = sources.add(SourceFile(path: PageTemplates.skeletonPath, bytes: []))
        self.sources = sources
    }

    /// The page in the normal tree and, if it has one, its large-text twin; nothing when there is no template at all.
    func render(_ page: PlannedPage) -> [BuiltPage] {
        guard let template = templates.template(for: page), let siteRecord = siteRecords[page.menuEntry] else {
            return []
        }
        let title = Value.text(TextValue(documentTitle(of: page), origin: page.titleOrigin))
        let common = common(of: page)
        return (page.hasTwin ? [false, true] : [false]).map { large in
            let own = [title] + treeValues(of: page, large: large) + common + page.special
            let record = Record(page.record, followedBy: own)
            return render(page, by: template, roots: [.record(siteRecord), .record(record), words], large: large)
        }
    }

    private func render(_ page: PlannedPage, by template: Template, roots: [Value], large: Bool) -> BuiltPage {
        var prefixes = PageAddress.prefixes(for: page.address, large: large)
        if !page.hasTwin { prefixes = (site.settings.basePath, site.settings.basePath) }
        var writer = PageWriter(
            pagePrefix: prefixes.page, sharedPrefix: prefixes.shared, recordsOrigins: recordsOrigins)
        template.render(roots: roots, in: environment, to: &writer)
        var built = BuiltPage(
            address: PageAddress.path(page.address, large: large), bytes: writer.bytes, segments: writer.segments,
            fragments: writer.fragments, sources: sources, title: page.titleOrigin)
        built.bodies = writer.bodies
        // The page of the glossary explains its words itself.
        return page.address == PageAddress.glossary ? built : glossary.explaining(built)
    }

    /// What differs between the trees; it stands in `PageRecords.common` after the title.
    private func treeValues(of page: PlannedPage, large: Bool) -> [Value] {
        let twin =
            large
            ? URLValue(page.address, base: .root(.shared))
            : URLValue(PageAddress.path(page.address, large: true), base: .root(.paged))
        return [.flag(large), page.hasTwin ? .url(twin) : .missing]
    }

    /// The rest of `PageRecords.common`.
    private func common(of page: PlannedPage) -> [Value] {
        let canonical = PageAddress.canonical(page.address, base: site.settings.baseURL)
        return [
            page.hasTwin ? .url(URLValue(canonical, base: .absolute)) : .missing,
            .flag(page.noindex || site.settings.isPlaceholderAddress), .list(page.breadcrumbs.map(\.link)),
            page.breadcrumbs.count > 1 ? page.breadcrumbs.last?.link ?? .missing : .missing,
            .data(data.page(page, canonical: canonical).written),
            .flag(page.isHome), page.neighbours?.previous ?? .missing, page.neighbours?.next ?? .missing,
            .list(page.contents), feeds[page.address] ?? .missing, qrCode(of: page, canonical),
            posters[page.address] ?? .missing,
            .flag(data.isArticle(page)), cards.value(at: page.address), share.value(for: page, canonical: canonical),
        ]
    }

    /// Made only where templates ask for it, and never of an address that is not the site's own yet.
    private func qrCode(of page: PlannedPage, _ canonical: String) -> Value {
        guard showsCodes, page.hasTwin, !site.settings.isPlaceholderAddress else { return .missing }
        return QRCode.value(of: page.kind == .poster ? posted(page, canonical) : canonical)
    }

    /// The code on a poster leads to the page that the poster speaks of.
    private func posted(_ page: PlannedPage, _ canonical: String) -> String {
        canonical.dropLast(PosterContent.ending.count) + ".html"
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
