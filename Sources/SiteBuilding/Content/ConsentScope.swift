import SiteModel

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

    /// The first word about health in the fields and the text; the consent itself names none.
    private static func healthWords(_ item: ContentItem, _ type: ContentType) -> [Diagnostic] {
        let consents = type.consentSlots.compactMap { item.fields[$0]?.offset }
        for (definition, field) in zip(type.fields, item.fields) where !(definition.kind is ConsentField) {
            if let field, let text = field.text, HealthWords.first(in: text) != nil, !consents.contains(field.offset) {
                return [problem(.health, at: item.file.place(at: field.offset))]
            }
        }
        let body = String(decoding: item.file.bytes[item.bodyRange], as: UTF8.self)
        return HealthWords.first(in: body).map { offset in
            [problem(.health, at: item.file.place(at: item.bodyRange.lowerBound + offset))]
        } ?? []
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

/// Beginnings of words that tell of a person's health.
enum HealthWords {
    private static let stems = [
        "диагноз", "болезн", "болен ", "больна ", "заболеван", "инсульт", "инфаркт", "дцп", "онколог", "шизофрен",
        "аутизм", "аутист", "эпилеп", "психиатр", "психическ", "слепот", "слепой", "слепая", "незряч", "глухот",
        "глухой",
        "глухая", "коляск", "ампут", "протез", "синдром", "паралич", "расстройств", "инвалид с детства",
        "группа инвалидности", "группу инвалидности", "группы инвалидности", "группой инвалидности", "первая группа",
        "вторая группа", "третья группа", "i группа", "ii группа", "iii группа", "недуг", "травм",
    ]

    /// The byte offset of the first such word; nil when there is none.
    static func first(in text: String) -> Int? {
        let folded = Array(text.lowercased().replacing("ё", with: "е").utf8)
        return stems.compactMap { stem in
            folded.firstRange(of: Array(stem.utf8)).map(\.lowerBound)
        }.filter { isStart($0, of: folded) }.min()
    }

    private static func isStart(_ position: Int, of bytes: [UInt8]) -> Bool {
        guard position > 0 else { return true }
        let before = bytes[position - 1]
        return before < 0x80 && !(UInt8(ascii: "a")...UInt8(ascii: "z")).contains(before)
    }
}
