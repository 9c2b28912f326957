import FrontMatter
import SiteModel
import Templating

/// An e-mail address.
struct EmailField: FieldKind {
    static let name = "e-mail"

    init() {}
    init(form: inout FieldForm) {}

    func read(_ node: Node, reader: inout FieldReader) -> FieldValue? {
        guard let text = reader.text(node)?.text else { return nil }
        guard Self.isAddress(text) else {
            reader.report(.notEmail(text), at: node.offset)
            return nil
        }
        return .contact(text: text, href: "mailto:" + text)
    }

    func valueShape(path: String, records: inout RecordTable) -> ValueShape { .contact }

    func value(of field: PlacedValue, writer: inout ValueWriter) -> Value {
        guard case .contact(let text, let href) = field.value else { return .missing }
        return .contact(ContactValue(text: text, href: href, origin: writer.origin(field.offset)))
    }

    /// The form HTML's `<input type=email>` takes, with a dot in the domain; ASCII only.
    static func isAddress(_ text: String) -> Bool {
        let parts = text.split(separator: "@", omittingEmptySubsequences: false)
        guard parts.count == 2, !parts[0].isEmpty, text.utf8.count <= 254 else { return false }
        let labels = parts[1].split(separator: ".", omittingEmptySubsequences: false)
        let local = parts[0].utf8.allSatisfy { isLetterOrDigit($0) || ".!#$%&'*+/=?^_`{|}~-".utf8.contains($0) }
        return local && labels.count >= 2
            && labels.allSatisfy { label in
                !label.isEmpty && !label.hasPrefix("-") && !label.hasSuffix("-")
                    && label.utf8.allSatisfy { isLetterOrDigit($0) || $0 == UInt8(ascii: "-") }
            }
    }

    private static func isLetterOrDigit(_ byte: UInt8) -> Bool {
        (48...57).contains(byte) || (65...90).contains(byte) || (97...122).contains(byte)
    }
}

extension FieldReader.Complaint {
    fileprivate static func notEmail(_ text: String) -> Self {
        let quoted = text.prefix(60)
        return Self(
            "field-email",
            message: { label in
                Message(
                    ru: "«\(label)»: «\(quoted)» не адрес почты", en: "“\(label)”: “\(quoted)” is no e-mail address")
            },
            help: Message(
                ru: "Адрес пишут латиницей и без пробелов: имя, знак «@», название сайта. Адреса нет — поставьте «?».",
                en: "An address is name@host in Latin letters without spaces. No address yet: “?”."))
    }
}
