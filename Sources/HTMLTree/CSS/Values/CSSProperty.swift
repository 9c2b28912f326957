/// A longhand property whose computed value is kept; a case is spelled as the property, a capital standing for a
/// hyphen and its letter.
package enum CSSProperty: UInt8, CaseIterable, Sendable, Hashable {
    case display, visibility, opacity, position, top, right, bottom, left, clip, clipPath, overflowX, overflowY
    case width, height, minWidth, minHeight, maxWidth, maxHeight, textIndent, transform, rotate, scale, translate
    case color, backgroundColor, backgroundImage, backgroundSize, backgroundPosition, backgroundRepeat
    case backgroundClip, textShadow, boxShadow, fontSize, fontWeight, lineHeight, letterSpacing, wordSpacing
    case textAlign, textTransform, textDecorationLine, whiteSpace, fontFamily, fontStyle
    case outlineStyle, outlineWidth, outlineColor
    case borderTopStyle, borderRightStyle, borderBottomStyle, borderLeftStyle
    case borderTopWidth, borderRightWidth, borderBottomWidth, borderLeftWidth
    case borderTopColor, borderRightColor, borderBottomColor, borderLeftColor
    case marginTop, marginRight, marginBottom, marginLeft, paddingTop, paddingRight, paddingBottom, paddingLeft
    case contentVisibility, webkitTextFillColor, filter, mixBlendMode, float, textOverflow, zoom, content
    case writingMode, textWrap, maskImage, zIndex, boxSizing, webkitTextStrokeWidth, isolation, backdropFilter

    /// The property as it is written: `background-color`.
    package var text: String {
        let name = "\(self)".reduce(into: "") { $0 += $1.isUppercase ? "-" + $1.lowercased() : String($1) }
        return name.hasPrefix("webkit") ? "-" + name : name
    }

    /// Whether children take it over when nothing sets it for them.
    package var isInherited: Bool {
        switch self {
        case .visibility, .textIndent, .color, .textShadow, .fontSize, .fontWeight, .lineHeight, .letterSpacing,
            .wordSpacing, .textAlign, .textTransform, .whiteSpace, .fontFamily, .fontStyle, .webkitTextFillColor,
            .writingMode, .textWrap, .webkitTextStrokeWidth:
            true
        default: false
        }
    }

    /// The property of this name, also by an older or a logical name (in a horizontal page read from left to right).
    init?(_ name: ArraySlice<UInt8>) {
        guard let property = Self.known.value(of: name) else { return nil }
        self = property
    }

    private static let known = NameTable(allCases.map { ($0.text, $0) } + others)

    private static let others: [(String, CSSProperty)] = [
        ("inline-size", .width), ("block-size", .height), ("min-inline-size", .minWidth),
        ("min-block-size", .minHeight), ("max-inline-size", .maxWidth), ("max-block-size", .maxHeight),
        ("inset-block-start", .top), ("inset-block-end", .bottom), ("inset-inline-start", .left),
        ("inset-inline-end", .right), ("margin-block-start", .marginTop), ("margin-block-end", .marginBottom),
        ("margin-inline-start", .marginLeft), ("margin-inline-end", .marginRight),
        ("padding-block-start", .paddingTop), ("padding-block-end", .paddingBottom),
        ("padding-inline-start", .paddingLeft), ("padding-inline-end", .paddingRight),
        ("overflow-block", .overflowY), ("overflow-inline", .overflowX), ("text-wrap-mode", .textWrap),
        ("border-block-start-width", .borderTopWidth), ("border-block-end-width", .borderBottomWidth),
        ("border-inline-start-width", .borderLeftWidth), ("border-inline-end-width", .borderRightWidth),
        ("border-block-start-style", .borderTopStyle), ("border-block-end-style", .borderBottomStyle),
        ("border-inline-start-style", .borderLeftStyle), ("border-inline-end-style", .borderRightStyle),
        ("border-block-start-color", .borderTopColor), ("border-block-end-color", .borderBottomColor),
        ("border-inline-start-color", .borderLeftColor), ("border-inline-end-color", .borderRightColor),
        ("-webkit-transform", .transform), ("-ms-transform", .transform), ("-moz-transform", .transform),
        ("-webkit-box-shadow", .boxShadow), ("-moz-box-shadow", .boxShadow), ("-webkit-filter", .filter),
        ("-webkit-clip-path", .clipPath), ("-webkit-background-clip", .backgroundClip),
        ("-webkit-background-size", .backgroundSize), ("-webkit-mask-image", .maskImage),
        ("-webkit-margin-start", .marginLeft), ("-webkit-margin-end", .marginRight),
        ("-webkit-padding-start", .paddingLeft), ("-webkit-padding-end", .paddingRight),
        ("-webkit-backdrop-filter", .backdropFilter),
    ]
}

