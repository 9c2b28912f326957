import FrontMatter
import SiteModel
import Templating

/// A decimal number, perhaps with bounds and a unit: `12`, `1,5`, `-3`.
struct NumberField: FieldKind {
    static let name = "number"
    let minimum: Double?
    let maximum: Double?
    let isWhole: Bool
    var acceptsPlaceholder = true

    init(minimum: Double? = nil, maximum: Double? = nil, isWhole: Bool = false, acceptsPlaceholder: Bool = true) {
        self.minimum = minimum
        self.maximum = maximum
        self.isWhole = isWhole
        self.acceptsPlaceholder = acceptsPlaceholder
    }

    init(form: inout FieldForm) {
        self.init(minimum: form.minimum, maximum: form.maximum)
    }

    func read(_ node: Node, reader: inout FieldReader) -> FieldValue? {
        guard let text = reader.text(node)?.text else { return nil }
        guard let number = Self.number(text), !isWhole || Int(text) != nil else {
            reader.report(.notNumber(text, isWhole: isWhole), at: node.offset)
            return nil
        }
        if number < minimum ?? -.infinity || number > maximum ?? .infinity {
            reader.report(.outOfBounds(text, minimum: minimum, maximum: maximum), at: node.offset)
        }
        return .number(text: text.replacing(".", with: ","), integer: Int(text))
    }

    func valueShape(path: String, records: inout RecordTable) -> ValueShape { .number }

    func value(of field: PlacedValue, writer: inout ValueWriter) -> Value {
        guard case .number(let text, let integer) = field.value else { return .missing }
        return .number(NumberValue(text: text, integer: integer, origin: writer.origin(field.offset)))
    }

    /// Digits with at most one comma or point inside and a minus before; at most 15 digits.
    static func number(_ text: String) -> Double? {
        let digits = text.hasPrefix("-") ? text.dropFirst() : text[...]
        let parts = digits.split(omittingEmptySubsequences: false) { $0 == "," || $0 == "." }
        guard parts.count <= 2, digits.utf8.count <= 16 else { return nil }
        guard parts.allSatisfy({ !$0.isEmpty && $0.utf8.allSatisfy { (48...57).contains($0) } }) else { return nil }
        return Double(text.replacing(",", with: "."))
    }
}

extension FieldReader.Complaint {
    fileprivate static func notNumber(_ text: String, isWhole: Bool) -> Self {
        let quoted = text.prefix(40)
        return Self(
            "field-number",
            message: { label in
                Message(
                    ru: "«\(label)»: «\(quoted)» не \(isWhole ? "целое число" : "число")",
                    en: "“\(label)”: “\(quoted)” is not a \(isWhole ? "whole number" : "number")")
            },
            help: Message(
                ru: isWhole ? "Напишите только цифры, например 12." : "Напишите только цифры, например 12 или 1,5.",
                en: isWhole ? "Write digits only, such as 12." : "Write digits only, such as 12 or 1,5."))
    }

    fileprivate static func outOfBounds(_ text: String, minimum: Double?, maximum: Double?) -> Self {
        let low = minimum.map { "не меньше \(short($0))" }
        let high = maximum.map { "не больше \(short($0))" }
        let lowEnglish = minimum.map { "at least \(short($0))" }
        let highEnglish = maximum.map { "at most \(short($0))" }
        return Self(
            "field-number",
            message: { label in
                Message(ru: "«\(label)»: число \(text) не подходит", en: "“\(label)”: the number \(text) does not fit")
            },
            help: Message(
                ru: "Нужно " + [low, high].compactMap(\.self).joined(separator: " и ") + ".",
                en: "It must be " + [lowEnglish, highEnglish].compactMap(\.self).joined(separator: " and ") + "."))
    }

    private static func short(_ number: Double) -> String {
        Int(exactly: number).map(String.init) ?? String(number).replacing(".", with: ",")
    }
}
