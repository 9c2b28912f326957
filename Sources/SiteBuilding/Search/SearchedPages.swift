import SiteModel

/// The pages a reader can find by search: all that are shown, but for types that say `no-search` and pages whose editor
/// keeps them from search.
struct SearchedPages: Sendable {
    /// The generated page with the form.
    static let address = "poisk.html"
    /// The template that makes a site have a search.
    static let template = "search"
    static let hidden = "hidden-from-search"

    /// Numbers of the items: the place of one is its number in the index.
    let items: [Int]

    /// Nil where the site has no template for it.
    init?(_ site: LoadedSite) {
        guard site.templates.contains(Self.template) else { return nil }
        let index = site.index
        let slots = site.types.types.map { $0.slot(of: Self.hidden) }
        items = index.items.indices.filter { number in
            let item = index.items[number]
            let isHidden = slots[item.type].flatMap { item.fields[$0] }?.isTrue == true
            return index.isShown(number) && !isHidden && !site.types.types[item.type].outputs.contains(.noSearch)
        }
    }
}
