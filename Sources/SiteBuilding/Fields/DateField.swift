import FrontMatter
import SiteModel
import Templating

/// A day, `2026-06-02`.
struct DateField: FieldKind {
    static let name = "date"

    var acceptsPlaceholder = true

    init(acceptsPlaceholder: Bool = true) {
        self.acceptsPlaceholder = acceptsPlaceholder
    }

    init(form: inout FieldForm) {
        self.init()
    }

    func read(_ node: Node, reader: inout FieldReader) -> FieldValue? {
        guard let text = reader.text(node) else { return nil }
        guard let date = LocalDate(text.text) else {
            reader.report(.badDate(text.text), at: node.offset)
            return nil
        }
        return .date(date)
    }

    func valueShape(path: String, records: inout RecordTable) -> ValueShape { .date }

    func value(of field: PlacedValue, writer: inout ValueWriter) -> Value {
        guard case .date(let date) = field.value else { return .missing }
        return .date(date, writer.origin(field.offset))
    }
}

extension FieldReader.Complaint {
    fileprivate static func badDate(_ text: String) -> Self {
        let quoted = text.prefix(40)
        return Self(
            "field-date",
            message: { label in
                Message(ru: "«\(label)»: нет такой даты «\(quoted)»", en: "“\(label)”: there is no date “\(quoted)”")
            },
            help: Message(
                ru: "Напишите год, месяц и день цифрами через дефис, например 2026-06-02.",
                en: "Write year, month and day in digits with hyphens, such as 2026-06-02."))
    }
}
