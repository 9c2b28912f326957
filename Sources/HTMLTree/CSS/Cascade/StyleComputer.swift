/// Computes the style of one element from the declarations that won (CSS Cascade 5, 4.4).
struct StyleComputer {
    private let parent: ComputedStyle
    private let values: [CSSValue?]
    private let environment: MediaEnvironment
    /// Pixels of `rem`; nil for the root, whose own size it is.
    private let rem: Double?
    private var text: TextStyle
    private var context: LengthContext

    init(_ values: [CSSValue?], parent: ComputedStyle, environment: MediaEnvironment, rem: Double?) {
        self.values = values
        self.parent = parent
        self.environment = environment
        self.rem = rem
        text = parent.text
        context = LengthContext(
            em: parent.text.size, rem: rem ?? 16, width: environment.width, height: environment.height,
            line: parent.text.linePixels)
    }

    mutating func style(winners: [Int32], customs: CustomProperties) -> ComputedStyle {
        computeText()
        return ComputedStyle(text: text, box: box(), paint: paint(), winners: winners, customs: customs)
    }

    /// The value of a property: what is declared, what is inherited, or the initial one.
    private func pick<T>(_ property: CSSProperty, _ inherited: T, _ initial: T, _ read: (CSSValue) -> T?) -> T {
        let fallback = property.isInherited ? inherited : initial
        switch values[Int(property.rawValue)] {
        case nil, .unset, .revert: return fallback
        case .inherit: return inherited
        case .initial: return initial
        case .some(let value): return read(value) ?? fallback
        }
    }

    private func keyword(_ property: CSSProperty, _ inherited: CSSKeyword, _ initial: CSSKeyword) -> CSSKeyword {
        pick(property, inherited, initial) { value in
            if case .keyword(let keyword) = value { return keyword }
            return nil
        }
    }

    private func measure(_ property: CSSProperty, _ inherited: Measure, _ initial: Measure) -> Measure {
        pick(property, inherited, initial) { value in
            switch value {
            case .keyword(.auto), .keyword(.none): return .auto
            case .keyword: return .unknown
            case .number(let number): return measure(number)
            default: return nil
            }
        }
    }

    private func measure(_ number: CSSCalculation) -> Measure {
        if case .percentage(let share) = number { return .percentage(share) }
        return number.value(in: context).map { .pixels($0) } ?? .unknown
    }

    private func colour(_ property: CSSProperty, _ inherited: Colour?, _ initial: Colour?) -> Colour? {
        pick(property, inherited, initial) { value -> Colour?? in
            guard case .colour(let colour) = value else { return nil }
            return .some(colour.resolved(current: text.colour, isDark: environment.isDark))
        }
    }
}

// MARK: Text

extension StyleComputer {
    private mutating func computeText() {
        text.size = fontSize()
        context.em = text.size
        if rem == nil { context.rem = text.size }
        text.weight = weight()
        text.lineHeight = lineHeight()
        context.line = text.linePixels
        computeColours()
        text.letterSpacing = spacing(.letterSpacing, parent.text.letterSpacing)
        text.wordSpacing = spacing(.wordSpacing, parent.text.wordSpacing)
        text.align = keyword(.textAlign, parent.text.align, .start)
        text.transform = keyword(.textTransform, parent.text.transform, .none)
        text.whiteSpace = keyword(.whiteSpace, parent.text.whiteSpace, .normal)
        text.wrap = keyword(.textWrap, parent.text.wrap, .wrap)
        text.indent = measure(.textIndent, parent.text.indent, .pixels(0))
        text.visibility = keyword(.visibility, parent.text.visibility, .visible)
        text.shadows = pick(.textShadow, parent.text.shadows, []) { shadows($0) }
        text.writingMode = keyword(.writingMode, parent.text.writingMode, .horizontalTb)
        text.isItalic = keyword(.fontStyle, parent.text.isItalic ? .italic : .normal, .normal) != .normal
        text.hasStroke = pick(.webkitTextStrokeWidth, parent.text.hasStroke, false) { value in
            if case .number(let number) = value { return number.value(in: context) != 0 }
            return true
        }
    }

    private mutating func computeColours() {
        let inherited = parent.text.colour
        text.colour = pick(.color, inherited, Colour(red: 0, green: 0, blue: 0)) { value -> Colour?? in
            guard case .colour(let colour) = value else { return nil }
            return .some(colour.resolved(current: inherited, isDark: environment.isDark))
        }
        text.fill = pick(.webkitTextFillColor, parent.text.fill, .current) { value in
            if case .colour(let colour) = value { return colour }
            return nil
        }
    }

