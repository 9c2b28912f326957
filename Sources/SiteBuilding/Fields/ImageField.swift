import FrontMatter
import SiteModel
import Templating

/// A picture of `Content/` with its alternative: `file`, `alternative`, `caption`.
struct ImageField: FieldKind {
    static let name = "image"
    static let record = RecordShape(
        name: "image",
        fields: [
            ValueField("url", .url), ValueField("alternative", .text),
            ValueField("caption", .text, isOptional: true, mayBePlaceholder: true),
            ValueField("width", .number, isOptional: true), ValueField("height", .number, isOptional: true),
        ])
    static let group = GroupField(fields: [
        FieldDefinition("file", "Файл", TextField(acceptsPlaceholder: false), required: true),
        FieldDefinition("alternative", "Описание картинки", TextField(acceptsPlaceholder: false), required: true),
        FieldDefinition("caption", "Подпись", TextField()),
    ])

    init(form: inout FieldForm) {}

    var shape: Shape { Self.group.shape }

    func read(_ node: Node, reader: inout FieldReader) -> FieldValue? { Self.group.read(node, reader: &reader) }

    func valueShape(path: String, records: inout RecordTable) -> ValueShape {
        records[Self.record.name] = Self.record
        return .record(Self.record.name)
    }

    func value(of field: PlacedValue, writer: inout ValueWriter) -> Value {
        guard let path = Self.group.field("file", of: field.value), let file = writer.linkedFile(path) else {
            return .missing
        }
        let texts = Self.group.values(of: field, writer: &writer)
        let size = [file.width, file.height].map { $0.map { Value.number(NumberValue($0)) } ?? .missing }
        let url = URLValue(PercentEncoding.path(file.address), base: .root(.shared), origin: writer.origin(path.offset))
        return .record(Record([.url(url), texts[1], texts[2]] + size))
    }
}
