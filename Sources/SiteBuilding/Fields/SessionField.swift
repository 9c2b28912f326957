import FrontMatter
import SiteModel
import Templating

/// One meeting of a programme; its `id` is unique in the whole site and never changes.
struct SessionField: FieldKind {
    static let name = "session"
    static let group = GroupField(
        fields: [
            FieldDefinition("id", "Номер", TextField(maximum: 80, acceptsPlaceholder: false), required: true),
            FieldDefinition("revision", "Изменение", NumberField(minimum: 0, isWhole: true, acceptsPlaceholder: false)),
            FieldDefinition("start", "Начало", DateTimeField(), required: true),
            FieldDefinition("end", "Окончание", DateTimeField(), required: true),
            FieldDefinition("place", "Место", TextField()),
            FieldDefinition("seats", "Мест", NumberField(minimum: 0, isWhole: true)),
            FieldDefinition("registration-until", "Запись до", DateTimeField(allowsDay: true)),
            FieldDefinition("cancelled", "Отменено", YesNoField()),
            FieldDefinition("note", "Примечание", TextField()),
        ], recordName: "session")

    init(form: inout FieldForm) {}

    var shape: Shape { Self.group.shape }

    func read(_ node: Node, reader: inout FieldReader) -> FieldValue? {
        guard let value = Self.group.read(node, reader: &reader) else { return nil }
        if case .dateTime(let start)? = Self.group.field("start", of: value)?.value,
            let end = Self.group.field("end", of: value), case .dateTime(let moment) = end.value, moment <= start
        {
            reader.report(moment < start ? .endsBeforeStart : .endsAtStart, at: end.offset)
        }
        if let id = Self.group.field("id", of: value), let text = id.text, !Slug.isValid(text) {
            reader.report(.badSessionID(text), at: id.offset)
        }
        return value
    }

    func valueShape(path: String, records: inout RecordTable) -> ValueShape {
        if records["session"] == nil {
            let fields = Self.group.fields.recordShape(named: "session", records: &records).fields
            records["session"] = RecordShape(
                name: "session",
                fields: fields + [
                    ValueField("past", .flag), ValueField("closed", .flag), ValueField("one-day", .flag),
                    ValueField("until-midnight", .flag), CalendarIndex.field,
                ])
        }
        return .record("session")
    }

    func value(of field: PlacedValue, writer: inout ValueWriter) -> Value {
        let timing = SessionTiming(of: field.value, now: writer.index.now)
        return .record(
            Record(
                Self.group.values(of: field, writer: &writer) + [
                    .flag(timing.isPast), .flag(timing.isClosed), .flag(timing.isOneDay),
                    .flag(timing.isOpenUntilMidnight),
                    writer.index.calendar(ofSession: field.value, at: writer.file.path),
                ]))
    }

    /// The ids of all sessions inside a value, with their places.
    static func ids(in value: FieldValue) -> [(id: String, offset: Int)] {
        guard case .list(let values) = value else { return [] }
        return values.compactMap { session in
            guard case .group(let fields) = session.value, fields.count == group.fields.count else { return nil }
            return group.field("id", of: session.value).flatMap { id in id.text.map { ($0, id.offset) } }
        }
    }
}

extension FieldReader.Complaint {
    fileprivate static let endsBeforeStart = Self(
        "session-end",
        message: { _ in
            Message(ru: "занятие кончается раньше, чем начинается", en: "the session ends before it begins")
        },
        help: endHelp)

    fileprivate static let endsAtStart = Self(
        "session-end",
        message: { _ in
            Message(ru: "занятие кончается тогда же, когда начинается", en: "the session ends when it begins")
        },
        help: endHelp)

    private static let endHelp = Message(
        ru: "Проверьте поля «Начало» и «Окончание».", en: "Check “start” and “end”.")

    fileprivate static func badSessionID(_ id: String) -> Self {
        Self(
            "session-id",
            message: { _ in
                Message(
                    ru: "номер занятия «\(id.prefix(60))» не годится",
                    en: "the session id “\(id.prefix(60))” does not fit")
            },
            help: Message(
                ru: "Латинские буквы, цифры и дефис, например «\(Slug.make(from: id))».",
                en: "Latin letters, digits and hyphens, such as “\(Slug.make(from: id))”."))
    }
}
