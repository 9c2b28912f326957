import FrontMatter
import SiteModel

/// A field by whose values the pages of a type are listed: each value gets a page of its own.
struct Facet: Sendable {
    /// Key of the field: a choice, a text, a list of either, or tags.
    let field: String
    /// What it asks the reader: «Что вам нужно».
    let label: String
    let offset: Int

    static let definition = FieldDefinition("facets", "Отбор", ListField(of: group))
    private static let group = GroupField(fields: [
        FieldDefinition("field", "Поле", TextField(acceptsPlaceholder: false), required: true),
        FieldDefinition("label", "Название", TextField(acceptsPlaceholder: false), required: true),
    ])

    /// The facets of a type file; an unfinished one has been complained of and is left out.
    static func read(_ field: PlacedValue?) -> [Facet] {
        guard case .list(let elements)? = field?.value else { return [] }
        return elements.compactMap { element in
            guard let name = group.field("field", of: element.value), let key = name.text,
                let label = group.field("label", of: element.value)?.text
            else { return nil }
            return Facet(field: key, label: label, offset: name.offset)
        }
    }

    /// The part of an address that tells it from the other facets of the type.
    var slug: String { Slug.make(from: label) }

    /// One of the values of the field.
    struct Choice: Sendable, Hashable {
        let name: String
        let slug: String
    }

    /// The slugs of the values that a page of the type has.
    func slugs(of item: ContentItem, type: ContentType) -> [String] {
        guard let field = type.slot(of: field).flatMap({ item.fields[$0] }) else { return [] }
        return Self.slugs(field)
    }

    private static func slugs(_ field: PlacedValue) -> [String] {
        switch field.value {
        case .text(let text): [slug(of: text.text)]
        case .list(let elements): elements.flatMap(slugs)
        case .tags(let uses): uses.map(\.slug)
        default: []
        }
    }

    /// Bytes of the slug of a value.
    private static let slugBytes = 80

    /// An address may not grow with a text: a long slug is cut, and a sum of the whole tells it from others.
    private static func slug(of text: String) -> String {
        let slug = Slug.make(from: text)
        if slug.utf8.count <= slugBytes { return slug }
        return slug.prefix(slugBytes) + "-" + ContentHash(Array(slug.utf8)).description.prefix(8)
    }

    /// Whether the values are texts that editors write freely: they are found in the pages.
    func isFree(in type: ContentType) -> Bool {
        type.slot(of: field).map { Self.isText(type.fields[$0].kind) } ?? false
    }

    /// The texts a page of the type has in a free field.
    func texts(of item: ContentItem, type: ContentType) -> [Choice] {
        guard let field = type.slot(of: field).flatMap({ item.fields[$0] }) else { return [] }
        let texts: [String] =
            if case .list(let elements) = field.value { elements.compactMap(\.text) } else {
                field.text.map { [$0] } ?? []
            }
        return texts.map { Choice(name: $0, slug: Self.slug(of: $0)) }.filter { !$0.slug.isEmpty }
    }

    /// All values the field may have, in the order the type or the list of tags gives them.
    func choices(in type: ContentType, tags: TagList) -> [Choice] {
        guard let slot = type.slot(of: field) else { return [] }
        return Self.choices(of: type.fields[slot].kind)?.map { Choice(name: $0, slug: Self.slug(of: $0)) }
            ?? tags.tags.map { Choice(name: $0.name, slug: $0.slug) }
    }

    /// Nil for a field that offers no choice.
    fileprivate static func choices(of kind: any FieldKind) -> [String]? {
        ((kind as? ChoiceField) ?? (kind as? ListField)?.element as? ChoiceField)?.values
    }

    private static func isText(_ kind: any FieldKind) -> Bool {
        kind is TextField || (kind as? ListField)?.element is TextField
    }

    fileprivate static func suits(_ kind: any FieldKind) -> Bool {
        kind is TagsField || isText(kind) || choices(of: kind) != nil
    }
}

/// Finds facets that no field answers, once all types are read.
enum FacetCheck {
    static func problems(of types: TypeSet, file: (ContentType) -> SourceFile?) -> [Diagnostic] {
        types.types.flatMap { type in
            type.facets.enumerated().compactMap { number, facet in
                file(type).flatMap { problem(of: facet, number, in: type, file: $0) }
            }
        }
    }

    private static func problem(
        of facet: Facet, _ number: Int, in type: ContentType, file: SourceFile
    ) -> Diagnostic? {
        let place = file.place(at: facet.offset)
        guard let slot = type.slot(of: facet.field), Facet.suits(type.fields[slot].kind) else {
            return noChoice(facet.field, among: type.fields.filter { Facet.suits($0.kind) }.map(\.key), at: place)
        }
        let isTwice = type.facets.prefix(number).contains { $0.slug == facet.slug || $0.field == facet.field }
        return isTwice || facet.slug.isEmpty ? repeated(facet.label, at: place) : nil
    }
}

extension FacetCheck {
    private static func noChoice(_ key: String, among keys: [String], at place: SourcePlace) -> Diagnostic {
        Diagnostic(
            rule: "type-facets", problemClass: .configuration, place: place,
            message: Message(
                ru: "по полю «\(key)» нельзя отбирать страницы: в нём нет ни вариантов, ни слов",
                en: "pages cannot be listed by the field “\(key)”: it holds neither choices nor words"),
            help: Message(
                ru: "Годятся поля вида choice и text, списки из них и темы: \(keys.joined(separator: ", ")).",
                en: "Fields of kind choice or text, lists of them and tags will do: \(keys.joined(separator: ", "))."))
    }

    private static func repeated(_ label: String, at place: SourcePlace) -> Diagnostic {
        Diagnostic(
            rule: "type-facets", problemClass: .configuration, place: place,
            message: Message(
                ru: "отбор «\(label)» уже есть или назван непригодно для адреса",
                en: "the facet “\(label)” is there already, or its name gives no address"),
            help: Message(
                ru: "Назовите его иначе, русскими или латинскими буквами; одно поле – один отбор.",
                en: "Name it otherwise, in letters; one field makes one facet."))
    }
}
