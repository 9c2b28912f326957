import FrontMatter
import Markup
import SiteModel
import Templating

/// A text with Markdown inside, without headings and blocks.
struct MarkdownField: FieldKind {
    static let name = "markdown"

    init(form: inout FieldForm) {}

    func read(_ node: Node, reader: inout FieldReader) -> FieldValue? {
        reader.text(node).map { .markdown($0) }
    }

    func valueShape(path: String, records: inout RecordTable) -> ValueShape { .html }

    func value(of field: PlacedValue, writer: inout ValueWriter) -> Value {
        guard case .markdown(let text) = field.value else { return .missing }
        let fragment = MarkdownRenderer(resolver: writer.links).render(text, in: writer.file, role: .field)
            .collect(into: &writer.problems)
        writer.anchors += fragment.anchors
        return .html(HTMLValue(fragment: fragment, file: writer.fileNumber))
    }
}
