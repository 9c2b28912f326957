import FrontMatter
import SiteModel
import Templating

/// One of the values the type lists.
struct ChoiceField: FieldKind {
    static let name = "choice"
    let values: [String]
    /// Russian words that may stand for a value.
    let aliases: [String: String]
    private let comparableValues: [String]

    init(values: [String], aliases: [String: String] = [:]) {
        self.values = values
        comparableValues = values.map(\.comparableName)
        self.aliases = aliases
    }

    init(form: inout FieldForm) {
        if form.values.isEmpty {
            form.complain(
                "у поля вида choice нет списка values", "a field of kind choice has no values",
                helpRu: "Добавьте «values:» и под ним варианты, каждый с новой строки после «- ».",
                helpEn: "Add “values:” and the values below it, each on a line after “- ”.")
        }
        self.init(values: form.values)
    }

    func read(_ node: Node, reader: inout FieldReader) -> FieldValue? {
        guard let text = reader.text(node) else { return nil }
        let wanted = text.text.comparableName
        guard let value = aliases[wanted] ?? comparableValues.firstIndex(of: wanted).map({ values[$0] }) else {
            reader.report(.unknownChoice(text.text, values: aliases.keys.sorted() + values), at: node.offset)
            return nil
        }
        return .text(SourceText(bytes: Array(value.utf8), map: text.map))
    }

    func valueShape(path: String, records: inout RecordTable) -> ValueShape { .text }

    func value(of field: PlacedValue, writer: inout ValueWriter) -> Value {
        guard case .text(let text) = field.value else { return .missing }
        return .text(TextValue(bytes: text.bytes, origin: writer.origin(field.offset)))
    }
}

extension FieldReader.Complaint {
    fileprivate static func unknownChoice(_ text: String, values: [String]) -> Self {
        let quoted = text.prefix(60)
        let nearest = Nearest.name(to: text, among: values)
        let list = values.joined(separator: ", ")
        return Self(
            "field-choice",
            message: { label in
                Message(
                    ru: "«\(label)»: нет варианта «\(quoted)»" + (nearest.map { ", возможно, «\($0)»" } ?? ""),
                    en: "“\(label)”: there is no choice “\(quoted)”" + (nearest.map { ", perhaps “\($0)”" } ?? ""))
            },
            help: Message(ru: "Можно написать: \(list).", en: "One of: \(list)."))
    }
}
