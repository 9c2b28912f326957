import SiteModel

/// Partners whose site we link to and whose link to us nobody has seen: the field `link` is filled, `link-back` is not,
/// or it was last looked at (`link-back-checked`) more than a year ago.
enum UnreturnedLinks {
    /// Days for which a look at a partner's site is good.
    private static let term = 365

    /// Numbers of shown items, in the order of their files.
    static func items(of site: LoadedSite) -> [Int] {
        site.index.items.indices.filter { number in
            let item = site.index.items[number]
            return site.index.isShown(number) && isUnreturned(item, of: site.types.types[item.type], on: site.today)
        }
    }

    private static func isUnreturned(_ item: ContentItem, of type: ContentType, on today: LocalDate) -> Bool {
        guard let own = type.slot(of: "link"), let back = type.slot(of: "link-back"), isKnown(item.fields[own]) else {
            return false
        }
        guard isKnown(item.fields[back]) else { return true }
        let checked = type.slot(of: "link-back-checked").flatMap { item.fields[$0]?.date }
        return checked.map { $0.days(until: today) > term } ?? false
    }

    private static func isKnown(_ field: PlacedValue?) -> Bool {
        if case .url? = field?.value { return true }
        return false
    }
}
