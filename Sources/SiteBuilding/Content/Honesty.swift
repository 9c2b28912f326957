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

    private static func isSet(_ key: String, _ item: ContentItem, of type: ContentType) -> Bool {
        type.slot(of: key).flatMap { item.fields[$0] }?.isTrue == true
    }
}
