import FrontMatter
import SiteModel
import Templating

/// A fact with its source and the day it was checked.
struct SourcedField: FieldKind {
    static let name = "sourced"
    static let group = GroupField(
        fields: [
            FieldDefinition("value", "Значение", TextField(), required: true),
            FieldDefinition("source", "Источник", TextField(), required: true),
            FieldDefinition("checked", "Проверено", DateField(), required: true),
        ], recordName: "sourced")

    init(form: inout FieldForm) {}

    var shape: Shape { Self.group.shape }

    func read(_ node: Node, reader: inout FieldReader) -> FieldValue? { Self.group.read(node, reader: &reader) }

    func valueShape(path: String, records: inout RecordTable) -> ValueShape {
        Self.group.valueShape(path: path, records: &records)
    }

    func value(of field: PlacedValue, writer: inout ValueWriter) -> Value {
        Self.group.value(of: field, writer: &writer)
    }
}
