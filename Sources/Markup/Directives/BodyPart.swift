/// A body is Markdown with `:::` blocks between, which hold the same again.
enum BodyPart: Sendable {
    case markdown(MarkdownSpan)
    case block(DirectiveBlock)
}

/// One `::: name title` … `:::` and what stands in it.
struct DirectiveBlock: Sendable {
    /// Nil when the name is unknown: the content is then shown as if the fences were not there.
    let kind: (any BodyBlock)?
    /// Text after the name, trimmed: bytes of the source.
    let title: Range<Int>
    /// The byte offset in the file of the opening fence.
    let offset: Int
    let parts: [BodyPart]

    /// Whether there is nothing in it but empty lines.
    var isEmpty: Bool {
        parts.allSatisfy { part in
            guard case .markdown(let span) = part else { return false }
            return span.lines.allSatisfy(span.source.isBlank(line:))
        }
    }
}
