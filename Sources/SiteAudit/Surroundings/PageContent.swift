import HTMLTree

/// What a page has to say, apart from the menus around it, to be compared with another page.
struct PageContent: Sendable, Hashable {
    /// Words in lower case, in their order.
    let words: [String]
    /// Those of the areas of navigation too: a page of nothing else is compared by them.
    private let allWords: Set<String>
    /// Pictures and the like by address.
    let media: [String]
    /// Whether scripts or frames may show something else.
    let hasScript: Bool
    /// Whether scripts ask for what follows `?` in the address.
    let asksForQuery: Bool

    /// Of the main content where there is one, else of the whole page without its areas of navigation.
    init(of page: PageFacts) {
        let root = page.main ?? page.elements(.body).first ?? page.tree.root
        var text: [UInt8] = []
        var other: [UInt8] = []
        var media: [String] = []
        var node = root
        let end = page.tree.subtreeEnd(of: root)
        while node < end {
            if page.main == nil, page.role(of: node) == .navigation || page.exposure.isClosed(node) {
                other += Self.text(in: node, page)
                node = page.tree.subtreeEnd(of: node)
                continue
            }
            if page.tree.kind(of: node) == .text, page.isExposed(node) {
                text += page.tree.textBytes(of: node)
            } else if page.tree.isElement(node), page.isExposed(node) {
                text.append(0x20)
                if let source = page.tree.value(.src, of: node) { media.append(source) }
                if let words = page.tree.valueBytes(.alt, of: node) { text += words + [0x20] }
            }
            node = node.advanced(by: 1)
        }
        words = Self.words(of: text)
        allWords = Set(words + Self.words(of: other))
        self.media = media
        let scripts = page.elements(.script)
        hasScript = !scripts.isEmpty || !page.elements(.iframe).isEmpty
        asksForQuery = scripts.contains { script in
            let text = page.tree.textContent(of: script)
            return text.contains("location.search") || text.contains("searchParams") || text.contains("location.href")
        }
    }

    /// How two pages stand to each other.
    enum Likeness: Sendable {
        case equal, alike, different
    }

    /// Pages of other figures (phones, dates, sums) differ; those that share most of their words may serve one purpose.
    func likeness(to other: PageContent) -> Likeness {
        if words == other.words, media == other.media { return .equal }
        if words.isEmpty || other.words.isEmpty {
            let isAlike = hasScript || other.hasScript || Self.share(allWords, other.allWords)
            return isAlike ? .alike : .different
        }
        let (figures, others) = (figures, other.figures)
        if !figures.isSubset(of: others), !others.isSubset(of: figures) { return .different }
        return Self.share(Set(words), Set(other.words)) ? .alike : .different
    }

    /// Whether a third of the smaller set is in the other.
    private static func share(_ left: Set<String>, _ right: Set<String>) -> Bool {
        let smaller = min(left.count, right.count)
        return smaller > 0 && left.intersection(right).count * 3 >= smaller
    }

    private static func text(in node: NodeID, _ page: PageFacts) -> [UInt8] {
        page.tree.descendants(of: node).filter { page.tree.kind(of: $0) == .text && page.isExposed($0) }
            .flatMap { page.tree.textBytes(of: $0) + [0x20] }
    }

    private var figures: Set<String> { Set(words.filter { $0.utf8.allSatisfy { (0x30...0x39).contains($0) } }) }

    private static func words(of text: [UInt8]) -> [String] {
        String(decoding: text, as: UTF8.self).lowercased()
            .split { !$0.isLetter && !$0.isNumber }.map(String.init)
    }
}
