/// What a declaration sets: each longhand with its value.
struct LonghandValue: Sendable, Hashable {
    let property: CSSProperty
    let value: CSSValue
}

/// Reads declarations into longhands: shorthands are taken apart, invalid values give nothing.
struct DeclarationReader {
    let tokens: CSSTokens

    /// The longhands a declaration sets; none when it is invalid or of no interest.
    func longhands(_ name: ArraySlice<UInt8>, _ range: Range<Int>) -> [LonghandValue] {
        if let property = CSSProperty(name) {
            guard let value = ValueReader(tokens, range).value(of: property) else { return [] }
            return [LonghandValue(property: property, value: value)]
        }
        guard let shorthand = CSSShorthand(name) else { return [] }
        return values(of: shorthand, tokens.trimmed(range)) ?? []
    }

    private func values(of shorthand: CSSShorthand, _ range: Range<Int>) -> [LonghandValue]? {
        let units = tokens.units(range)
        guard let first = units.first else { return nil }
        if units.count == 1, tokens.tokens[first.lowerBound].kind == .ident,
            let wide = CSSValue(wide: tokens.text(first.lowerBound))
        {
            return shorthand.longhands.map { LonghandValue(property: $0, value: wide) }
        }
        switch shorthand {
        case .all: return nil
        case .background: return background(range)
        case .font: return font(units)
        case .border, .borderTop, .borderRight, .borderBottom, .borderLeft, .borderBlock, .borderInline,
            .borderBlockStart, .borderBlockEnd, .borderInlineStart, .borderInlineEnd, .outline:
            return line(shorthand, units)
        case .textDecoration:
            return [
                LonghandValue(
                    property: .textDecorationLine,
                    value: ValueReader(tokens, range).value(of: .textDecorationLine) ?? .initial)
            ]
        case .webkitTextStroke:
            return units.lazy.compactMap { value(.webkitTextStrokeWidth, $0) }.first.map { [$0] }
        default: return sides(shorthand, units)
        }
    }

    private func value(_ property: CSSProperty, _ unit: Range<Int>) -> LonghandValue? {
        ValueReader(tokens, unit).value(of: property).map { LonghandValue(property: property, value: $0) }
    }

    /// One to four values for four sides, one or two for two.
    private func sides(_ shorthand: CSSShorthand, _ units: [Range<Int>]) -> [LonghandValue]? {
        let longhands = shorthand.longhands
        guard units.count <= longhands.count else { return nil }
        let picks =
            longhands.count == 4 ? [[0, 0, 0, 0], [0, 1, 0, 1], [0, 1, 2, 1], [0, 1, 2, 3]] : [[0, 0], [0, 1]]
        var values: [LonghandValue] = []
        for (property, pick) in zip(longhands, picks[units.count - 1]) {
            guard let value = value(property, units[pick]) else { return nil }
            values.append(value)
        }
        return values
    }

    /// `border` and `outline`: width, style and colour in any order, each once.
    private func line(_ shorthand: CSSShorthand, _ units: [Range<Int>]) -> [LonghandValue]? {
        let longhands = shorthand.longhands
        let kinds = Array(longhands.prefix(3))
        guard units.count <= 3, kinds.count == 3 else { return nil }
        var found: [CSSValue?] = [nil, nil, nil]
        for unit in units {
            let kind = kinds.indices.first { found[$0] == nil && value(kinds[$0], unit) != nil }
            guard let kind else { return nil }
            found[kind] = value(kinds[kind], unit)?.value
        }
        return longhands.enumerated().map { index, property in
            LonghandValue(property: property, value: found[index % 3] ?? .initial)
        }
    }

