import SiteModel
import Templating

/// The pages of a section as rows that anybody may take: one row a page, one column a field.
///
/// Only what search engines may know is in it: no draft, no sample, nothing hidden, and of a page only plain facts. Texts
/// with markup, pictures, consents and what concerns editors alone stay on the page, whose address is in every row.
struct OpenDataSet: Sendable {
    let section: SectionContent
    let type: ContentType
    let columns: [Column]
    /// Public pages of the type, in the order of the section.
    let items: [Int]

    /// A field of the type that is given away.
    struct Column: Sendable {
        let slot: Int
        let definition: FieldDefinition
    }

    /// Fields of every page that concern editors alone.
    private static let editorial: Set<String> = [
        "owner", "review-by", "draft", "sample", "publish-from", "hidden-from-search", SearchTerms.ownWords,
        ExceptionField.definition.key,
    ]

    /// One for each section whose type says `data` and that has a public page, in the order of the sections.
    static func all(of site: LoadedSite) -> [OpenDataSet] {
        guard site.types.types.contains(where: { $0.outputs.contains(.data) }),
            !site.settings.isPlaceholderAddress
        else { return [] }
        return all(in: SectionContent.all(of: site), of: site)
    }

    static func all(in sections: [SectionContent], of site: LoadedSite) -> [OpenDataSet] {
        if site.settings.isPlaceholderAddress { return [] }
        return sections.compactMap { section in
            guard let number = site.types.byFolder[String(section.folder)] else { return nil }
            let type = site.types.types[number]
            guard type.outputs.contains(.data), type.consentSlots.isEmpty else { return nil }
            let items = section.items.filter { item in
                site.index.items[item].type == number && PublicItems.isPublic(item, in: site)
            }
            return items.isEmpty
                ? nil : OpenDataSet(section: section, type: type, columns: columns(of: type), items: items)
        }
    }

    private static func columns(of type: ContentType) -> [Column] {
        type.fields.enumerated().compactMap { slot, definition in
            if editorial.contains(definition.key) || type.openData.hides(definition.key) { return nil }
            return isPlain(definition.kind) ? Column(slot: slot, definition: definition) : nil
        }
    }

    /// Whether a kind holds facts that mean the same away from the page.
    static func isPlain(_ kind: any FieldKind) -> Bool {
        switch kind {
        case is MarkdownField, is ImageField, is DocumentField, is ConsentField: false
        case let list as ListField: isPlain(list.element)
        default: true
        }
    }

    // MARK: Its files

    var csvAddress: String { "\(OpenData.folder)/\(section.folder).csv" }
    var jsonAddress: String { "\(OpenData.folder)/\(section.folder).json" }

    func title(in site: LoadedSite) -> String { site.index.items[section.index].title }

    /// The day on which its newest page was changed; nil while no page says one.
    func newest(in site: LoadedSite) -> LocalDate? {
        let slots = ["updated", "reviewed", "fetched"].compactMap { type.slot(of: $0) }
        return items.lazy.compactMap { number in
            slots.lazy.compactMap { site.index.items[number].fields[$0]?.date }.first
        }.max()
    }
}
