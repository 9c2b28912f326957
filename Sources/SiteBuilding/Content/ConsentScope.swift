import SiteModel
import Wording

/// Finds what a page with a consent shows beyond it: a name, a picture in the text, words about health (152-ФЗ, art. 10).
enum ConsentScope {
    static func problems(of site: LoadedSite) -> [Diagnostic] {
        site.index.items.flatMap { item -> [Diagnostic] in
            let type = site.types.types[item.type]
            guard let consent = type.consentSlots.first.flatMap({ item.fields[$0] }) else { return [] }
            func covers(_ part: String) -> Bool { ConsentField.covers(part, in: consent.value) }
            return (covers("name") ? [] : shownName(item, type))
                + (covers("photo") ? [] : pictures(item)) + (covers("health") ? [] : healthWords(item, type))
        }
    }

    private static func shownName(_ item: ContentItem, _ type: ContentType) -> [Diagnostic] {
        guard let field = type.slot(of: "person").flatMap({ item.fields[$0] }), !field.isPlaceholder else { return [] }
        return [problem(.name, at: item.file.place(at: field.offset))]
    }

    private static func pictures(_ item: ContentItem) -> [Diagnostic] {
        let body = item.file.bytes[item.bodyRange]
        guard let image = body.firstRange(of: Array("![".utf8)) else { return [] }
        return [problem(.photo, at: item.file.place(at: image.lowerBound))]
    }

    /// The first word about health in the fields or in the text.
    private static func healthWords(_ item: ContentItem, _ type: ContentType) -> [Diagnostic] {
        let inFields = zip(type.fields, item.fields).lazy.flatMap { definition, field in
            definition.kind is ConsentField ? [] : texts(of: field)
        }.first { HealthWords.first(in: Array($0.text.utf8)) != nil }?.offset
        let inBody = HealthWords.first(in: Array(item.file.bytes[item.bodyRange])).map {
            item.bodyRange.lowerBound + $0
        }
        return (inFields ?? inBody).map { [problem(.health, at: item.file.place(at: $0))] } ?? []
    }

    /// Every text of a field, also inside lists and groups.
    private static func texts(of field: PlacedValue?) -> [(text: String, offset: Int)] {
        guard let field else { return [] }
        switch field.value {
        case .text(let text), .markdown(let text): return [(text.text, field.offset)]
        case .list(let elements): return elements.flatMap(texts(of:))
        case .group(let fields): return fields.flatMap(texts(of:))
        default: return []
        }
    }

    private enum Part {
        case name, photo, health
    }

    private static func problem(_ part: Part, at place: SourcePlace) -> Diagnostic {
        let (ru, en, word) =
            switch part {
            case .name: ("показано имя человека", "the person's name is shown", "имя")
            case .photo: ("показан снимок или рисунок", "a picture is shown", "фото")
            case .health: ("сказано о здоровье человека", "the person's health is told", "здоровье")
            }
        return Diagnostic(
            rule: "consent-narrow", place: place,
            message: Message(
                ru: "\(ru), а согласие этого не разрешает", en: "\(en), and the consent does not cover it"),
            help: Message(
                ru: "Уберите это со страницы или возьмите согласие и допишите в «Разрешено» строку «- \(word)».",
                en: "Take it off the page, or get consent for it and add “- \(word)” to what it covers."))
    }
}
