import SiteModel

/// Why a page is not read: it would cost the parser more time than any page is worth.
package struct MarkupRefusal: Error, Sendable, Hashable {
    package let message: Message
    package let help: Message
    /// Byte offset of the tag with which it became too much; nil for the page as a whole.
    package let offset: Int?

    static func tooLarge(_ size: Int) -> MarkupRefusal {
        let limit = RussianSize.words(bytes: MarkupLimits.size)
        return MarkupRefusal(
            message: Message(
                ru: "страница слишком велика: \(RussianSize.words(bytes: size)), читается не больше \(limit)",
                en: "the page is too large: \(size) bytes, at most \(MarkupLimits.size) are read"),
            help: Message(
                ru: "Разделите страницу на несколько, длинные списки вынесите на отдельные страницы.",
                en: "Split the page, move long lists to pages of their own."),
            offset: nil)
    }

    static func tooDeep(at offset: Int) -> MarkupRefusal {
        MarkupRefusal(
            message: Message(
                ru: "элементы вложены друг в друга глубже \(MarkupLimits.depth) уровней",
                en: "elements stand inside one another deeper than \(MarkupLimits.depth) levels"),
            help: Message(
                ru: "Проверьте, что у каждого открытого элемента есть закрывающий тег.",
                en: "See that every element that is opened has its end tag."),
            offset: offset)
    }

    static func tooManyAttributes(_ count: Int, at offset: Int) -> MarkupRefusal {
        MarkupRefusal(
            message: Message(
                ru: "у одного элемента \(RussianPlural("атрибут", "атрибута", "атрибутов").count(count)), "
                    + "читается не больше \(MarkupLimits.attributes)",
                en: "one element has \(count) attributes, at most \(MarkupLimits.attributes) are read"),
            help: Message(
                ru: "Проверьте, что кавычки в этом теге закрыты.", en: "See that the quotes in this tag are closed."),
            offset: offset)
    }

    static func tooTangled(at offset: Int) -> MarkupRefusal {
        MarkupRefusal(
            message: Message(
                ru: "слишком много незакрытых тегов оформления (b, i, font, a и подобных)",
                en: "too many unclosed formatting tags (b, i, font, a and the like)"),
            help: Message(
                ru: "Закройте эти теги: каждый незакрытый повторяется в каждом следующем абзаце.",
                en: "Close these tags: each one left open is repeated in every following paragraph."),
            offset: offset)
    }
}
