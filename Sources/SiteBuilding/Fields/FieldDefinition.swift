import FrontMatter
import SiteModel
import Templating

/// A field of a type: its key, the Russian label that may stand for it, and its kind.
final class FieldDefinition: Sendable {
    let key: String
    let label: String
    let kind: any FieldKind
    let isRequired: Bool

    /// Where a type file declares it, in bytes; 0 for those of the engine.
    let offset: Int

    init(_ key: String, _ label: String, _ kind: any FieldKind, required: Bool = false, at offset: Int = 0) {
        self.offset = offset
        self.key = key
        self.label = label
        self.kind = kind
        isRequired = required
    }

    var keyShape: KeyShape { KeyShape(name: key, label: label, shape: kind.shape) }

    /// What templates see: a reference may always be missing, since its page may be a draft; lists and yes-no never.
    func valueField(path: String, records: inout RecordTable) -> ValueField {
        let shape = kind.valueShape(path: "\(path).\(key)", records: &records)
        var isOptional = !isRequired || kind is ReferenceField
        var mayBePlaceholder = kind.acceptsPlaceholder
        switch shape {
        case .list:
            // Of a list the question is whether one of its elements may be `?`.
            (isOptional, mayBePlaceholder) = (false, (kind as? ListField)?.holdsPlaceholders ?? false)
        case .flag: isOptional = false
        default: break
        }
        return ValueField(key, shape, isOptional: isOptional, mayBePlaceholder: mayBePlaceholder)
    }
}

extension [FieldDefinition] {
    var groupShape: GroupShape { GroupShape(keys: map(\.keyShape)) }

    /// Reads the fields of a group in the order of the definitions. A missing required one is reported at `offset`,
    /// unless it is `unread`: written, but so that it could not be read, which has been reported.
    func read(
        _ entries: [Entry], unread: [String] = [], at offset: Int, reader: inout FieldReader
    ) -> [PlacedValue?] {
        map { definition in
            guard let entry = entries.first(where: { $0.name == definition.key }) else {
                if definition.isRequired || definition.kind is ConsentField, !unread.contains(definition.key) {
                    reader.reportMissing(definition, at: offset)
                }
                return nil
            }
            reader.label = definition.label
            return definition.kind.readOrPlaceholder(entry.value, reader: &reader)
        }
    }

    /// The record templates see of such a group.
    func recordShape(named name: String, records: inout RecordTable) -> RecordShape {
        RecordShape(name: name, fields: map { $0.valueField(path: name, records: &records) })
    }

    func values(of fields: [PlacedValue?], writer: inout ValueWriter) -> [Value] {
        zip(self, fields).map { definition, field in
            definition.kind.valueOrAbsence(of: field, writer: &writer)
        }
    }
}
