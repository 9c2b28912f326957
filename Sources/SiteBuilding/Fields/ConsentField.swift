import FrontMatter
import SiteModel
import Templating

/// A person's consent to be told about (152-ФЗ, art. 10 and 10.1): what it covers, until when, where the paper lies.
struct ConsentField: FieldKind {
    static let name = "consent"
    static let group = GroupField(
        fields: [
            FieldDefinition(
                "basis", "Основание",
                ChoiceField(
                    values: ["written", "published-by-agency"],
                    aliases: ["письменное": "written", "опубликовано ведомством": "published-by-agency"]),
                required: true),
            FieldDefinition("source", "Источник", TextField()),
            FieldDefinition("given", "Дано", DateField()),
            FieldDefinition("until", "Действует до", DateField()),
            FieldDefinition("covers", "Разрешено", ListField(of: covered, minimum: 1), required: true),
            FieldDefinition("scope", "Где", TextField()),
            FieldDefinition("paper", "Бумага", TextField()),
            FieldDefinition("withdrawn", "Отозвано", DateField()),
        ], recordName: "consent")
    private static let covered = ChoiceField(
        values: ["name", "text", "photo", "health"],
        aliases: ["имя": "name", "текст": "text", "фото": "photo", "здоровье": "health"])

    /// A consent nobody knows of is none.
    var acceptsPlaceholder: Bool { false }

    init(form: inout FieldForm) {}

    var shape: Shape { Self.group.shape }

    func read(_ node: Node, reader: inout FieldReader) -> FieldValue? {
        guard let value = Self.group.read(node, reader: &reader) else { return nil }
        if !Self.covers("text", in: value) { reader.report(.textNotCovered, at: node.offset) }
        return value
    }

    func valueShape(path: String, records: inout RecordTable) -> ValueShape {
        Self.group.valueShape(path: path, records: &records)
    }

    func value(of field: PlacedValue, writer: inout ValueWriter) -> Value {
        Self.group.value(of: field, writer: &writer)
    }

    static func covers(_ part: String, in value: FieldValue) -> Bool {
        guard case .list(let parts)? = group.field("covers", of: value)?.value else { return false }
        return parts.contains { $0.text == part }
    }

    /// Why a page with this consent may not be shown on `today`, if so.
    static func end(of value: FieldValue, today: LocalDate) -> Message? {
        if group.field("withdrawn", of: value) != nil {
            return Message(ru: "согласие отозвано", en: "the consent was withdrawn")
        }
        guard let until = group.field("until", of: value)?.date, until < today else { return nil }
        return Message(ru: "срок согласия истёк \(until.iso)", en: "the consent ended on \(until.iso)")
    }
}

extension FieldReader.Complaint {
    fileprivate static let textNotCovered = Self(
        "consent-narrow",
        message: { _ in
            Message(
                ru: "согласие не разрешает рассказ: в поле «Разрешено» нет строки «текст»",
                en: "the consent does not cover the text")
        },
        help: Message(
            ru: "Возьмите согласие и на рассказ и допишите «- текст» или не публикуйте страницу.",
            en: "Get consent for the text as well and add “- text”, or do not publish the page."))

    static let photoNotCovered = Self(
        "consent-narrow",
        message: { _ in
            Message(
                ru: "на странице есть снимок, а согласие его не разрешает", en: "the consent does not cover the photo")
        },
        help: Message(
            ru: "Уберите снимок или возьмите согласие на него и допишите в «Разрешено» строку «- фото».",
            en: "Take the photo away, or get consent for it and add “- photo” to “covers”."))
}
