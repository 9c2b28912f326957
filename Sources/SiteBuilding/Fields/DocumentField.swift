import FrontMatter
import SiteModel
import Templating

/// A document of `Content/` to fetch: `file`, `title`; its type and size are read from the file.
struct DocumentField: FieldKind {
    static let name = "document"
    static let record = RecordShape(
        name: "document",
        fields: [
            ValueField("url", .url), ValueField("title", .text), ValueField("type", .text),
            ValueField("size", .number),
        ])
    let group = GroupField(fields: [
        FieldDefinition("file", "Файл", TextField(acceptsPlaceholder: false), required: true),
        FieldDefinition("title", "Название", TextField(acceptsPlaceholder: false), required: true),
    ])

    init(form: inout FieldForm) {}

    var shape: Shape { group.shape }

    func read(_ node: Node, reader: inout FieldReader) -> FieldValue? { group.read(node, reader: &reader) }

    func valueShape(path: String, records: inout RecordTable) -> ValueShape {
        records[Self.record.name] = Self.record
        return .record(Self.record.name)
    }

    func value(of field: PlacedValue, writer: inout ValueWriter) -> Value {
        guard let path = group.field("file", of: field.value), let file = writer.linkedFile(path) else {
            return .missing
        }
        let texts = group.values(of: field, writer: &writer)
        let ending = file.address.split(separator: ".").last.map { $0.uppercased() } ?? ""
        let origin = writer.origin(path.offset)
        return .record(
            Record([
                .url(URLValue(PercentEncoding.path(file.address), base: .root(.shared), origin: origin)), texts[1],
                .text(TextValue(ending, origin: origin)), .number(NumberValue(file.byteCount, origin: origin)),
            ]))
    }
}
