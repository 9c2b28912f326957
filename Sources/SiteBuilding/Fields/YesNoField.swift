import FrontMatter
import SiteModel
import Templating

/// `да` or `нет` (`yes`, `no`).
struct YesNoField: FieldKind {
    static let name = "yes-no"
    var acceptsPlaceholder: Bool { false }
    var absence: Value { .flag(false) }

    init() {}
    init(form: inout FieldForm) {}

    func read(_ node: Node, reader: inout FieldReader) -> FieldValue? {
        guard let text = reader.text(node)?.text else { return nil }
        switch text.comparableName {
        case "да", "yes": return .flag(true)
        case "нет", "no": return .flag(false)
        default:
            reader.report(.notYesNo(text), at: node.offset)
            return nil
        }
    }

    func valueShape(path: String, records: inout RecordTable) -> ValueShape { .flag }

    func value(of field: PlacedValue, writer: inout ValueWriter) -> Value { .flag(field.isTrue) }
}

extension FieldReader.Complaint {
    fileprivate static func notYesNo(_ text: String) -> Self {
        let quoted = text.prefix(40)
        return Self(
            "field-yes-no",
            message: { label in
                Message(
                    ru: "«\(label)» отвечает на вопрос «да или нет», а написано «\(quoted)»",
                    en: "“\(label)” is yes or no, not “\(quoted)”")
            },
            help: Message(ru: "Напишите «да» или «нет».", en: "Write “yes” or “no”."))
    }
}
