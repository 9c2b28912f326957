import SiteModel

/// Explains the words of a glossary where a page uses them first, as visible text in brackets (WCAG 3.1.3, 3.1.4; G102).
package struct Glossary: Sendable {
    private let terms: [SoughtTerm]
    /// Terms by the first letter of their first word: most words of a text are passed over at that.
    private let byLetter: [UInt16: [Int]]

    package init(_ terms: [GlossaryTerm]) {
        let stemmer = Stemmer()
        let sought = terms.map { SoughtTerm($0, stemmer: stemmer) }
        self.terms = sought
        // The longest first: «бюро медико-социальной экспертизы» before «бюро».
        let numbers = sought.indices.sorted { sought[$0].words.count > sought[$1].words.count }
        var byLetter: [UInt16: [Int]] = [:]
        for number in numbers {
            guard let letter = sought[number].words.first.flatMap({ Self.letter($0.stem) }) else { continue }
            byLetter[letter, default: []].append(number)
        }
        self.byLetter = byLetter
    }

    package var isEmpty: Bool { byLetter.isEmpty }

    /// The page with every term explained at its first use in the running text of `main`.
    package func explaining(_ page: BuiltPage) -> BuiltPage {
        guard !isEmpty else { return page }
        var texts = RunningText(page.bytes)
        var search = Search(terms: terms, byLetter: byLetter, bytes: page.bytes)
        while let range = texts.next() { search.read(range) }
        return page.inserting(search.found)
    }

    static func letter(_ word: [UInt8]) -> UInt16? {
        guard let first = word.first else { return nil }
        return UInt16(first) << 8 | UInt16(first < 0x80 || word.count < 2 ? 0 : word[1])
    }
}
