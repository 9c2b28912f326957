import FrontMatter
import SiteModel
import Templating

extension FieldKind {
    /// The fields of a kind that is a group of them.
    var groupFields: [FieldDefinition]? {
        switch self {
        case let group as GroupField: group.fields
        case is SessionField: SessionField.group.fields
        case is SourcedField: SourcedField.group.fields
        case is ImageField: ImageField.group.fields
        case is ConsentField: ConsentField.group.fields
        default: nil
        }
    }
}

/// A group of named values.
struct GroupField: FieldKind {
    static let name = "group"
    let fields: [FieldDefinition]
    /// Name of the record in templates when it is the same everywhere.
    let recordName: String?

    init(fields: [FieldDefinition], recordName: String? = nil) {
        self.fields = fields
        self.recordName = recordName
    }

    init(form: inout FieldForm) {
        if form.fields.isEmpty {
            form.complain(
                "у группы нет полей", "a group has no fields", helpRu: "Добавьте «fields:» и под ним поля группы.",
                helpEn: "Add “fields:” and the group's fields below it.")
        }
        self.init(fields: form.fields)
    }

    var shape: Shape { .group(fields.groupShape) }

    func read(_ node: Node, reader: inout FieldReader) -> FieldValue? {
        guard case .group(let entries) = node.content else { return nil }
        return .group(fields.read(entries, unread: node.unread, at: node.offset, reader: &reader))
    }

    func valueShape(path: String, records: inout RecordTable) -> ValueShape {
        let name = recordName ?? "group:" + path
        if records[name] == nil { records[name] = fields.recordShape(named: name, records: &records) }
        return .record(name)
    }

    func value(of field: PlacedValue, writer: inout ValueWriter) -> Value {
        .record(Record(values(of: field, writer: &writer)))
    }

    func values(of field: PlacedValue, writer: inout ValueWriter) -> [Value] {
        guard case .group(let values) = field.value else { return [] }
        return fields.values(of: values, writer: &writer)
    }

    /// The value of a key in a group that was read.
    func field(_ key: String, of value: FieldValue) -> PlacedValue? {
        guard case .group(let values) = value, let slot = fields.firstIndex(where: { $0.key == key }) else {
            return nil
        }
        return slot < values.count ? values[slot] : nil
    }
}
