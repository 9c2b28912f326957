import SiteModel

/// What a page admits about itself: a sample, a draft, a consent whose paper nobody has seen.
enum Honesty {
    /// Whether search engines are kept away: by the editor, or because the page is not yet what it should be.
    static func isHidden(_ item: ContentItem, of type: ContentType) -> Bool {
        ["sample", "draft", "hidden-from-search"].contains { isSet($0, item, of: type) }
            || paperOfConsent(item, of: type) != nil
    }

    static func isSample(_ item: ContentItem, of type: ContentType) -> Bool { isSet("sample", item, of: type) }

    /// Where a consent says `?` of its paper.
    static func paperOfConsent(_ item: ContentItem, of type: ContentType) -> PlacedValue? {
        type.consentSlots.lazy.compactMap { slot in
            item.fields[slot].flatMap { ConsentField.group.field("paper", of: $0.value) }
        }.first(where: \.isPlaceholder)
    }

    /// Addresses, in both trees, of drafts that are shown.
    static func drafts(of site: LoadedSite) -> Set<String> {
        let shown = site.index.items.indices.filter { site.index.isShown($0) }.map { site.index.items[$0] }
        let drafts = shown.filter { isSet("draft", $0, of: site.types.types[$0.type]) }.map(\.address)
        return Set(drafts + drafts.map { PageAddress.path($0, large: true) })
    }

    /// How much of a site is not yet what it should be.
    static func unfinished(_ site: LoadedSite) -> Unfinished {
        var placeholders = site.settings.values.reduce(0) { $0 + placeholderCount($1) }
        var samples = 0
        for number in site.index.items.indices where site.index.isShown(number) {
            let item = site.index.items[number]
            placeholders += item.fields.reduce(0) { $0 + placeholderCount($1) }
            if isSample(item, of: site.types.types[item.type]) { samples += 1 }
        }
        return Unfinished(
            placeholders: placeholders, samples: samples, withheld: site.index.withheld.count,
            unreturnedLinks: UnreturnedLinks.items(of: site).count)
    }

    private static func placeholderCount(_ field: PlacedValue?) -> Int {
        switch field?.value {
        case .placeholder: 1
        case .list(let elements): elements.reduce(0) { $0 + placeholderCount($1) }
        case .group(let fields): fields.reduce(0) { $0 + placeholderCount($1) }
        default: 0
        }
    }

    private static func isSet(_ key: String, _ item: ContentItem, of type: ContentType) -> Bool {
        type.slot(of: key).flatMap { item.fields[$0] }?.isTrue == true
    }
}
