import FrontMatter
import SiteModel
import Templating

/// A day and a time of day in the site's zone, `2026-06-02 10:00`; a day alone means its end where that is allowed.
struct DateTimeField: FieldKind {
    static let name = "date-time"
    let allowsDay: Bool

    init(allowsDay: Bool = false) {
        self.allowsDay = allowsDay
    }

    init(form: inout FieldForm) {
        self.init()
    }

    func read(_ node: Node, reader: inout FieldReader) -> FieldValue? {
        guard let text = reader.text(node)?.text else { return nil }
        if let moment = LocalDateTime(text) { return .dateTime(moment) }
        if allowsDay, let day = LocalDate(text), let end = LocalDateTime(endOf: day) {
            return .dateTime(end)
        }
        reader.report(.badDateTime(text, allowsDay: allowsDay), at: node.offset)
        return nil
    }

    func valueShape(path: String, records: inout RecordTable) -> ValueShape { .dateTime }

    func value(of field: PlacedValue, writer: inout ValueWriter) -> Value {
        guard case .dateTime(let moment) = field.value else { return .missing }
        return .dateTime(moment, writer.origin(field.offset))
    }
}

extension FieldReader.Complaint {
    fileprivate static func badDateTime(_ text: String, allowsDay: Bool) -> Self {
        let quoted = text.prefix(40)
        return Self(
            "field-date",
            message: { label in
                Message(
                    ru: "«\(label)»: нет такого времени «\(quoted)»",
                    en: "“\(label)”: there is no such time “\(quoted)”")
            },
            help: Message(
                ru: "Напишите день и время через пробел, например 2026-06-02 10:00"
                    + (allowsDay ? ", или один день: 2026-06-02 – тогда до его конца." : "."),
                en: "Write day and time with a space, such as 2026-06-02 10:00"
                    + (allowsDay ? ", or a day alone, 2026-06-02, for its end." : ".")))
    }
}
