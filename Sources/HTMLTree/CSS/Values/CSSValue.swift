/// The value of a longhand as declared, read but not yet computed.
package enum CSSValue: Sendable, Hashable {
    case initial, inherit, unset
    /// `revert`: as if the page had no styles of its own.
    case revert
    case keyword(CSSKeyword)
    case number(CSSCalculation)
    case colour(CSSColour)
    case background(BackgroundPicture)
    case transform(TransformValue)
    case clip(ClipShape)
    case shadows([DeclaredShadow])
    /// Something valid that is not read further: a font's name, a shadow, a filter.
    case other
    /// Holds `var()`: the text of the whole declaration, by its index.
    case pending(Int32)

    /// The keywords that every property knows.
    init?(wide name: ArraySlice<UInt8>) {
        if name.equals("inherit") {
            self = .inherit
        } else if name.equals("initial") {
            self = .initial
        } else if name.equals("unset") {
            self = .unset
        } else if name.equals("revert") || name.equals("revert-layer") {
            self = .revert
        } else {
            return nil
        }
    }
}

/// What is painted on the ground of an element.
package enum BackgroundPicture: Sendable, Hashable {
    case none
    /// Gradients alone: the colours they run through.
    case gradients([CSSColour])
    /// Pictures, of which nothing is known.
    case picture
}

/// What `transform` and its kin do to an element, as far as rules ask.
package struct TransformValue: Sendable, Hashable {
    /// Degrees clockwise in the plane; nil when that cannot be told.
    package var degrees: Double? = 0
    /// Whether the element is drawn together to nothing.
    package var isCollapsed = false
    /// Moves in pixels or shares of the element's own size.
    package var shiftX: [CSSCalculation] = []
    package var shiftY: [CSSCalculation] = []

    package init() {}
}

/// A shadow of text as declared.
package struct DeclaredShadow: Sendable, Hashable {
    let right: CSSCalculation
    let down: CSSCalculation
    let blur: CSSCalculation
    let colour: CSSColour
}

/// What `clip` and `clip-path` leave of an element.
package enum ClipShape: Sendable, Hashable {
    /// Nothing, or a spot too small to be seen.
    case nothing
    /// A part that is not reckoned.
    case part
}