    private func background(_ range: Range<Int>) -> [LonghandValue]? {
        let reader = BackgroundReader(tokens: tokens)
        var stops: [CSSColour] = []
        var isPicture = false
        var colour: CSSColour?
        var isTextClip = false
        let layers = tokens.split(range, at: .comma)
        for (index, layer) in layers.enumerated() {
            guard !layer.isEmpty else { return nil }
            for unit in tokens.units(layer) {
                if let picture = reader.single(unit) {
                    BackgroundReader.add(picture, &stops, &isPicture)
                } else if let read = ColourReader(tokens: tokens).colour(unit) {
                    guard index == layers.count - 1, colour == nil else { return nil }
                    colour = read
                } else if !isPlacing(unit) {
                    return nil
                } else if tokens.isIdent(unit.lowerBound, "text") {
                    isTextClip = true
                }
            }
        }
        let picture: BackgroundPicture = isPicture ? .picture : stops.isEmpty ? .none : .gradients(stops)
        return [
            LonghandValue(property: .backgroundColor, value: colour.map { .colour($0) } ?? .initial),
            LonghandValue(property: .backgroundImage, value: .background(picture)),
            LonghandValue(property: .backgroundSize, value: tokens.hasSlash(range) ? .other : .initial),
            LonghandValue(property: .backgroundPosition, value: .initial),
            LonghandValue(property: .backgroundRepeat, value: .initial),
            LonghandValue(property: .backgroundClip, value: isTextClip ? .keyword(.text) : .initial),
        ]
    }

    /// Words and lengths that say where a picture lies.
    private func isPlacing(_ unit: Range<Int>) -> Bool {
        if CalculationReader(tokens: tokens).value(unit) != nil { return true }
        guard unit.count == 1 else { return false }
        if tokens.isDelim(unit.lowerBound, "/") { return true }
        guard tokens.tokens[unit.lowerBound].kind == .ident else { return false }
        let name = tokens.text(unit.lowerBound)
        if name.equals("local") { return true }
        return CSSKeyword(name).map(Self.placings.contains) ?? false
    }

    private static let placings: Set<CSSKeyword> = [
        .scroll, .fixed, .left, .right, .top, .bottom, .center, .auto, .cover, .contain, .repeat, .repeatX, .repeatY,
        .noRepeat, .space, .round, .borderBox, .paddingBox, .contentBox, .text,
    ]
}

// MARK: font

extension DeclarationReader {
    /// `italic bold 1em/1.5 serif`; the fonts of the system keep what is inherited.
    private func font(_ units: [Range<Int>]) -> [LonghandValue]? {
        var style: CSSValue = .initial
        var weight: CSSValue = .initial
        var index = 0
        while index < units.count {
            if let size = value(.fontSize, units[index]) {
                return finish(style, weight, size.value, units, index + 1)
            }
            if let read = value(.fontStyle, units[index])?.value, read != .keyword(.normal) {
                style = read
            } else if let read = value(.fontWeight, units[index])?.value, read != .keyword(.normal) {
                weight = read
            } else if !isFontWord(units[index]) {
                return nil
            }
            index += 1
        }
        guard units.count == 1 else { return nil }
        return CSSShorthand.font.longhands.map { LonghandValue(property: $0, value: .initial) }
    }

    private func isFontWord(_ unit: Range<Int>) -> Bool {
        let kind = tokens.tokens[unit.lowerBound].kind
        return unit.count == 1 && (kind == .ident || kind == .percentage || kind == .dimension)
    }

    private func finish(
        _ style: CSSValue, _ weight: CSSValue, _ size: CSSValue, _ units: [Range<Int>], _ start: Int
    ) -> [LonghandValue]? {
        var index = start
        var line: CSSValue = .initial
        if index < units.count, tokens.isDelim(units[index].lowerBound, "/") {
            guard index + 1 < units.count, let read = value(.lineHeight, units[index + 1]) else { return nil }
            line = read.value
            index += 2
        }
        guard index < units.count else { return nil }
        return [
            LonghandValue(property: .fontStyle, value: style), LonghandValue(property: .fontWeight, value: weight),
            LonghandValue(property: .fontSize, value: size), LonghandValue(property: .lineHeight, value: line),
            LonghandValue(property: .fontFamily, value: .other),
        ]
    }
}

extension CSSTokens {
    /// Whether a `/` stands in a run outside brackets.
    func hasSlash(_ range: Range<Int>) -> Bool { units(range).contains { isDelim($0.lowerBound, "/") } }

    /// Whether `var()` stands anywhere in a run.
    func hasVariable(_ range: Range<Int>) -> Bool {
        range.contains { tokens[$0].kind == .function && text($0).equals("var") }
    }
}