/// A property that sets several longhands at once.
package enum CSSShorthand: UInt8, Sendable, Hashable, CaseIterable {
    case all, background, font, border, borderWidth, borderStyle, borderColor, borderTop, borderRight, borderBottom
    case borderLeft, borderBlock, borderInline, borderBlockStart, borderBlockEnd, borderInlineStart, borderInlineEnd
    case borderBlockWidth, borderInlineWidth, borderBlockStyle, borderInlineStyle, borderBlockColor
    case borderInlineColor, outline, margin, marginBlock, marginInline, padding, paddingBlock, paddingInline, overflow
    case inset, insetBlock, insetInline, textDecoration, webkitTextStroke

    private var text: String {
        let name = "\(self)".reduce(into: "") { $0 += $1.isUppercase ? "-" + $1.lowercased() : String($1) }
        return name.hasPrefix("webkit") ? "-" + name : name
    }

    init?(_ name: ArraySlice<UInt8>) {
        guard let shorthand = Self.known.value(of: name) else { return nil }
        self = shorthand
    }

    private static let known = NameTable(
        allCases.map { ($0.text, $0) } + [("-webkit-text-decoration", .textDecoration)])

    /// The longhands it sets, in the order in which four sides are written.
    var longhands: [CSSProperty] {
        switch self {
        case .all: CSSProperty.allCases
        case .background:
            [
                .backgroundColor, .backgroundImage, .backgroundSize, .backgroundPosition, .backgroundRepeat,
                .backgroundClip,
            ]
        case .font: [.fontStyle, .fontWeight, .fontSize, .lineHeight, .fontFamily]
        case .border: Self.borderSides.flatMap(\.longhands)
        case .borderWidth: [.borderTopWidth, .borderRightWidth, .borderBottomWidth, .borderLeftWidth]
        case .borderStyle: [.borderTopStyle, .borderRightStyle, .borderBottomStyle, .borderLeftStyle]
        case .borderColor: [.borderTopColor, .borderRightColor, .borderBottomColor, .borderLeftColor]
        case .borderTop, .borderBlockStart: [.borderTopWidth, .borderTopStyle, .borderTopColor]
        case .borderRight, .borderInlineEnd: [.borderRightWidth, .borderRightStyle, .borderRightColor]
        case .borderBottom, .borderBlockEnd: [.borderBottomWidth, .borderBottomStyle, .borderBottomColor]
        case .borderLeft, .borderInlineStart: [.borderLeftWidth, .borderLeftStyle, .borderLeftColor]
        case .borderBlock: Self.borderTop.longhands + Self.borderBottom.longhands
        case .borderInline: Self.borderLeft.longhands + Self.borderRight.longhands
        case .borderBlockWidth: [.borderTopWidth, .borderBottomWidth]
        case .borderInlineWidth: [.borderLeftWidth, .borderRightWidth]
        case .borderBlockStyle: [.borderTopStyle, .borderBottomStyle]
        case .borderInlineStyle: [.borderLeftStyle, .borderRightStyle]
        case .borderBlockColor: [.borderTopColor, .borderBottomColor]
        case .borderInlineColor: [.borderLeftColor, .borderRightColor]
        case .outline: [.outlineWidth, .outlineStyle, .outlineColor]
        case .margin: [.marginTop, .marginRight, .marginBottom, .marginLeft]
        case .marginBlock: [.marginTop, .marginBottom]
        case .marginInline: [.marginLeft, .marginRight]
        case .padding: [.paddingTop, .paddingRight, .paddingBottom, .paddingLeft]
        case .paddingBlock: [.paddingTop, .paddingBottom]
        case .paddingInline: [.paddingLeft, .paddingRight]
        case .overflow: [.overflowX, .overflowY]
        case .inset: [.top, .right, .bottom, .left]
        case .insetBlock: [.top, .bottom]
        case .insetInline: [.left, .right]
        case .textDecoration: [.textDecorationLine]
        case .webkitTextStroke: [.webkitTextStrokeWidth]
        }
    }

    private static let borderSides: [CSSShorthand] = [.borderTop, .borderRight, .borderBottom, .borderLeft]
}
