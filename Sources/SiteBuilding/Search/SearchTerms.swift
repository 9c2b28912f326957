import Markup
import SiteModel
import Wording

/// What of a page is looked through, and how much each part weighs.
///
/// A page is two texts to the index: its front (title, tags, fields) and its body. A body is often edited alone, and then
/// its own part of the index is all that changes.
struct SearchTerms {
    /// Weights are of one to sixty-three: what a character of the index can hold.
    static let top: UInt32 = 63

    private let site: LoadedSite
    private let words: SoughtWords
    /// Explanations of the glossary by the stems of their terms.
    private let glossary: [(stems: Set<Int>, other: String)]
    /// Slots of the fields that are looked through, by type.
    private let slots: [[Int]]

    init(_ site: LoadedSite, words: SoughtWords) {
        self.site = site
        self.words = words
        // A title with a term is found by what it means, and one with the meaning by the term.
        glossary = SiteGlossary.terms(of: site).flatMap { [($0.term, $0.short), ($0.short, $0.term)] }.map { pair in
            words.count(pair.0, weight: 1)
            return (Set(words.take().map(\.stem)), pair.1)
        }
        slots = site.types.types.map { type in
            type.fields.indices.filter {
                !Self.unsought.contains(type.fields[$0].key) && !type.consentSlots.contains($0)
            }
        }
    }

    /// The field «Слова для поиска».
    static let ownWords = "search-words"

    /// Fields that say nothing of what a page is about, and those that weigh otherwise.
    private static let unsought: Set<String> = [
        "title", "description", "tags", "owner", ownWords, ExceptionField.definition.key,
    ]

    // MARK: The front

    /// Stems of a title, its description, tags and fields, with their weights.
    func front(of item: ContentItem) -> [(stem: Int, weight: UInt32)] {
        words.count(item.title, weight: 1)
        let title = words.take()
        // A word of a short title says more of the page than one of a long.
        let share = 26 / (1 + 0.3 * Float(max(0, title.count - 1)))
        var weights: [(stem: Int, weight: Float)] = title.map { ($0.stem, share) }
        words.count(item.description, weight: 3)
        for tag in TagList.slugs(of: item, type: site.types.types[item.type]) {
            for name in site.tags.names[tag] ?? [] { words.count(name, weight: 2) }
        }
        for slot in slots[item.type] { if let field = item.fields[slot] { count(field) } }
        let stems = Set(title.map(\.stem))
        for term in glossary where !term.stems.isEmpty && term.stems.isSubset(of: stems) {
            words.count(term.other, weight: 5)
        }
        weights += words.take().map { ($0.stem, min($0.weight, 6)) }
        for text in own(item) { words.count(text, weight: 12) }
        weights += words.take().map { ($0.stem, min($0.weight, 12)) }
        var sums: [Int: Float] = [:]
        var order: [Int] = []
        for (stem, weight) in weights {
            if sums[stem] == nil { order.append(stem) }
            sums[stem, default: 0] += weight
        }
        return order.map { ($0, Self.level(sums[$0] ?? 0, half: 12)) }
    }

    /// The words by which its editor wants the page to be found.
    private func own(_ item: ContentItem) -> [String] {
        guard let slot = site.types.types[item.type].slot(of: Self.ownWords),
            case .list(let words)? = item.fields[slot]?.value
        else { return [] }
        return words.compactMap(\.text)
    }

    /// Goes through the texts of a field; what names other pages brings their titles.
    private func count(_ field: PlacedValue) {
        var waiting = [field]
        while let value = waiting.popLast()?.value {
            switch value {
            case .text(let text), .markdown(let text): words.count(text.bytes[...], as: .plain, weight: 1.5)
            case .reference(let name):
                if let number = site.index.pages[name + ".md"], site.index.isShown(number) {
                    words.count(site.index.items[number].title, weight: 0.5)
                }
            case .list(let elements): waiting += elements
            case .group(let fields): waiting += fields.compactMap { $0 }
            default: break
            }
        }
    }

    // MARK: The body

    /// Stems of a rendered body with their weights. In a long text a word says less.
    static func body(_ fragment: Fragment, words: SoughtWords) -> [(stem: Int, weight: UInt32)] {
        words.count(fragment.bytes[...], as: .html, weight: 1, headings: 3)
        let length = 0.5 + Float(words.length) / 300
        return words.take().map { ($0.stem, level($0.weight / length, half: 5)) }
    }

    /// 1…63: half of that at `half`, never more, so that repeating a word does not help for long.
    private static func level(_ weight: Float, half: Float) -> UInt32 {
        min(top, max(1, UInt32(Float(top) * weight / (weight + half))))
    }
}
