/// Reads the value of one longhand; nil for what the property does not know, so that the declaration is dropped.
struct ValueReader {
    let tokens: CSSTokens
    let range: Range<Int>
    private var units: [Range<Int>] { tokens.units(range) }

    init(_ tokens: CSSTokens, _ range: Range<Int>) {
        self.tokens = tokens
        self.range = tokens.trimmed(range)
    }

    func value(of property: CSSProperty) -> CSSValue? {
        let units = units
        guard let first = units.first else { return nil }
        if units.count == 1, tokens.tokens[first.lowerBound].kind == .ident,
            let wide = CSSValue(wide: tokens.text(first.lowerBound))
        {
            return wide
        }
        switch property {
        case .backgroundImage: return BackgroundReader(tokens: tokens).picture(range).map { .background($0) }
        case .transform, .rotate, .scale, .translate: return TransformReader(tokens: tokens).value(property, units)
        case .clip, .clipPath: return ClipReader(tokens: tokens).value(property, units)
        case .textDecorationLine: return line(units)
        case .display: return display(units)
        case .textShadow: return keyword(units, of: [.none]) ?? shadows()
        case .boxShadow:
            if isTransparent(units) { return .keyword(.none) }
            return keyword(units, of: [.none]) ?? (isInset(units) ? .keyword(.inset) : .other)
        case .filter, .backdropFilter, .maskImage, .content: return keyword(units, of: [.none, .normal]) ?? .other
        case .zIndex: return CalculationReader(tokens: tokens).value(first).map { .number($0) } ?? .keyword(.auto)
        case .fontFamily: return .other
        case .backgroundSize, .backgroundPosition, .backgroundRepeat, .backgroundClip:
            return BackgroundReader(tokens: tokens).placing(property, range)
        default: return units.count == 1 ? single(property, first) : several(property, units)
        }
    }

    /// Whether a shadow inside the element reaches so far that text may stand on it.
    private func isInset(_ units: [Range<Int>]) -> Bool {
        let context = LengthContext(em: 16, rem: 16, width: 0, height: 0)
        return units.contains { tokens.isIdent($0.lowerBound, "inset") }
            && units.contains { unit in
                abs(CalculationReader(tokens: tokens).value(unit)?.value(in: context) ?? 0) > 10
            }
    }

    /// Whether the one colour of a shadow lets everything through: such a shadow is none.
    private func isTransparent(_ units: [Range<Int>]) -> Bool {
        guard tokens.split(range, at: .comma).count == 1 else { return false }
        let colours = units.compactMap { ColourReader(tokens: tokens).colour($0) }
        return colours.count == 1 && colours[0].resolved(current: nil)?.alpha == 0
    }

    /// Properties of one value that may be written with more.
    private func several(_ property: CSSProperty, _ units: [Range<Int>]) -> CSSValue? {
        switch property {
        case .fontStyle, .textWrap, .whiteSpace: single(property, units[0])
        case .overflowX, .overflowY: nil
        default: nil
        }
    }

    private func single(_ property: CSSProperty, _ unit: Range<Int>) -> CSSValue? {
        switch property {
        case .color, .backgroundColor, .outlineColor, .borderTopColor, .borderRightColor, .borderBottomColor,
            .borderLeftColor, .webkitTextFillColor:
            if property == .outlineColor, tokens.isIdent(unit.lowerBound, "auto") { return .colour(.current) }
            return ColourReader(tokens: tokens).colour(unit).map { .colour($0) }
        case .mixBlendMode:
            return tokens.tokens[unit.lowerBound].kind == .ident
                ? .keyword(tokens.isIdent(unit.lowerBound, "normal") ? .normal : .otherBlend) : nil
        default:
            if let keyword = keyword([unit], of: PropertyGrammar.keywords(of: property)) { return keyword }
            guard let number = CalculationReader(tokens: tokens).value(unit),
                PropertyGrammar.takes(number, property)
            else { return nil }
            return .number(number)
        }
    }

    private func keyword(_ units: [Range<Int>], of keywords: [CSSKeyword]) -> CSSValue? {
        guard units.count == 1, units[0].count == 1, tokens.tokens[units[0].lowerBound].kind == .ident,
            let keyword = CSSKeyword(tokens.text(units[0].lowerBound)), keywords.contains(keyword)
        else { return nil }
        return .keyword(keyword)
    }

    /// Two or three lengths and a colour each (CSS Text Decoration 3, 5).
    private func shadows() -> CSSValue? {
        var shadows: [DeclaredShadow] = []
        for piece in tokens.split(range, at: .comma).prefix(32) {
            var lengths: [CSSCalculation] = []
            var colour = CSSColour.current
            for unit in tokens.units(piece) {
                if let length = CalculationReader(tokens: tokens).value(unit) {
                    lengths.append(length)
                } else if let read = ColourReader(tokens: tokens).colour(unit) {
                    colour = read
                } else {
                    return nil
                }
            }
            guard lengths.count == 2 || lengths.count == 3 else { return nil }
            let blur = lengths.count == 3 ? lengths[2] : .number(0)
            shadows.append(DeclaredShadow(right: lengths[0], down: lengths[1], blur: blur, colour: colour))
        }
        return .shadows(shadows)
    }

    /// One word, or the words of CSS Display 3: `block flow`, `inline flow-root`.
    private func display(_ units: [Range<Int>]) -> CSSValue? {
        if let one = keyword(units, of: PropertyGrammar.displays) { return one }
        let words = units.compactMap { $0.count == 1 ? CSSKeyword(tokens.text($0.lowerBound)) : nil }
        guard words.count == units.count, words.count > 1 else { return nil }
        if words.contains(.listItem) { return .keyword(.listItem) }
        let isInline = words.contains(.inline)
        guard isInline || words.contains(.block) else { return nil }
        if words.contains(.flex) { return .keyword(isInline ? .inlineFlex : .flex) }
        if words.contains(.grid) { return .keyword(isInline ? .inlineGrid : .grid) }
        if words.contains(.table) { return .keyword(isInline ? .inlineTable : .table) }
        if words.contains(.flowRoot) { return .keyword(isInline ? .inlineBlock : .flowRoot) }
        return .keyword(isInline ? .inline : .block)
    }

