/// A length as far as it is known without layout.
package enum Measure: Sendable, Hashable {
    case auto
    /// CSS pixels.
    case pixels(Double)
    /// Of the size of what contains the element.
    case percentage(Double)
    /// Known to layout only.
    case unknown

    /// CSS pixels, where that is all.
    package var pixels: Double? {
        if case .pixels(let value) = self { return value }
        return nil
    }

    /// Whether no length at all, of any kind.
    package var isZero: Bool {
        switch self {
        case .pixels(let value), .percentage(let value): value == 0
        default: false
        }
    }
}

/// A shadow of text; lengths in CSS pixels.
package struct TextShadow: Sendable, Hashable {
    package let right: Double
    package let down: Double
    package let blur: Double
    /// Nil when it cannot be known.
    package let colour: Colour?
}

/// The inherited values of an element: how text is set.
package struct TextStyle: Sendable, Hashable {
    /// `line-height` as computed.
    package enum LineHeight: Sendable, Hashable {
        case normal
        case number(Double)
        case pixels(Double)
        case unknown
    }

    /// Nil when it cannot be known.
    package var colour: Colour? = Colour(red: 0, green: 0, blue: 0)
    var fill = CSSColour.current
    /// CSS pixels.
    package var size = 16.0
    /// 1 to 1000; 700 is bold.
    package var weight = 400.0
    package var lineHeight = LineHeight.normal
    /// CSS pixels; nil when unknown.
    package var letterSpacing: Double? = 0
    package var wordSpacing: Double? = 0
    package var align = CSSKeyword.start
    package var transform = CSSKeyword.none
    package var whiteSpace = CSSKeyword.normal
    package var wrap = CSSKeyword.wrap
    package var indent = Measure.pixels(0)
    package var visibility = CSSKeyword.visible
    package var shadows: [TextShadow] = []
    package var hasStroke = false
    package var isItalic = false
    package var writingMode = CSSKeyword.horizontalTb

    package init() {}

    /// The colour glyphs are filled with; nil when it cannot be known.
    package var ink: Colour? { fill.resolved(current: colour) }

    /// Pixels from line to line, where they are known.
    package var linePixels: Double? {
        switch lineHeight {
        case .number(let value): value * size
        case .pixels(let value): value
        case .normal, .unknown: nil
        }
    }
}

/// Where an element stands, how large it is and what of it is shown.
package struct BoxStyle: Sendable, Hashable {
    package var display = CSSKeyword.inline
    package var position = CSSKeyword.static
    package var top = Measure.auto
    package var right = Measure.auto
    package var bottom = Measure.auto
    package var left = Measure.auto
    package var overflowX = CSSKeyword.visible
    package var overflowY = CSSKeyword.visible
    package var width = Measure.auto
    package var height = Measure.auto
    package var minWidth = Measure.auto
    package var minHeight = Measure.auto
    /// `auto` stands for `none` here.
    package var maxWidth = Measure.auto
    package var maxHeight = Measure.auto
    /// Top, right, bottom, left.
    package var margins = Array(repeating: Measure.pixels(0), count: 4)
    package var paddings = Array(repeating: Measure.pixels(0), count: 4)
    package var float = CSSKeyword.none
    /// 0 to 1; nil when unknown.
    package var opacity: Double? = 1
    /// Degrees clockwise that `transform` and `rotate` turn it; nil when unknown.
    package var rotation: Double? = 0
    /// Drawn together to nothing.
    package var isCollapsed = false
    /// What transforms shift it by, in pixels, percentages of its own size left out.
    package var shiftX = 0.0
    package var shiftY = 0.0
    /// The same in percentages of its own size.
    package var shareX = 0.0
    package var shareY = 0.0
    /// Whether a negative `z-index` puts it behind the text around.
    package var isBehind = false
    /// Whether it begins where the screen ends, and does not scroll.
    package var isBeyondScreen = false
    /// Whether `clip` or `clip-path` leave nothing of it.
    package var isClippedAway = false
    package var contentVisibility = CSSKeyword.visible
    package var textOverflow = CSSKeyword.clip
    package var isTransformed = false
    package var isBorderBox = false

    package init() {}

    /// Whether a position says where it stands, apart from the flow.
    package var isOutOfFlow: Bool { position == .absolute || position == .fixed }
}

/// A line around an element.
package struct LineStyle: Sendable, Hashable {
    package var style = CSSKeyword.none
    /// CSS pixels; 3 for `medium`.
    package var width = 3.0
    /// Nil when it cannot be known.
    package var colour: Colour?

    package init() {}

    /// Whether something is drawn.
    package var isDrawn: Bool { style != .none && style != .hidden && width > 0 && colour?.alpha != 0 }
}

/// What is painted on, behind and around an element.
package struct PaintStyle: Sendable, Hashable {
    /// What lies on the ground: nothing, colours that run into one another, or pictures.
    package enum Picture: Sendable, Hashable {
        case none
        /// Nil among them for what cannot be known.
        case gradients([Colour?])
        case picture
    }

    /// Nil when it cannot be known.
    package var background: Colour? = Colour(red: 0, green: 0, blue: 0, alpha: 0)
    package var picture = Picture.none
    /// `background-clip: text`.
    package var isTextClip = false
    package var outline = LineStyle()
    /// Top, right, bottom, left.
    package var borders = Array(repeating: LineStyle(), count: 4)
    package var hasBoxShadow = false
    /// A shadow covers the ground from inside.
    package var isShadedInside = false
    /// A filter, a blending or a mask changes colours.
    package var isFiltered = false
    package var line = CSSKeyword.none

    package init() {}
}

/// The computed style of elements that have one and the same.
package final class ComputedStyle: Sendable {
    package let text: TextStyle
    package let box: BoxStyle
    package let paint: PaintStyle
    /// By property: the number of the declaration that won, -1 for none.
    let winners: [Int32]
    let customs: CustomProperties

    /// Its number in the cascade's memo, which stands for the styles of all elements around as well; -1 for a style
    /// that belongs to one page.
    package let memo: Int32

    init(
        text: TextStyle, box: BoxStyle, paint: PaintStyle, winners: [Int32], customs: CustomProperties,
        memo: Int32 = -1
    ) {
        self.text = text
        self.box = box
        self.paint = paint
        self.winners = winners
        self.customs = customs
        self.memo = memo
    }

    func numbered(_ memo: Int32) -> ComputedStyle {
        ComputedStyle(text: text, box: box, paint: paint, winners: winners, customs: customs, memo: memo)
    }

    /// What the root inherits from.
    static let initial = ComputedStyle(
        text: TextStyle(), box: BoxStyle(), paint: PaintStyle(),
        winners: Array(repeating: -1, count: CSSProperty.allCases.count), customs: .none, memo: 0)
}
