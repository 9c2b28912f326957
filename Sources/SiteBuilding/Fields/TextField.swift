import FrontMatter
import SiteModel
import Templating

/// One line or block of plain text, with bounds in characters.
struct TextField: FieldKind {
    static let name = "text"
    let minimum: Int
    let maximum: Int
    var acceptsPlaceholder = true

    init(minimum: Int = 1, maximum: Int = .max, acceptsPlaceholder: Bool = true) {
        self.minimum = minimum
        self.maximum = maximum
        self.acceptsPlaceholder = acceptsPlaceholder
    }

    init(form: inout FieldForm) {
        self.init(
            minimum: form.minimum.flatMap { Int(exactly: $0.rounded()) } ?? 1,
            maximum: form.maximum.flatMap { Int(exactly: $0.rounded()) } ?? .max,
            acceptsPlaceholder: !["title", "description"].contains(form.key))
    }

    func read(_ node: Node, reader: inout FieldReader) -> FieldValue? {
        guard let text = reader.text(node) else { return nil }
        // A character has one scalar at least: few texts have to be taken apart into characters.
        if text.bytes.count(where: { $0 & 0xC0 != 0x80 }) > maximum || text.bytes.count < minimum * 4 {
            let count = text.text.count
            if count > maximum { reader.report(.tooLong(count: count, maximum: maximum), at: node.offset) }
            if count < minimum { reader.report(.tooShort(count: count, minimum: minimum), at: node.offset) }
        }
        return .text(text)
    }

    func valueShape(path: String, records: inout RecordTable) -> ValueShape { .text }

    func value(of field: PlacedValue, writer: inout ValueWriter) -> Value {
        guard case .text(let text) = field.value else { return .missing }
        return .text(TextValue(bytes: text.bytes, origin: writer.origin(field.offset)))
    }
}

extension FieldReader.Complaint {
    private static let characters = RussianPlural("знак", "знака", "знаков")

    fileprivate static func tooLong(count: Int, maximum: Int) -> Self {
        Self(
            "field-length",
            message: { label in
                Message(
                    ru: "«\(label)» слишком длинно: \(characters.count(count)), можно не больше \(maximum)",
                    en: "“\(label)” is too long: \(englishCount(count, "character", "characters")), at most \(maximum)")
            },
            help: Message(
                ru: "Сократите на \(characters.count(count - maximum)).",
                en: "Shorten it by \(englishCount(count - maximum, "character", "characters")).")
        )
    }

    fileprivate static func tooShort(count: Int, minimum: Int) -> Self {
        Self(
            "field-length",
            message: { label in
                Message(
                    ru: "«\(label)» слишком коротко: \(characters.count(count)), нужно не меньше \(minimum)",
                    en:
                        "“\(label)” is too short: \(englishCount(count, "character", "characters")), at least \(minimum)"
                )
            },
            help: Message(ru: "Допишите подробнее.", en: "Write it in more detail."))
    }
}