    /// The lines of `text-decoration`; its colour and kind do not count.
    private func line(_ units: [Range<Int>]) -> CSSValue? {
        let lines: [CSSKeyword] = [.underline, .overline, .lineThrough, .blink]
        for unit in units {
            guard case .keyword(let keyword)? = keyword([unit], of: lines) else { continue }
            return .keyword(keyword)
        }
        return .keyword(.none)
    }
}

/// What single values the properties take (the grammars of their specifications).
enum PropertyGrammar {
    static let displays: [CSSKeyword] = [
        .none, .block, .inline, .inlineBlock, .flex, .inlineFlex, .grid, .inlineGrid, .flowRoot, .contents, .listItem,
        .table, .inlineTable, .tableRow, .tableCell, .tableCaption, .tableRowGroup, .tableHeaderGroup,
        .tableFooterGroup, .tableColumn, .tableColumnGroup, .ruby, .rubyBase, .rubyText, .runIn, .math, .flow,
    ]
    private static let styles: [CSSKeyword] = [
        .none, .hidden, .dotted, .dashed, .solid, .double, .groove, .ridge, .inset, .outset,
    ]
    private static let fontSizes: [CSSKeyword] = [
        .xxSmall, .xSmall, .small, .medium, .large, .xLarge, .xxLarge, .xxxLarge, .smaller, .larger, .math,
    ]

    static func keywords(of property: CSSProperty) -> [CSSKeyword] {
        switch property {
        case .visibility: [.visible, .hidden, .collapse]
        case .position: [.static, .relative, .absolute, .fixed, .sticky]
        case .overflowX, .overflowY: [.visible, .hidden, .clip, .scroll, .auto, .overlay]
        case .width, .height, .minWidth, .minHeight: [.auto, .minContent, .maxContent, .fitContent, .stretch]
        case .maxWidth, .maxHeight: [.none, .minContent, .maxContent, .fitContent, .stretch]
        case .top, .right, .bottom, .left, .marginTop, .marginRight, .marginBottom, .marginLeft: [.auto]
        case .fontSize: fontSizes
        case .fontWeight: [.normal, .bold, .bolder, .lighter]
        case .lineHeight, .letterSpacing, .wordSpacing, .zoom: [.normal]
        case .textAlign: [.start, .end, .left, .right, .center, .justify, .matchParent]
        case .textTransform: [.none, .uppercase, .lowercase, .capitalize, .fullWidth]
        case .whiteSpace: [.normal, .pre, .preWrap, .preLine, .breakSpaces, .nowrap, .wrap]
        case .textWrap: [.wrap, .nowrap, .balance, .pretty, .stable]
        case .fontStyle: [.normal, .italic, .oblique]
        case .outlineStyle: styles + [.auto]
        case .borderTopStyle, .borderRightStyle, .borderBottomStyle, .borderLeftStyle: styles
        case .outlineWidth, .borderTopWidth, .borderRightWidth, .borderBottomWidth, .borderLeftWidth,
            .webkitTextStrokeWidth:
            [.thin, .medium, .thick]
        case .contentVisibility: [.visible, .auto, .hidden]
        case .float: [.none, .left, .right, .inlineStart, .inlineEnd]
        case .textOverflow: [.clip, .ellipsis]
        case .writingMode: [.horizontalTb, .verticalRl, .verticalLr, .sidewaysRl, .sidewaysLr]
        case .boxSizing: [.contentBox, .borderBox]
        case .isolation: [.auto, .isolate]
        default: []
        }
    }

    /// Whether a number of this kind stands where the property wants one.
    static func takes(_ number: CSSCalculation, _ property: CSSProperty) -> Bool {
        switch property {
        case .opacity, .zoom: return number.allParts(isNumberOrPercentage)
        case .fontWeight: return number.plainNumber.map { $0 >= 1 && $0 <= 1000 } ?? !isLiteral(number)
        case .lineHeight: return number.plainNumber.map { $0 >= 0 } ?? isLength(number, negative: false)
        case .fontSize, .width, .height, .minWidth, .minHeight, .maxWidth, .maxHeight, .paddingTop, .paddingRight,
            .paddingBottom, .paddingLeft, .outlineWidth, .borderTopWidth, .borderRightWidth, .borderBottomWidth,
            .borderLeftWidth:
            return isLength(number, negative: false)
        case .top, .right, .bottom, .left, .textIndent, .letterSpacing, .wordSpacing, .marginTop, .marginRight,
            .marginBottom, .marginLeft, .webkitTextStrokeWidth:
            return isLength(number, negative: true)
        default: return false
        }
    }

    private static func isNumberOrPercentage(_ part: CSSCalculation) -> Bool {
        switch part {
        case .number, .percentage, .unknown: true
        default: false
        }
    }

    private static func isLiteral(_ number: CSSCalculation) -> Bool {
        switch number {
        case .number, .percentage, .dimension: true
        default: false
        }
    }

    /// Of bare numbers 0 alone is a length.
    private static func isLength(_ number: CSSCalculation, negative: Bool) -> Bool {
        switch number {
        case .number(let value): return value == 0
        case .percentage(let value): return negative || value >= 0
        case .dimension(let value, let unit):
            return (negative || value >= 0) && unit != .other && unit.degrees == nil && unit != .s && unit != .ms
        default: return true
        }
    }
}
