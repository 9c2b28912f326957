import HTMLTree

/// The texts a reader of an HTML page would see as paragraphs, lines and items, in order.
struct MarkupParagraphs {
    private(set) var texts: [String] = []
    private let page: HTMLDocument

    init(_ page: HTMLDocument) {
        self.page = page
        var block: NodeID?
        var current = ""
        for node in page.all {
            if page.isElement(node) {
                if Self.breaks.contains(page.name(of: node)) { flush(&current) }
                continue
            }
            guard page.kind(of: node) == .text, !isHidden(node) else { continue }
            let parent = page.closest(node) { Self.blocks.contains(page.name(of: $0)) }
            if parent != block { flush(&current) }
            block = parent
            current += page.textContent(of: node)
        }
        flush(&current)
    }

    private mutating func flush(_ text: inout String) {
        if text.contains(where: { !$0.isWhitespace }) { texts.append(text) }
        text = ""
    }

    private func isHidden(_ node: NodeID) -> Bool {
        page.closest(node) { Self.hidden.contains(page.name(of: $0)) } != nil
    }

    private static let breaks: Set<String> = ["br", "hr"]
    private static let hidden: Set<String> = [
        "head", "iframe", "math", "noscript", "object", "script", "style", "svg", "template", "textarea", "title",
    ]
    private static let blocks: Set<String> = [
        "address", "article", "aside", "blockquote", "body", "caption", "center", "dd", "div", "dl", "dt", "fieldset",
        "figcaption", "figure", "footer", "form", "h1", "h2", "h3", "h4", "h5", "h6", "header", "html", "li", "main",
        "nav", "ol", "p", "pre", "section", "table", "tbody", "td", "tfoot", "th", "thead", "tr", "ul",
    ]
}