    private func shadows(_ value: CSSValue) -> [TextShadow]? {
        guard case .shadows(let declared) = value else { return [] }
        return declared.map { shadow in
            TextShadow(
                right: shadow.right.value(in: context) ?? 0, down: shadow.down.value(in: context) ?? 0,
                blur: shadow.blur.value(in: context) ?? 0,
                colour: shadow.colour.resolved(current: text.colour, isDark: environment.isDark))
        }
    }

    private func fontSize() -> Double {
        let size = pick(.fontSize, parent.text.size, 16) { value -> Double? in
            switch value {
            case .keyword(let word): return FontSteps.size(of: word, parent.text.size)
            case .number(let number): return number.value(in: context, whole: parent.text.size)
            default: return nil
            }
        }
        return min(max(size, 0), 10_000)
    }

    private func weight() -> Double {
        pick(.fontWeight, parent.text.weight, 400) { value in
            switch value {
            case .keyword(.normal): return 400
            case .keyword(.bold): return 700
            case .keyword(.bolder): return FontSteps.bolder(than: parent.text.weight)
            case .keyword(.lighter): return FontSteps.lighter(than: parent.text.weight)
            case .number(let number): return number.value(in: context).map { min(max($0, 1), 1000) }
            default: return nil
            }
        }
    }

    private func lineHeight() -> TextStyle.LineHeight {
        pick(.lineHeight, parent.text.lineHeight, .normal) { value in
            guard case .number(let number) = value else { return .normal }
            if let plain = number.plainNumber { return .number(plain) }
            // A calculation of bare numbers is one too.
            let isPlain = number.allParts { $0.plainNumber != nil }
            guard let size = number.value(in: context, whole: text.size) else { return .unknown }
            return isPlain ? .number(size) : .pixels(size)
        }
    }

    private func spacing(_ property: CSSProperty, _ inherited: Double?) -> Double? {
        pick(property, inherited, 0) { value -> Double?? in
            guard case .number(let number) = value else { return .some(0) }
            return .some(number.value(in: context, whole: text.size))
        }
    }
}

// MARK: Box

extension StyleComputer {
    private func box() -> BoxStyle {
        let above = parent.box
        var box = BoxStyle()
        box.display = keyword(.display, above.display, .inline)
        box.position = keyword(.position, above.position, .static)
        box.top = measure(.top, above.top, .auto)
        box.right = measure(.right, above.right, .auto)
        box.bottom = measure(.bottom, above.bottom, .auto)
        box.left = measure(.left, above.left, .auto)
        box.width = measure(.width, above.width, .auto)
        box.height = measure(.height, above.height, .auto)
        box.minWidth = measure(.minWidth, above.minWidth, .auto)
        box.minHeight = measure(.minHeight, above.minHeight, .auto)
        box.maxWidth = measure(.maxWidth, above.maxWidth, .auto)
        box.maxHeight = measure(.maxHeight, above.maxHeight, .auto)
        box.float = keyword(.float, above.float, .none)
        box.contentVisibility = keyword(.contentVisibility, above.contentVisibility, .visible)
        box.textOverflow = keyword(.textOverflow, above.textOverflow, .clip)
        box.isBorderBox = keyword(.boxSizing, .contentBox, .contentBox) == .borderBox
        computeOverflow(of: &box)
        computeEdges(of: &box)
        computeTransforms(of: &box)
        computeClip(of: &box)
        computeDepth(of: &box)
        return box
    }

    /// `visible` beside another value becomes `auto` (CSS Overflow 3, 3.1).
    private func computeOverflow(of box: inout BoxStyle) {
        box.overflowX = keyword(.overflowX, parent.box.overflowX, .visible)
        box.overflowY = keyword(.overflowY, parent.box.overflowY, .visible)
        let isScrolling = { (word: CSSKeyword) in word != .visible && word != .clip }
        if isScrolling(box.overflowX), box.overflowY == .visible { box.overflowY = .auto }
        if isScrolling(box.overflowY), box.overflowX == .visible { box.overflowX = .auto }
    }

    private func computeEdges(of box: inout BoxStyle) {
        let margins: [CSSProperty] = [.marginTop, .marginRight, .marginBottom, .marginLeft]
        let paddings: [CSSProperty] = [.paddingTop, .paddingRight, .paddingBottom, .paddingLeft]
        for side in 0..<4 {
            box.margins[side] = measure(margins[side], parent.box.margins[side], .pixels(0))
            box.paddings[side] = measure(paddings[side], parent.box.paddings[side], .pixels(0))
        }
        box.opacity = pick(.opacity, parent.box.opacity, 1) { value -> Double?? in
            guard case .number(let number) = value else { return nil }
            return .some(number.value(in: context, whole: 1).map { min(max($0, 0), 1) })
        }
    }

