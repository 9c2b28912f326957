import SiteModel

/// Decides which pages are shown today.
struct Availability: Sendable {
    let types: TypeSet
    let today: LocalDate
    let showsDrafts: Bool

    /// Items that are not shown, and why; an ended consent also warns.
    func withheld(_ items: [ContentItem]) -> Diagnosed<[Int: Message]> {
        var result = Diagnosed<[Int: Message]>([:])
        for (number, item) in items.enumerated() {
            guard let reason = reason(item, problems: &result.problems) else { continue }
            result.value[number] = reason
        }
        return result
    }

    private func reason(_ item: ContentItem, problems: inout [Diagnostic]) -> Message? {
        let type = types.types[item.type]
        func field(_ key: String) -> PlacedValue? { type.slot(of: key).flatMap { item.fields[$0] } }
        if field("draft")?.isTrue == true, !showsDrafts { return Message(ru: "это черновик", en: "it is a draft") }
        if let from = field("publish-from")?.date, from > today {
            return Message(ru: "страница появится \(from.iso)", en: "the page appears on \(from.iso)")
        }
        if let expires = field("expires")?.date, expires < today {
            return Message(
                ru: "страница снята после \(expires.iso)", en: "the page was taken down after \(expires.iso)")
        }
        for slot in type.consentSlots {
            if let value = item.fields[slot], let end = ConsentField.end(of: value.value, today: today) {
                problems.append(Self.consentEnded(end, item: item, at: value.offset))
                return end
            }
        }
        return nil
    }
}

extension Availability {
    fileprivate static func consentEnded(_ reason: Message, item: ContentItem, at offset: Int) -> Diagnostic {
        Diagnostic(
            rule: "consent-ended", severity: .warning, place: item.file.place(at: offset),
            message: Message(ru: "страница не показана: \(reason.ru)", en: "the page is not shown: \(reason.en)"),
            help: Message(
                ru: "Возьмите новое согласие и впишите его или удалите страницу.",
                en: "Get a new consent and write it here, or remove the page."))
    }
}
