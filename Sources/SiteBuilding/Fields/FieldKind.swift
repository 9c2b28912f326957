import FrontMatter
import SiteModel
import Templating

/// A kind of field: how it is read, what a template sees of it. One file each, and one line in `FieldKinds`.
protocol FieldKind: Sendable {
    /// The word of `kind:` in a type file.
    static var name: String { get }
    /// Makes the kind out of a definition; mistakes in it are reported through the form.
    init(form: inout FieldForm)
    /// What the front matter reader must know.
    var shape: Shape { get }
    /// Whether `?` may stand in its place.
    var acceptsPlaceholder: Bool { get }
    /// What a missing field is to a template.
    var absence: Value { get }
    /// Checks a value; nil after a problem.
    func read(_ node: Node, reader: inout FieldReader) -> FieldValue?
    /// What a template sees; records it needs are put into `records` under names that begin with `path`.
    func valueShape(path: String, records: inout RecordTable) -> ValueShape
    /// The value a template shows; problems that need the whole site are found here.
    func value(of field: PlacedValue, writer: inout ValueWriter) -> Value
    /// What the editor of a new page is told of it.
    func advice(for page: PageDraft) -> FieldAdvice
}

extension FieldKind {
    var acceptsPlaceholder: Bool { true }
    var shape: Shape { .text }
    var absence: Value { .missing }

    /// The value of a field with `?` understood.
    func readOrPlaceholder(_ node: Node, reader: inout FieldReader) -> PlacedValue? {
        if case .scalar(let scalar) = node.content, scalar.isPlaceholder {
            guard acceptsPlaceholder else {
                reader.report(.placeholderRefused, at: node.offset)
                return nil
            }
            return PlacedValue(value: .placeholder, offset: node.offset)
        }
        return read(node, reader: &reader).map { PlacedValue(value: $0, offset: node.offset) }
    }

    /// The value with `?` and a missing field understood.
    func valueOrAbsence(of field: PlacedValue?, writer: inout ValueWriter) -> Value {
        guard let field else { return absence }
        if case .placeholder = field.value {
            // A list of groups has no element that could print «уточняется».
            if case .list = absence, (self as? ListField)?.holdsPlaceholders != true { return absence }
            return .placeholder(writer.origin(field.offset))
        }
        return value(of: field, writer: &writer)
    }
}

/// Every kind of field, by its word.
enum FieldKinds {
    static let all: [any FieldKind.Type] = [
        TextField.self, MarkdownField.self, DateField.self, DateTimeField.self, YesNoField.self, NumberField.self,
        PhoneField.self, EmailField.self, URLField.self, ImageField.self, DocumentField.self, ChoiceField.self,
        TagsField.self, ReferenceField.self, ListField.self, GroupField.self, SessionField.self, SourcedField.self,
        ConsentField.self,
    ]

    static func named(_ name: String) -> (any FieldKind.Type)? { all.first { $0.name == name } }
}