    private func computeTransforms(of box: inout BoxStyle) {
        for property in [CSSProperty.transform, .rotate, .scale, .translate] {
            guard case .transform(let value)? = values[Int(property.rawValue)] else { continue }
            box.isTransformed = true
            box.rotation = box.rotation.flatMap { turn in value.degrees.map { $0 + turn } }
            if value.isCollapsed { box.isCollapsed = true }
            box.shiftX += value.shiftX.reduce(0) { $0 + ($1.value(in: context) ?? 0) }
            box.shiftY += value.shiftY.reduce(0) { $0 + ($1.value(in: context) ?? 0) }
            box.shareX += value.shiftX.reduce(0) { $0 + Self.share($1) }
            box.shareY += value.shiftY.reduce(0) { $0 + Self.share($1) }
        }
    }

    private static func share(_ shift: CSSCalculation) -> Double {
        if case .percentage(let share) = shift { return share }
        return 0
    }

    private func computeDepth(of box: inout BoxStyle) {
        guard box.position != .static else { return }
        if case .number(let number)? = values[Int(CSSProperty.zIndex.rawValue)] {
            box.isBehind = (number.value(in: context) ?? 0) < 0
        }
        guard box.position == .fixed else { return }
        let isBelow = (box.top.pixels ?? 0) >= environment.height
        box.isBeyondScreen = isBelow || (box.left.pixels ?? 0) >= environment.width
    }

    /// `clip` counts for what stands apart from the flow alone.
    private func computeClip(of box: inout BoxStyle) {
        let path = values[Int(CSSProperty.clipPath.rawValue)]
        let clip = values[Int(CSSProperty.clip.rawValue)]
        box.isClippedAway = path == .clip(.nothing) || (clip == .clip(.nothing) && box.isOutOfFlow)
    }
}

// MARK: Paint

extension StyleComputer {
    private func paint() -> PaintStyle {
        var paint = PaintStyle()
        let above = parent.paint
        paint.background = colour(.backgroundColor, above.background, Colour(red: 0, green: 0, blue: 0, alpha: 0))
        paint.picture = pick(.backgroundImage, above.picture, .none) { picture($0) }
        paint.isTextClip = keyword(.backgroundClip, above.isTextClip ? .text : .borderBox, .borderBox) == .text
        paint.line = keyword(.textDecorationLine, above.line, .none)
        paint.outline = line(.outlineStyle, .outlineWidth, .outlineColor, above.outline)
        let styles: [CSSProperty] = [.borderTopStyle, .borderRightStyle, .borderBottomStyle, .borderLeftStyle]
        let widths: [CSSProperty] = [.borderTopWidth, .borderRightWidth, .borderBottomWidth, .borderLeftWidth]
        let colours: [CSSProperty] = [.borderTopColor, .borderRightColor, .borderBottomColor, .borderLeftColor]
        for side in 0..<4 { paint.borders[side] = line(styles[side], widths[side], colours[side], above.borders[side]) }
        paint.isShadedInside = values[Int(CSSProperty.boxShadow.rawValue)] == .keyword(.inset)
        paint.hasBoxShadow = isSet(.boxShadow) || paint.isShadedInside
        paint.isFiltered =
            isSet(.filter) || isSet(.maskImage) || isSet(.backdropFilter)
            || values[Int(CSSProperty.mixBlendMode.rawValue)] == .keyword(.otherBlend)
        return paint
    }

    private func isSet(_ property: CSSProperty) -> Bool { values[Int(property.rawValue)] == .other }

    private func picture(_ value: CSSValue) -> PaintStyle.Picture? {
        switch value {
        case .background(.none), .keyword: PaintStyle.Picture.none
        case .background(.picture): .picture
        case .background(.gradients(let colours)):
            .gradients(colours.map { $0.resolved(current: text.colour, isDark: environment.isDark) })
        default: nil
        }
    }

    private func line(
        _ style: CSSProperty, _ width: CSSProperty, _ colour: CSSProperty, _ inherited: LineStyle
    ) -> LineStyle {
        var line = LineStyle()
        line.style = keyword(style, inherited.style, .none)
        line.width = pick(width, inherited.width, 3) { value in
            switch value {
            case .keyword(.thin): return 1
            case .keyword(.medium): return 3
            case .keyword(.thick): return 5
            case .number(let number): return number.value(in: context) ?? 3
            default: return nil
            }
        }
        line.colour = self.colour(colour, inherited.colour, text.colour)
        return line
    }
}
