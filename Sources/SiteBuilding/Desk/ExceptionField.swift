import FrontMatter
import SiteModel
import Templating

/// A written exception: which rule of the audit a page breaks knowingly, why, and until when. Every type has the
/// field; no type file declares it, since it answers the engine's own findings.
struct ExceptionField: FieldKind {
    static let name = "exception"
    static let definition = FieldDefinition("exceptions", "Исключения", ListField(of: ExceptionField()))
    static let group = GroupField(
        fields: [
            FieldDefinition("rule", "Правило", TextField(maximum: 60, acceptsPlaceholder: false), required: true),
            FieldDefinition("reason", "Причина", TextField(minimum: 10, acceptsPlaceholder: false), required: true),
            FieldDefinition("until", "До", DateField(acceptsPlaceholder: false), required: true),
        ], recordName: "exception")

    init() {}
    init(form: inout FieldForm) {}

    var acceptsPlaceholder: Bool { false }
    var shape: Shape { Self.group.shape }

    func read(_ node: Node, reader: inout FieldReader) -> FieldValue? { Self.group.read(node, reader: &reader) }

    func valueShape(path: String, records: inout RecordTable) -> ValueShape {
        Self.group.valueShape(path: path, records: &records)
    }

    func value(of field: PlacedValue, writer: inout ValueWriter) -> Value {
        Self.group.value(of: field, writer: &writer)
    }

    func advice(for page: PageDraft) -> FieldAdvice {
        FieldAdvice(
            "предупреждение проверки, с которым страница пока живёт", fields: Self.group.fields,
            prefilled: [
                "rule": "link-text", "reason": "почему сейчас нельзя исправить", "until": "\(page.today.year)-12-31",
            ])
    }
}
