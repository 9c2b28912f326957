import HTMLTree

/// What an `@media` list asks, as far as colours depend on it (Media Queries 4 and 5).
enum MediaCondition {
    /// The condition of the text after `@media`; queries parted by commas are alternatives.
    static func condition(_ text: String) -> SchemeCondition {
        let queries = CSSPieces.split(Array(text.utf8)[...]) { $0 == UInt8(ascii: ",") }
        return queries.isEmpty ? .always : .any(queries.map { query($0, depth: 0) })
    }

    /// What lies deeper inside brackets of brackets is taken as a condition of its own.
    private static let depthLimit = 8

    private static func query(_ text: ArraySlice<UInt8>, depth: Int) -> SchemeCondition {
        guard depth < depthLimit else { return .other(CSSPieces.lowercased(text)) }
        var terms: [SchemeCondition] = []
        var isNegated = false
        var isNegatedWhole = false
        var hasOr = false
        for word in words(of: text) {
            switch CSSPieces.lowercased(word) {
            case "not": isNegated = true
            case "only", "and": continue
            case "or": hasOr = true
            default:
                let isType = word.first != UInt8(ascii: "(")
                let term = isType ? mediaType(word) : group(word, depth: depth)
                // Before a media type `not` turns the whole query round.
                if isNegated, isType { isNegatedWhole = true }
                terms.append(isNegated && !isType ? .not(term) : term)
                isNegated = false
            }
        }
        let sum: SchemeCondition = hasOr ? .any(terms) : .all(terms)
        return isNegatedWhole ? .not(sum) : sum
    }

    /// Words and brackets, also where no space parts them.
    private static func words(of text: ArraySlice<UInt8>) -> [ArraySlice<UInt8>] {
        CSSPieces.split(text, at: \.isASCIIWhitespace).flatMap { piece in
            guard let open = piece.firstIndex(of: UInt8(ascii: "(")), open > piece.startIndex else { return [piece] }
            return [piece[..<open], piece[open...]]
        }
    }

    private static func mediaType(_ word: ArraySlice<UInt8>) -> SchemeCondition {
        switch CSSPieces.lowercased(word) {
        case "all": .always
        case "screen": .not(.print)
        case "print": .print
        default: .never
        }
    }

    private static func group(_ text: ArraySlice<UInt8>, depth: Int) -> SchemeCondition {
        var inner = text.dropFirst()
        if inner.last == UInt8(ascii: ")") { inner = inner.dropLast() }
        inner = inner.trimmingASCIIWhitespace
        let isQuery = inner.first == UInt8(ascii: "(") || CSSPieces.lowercased(inner).hasPrefix("not ")
        return isQuery ? query(inner, depth: depth + 1) : feature(inner)
    }

    private static func feature(_ text: ArraySlice<UInt8>) -> SchemeCondition {
        let words = text.split(separator: UInt8(ascii: ":"), maxSplits: 1)
            .map { CSSPieces.lowercased($0.trimmingASCIIWhitespace) }
        switch (words.first, words.dropFirst().first) {
        case ("prefers-color-scheme", "dark"): return .dark
        case ("prefers-color-scheme", "light"): return .not(.dark)
        case ("prefers-color-scheme", nil): return .always
        case ("prefers-contrast", "more"), ("prefers-contrast", nil): return .moreContrast
        case ("prefers-contrast", "no-preference"): return .not(.moreContrast)
        // Forced colours replace the theme's, and nothing can be proven of them.
        case ("forced-colors", "none"): return .always
        case ("forced-colors", _), ("-ms-high-contrast", _): return .never
        default: return .other("(" + CSSPieces.lowercased(text) + ")")
        }
    }
}
