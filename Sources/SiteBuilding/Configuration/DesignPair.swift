import FrontMatter
import SiteModel

/// A pair of colour tokens of `Templates/pairs.yaml` whose contrast has to be proven in every scheme.
package struct DesignPair: Sendable {
    package let name: String
    package let text: String
    package let background: String
    /// Least contrast ratio.
    package let minimum: Double
    /// The one scheme the pair is meant for; nil for all.
    package let scheme: String?
    package let place: SourcePlace

    private static let fields = [
        FieldDefinition("name", "Название", TextField(acceptsPlaceholder: false), required: true),
        FieldDefinition("text", "Текст", TextField(acceptsPlaceholder: false), required: true),
        FieldDefinition("background", "Фон", TextField(acceptsPlaceholder: false), required: true),
        FieldDefinition(
            "minimum", "Не меньше", NumberField(minimum: 1, maximum: 21, acceptsPlaceholder: false), required: true),
        FieldDefinition("scheme", "Схема", TextField(acceptsPlaceholder: false)),
    ]

    static func read(_ file: SourceFile) -> Diagnosed<[DesignPair]> {
        var problems: [Diagnostic] = []
        let shape = Shape.list(of: .group(fields.groupShape))
        let node = FrontMatterReader.readDocument(file, shape: shape, problemClass: .templates).collect(into: &problems)
        guard let node, case .list(let nodes) = node.content else { return Diagnosed([], problems: problems) }
        var reader = FieldReader(file: file, problemClass: .templates)
        let pairs = nodes.compactMap { pair($0, file: file, reader: &reader) }
        return Diagnosed(pairs, problems: problems + reader.problems)
    }

    private static func pair(_ node: Node, file: SourceFile, reader: inout FieldReader) -> DesignPair? {
        guard case .group(let entries) = node.content else { return nil }
        let values = fields.read(entries, unread: node.unread, at: node.offset, reader: &reader)
        guard let name = values[0]?.text, let text = values[1]?.text, let background = values[2]?.text,
            case .number(let digits, _)? = values[3]?.value, let minimum = NumberField.number(digits)
        else { return nil }
        return DesignPair(
            name: name, text: text, background: background, minimum: minimum, scheme: values[4]?.text,
            place: file.place(at: node.offset))
    }
}

/// What the contrast rule judges: the pairs and the file of tokens.
package struct DesignSources: Sendable {
    package let pairs: [DesignPair]
    /// Nil, like no pairs, for a site that proves no colours.
    package let tokens: SourceFile?
    /// Every style sheet of the templates.
    package let sheets: [SourceFile]
    /// The path part of the site's address, `/` or `/tab/`: from it count the addresses of `404.html`.
    package let basePath: String
}
