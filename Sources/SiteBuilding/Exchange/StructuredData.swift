import SiteModel
import Templating

/// JSON-LD of a page, one `@graph` (schema.org): the page with what makes it accessible, the way to it, the thing it
/// is about by its type file, and on the home and contact pages the organisation and the site.
///
/// A page search engines are kept from says no more than where it stands, and nobody says a text that holds the word for
/// what is not known. While the site has no address of its own nothing has an address: the page alone is described.
struct StructuredData: Sendable {
    private let site: LoadedSite
    private let rendered: [RenderedItem]
    private let publisher: Publisher
    private let things: PageThing
    private let catalog: DataCatalog
    private let accessibility: AccessibilityData
    private let tags: [String: TagList.Tag]
    /// Where the description stands in every record.
    private let descriptionSlot: Int?
    /// The word for what is not known.
    private let unknown: [UInt8]

    init(_ plan: PagePlan) {
        site = plan.site
        rendered = plan.rendered
        publisher = Publisher(of: plan.site)
        things = PageThing(of: plan.site, publisher: publisher)
        catalog = DataCatalog(site: plan.site, data: plan.openData, publisher: publisher)
        accessibility = AccessibilityData(of: plan.site)
        tags = Dictionary(plan.site.tags.tags.map { ($0.slug, $0) }, uniquingKeysWith: { first, _ in first })
        unknown = Array(plan.site.words.placeholder.utf8)
        descriptionSlot = plan.site.types.named(TypeSet.page)?.slot(of: "description")
    }

    func page(_ page: PlannedPage, canonical: String) -> DataValue {
        let hasAddress = !site.settings.isPlaceholderAddress && page.hasTwin
        let address = hasAddress ? canonical : nil
        var graph: [DataValue] = []
        if let address {
            if !page.noindex { graph = [webPage(page, at: address)] }
            graph += breadcrumbs(of: page, canonical: address).map { [$0] } ?? []
            if !page.noindex { graph += own(of: page, canonical: address) }
        } else {
            graph = [webPage(page, at: nil)]
        }
        let bytes = Self.document(graph).json
        // Few pages hold the word: only those are gone through.
        guard !unknown.isEmpty, bytes.firstRange(of: unknown) != nil else { return .written(bytes) }
        return Self.document(graph.map { $0.leavingOut(site.words.placeholder) })
    }

    private static func document(_ graph: [DataValue]) -> DataValue {
        .object([DataValue.Member("@context", .text("https://schema.org")), DataValue.Member("@graph", .list(graph))])
    }

    /// Whether the page tells of one thing as an article does (Open Graph: `og:type`).
    func isArticle(_ page: PlannedPage) -> Bool {
        page.kind == .item && item(of: page).flatMap { type(of: $0).schema } == "Article"
    }

    private func own(of page: PlannedPage, canonical: String) -> [DataValue] {
        if page.kind == .openData { return [catalog.value(canonical: canonical)] }
        let describesOffice =
            page.isHome || item(of: page).map { Publisher.isContactPage($0, of: type(of: $0)) } == true
        let thing = page.kind == .item ? item(of: page).flatMap { things.value(of: $0, canonical: canonical) } : nil
        return (thing.map { [$0] } ?? []) + (describesOffice ? publisher.nodes : [])
    }

    // MARK: The page itself

    private func webPage(_ page: PlannedPage, at canonical: String?) -> DataValue {
        let body = page.item.map { rendered[$0] }
        let isOpen = canonical != nil && !page.noindex
        let word = site.words.placeholder
        let questions = (isOpen ? body?.content.questions ?? [] : []).filter { !$0.answer.holds(word) }
        var node = DataNode(questions.isEmpty ? kind(of: page) : "FAQPage", id: canonical)
        node.add("url", canonical)
        node.add("name", page.title)
        node.add("description", description(of: page))
        node.add("inLanguage", site.settings.language)
        if let canonical {
            node.add("isPartOf", publisher.siteReference)
            if !page.breadcrumbs.isEmpty {
                node.add("breadcrumb", DataNode.reference(Self.breadcrumbs(of: canonical)))
            }
        }
        if isOpen {
            node.add("dateModified", updated(page))
            let keywords = keywords(of: page).map(DataValue.text)
            if !keywords.isEmpty { node.add("keywords", .list(keywords)) }
            if !questions.isEmpty { node.add("mainEntity", .list(questions.map(Self.question))) }
        }
        accessibility.add(to: &node, page: page, body: body)
        return node.value
    }

    private func kind(of page: PlannedPage) -> String {
        switch page.kind {
        case .section, .tag, .tags, .facet, .sitemap: return "CollectionPage"
        case .item:
            let schema = item(of: page).flatMap { type(of: $0).schema } ?? ""
            return SchemaVocabulary.is(schema, a: "WebPage") ? schema : "WebPage"
        default: return "WebPage"
        }
    }

    private func description(of page: PlannedPage) -> String? {
        guard let descriptionSlot, case .text(let text) = page.record[descriptionSlot] else { return nil }
        return String(decoding: text.bytes, as: UTF8.self)
    }

    private func item(of page: PlannedPage) -> ContentItem? { page.item.map { site.index.items[$0] } }

    private func type(of item: ContentItem) -> ContentType { site.types.types[item.type] }

    private func updated(_ page: PlannedPage) -> String? {
        item(of: page).flatMap { item in type(of: item).slot(of: "updated").flatMap { item.fields[$0]?.date?.iso } }
    }

    /// Names of the tags and their hashtags.
    private func keywords(of page: PlannedPage) -> [String] {
        if page.kind == .tag {
            return site.tags.tags.filter { $0.address == page.address }.flatMap(Self.words)
        }
        return item(of: page).map { item in
            TagList.slugs(of: item, type: type(of: item)).compactMap { tags[$0] }.flatMap(Self.words)
        } ?? []
    }

    private static func words(of tag: TagList.Tag) -> [String] { [tag.name] + (tag.hashtag.map { [$0] } ?? []) }

    private static func question(_ question: BodyContent.Question) -> DataValue {
        var answer = DataNode("Answer")
        answer.add("text", question.answer)
        var node = DataNode("Question")
        node.add("name", question.name)
        node.add("acceptedAnswer", answer.value)
        return node.value
    }

    // MARK: The way to it

    private static func breadcrumbs(of canonical: String) -> String { canonical + "#breadcrumbs" }

    private func breadcrumbs(of page: PlannedPage, canonical: String) -> DataValue? {
        if page.breadcrumbs.isEmpty { return nil }
        let above = page.breadcrumbs.map { ($0.title, PageAddress.canonical($0.address, base: site.settings.baseURL)) }
        let items = (above + [(page.title, canonical)]).enumerated().map { position, crumb in
            var item = DataNode("ListItem")
            item.add("position", DataValue.number(position + 1))
            item.add("name", crumb.0)
            item.add("item", crumb.1)
            return item.value
        }
        var node = DataNode("BreadcrumbList", id: Self.breadcrumbs(of: canonical))
        node.add("itemListElement", .list(items))
        return node.value
    }
}
