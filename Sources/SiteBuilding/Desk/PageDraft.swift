import SiteModel

/// The text of a new page: every field of its type explained, the required ones to be filled in, a body begun.
struct PageDraft: Sendable {
    let type: ContentType
    /// As it will stand in the file, quoted where that is needed.
    let title: String
    let types: TypeSet
    let tags: TagList
    let today: LocalDate
    /// An id no session of the site has.
    let sessionID: String
    /// A page of each type, by the type's name, for examples of references.
    let neighbours: [String: String]

    /// Stands in for what cannot be `?`; a page that still has it is not shown.
    static let unwrittenDescription = "Напишите одной фразой, о чём эта страница"
    static let unwrittenBody = "\n## Первый раздел\n\nНапишите здесь текст страницы.\n"

    var text: String {
        (["---"] + Self.notice(type) + fields + ["---"]).joined(separator: "\n") + "\n" + Self.unwrittenBody
    }

    /// The page that lists a section: only what every page must say.
    var sectionText: String {
        let lines = type.fields.filter { prefilled[$0.key] != nil }.flatMap {
            FieldLines(page: self).lines(of: $0, prefilled: prefilled[$0.key])
        }
        return (["---"] + lines + ["---"]).joined(separator: "\n") + "\n"
    }

    private var prefilled: [String: String] {
        ["title": title, "description": Self.unwrittenDescription, "draft": "да"]
    }

    private var fields: [String] {
        let writer = FieldLines(page: self)
        let needed = type.fields.filter { $0.isRequired || $0.kind is ConsentField || prefilled[$0.key] != nil }
        let further = type.fields.filter { field in !needed.contains { $0.key == field.key } }
        // What the type is about comes before what every page may have.
        let optional = further.filter { !isCommon($0) } + further.filter(isCommon)
        let first = needed.flatMap { writer.lines(of: $0, prefilled: prefilled[$0.key]) }
        let rest = optional.flatMap { writer.lines(of: $0) }
        return first + (rest.isEmpty ? [] : ["#", Self.optionalNotice]) + rest
    }

    private func isCommon(_ field: FieldDefinition) -> Bool { types.types.allSatisfy { $0.slot(of: field.key) != nil } }

    private static func notice(_ type: ContentType) -> [String] {
        [
            "# Новая страница вида «\(type.label)». Строки, которые начинаются с «#», – пояснения: на сайт они не попадут.",
            "# Впишите сведения вместо знаков «?». Чего не знаете точно, не придумывайте.",
            "# Пока стоит «Черновик: да», страницы на сайте нет. Когда она готова, удалите эту строку.",
            "#",
        ]
    }

    private static let optionalNotice =
        "# Дальше поля по желанию. Нужно такое поле – удалите «#» перед его именем и пунктами и впишите значение."
}
