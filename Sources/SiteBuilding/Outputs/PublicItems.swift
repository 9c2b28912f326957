import SiteModel

/// The pages that machines may be told of: feeds, calendars, maps, JSON-LD of lists.
///
/// No draft, sample or page kept from search engines is among them, and none at all while the site has no address.
enum PublicItems {
    /// Numbers of the items, in the order of their files.
    static func all(of site: LoadedSite) -> [Int] {
        guard !site.settings.isPlaceholderAddress else { return [] }
        return site.index.items.indices.filter { isPublic($0, in: site) }
    }

    static func isPublic(_ number: Int, in site: LoadedSite) -> Bool {
        let item = site.index.items[number]
        return site.index.isShown(number) && isPublic(item, of: site.types.types[item.type])
    }

    /// Whether a page that is shown is for machines too.
    static func isPublic(_ item: ContentItem, of type: ContentType) -> Bool { !Honesty.isHidden(item, of: type) }
}
