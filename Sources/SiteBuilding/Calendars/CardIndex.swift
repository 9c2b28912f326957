import SiteModel
import Templating

/// Which pages have contacts of their own that a phone can keep, and where the files lie.
struct CardIndex: Sendable {
    /// The card of the organisation, without its ending.
    static let siteName = "kontakty"

    /// Public pages with a phone or an e-mail address.
    private let items: Set<Int>
    private let isSiteKnown: Bool

    init(items: [ContentItem], types: TypeSet, settings: SiteSettings, isPublic: (Int) -> Bool) {
        let isKnown = !settings.isPlaceholderAddress && !Self.contacts(SiteSettings.fields, settings.values).isEmpty
        isSiteKnown = isKnown
        let slots = types.types.map { type in type.fields.indices.filter { Self.isContact(type.fields[$0]) } }
        self.items = Set(
            items.indices.filter { number in
                let item = items[number]
                let isKept = slots[item.type].contains { Self.isFilled(item.fields[$0]) }
                // The card of the organisation stands beside the page of contacts.
                return isKept && isPublic(number) && !(isKnown && item.name == Self.siteName)
            })
    }

    /// Pages with a card, in the order of their files.
    var numbers: [Int] { items.sorted() }

    func address(of item: ContentItem, number: Int) -> String? {
        items.contains(number) ? Self.addresses(named: item.name)[0] : nil
    }

    /// Nil while the organisation has no phone and no e-mail address.
    var siteAddress: String? { isSiteKnown ? Self.addresses(named: Self.siteName[...])[0] : nil }

    /// The card in version 4.0, and the one that older phones read.
    static func addresses(named name: Substring) -> [String] { [name + ".vcf", name + "-3.vcf"] }

    /// The phones and e-mail addresses that are filled in.
    static func contacts(_ fields: [FieldDefinition], _ values: [PlacedValue?]) -> [(text: String, href: String)] {
        zip(fields, values).compactMap { definition, value in
            guard isContact(definition), case .contact(let text, let href)? = value?.value else { return nil }
            return (text, href)
        }
    }

    static func isContact(_ field: FieldDefinition) -> Bool { field.kind is PhoneField || field.kind is EmailField }

    static func isFilled(_ value: PlacedValue?) -> Bool {
        guard case .contact? = value?.value else { return false }
        return true
    }

    /// The field by which templates see the newer card.
    static let field = ValueField("card", .url, isOptional: true)
}
