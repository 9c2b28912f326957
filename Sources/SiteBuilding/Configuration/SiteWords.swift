import FrontMatter
import SiteModel
import Templating

/// The fixed words of `Templates/words/ru.yaml`.
struct SiteWords: Sendable {
    static let recordName = "words"
    let shape: RecordShape
    let record: Record
    /// What `?` prints.
    let placeholder: String
    /// Without the words no template can be judged: that is one problem, and a name that is not there is none.
    let isRead: Bool

    static func read(_ file: SourceFile?, number: Int) -> Diagnosed<SiteWords> {
        guard let file else { return Diagnosed(SiteWords(entries: nil, number: number), problems: [missing]) }
        var problems: [Diagnostic] = []
        let open = Shape.group(GroupShape(keys: [], isOpen: true))
        let node = FrontMatterReader.readDocument(file, shape: open, problemClass: .templates).collect(into: &problems)
        guard let node, case .group(let entries) = node.content else {
            return Diagnosed(SiteWords(entries: nil, number: number), problems: problems)
        }
        return Diagnosed(SiteWords(entries: entries, number: number), problems: problems)
    }

    private init(entries: [Entry]?, number: Int) {
        isRead = entries != nil
        var fields: [ValueField] = []
        var values: [Value] = []
        var placeholder = "уточняется"
        for entry in entries ?? [] {
            guard case .scalar(let scalar) = entry.value.content else { continue }
            fields.append(ValueField(entry.name, .text))
            values.append(
                .text(TextValue(bytes: scalar.text.bytes, origin: Origin(file: number, offset: entry.value.offset))))
            if entry.name == "placeholder" { placeholder = scalar.text.text }
        }
        shape = RecordShape(name: Self.recordName, fields: fields)
        record = Record(values)
        self.placeholder = placeholder
    }

    private static let missing = Diagnostic(
        rule: "words-missing", problemClass: .templates,
        place: SourcePlace(path: "Templates/words/ru.yaml", line: 1, column: 1),
        message: Message(
            ru: "нет файла Templates/words/ru.yaml с постоянными словами сайта",
            en: "there is no file Templates/words/ru.yaml with the fixed words of the site"),
        help: Message(
            ru: "Верните файл из прежней копии сайта; шаблоны без него не проверены.",
            en: "Put it back from an earlier copy; without it the templates were not checked."))
}
