import SiteModel

/// A value checked by its kind, before the rest of the site is known.
enum FieldValue: Sendable {
    case placeholder
    case text(SourceText)
    case markdown(SourceText)
    case date(LocalDate)
    case dateTime(LocalDateTime)
    case flag(Bool)
    case number(text: String, integer: Int?)
    case contact(text: String, href: String)
    case url(String)
    case tags([TagUse])
    case reference(String)
    case list([PlacedValue])
    case group([PlacedValue?])

    /// A tag as written on a page: its slug, once it is known.
    struct TagUse: Sendable {
        let slug: String
        let offset: Int
    }
}

/// A value and the byte offset in its file.
struct PlacedValue: Sendable {
    let value: FieldValue
    let offset: Int

    var text: String? {
        if case .text(let text) = value { return text.text }
        return nil
    }

    var date: LocalDate? {
        if case .date(let date) = value { return date }
        return nil
    }

    var isTrue: Bool {
        if case .flag(true) = value { return true }
        return false
    }

    var isPlaceholder: Bool {
        if case .placeholder = value { return true }
        return false
    }
}
