import SiteModel

/// A word of the glossary with the few words that explain it.
package struct GlossaryTerm: Sendable {
    package let term: String
    package let short: String
    /// Where `short` was written.
    package let origin: Origin

    package init(term: String, short: String, origin: Origin) {
        self.term = term
        self.short = short
        self.origin = origin
    }
}

/// A term made ready to be found in a text.
struct SoughtTerm: Sendable {
    /// A word of the term: found as it is when it is an abbreviation, else in any of its forms.
    struct Word: Sendable {
        let stem: [UInt8]
        /// The word as written: Snowball takes «л» of «портал» for an ending, but not that of «портале».
        let whole: [UInt8]
        let isAbbreviation: Bool
    }

    let words: [Word]
    /// Ends with a closing quotation mark, which belongs to it.
    let endsQuoted: Bool
    let short: [UInt8]
    let origin: Origin

    init(_ term: GlossaryTerm, stemmer: Stemmer) {
        let bytes = Array(term.term.utf8)
        var words: [Word] = []
        var folded: [UInt8] = []
        var position = 0
        while position < bytes.count {
            let end = Letters.endOfWord(from: position, in: bytes)
            if end > position {
                Letters.folded(position..<end, of: bytes, into: &folded)
                let isAbbreviation = Letters.areCapitals(position..<end, of: bytes)
                let stem = isAbbreviation ? folded : stemmer.stem(of: folded)
                words.append(Word(stem: stem, whole: folded, isAbbreviation: isAbbreviation))
            }
            position = max(end, position + 1)
        }
        self.words = words
        endsQuoted = term.term.hasSuffix("»")
        short = Array(term.short.utf8)
        origin = term.origin
    }
}
