import SiteModel

@testable import FrontMatter

/// Short forms for tests: a shape like that of a training, and what the reader says of a text.
enum Reading {
    static let session = GroupShape(keys: [
        KeyShape(name: "id"), KeyShape(name: "start", label: "Начало"), KeyShape(name: "note", label: "Примечание"),
        KeyShape(name: "covers", label: "Охват", shape: .list(of: .text)),
    ])
    static let training = GroupShape(keys: [
        KeyShape(name: "title", label: "Заголовок"), KeyShape(name: "description", label: "Описание"),
        KeyShape(name: "sample", label: "Пример"), KeyShape(name: "tags", label: "Темы", shape: .list(of: .text)),
        KeyShape(name: "sessions", label: "Занятия", shape: .list(of: .group(session))),
        KeyShape(name: "consent", label: "Согласие", shape: .group(session)),
        KeyShape(name: "review-by", label: "Проверить до"),
    ])

    static func page(_ fields: String) -> Diagnosed<FrontMatterFile> {
        whole("---\n" + fields + "\n---\nТекст\n")
    }

    static func whole(_ text: String) -> Diagnosed<FrontMatterFile> {
        FrontMatterReader.readPage(SourceFile(path: "a.md", text: text), shape: training)
    }

    static func bytes(_ bytes: [UInt8]) -> Diagnosed<FrontMatterFile> {
        FrontMatterReader.readPage(SourceFile(path: "a.md", bytes: bytes), shape: training)
    }

    static func document(_ text: String, _ shape: Shape) -> Diagnosed<Node?> {
        FrontMatterReader.readDocument(
            SourceFile(path: "a.yaml", text: text), shape: shape, problemClass: .configuration)
    }

    /// `line:column rule`, with the page's opening `---` as line 1.
    static func places(_ problems: [Diagnostic]) -> [String] {
        problems.map { "\($0.place.line):\($0.place.column) \($0.rule)" }
    }
}

extension Node {
    /// The tree in one line: `{title=Текст, tags=[a, b]}`.
    var shown: String {
        switch content {
        case .scalar(let scalar): scalar.text.text
        case .list(let items): "[" + items.map(\.shown).joined(separator: ", ") + "]"
        case .group(let entries): "{" + entries.map { $0.name + "=" + $0.value.shown }.joined(separator: ", ") + "}"
        }
    }

    var scalar: Scalar? { if case .scalar(let scalar) = content { scalar } else { nil } }
    var items: [Node] { if case .list(let items) = content { items } else { [] } }
    var entries: [Entry] { if case .group(let entries) = content { entries } else { [] } }

    subscript(name: String) -> Node? { entries.first { $0.name == name }?.value }
}

extension Diagnosed<FrontMatterFile> {
    var shown: String { value.fields?.shown ?? "nil" }
    var places: [String] { Reading.places(problems) }
    var messages: String { problems.map { $0.message.ru + " | " + $0.help.ru }.joined(separator: "\n") }
}
