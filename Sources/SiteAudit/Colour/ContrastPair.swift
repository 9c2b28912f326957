import SiteModel

/// Two tokens that meet as text (or border, ring, icon) and background, and how far apart they must be.
package struct ContrastPair: Sendable, Hashable {
    package let name: String
    package let text: String
    package let background: String
    /// Contrast ratio, 1 to 21.
    package let minimum: Double
    /// The schemes the pair is meant for, by a name or a part of it; nil for all.
    package let scheme: String?
    /// Where the pair is written.
    package let place: SourcePlace
    /// Where the tokens' names are written; the pair's own place when nil.
    package let textPlace: SourcePlace?
    package let backgroundPlace: SourcePlace?

    package init(
        name: String, text: String, background: String, minimum: Double, scheme: String? = nil,
        place: SourcePlace, textPlace: SourcePlace? = nil, backgroundPlace: SourcePlace? = nil
    ) {
        self.name = name
        self.text = ColourScheme.tokenName(text)
        self.background = ColourScheme.tokenName(background)
        self.minimum = minimum
        self.scheme = scheme
        self.place = place
        self.textPlace = textPlace
        self.backgroundPlace = backgroundPlace
    }

    /// The criterion that asks for this contrast.
    var criterion: String { minimum >= 7 ? "1.4.6" : minimum >= 4.5 ? "1.4.3" : "1.4.11" }
}
