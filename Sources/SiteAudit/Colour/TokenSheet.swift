import HTMLTree
import SiteModel

/// Reads the colours of a theme from its `tokens.css`: rules of custom properties, alone or inside `@media`.
package enum TokenSheet {
    /// The scheme of a reader who has set nothing.
    package static let baseName = "обычная"

    /// The ordinary scheme first, then every other combination of settings that gives other colours, and each element
    /// that has tokens of its own; combinations of the same colours are one scheme, named by the first.
    package static func read(_ file: SourceFile) -> Diagnosed<[ColourScheme]> {
        var reader = TokenReader(file)
        reader.readRules()
        let cascade = TokenCascade(reader.rules)
        let excess = cascade.excess.map { [tooMany($0, file)] } ?? []
        return Diagnosed(merged(cascade.schemes()), problems: reader.problems + excess)
    }

    private static func merged(_ schemes: [ColourScheme]) -> [ColourScheme] {
        var merged: [ColourScheme] = []
        var places: [Looks: Int] = [:]
        for scheme in schemes {
            let looks = Looks(scheme)
            if let place = places[looks] {
                merged[place].names += scheme.names
            } else {
                places[looks] = merged.count
                merged.append(scheme)
            }
        }
        return merged
    }

    /// The colours that the tokens of a scheme come out at; sizes do not count.
    private struct Looks: Hashable {
        private var colours: [String: Colour] = [:]
        /// Tokens that are neither colours nor measures.
        private var others: [String: String] = [:]

        init(_ scheme: ColourScheme) {
            for (name, token) in scheme.tokens {
                if case .success(let colour) = scheme.colour(of: name) {
                    colours[name] = colour
                } else if !token.isMeasure {
                    others[name] = token.value
                }
            }
        }
    }

    private static func tooMany(_ place: SourcePlace, _ file: SourceFile) -> Diagnostic {
        Diagnostic(
            rule: "token-sheet", problemClass: .templates, place: place,
            message: Message(
                ru: "схем и условий в файле цветов больше \(TokenCascade.limit): остальные не проверены",
                en: "more than \(TokenCascade.limit) schemes and conditions: the others were not checked"),
            help: Message(
                ru: "Оставьте столько схем и условий @media, сколько читатель и правда выбирает.",
                en: "Keep as many schemes and @media conditions as readers really choose among."))
    }
}
