import FrontMatter
import SiteModel
import Templating

/// A phone number as people write it, `8 (831) 000-00-00 доб. 12`; its address is `tel:` of RFC 3966.
struct PhoneField: FieldKind {
    static let name = "phone"

    init() {}
    init(form: inout FieldForm) {}

    func read(_ node: Node, reader: inout FieldReader) -> FieldValue? {
        guard let text = reader.text(node)?.text else { return nil }
        guard let href = Self.address(of: text) else {
            reader.report(.notPhone(text), at: node.offset)
            return nil
        }
        return .contact(text: text, href: href)
    }

    func valueShape(path: String, records: inout RecordTable) -> ValueShape { .contact }

    func value(of field: PlacedValue, writer: inout ValueWriter) -> Value {
        guard case .contact(let text, let href) = field.value else { return .missing }
        return .contact(ContactValue(text: text, href: href, origin: writer.origin(field.offset)))
    }

    /// `tel:` with the country code; a Russian number that begins with 8 is called as +7. Nil when it is no number.
    static func address(of text: String) -> String? {
        let parts = text.replacing("доб.", with: ";").replacing("доб", with: ";").split(
            separator: ";", omittingEmptySubsequences: false)
        guard (1...2).contains(parts.count), let number = digits(parts[0]) else { return nil }
        let hasPlus = parts[0].trimmingPrefix(while: \.isWhitespace).hasPrefix("+")
        guard isWhole(number, hasPlus: hasPlus) else { return nil }
        let isRussian = !hasPlus && number.count == 11 && number.hasPrefix("8")
        let called = isRussian ? "+7" + number.dropFirst() : (hasPlus ? "+" : "") + number
        guard parts.count == 2 else { return "tel:" + called }
        guard let inner = digits(parts[1]), (1...6).contains(inner.count) else { return nil }
        return "tel:\(called);ext=\(inner)"
    }

    /// E.164 allows 15 digits; a Russian number with its code has 11; without a code only short ones are dialled.
    private static func isWhole(_ number: String, hasPlus: Bool) -> Bool {
        if hasPlus { return number.hasPrefix("7") ? number.count == 11 : (8...15).contains(number.count) }
        return (3...7).contains(number.count)
            || (number.count == 11 && (number.hasPrefix("8") || number.hasPrefix("7")))
    }

    private static func digits(_ text: some StringProtocol) -> String? {
        let signs = text.unicodeScalars.filter { !($0.properties.isWhitespace || "+-–()".unicodeScalars.contains($0)) }
        guard signs.allSatisfy({ ("0"..."9").contains($0) }) else { return nil }
        return String(String.UnicodeScalarView(signs))
    }
}

extension FieldReader.Complaint {
    fileprivate static func notPhone(_ text: String) -> Self {
        let quoted = text.prefix(40)
        return Self(
            "field-phone",
            message: { label in
                Message(
                    ru: "«\(label)»: «\(quoted)» не номер телефона", en: "“\(label)”: “\(quoted)” is no phone number")
            },
            help: Message(
                ru:
                    "Напишите один номер целиком: +7, код города и номер. Добавочный — после «доб.». Номера нет — поставьте «?».",
                en: "Write one whole number: +7, area code, number; an extension after “доб.”. No number yet: “?”."))
    }
}
