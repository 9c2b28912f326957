import FrontMatter
import SiteModel

/// A line of `json-ld:` in a type file: a field whose value search engines are told as a property of schema.org.
struct PropertyMapping: Sendable {
    /// `serviceOutput`, or with the thing in between: `availableChannel.servicePhone`.
    let property: String
    /// Key of the field; nil for a line with a value of its own.
    let field: String?
    /// What is said of every page, beside what its fields say: a currency.
    let constant: String?
    /// Type of schema.org to take instead of the usual one: a `Person` for `about`.
    let thing: String?
    /// Key of `site.yaml` that stands in where the page says nothing.
    let setting: String?
    let offset: Int

    static let definition = FieldDefinition("json-ld", "Данные для поисковиков", ListField(of: group))
    private static let word = TextField(acceptsPlaceholder: false)
    private static let group = GroupField(fields: [
        FieldDefinition("property", "Свойство", word, required: true),
        FieldDefinition("field", "Поле", word), FieldDefinition("value", "Значение", word),
        FieldDefinition("as", "Как", word), FieldDefinition("site", "Иначе из site.yaml", word),
    ])

    /// The lines of a type file; an unfinished one has been complained of and is left out.
    static func read(_ field: PlacedValue?) -> [PropertyMapping] {
        guard case .list(let elements)? = field?.value else { return [] }
        return elements.compactMap { element in
            guard let property = group.field("property", of: element.value), let name = property.text else {
                return nil
            }
            return PropertyMapping(
                property: name, field: group.field("field", of: element.value)?.text,
                constant: group.field("value", of: element.value)?.text,
                thing: group.field("as", of: element.value)?.text,
                setting: group.field("site", of: element.value)?.text, offset: property.offset)
        }
    }
}

/// Finds types and properties that schema.org, or our part of it, does not have, and fields that are not there.
enum PropertyMappingCheck {
    static func problems(of types: TypeSet, file: (ContentType) -> SourceFile?) -> [Diagnostic] {
        types.types.flatMap { type -> [Diagnostic] in
            guard let schema = type.schema, let file = file(type) else { return [] }
            guard SchemaVocabulary.types.contains(schema) else {
                return [unknownType(schema, at: file.place(at: type.schemaOffset))]
            }
            return type.properties.compactMap { problem(of: $0, schema: schema, in: type, file: file) }
        }
    }

    private static func problem(
        of mapping: PropertyMapping, schema: String, in type: ContentType, file: SourceFile
    ) -> Diagnostic? {
        let place = file.place(at: mapping.offset)
        let known = SchemaVocabulary.properties(of: schema)
        guard let range = known[mapping.property] else {
            return unknown("свойства", "property", mapping.property, among: known.keys.sorted(), of: schema, at: place)
        }
        if (mapping.field == nil) == (mapping.constant == nil) { return undecided(mapping.property, at: place) }
        guard let field = mapping.field else { return range == .sessions ? unsuited(mapping, at: place) : nil }
        guard let slot = type.slot(of: field) else {
            return unknown("поля", "field", field, among: type.fields.map(\.key), of: type.name, at: place)
        }
        if let thing = mapping.thing, !SchemaVocabulary.thingTypes.contains(thing) {
            return unknown("типа", "thing", thing, among: SchemaVocabulary.thingTypes, of: "as", at: place)
        }
        if let key = mapping.setting, !SiteSettings.fields.contains(where: { $0.key == key }) {
            return unknown(
                "настройки", "setting", key, among: SiteSettings.fields.map(\.key), of: "site.yaml", at: place)
        }
        let isSessions = (type.fields[slot].kind as? ListField)?.element is SessionField
        return (range == .sessions) == isSessions ? nil : unsuited(mapping, at: place)
    }
}

extension PropertyMappingCheck {
    private static func problem(_ place: SourcePlace, _ message: Message, _ help: Message) -> Diagnostic {
        Diagnostic(rule: "type-json-ld", problemClass: .configuration, place: place, message: message, help: help)
    }

    private static func unknownType(_ name: String, at place: SourcePlace) -> Diagnostic {
        let nearest = Nearest.name(to: name, among: SchemaVocabulary.types)
        let list = SchemaVocabulary.types.joined(separator: ", ")
        return problem(
            place,
            Message(
                ru: "типа «\(name)» поисковики не поймут"
                    + (nearest.map { "; возможно, вы имели в виду «\($0)»" } ?? ""),
                en: "search engines will not understand the type “\(name)”"
                    + (nearest.map { "; did you mean “\($0)”" } ?? "")),
            Message(ru: "Годятся: \(list).", en: "These will do: \(list)."))
    }

    private static func unknown(
        _ ru: String, _ en: String, _ name: String, among names: [String], of owner: String, at place: SourcePlace
    ) -> Diagnostic {
        let nearest = Nearest.name(to: name, among: names)
        let list = names.joined(separator: ", ")
        return problem(
            place,
            Message(
                ru: "у «\(owner)» нет \(ru) «\(name)»" + (nearest.map { "; возможно, вы имели в виду «\($0)»" } ?? ""),
                en: "“\(owner)” has no \(en) “\(name)”" + (nearest.map { "; did you mean “\($0)”" } ?? "")),
            Message(ru: "Годятся: \(list).", en: "These will do: \(list)."))
    }

    private static func undecided(_ property: String, at place: SourcePlace) -> Diagnostic {
        problem(
            place,
            Message(
                ru: "у свойства «\(property)» нужно либо поле, либо готовое значение",
                en: "the property “\(property)” takes either a field or a value"),
            Message(
                ru: "Впишите под ним «field:» и ключ поля или «value:» и слово, одно из двух.",
                en: "Write “field:” with the key of a field below it, or “value:” with a word, one of the two."))
    }

    private static func unsuited(_ mapping: PropertyMapping, at place: SourcePlace) -> Diagnostic {
        let field = mapping.field ?? mapping.constant ?? ""
        return problem(
            place,
            Message(
                ru: "поле «\(field)» не годится для свойства «\(mapping.property)»",
                en: "the field “\(field)” does not suit the property “\(mapping.property)”"),
            Message(
                ru: "Список занятий отдают свойству subEvent, и только его.",
                en: "A list of sessions goes to the property subEvent, and nothing else does."))
    }
}
