import HTMLTree

/// The blocks of a page whose own text is a phrase.
enum StyledText {
    private static let tags: [TagName] = [.p, .li, .dd, .dt, .td, .th, .blockquote, .h1, .h2, .h3, .h4, .h5, .h6]
    /// Words that make a phrase.
    private static let least = 3

    /// Paragraphs, items, cells and headings that reach people and hold three words and more themselves.
    static func blocks(on page: PageFacts) -> [NodeID] {
        tags.flatMap { page.elements($0) }.filter { page.isExposed($0) && isPhrase($0, page) }.sorted()
    }

    private static func isPhrase(_ node: NodeID, _ page: PageFacts) -> Bool {
        var words = 0
        for child in page.tree.children(of: node) where page.tree.kind(of: child) == .text {
            var isInWord = false
            for byte in page.tree.textBytes(of: child) {
                let isSpace = byte.isASCIIWhitespace
                if !isSpace, !isInWord { words += 1 }
                if words >= least { return true }
                isInWord = !isSpace
            }
        }
        return false
    }
}
