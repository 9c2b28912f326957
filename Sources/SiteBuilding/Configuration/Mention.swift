import FrontMatter
import SiteModel

/// A list of the pages that name this one: pages of a type, by one of its reference fields.
///
/// Editors write a reference once, where they know it; the page that is named shows it too.
struct Mention: Sendable {
    /// Name of the list in templates.
    let key: String
    /// Name of the type whose pages are listed.
    let type: String
    /// Key of the field of that type, a reference or a list of them.
    let field: String
    let offset: Int

    static let definition = FieldDefinition("mentions", "Упоминания", ListField(of: group))
    private static let word = TextField(acceptsPlaceholder: false)
    private static let group = GroupField(fields: [
        FieldDefinition("key", "Ключ", word, required: true), FieldDefinition("type", "Вид", word, required: true),
        FieldDefinition("field", "Поле", word, required: true),
    ])

    /// The mentions of a type file; an unfinished one has been complained of and is left out.
    static func read(_ field: PlacedValue?) -> [Mention] {
        guard case .list(let elements)? = field?.value else { return [] }
        return elements.compactMap { element in
            guard let key = group.field("key", of: element.value), let name = key.text,
                let type = group.field("type", of: element.value)?.text,
                let field = group.field("field", of: element.value)?.text
            else { return nil }
            return Mention(key: name, type: type, field: field, offset: key.offset)
        }
    }
}

/// Finds mentions that lead nowhere, once all types are read.
enum MentionCheck {
    static func problems(of types: TypeSet, file: (ContentType) -> SourceFile?) -> [Diagnostic] {
        types.types.flatMap { type in
            type.mentions.compactMap { mention in
                file(type).flatMap { problem(of: mention, in: type, types: types, file: $0) }
            }
        }
    }

    private static func problem(
        of mention: Mention, in type: ContentType, types: TypeSet, file: SourceFile
    ) -> Diagnostic? {
        let place = file.place(at: mention.offset)
        let taken = type.fields.map(\.key) + ItemRecords.ownNames
        if taken.contains(mention.key) || !Slug.isValid(mention.key) { return badKey(mention.key, at: place) }
        if types.unread.contains(mention.type) { return nil }
        guard let other = types.named(mention.type) else {
            return unknownType(mention.type, among: types.types.map(\.name), at: place)
        }
        let fields = other.fields.filter { $0.kind.referencedType == type.name }.map(\.key)
        return fields.contains(mention.field)
            ? nil : unknownField(mention.field, of: other.name, among: fields, to: type.name, at: place)
    }
}

extension MentionCheck {
    private static func problem(_ place: SourcePlace, _ message: Message, _ help: Message) -> Diagnostic {
        Diagnostic(
            rule: "type-mentions", problemClass: .configuration, place: place, message: message, help: help)
    }

    private static func badKey(_ key: String, at place: SourcePlace) -> Diagnostic {
        problem(
            place,
            Message(
                ru: "список упоминаний нельзя назвать «\(key)»", en: "a list of mentions cannot be named “\(key)”"),
            Message(
                ru: "Латинские буквы, цифры и дефис; имя не должно повторять поле этого вида.",
                en: "Latin letters, digits and hyphens; not the name of a field of this type."))
    }

    private static func unknownType(_ name: String, among names: [String], at place: SourcePlace) -> Diagnostic {
        let nearest = Nearest.name(to: name, among: names)
        return problem(
            place,
            Message(
                ru: "упоминания ждут вид «\(name)», которого нет" + (nearest.map { ", возможно, «\($0)»" } ?? ""),
                en: "the mentions name the type “\(name)”, which is not there"
                    + (nearest.map { ", perhaps “\($0)”" } ?? "")),
            Message(
                ru: "Есть виды: \(names.joined(separator: ", ")).", en: "There are: \(names.joined(separator: ", "))."))
    }

    private static func unknownField(
        _ name: String, of type: String, among names: [String], to own: String, at place: SourcePlace
    ) -> Diagnostic {
        problem(
            place,
            Message(
                ru: "у вида «\(type)» нет поля «\(name)», которое ведёт на вид «\(own)»",
                en: "the type “\(type)” has no field “\(name)” that refers to “\(own)”"),
            Message(
                ru: names.isEmpty
                    ? "Добавьте в вид «\(type)» поле вида reference со строкой «to: \(own)»."
                    : "Годятся: \(names.joined(separator: ", ")).",
                en: names.isEmpty
                    ? "Add a reference field with “to: \(own)” to the type “\(type)”."
                    : "These would do: \(names.joined(separator: ", "))."))
    }
}

extension FieldKind {
    /// The type a reference, or a list of references, leads to.
    var referencedType: String? {
        ((self as? ReferenceField) ?? (self as? ListField)?.element as? ReferenceField)?.type
    }
}
