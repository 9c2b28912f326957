import FrontMatter
import SiteModel
import Templating

/// A list of values of one kind, with bounds on their number.
struct ListField: FieldKind {
    static let name = "list"
    let element: any FieldKind
    let minimum: Int
    let maximum: Int

    init(of element: any FieldKind, minimum: Int = 0, maximum: Int = .max) {
        self.element = element
        self.minimum = minimum
        self.maximum = maximum
    }

    init(form: inout FieldForm) {
        var inner = form.ofElement()
        guard let kind = FieldKinds.named(inner.kindName), kind != ListField.self, kind != TagsField.self else {
            form.complain(
                "у списка не сказано, из чего он: вид «\(inner.kindName)» не подходит",
                "a list does not say what it holds: the kind “\(inner.kindName)” does not fit",
                helpRu: "Добавьте «of:» и вид, например «of: text».", helpEn: "Add “of:” and a kind: “of: text”.")
            self.init(of: TextField())
            return
        }
        let element = kind.init(form: &inner)
        form.reader = inner.reader
        self.init(
            of: element, minimum: form.minimum.flatMap { Int(exactly: $0.rounded()) } ?? 0,
            maximum: form.maximum.flatMap { Int(exactly: $0.rounded()) } ?? .max)
    }

    var shape: Shape { .list(of: element.shape) }
    var absence: Value { .list([]) }

    func read(_ node: Node, reader: inout FieldReader) -> FieldValue? {
        guard case .list(let nodes) = node.content else { return nil }
        if nodes.count > maximum { reader.report(.tooMany(nodes.count, maximum: maximum), at: nodes[maximum].offset) }
        if nodes.count < minimum { reader.report(.tooFew(nodes.count, minimum: minimum), at: node.offset) }
        return .list(nodes.compactMap { read(element: $0, reader: &reader) })
    }

    /// Whether an element may be `?`: a text may, a whole group in a list would say nothing.
    var holdsPlaceholders: Bool {
        if case .text = element.shape { element.acceptsPlaceholder } else { false }
    }

    private func read(element node: Node, reader: inout FieldReader) -> PlacedValue? {
        if !holdsPlaceholders, case .scalar(let scalar) = node.content, scalar.isPlaceholder {
            reader.report(.placeholderRefused, at: node.offset)
            return nil
        }
        return element.readOrPlaceholder(node, reader: &reader)
    }

    func valueShape(path: String, records: inout RecordTable) -> ValueShape {
        .list(of: element.valueShape(path: path, records: &records))
    }

    func value(of field: PlacedValue, writer: inout ValueWriter) -> Value {
        guard case .list(let values) = field.value else { return .list([]) }
        let written = values.map { element.valueOrAbsence(of: $0, writer: &writer) }
        // A reference to a withheld page leaves the list.
        return .list(written.filter { if case .missing = $0 { false } else { true } })
    }
}

extension FieldReader.Complaint {
    private static let entries = RussianPlural("пункт", "пункта", "пунктов")

    fileprivate static func tooMany(_ count: Int, maximum: Int) -> Self {
        Self(
            "field-count",
            message: { label in
                Message(
                    ru: "в списке «\(label)» \(entries.count(count)), можно не больше \(maximum)",
                    en: "“\(label)” has \(englishCount(count, "entry", "entries")), at most \(maximum)")
            },
            help: Message(
                ru: "Объедините или уберите лишнее, начиная с этого места.", en: "Join or drop entries from here on."))
    }

    fileprivate static func tooFew(_ count: Int, minimum: Int) -> Self {
        Self(
            "field-count",
            message: { label in
                Message(
                    ru: "в списке «\(label)» \(entries.count(count)), нужно не меньше \(minimum)",
                    en: "“\(label)” has \(englishCount(count, "entry", "entries")), at least \(minimum)")
            },
            help: Message(ru: "Допишите недостающее.", en: "Add what is missing."))
    }
}
