import FrontMatter
import SiteModel
import Templating

/// An absolute web address; `https` unless the type lists other schemes.
struct URLField: FieldKind {
    static let name = "url"
    let schemes: [String]
    var acceptsPlaceholder = true

    init(schemes: [String] = ["https"], acceptsPlaceholder: Bool = true) {
        self.schemes = schemes
        self.acceptsPlaceholder = acceptsPlaceholder
    }

    init(form: inout FieldForm) {
        let allowed = ["https", "http", "mailto", "tel"]
        if let other = form.schemes.first(where: { !allowed.contains($0) }) {
            form.complain(
                "схема «\(other)» не разрешена", "the scheme “\(other)” is not allowed",
                helpRu: "Можно: \(allowed.joined(separator: ", ")).",
                helpEn: "Allowed: \(allowed.joined(separator: ", ")).")
        }
        self.init(schemes: form.schemes.isEmpty ? ["https"] : form.schemes)
    }

    func read(_ node: Node, reader: inout FieldReader) -> FieldValue? {
        guard let text = reader.text(node)?.text else { return nil }
        guard isAddress(text) else {
            reader.report(.notAddress(text, schemes: schemes), at: node.offset)
            return nil
        }
        return .url(text)
    }

    func valueShape(path: String, records: inout RecordTable) -> ValueShape { .url }

    func value(of field: PlacedValue, writer: inout ValueWriter) -> Value {
        guard case .url(let address) = field.value else { return .missing }
        return .url(URLValue(address, base: .absolute, origin: writer.origin(field.offset)))
    }

    /// Scheme from the list, then for web addresses a host with a dot, no user name, no spaces or control bytes.
    private func isAddress(_ text: String) -> Bool {
        guard let colon = text.firstIndex(of: ":") else { return false }
        let scheme = text[..<colon].lowercased()
        let rest = text[text.index(after: colon)...]
        let signs = text.unicodeScalars
        guard schemes.contains(scheme),
            signs.allSatisfy({ !$0.properties.isWhitespace && $0.value >= 0x20 && $0 != "\\" })
        else { return false }
        guard scheme.hasPrefix("http") else { return !rest.isEmpty }
        guard rest.hasPrefix("//") else { return false }
        let host = rest.dropFirst(2).prefix { !"/?#".contains($0) }
        return host.contains(".") && !host.contains("@") && !host.hasPrefix(".") && !host.hasSuffix(".")
    }
}

extension FieldReader.Complaint {
    fileprivate static func notAddress(_ text: String, schemes: [String]) -> Self {
        let quoted = text.prefix(80)
        let example =
            (schemes.first ?? "https").hasPrefix("http") ? "\(schemes.first ?? "https")://…" : "\(schemes[0]):…"
        return Self(
            "field-url",
            message: { label in
                Message(
                    ru: "«\(label)»: адрес «\(quoted)» не подходит",
                    en: "“\(label)”: the address “\(quoted)” does not fit")
            },
            help: Message(
                ru:
                    "Скопируйте адрес целиком из строки браузера: он начинается с \(example). Адреса нет — поставьте «?».",
                en: "Copy the whole address from the browser: it begins with \(example). No address yet: “?”."))
    }
}
