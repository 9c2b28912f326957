import FrontMatter
import SiteModel

/// Reads the `fields:` of a type file.
enum FieldDefinitionReader {
    /// Groups inside groups go this deep.
    private static let depth = 5

    static let keyShape = fieldsKey(depth: depth)

    /// The definitions among the entries of a group; problems come with them.
    static func read(_ entries: [Entry], in reader: FieldReader) -> Diagnosed<[FieldDefinition]> {
        var reader = reader
        let fields = definitions(entries, depth: depth, reader: &reader)
        return Diagnosed(fields, problems: reader.problems)
    }

    private static func fieldsKey(depth: Int) -> KeyShape {
        let inner = depth > 1 ? [fieldsKey(depth: depth - 1)] : []
        return KeyShape(
            name: "fields", label: "Поля", shape: .list(of: .group(GroupShape(keys: heads.map(\.keyShape) + inner))))
    }

    private static let word = TextField(acceptsPlaceholder: false)
    private static let heads = [
        FieldDefinition("key", "Ключ", word, required: true),
        FieldDefinition("label", "Название", word, required: true),
        FieldDefinition("kind", "Вид", word, required: true), FieldDefinition("required", "Обязательно", YesNoField()),
        FieldDefinition("min", "Не меньше", NumberField(acceptsPlaceholder: false)),
        FieldDefinition("max", "Не больше", NumberField(acceptsPlaceholder: false)),
        FieldDefinition("unit", "Единица", word), FieldDefinition("to", "Куда", word),
        FieldDefinition("of", "Из чего", word),
        FieldDefinition("values", "Варианты", ListField(of: word)),
        FieldDefinition("schemes", "Схемы", ListField(of: word)),
    ]

    private static func definitions(_ entries: [Entry], depth: Int, reader: inout FieldReader) -> [FieldDefinition] {
        guard depth > 0, let fields = entries.first(where: { $0.name == "fields" }),
            case .list(let nodes) = fields.value.content
        else { return [] }
        var found: [FieldDefinition] = []
        for node in nodes {
            guard case .group(let entries) = node.content,
                let field = definition(entries, at: node.offset, depth: depth, reader: &reader)
            else { continue }
            if found.contains(where: { $0.key == field.key || $0.label.comparableName == field.label.comparableName }) {
                reader.report(.repeatedField(field.key), at: node.offset)
            } else {
                found.append(field)
            }
        }
        return found
    }

    private static func definition(
        _ entries: [Entry], at offset: Int, depth: Int, reader: inout FieldReader
    ) -> FieldDefinition? {
        let values = heads.read(entries, at: offset, reader: &reader)
        let inner = definitions(entries, depth: depth - 1, reader: &reader)
        guard let key = values[0], let keyText = key.text, let label = values[1]?.text, let kindField = values[2],
            let kindName = kindField.text
        else { return nil }
        guard isKey(keyText) else {
            reader.report(.badKey(keyText), at: key.offset)
            return nil
        }
        guard let kind = FieldKinds.named(kindName) else {
            reader.report(.unknownKind(kindName), at: kindField.offset)
            return nil
        }
        if let low = number(values[4]), let high = number(values[5]), low > high, let bound = values[4] {
            reader.report(.crossedBounds, at: bound.offset)
        }
        var form = form(values, reader: reader)
        (form.key, form.kindName, form.fields, form.offset) = (keyText, kindName, inner, kindField.offset)
        let made = kind.init(form: &form)
        reader.problems = form.reader.problems
        return FieldDefinition(keyText, label, made, required: values[3]?.isTrue ?? false, at: key.offset)
    }

    private static func form(_ values: [PlacedValue?], reader: FieldReader) -> FieldForm {
        var form = FieldForm(reader: reader)
        form.maximum = number(values[5])
        // Bounds that cross have been complained of; no value shall be told that it fits neither.
        form.minimum = number(values[4]).flatMap { $0 > form.maximum ?? .infinity ? nil : $0 }
        form.unit = values[6]?.text
        form.to = values[7]?.text
        form.of = values[8]?.text
        form.values = texts(values[9])
        form.schemes = texts(values[10])
        return form
    }

    private static func number(_ field: PlacedValue?) -> Double? {
        guard case .number(let text, _)? = field?.value else { return nil }
        return NumberField.number(text)
    }

    private static func texts(_ field: PlacedValue?) -> [String] {
        guard case .list(let list)? = field?.value else { return [] }
        return list.compactMap(\.text)
    }

    /// Keys are names in templates: Latin letters, digits, hyphens; the engine's own names are taken.
    private static func isKey(_ key: String) -> Bool {
        Slug.isValid(key) && !ItemRecords.ownNames.contains(key)
            && !["known", "href", ExceptionField.definition.key].contains(key)
    }
}

extension FieldReader.Complaint {
    fileprivate static func repeatedField(_ key: String) -> Self {
        Self(
            "type-field",
            message: { _ in Message(ru: "поле «\(key)» описано дважды", en: "the field “\(key)” is declared twice") },
            help: Message(
                ru: "Уберите повтор; названия полей тоже должны различаться.", en: "Drop one; labels must differ too."))
    }

    fileprivate static var crossedBounds: Self {
        Self(
            "type-field",
            message: { _ in
                Message(ru: "«min» больше, чем «max»: не подойдёт ни одно значение", en: "“min” is greater than “max”")
            },
            help: Message(
                ru: "Поменяйте числа местами или исправьте одно из них.", en: "Swap the two numbers or mend one."))
    }

    fileprivate static func badKey(_ key: String) -> Self {
        Self(
            "type-field",
            message: { _ in
                Message(ru: "ключ «\(key)» не годится или занят", en: "the key “\(key)” does not fit or is taken")
            },
            help: Message(
                ru: "Ключ — латинские буквы, цифры и дефис, например «for-whom». Русское слово пишут в «label:».",
                en: "A key is Latin letters, digits and hyphens, such as “for-whom”. The Russian word is the label."))
    }

    fileprivate static func unknownKind(_ kind: String) -> Self {
        let names = FieldKinds.all.map { $0.name }
        let nearest = Nearest.name(to: kind, among: names)
        return Self(
            "type-field",
            message: { _ in
                Message(
                    ru: "вида поля «\(kind.prefix(60))» нет" + (nearest.map { ", возможно, «\($0)»" } ?? ""),
                    en: "there is no kind “\(kind.prefix(60))”" + (nearest.map { ", perhaps “\($0)”" } ?? ""))
            },
            help: Message(ru: "Виды: \(names.joined(separator: ", ")).", en: "Kinds: \(names.joined(separator: ", ")).")
        )
    }
}
