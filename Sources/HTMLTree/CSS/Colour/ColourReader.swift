import Foundation

/// Reads colours of CSS Color 4: names, `#…`, `rgb()`, `hsl()`, `hwb()`, `lab()`, `lch()`, `oklab()`, `oklch()`,
/// `color()`, and of CSS Color 5 `color-mix()` and `light-dark()`.
package struct ColourReader {
    let tokens: CSSTokens
    private static let depthLimit = 6
    /// Only bare numbers and angles stand in colours.
    private static let context = LengthContext(em: 16, rem: 16, width: 0, height: 0)

    /// The colour a text is; nil when it is none, or hangs on what is around.
    package static func colour(_ text: some Sequence<UInt8>) -> Colour? {
        let tokens = CSSTokens(Array(text))
        let range = tokens.trimmed(0..<tokens.tokens.count)
        guard !range.isEmpty, tokens.end(ofUnit: range.lowerBound, in: range.upperBound) == range.upperBound else {
            return nil
        }
        return ColourReader(tokens: tokens).colour(range)?.resolved(current: nil)
    }

    /// The colour of one unit of tokens; nil for what is no colour.
    func colour(_ unit: Range<Int>, depth: Int = 0) -> CSSColour? {
        guard let first = unit.first, depth < Self.depthLimit else { return nil }
        switch tokens.tokens[first].kind {
        case .hash where unit.count == 1: return Self.hex(tokens.text(first)).map { .solid($0) }
        case .ident where unit.count == 1: return named(tokens.text(first))
        case .function: return function(unit, depth)
        default: return nil
        }
    }

    private func named(_ name: ArraySlice<UInt8>) -> CSSColour? {
        if let colour = NamedColours.colour(of: name) { return .solid(colour) }
        if name.equals("currentcolor") { return .current }
        if name.equals("transparent") { return .solid(Colour(red: 0, green: 0, blue: 0, alpha: 0)) }
        return SystemColours.colour(of: name)
    }

    private static func hex(_ digits: ArraySlice<UInt8>) -> Colour? {
        let values = digits.compactMap(CSSEscapes.hexDigit)
        guard values.count == digits.count else { return nil }
        switch values.count {
        case 3, 4: return solid(values.map { $0 * 17 })
        case 6, 8: return solid(stride(from: 0, to: values.count, by: 2).map { values[$0] * 16 + values[$0 + 1] })
        default: return nil
        }
    }

    /// Three or four bytes.
    private static func solid(_ bytes: [UInt32]) -> Colour {
        let parts: [Double] = bytes.map { Double($0) / 255 }
        return Colour(red: parts[0], green: parts[1], blue: parts[2], alpha: parts.count > 3 ? parts[3] : 1)
    }

    private func function(_ unit: Range<Int>, _ depth: Int) -> CSSColour? {
        let name = tokens.text(unit.lowerBound)
        let inside = tokens.inside(unit)
        if name.equals("color-mix") { return mix(inside, depth) }
        if name.equals("light-dark") { return schemed(inside, depth) }
        if name.equals("contrast-color") || name.equals("device-cmyk") { return .unknown }
        guard let space = Self.spaces.first(where: { name.equals($0.name) }) else { return nil }
        if let first = inside.first, tokens.isIdent(first, "from") { return .unknown }
        guard let parts = parts(inside, isNamed: space.space == .named) else { return nil }
        return solid(space.space, parts, inside)
    }

    private enum Space { case rgb, hsl, hwb, lab, lch, oklab, oklch, named }

    private static let spaces: [(name: StaticString, space: Space)] = [
        ("rgb", .rgb), ("rgba", .rgb), ("hsl", .hsl), ("hsla", .hsl), ("hwb", .hwb), ("lab", .lab), ("lch", .lch),
        ("oklab", .oklab), ("oklch", .oklch), ("color", .named),
    ]

    /// Three parts and the opacity: `1 2 3 / 4`, or with commas.
    private func parts(_ range: Range<Int>, isNamed: Bool) -> [CSSCalculation]? {
        let commas = tokens.split(range, at: .comma)
        var units: [Range<Int>] = []
        if commas.count > 1 {
            guard commas.count <= 4, commas.allSatisfy({ tokens.units($0).count == 1 }) else { return nil }
            units = commas
        } else {
            units = tokens.units(range)
            if isNamed { units = Array(units.dropFirst()) }
            if units.count == 5, tokens.isDelim(units[3].lowerBound, "/") {
                units.remove(at: 3)
            } else if units.count != 3 {
                return nil
            }
        }
        guard units.count == 3 || units.count == 4 else { return nil }
        var values: [CSSCalculation] = []
        for unit in units {
            guard let value = part(unit) else { return nil }
            values.append(value)
        }
        return values
    }

    private func part(_ unit: Range<Int>) -> CSSCalculation? {
        if unit.count == 1, tokens.isIdent(unit.lowerBound, "none") { return .number(0) }
        let value = CalculationReader(tokens: tokens).value(unit)
        if case .dimension(_, let unit)? = value, unit.degrees == nil { return nil }
        return value
    }

    /// A number as a share of `whole`, or a percentage of `full`.
    private func share(_ part: CSSCalculation, of whole: Double, full: Double = 1) -> Double {
        if case .percentage(let value) = part { return value / 100 * full }
        return (part.value(in: Self.context, whole: whole) ?? 0) / whole * full
    }

    private func solid(_ space: Space, _ parts: [CSSCalculation], _ range: Range<Int>) -> CSSColour? {
        let alpha = parts.count > 3 ? min(max(share(parts[3], of: 1), 0), 1) : 1
        let angle = { (part: CSSCalculation) in part.value(in: Self.context) ?? 0 }
        switch space {
        case .rgb:
            let values = parts.prefix(3).map { share($0, of: 255) }
            return .solid(Colour(red: values[0], green: values[1], blue: values[2], alpha: alpha))
        case .hsl:
            return .solid(
                ColourSpaces.colour(
                    hue: angle(parts[0]), saturation: share(parts[1], of: 100), lightness: share(parts[2], of: 100),
                    alpha: alpha))
        case .hwb:
            return .solid(
                ColourSpaces.colour(
                    hue: angle(parts[0]), whiteness: share(parts[1], of: 100), blackness: share(parts[2], of: 100),
                    alpha: alpha))
        case .lab, .lch: return lab(parts, isPolar: space == .lch, alpha)
        case .oklab, .oklch: return oklab(parts, isPolar: space == .oklch, alpha)
        case .named: return inNamedSpace(parts, range, alpha)
        }
    }

    private func lab(_ parts: [CSSCalculation], isPolar: Bool, _ alpha: Double) -> CSSColour {
        let lightness = min(max(share(parts[0], of: 100, full: 100), 0), 100)
        var (a, b) = (share(parts[1], of: 125, full: 125), share(parts[2], of: 125, full: 125))
        if isPolar { (a, b) = Self.axes(share(parts[1], of: 150, full: 150), parts[2].value(in: Self.context) ?? 0) }
        return .solid(ColourSpaces.colour(lightness: lightness, a: a, b: b, alpha: alpha))
    }

    private func oklab(_ parts: [CSSCalculation], isPolar: Bool, _ alpha: Double) -> CSSColour {
        let lightness = min(max(share(parts[0], of: 1), 0), 1)
        var (a, b) = (share(parts[1], of: 0.4, full: 0.4), share(parts[2], of: 0.4, full: 0.4))
        if isPolar { (a, b) = Self.axes(share(parts[1], of: 0.4, full: 0.4), parts[2].value(in: Self.context) ?? 0) }
        return .solid(ColourSpaces.colour(fromOKLab: [lightness, a, b], alpha))
    }

    private static func axes(_ chroma: Double, _ hue: Double) -> (Double, Double) {
        let angle = hue * .pi / 180
        return (max(chroma, 0) * cos(angle), max(chroma, 0) * sin(angle))
    }

    private func inNamedSpace(_ parts: [CSSCalculation], _ range: Range<Int>, _ alpha: Double) -> CSSColour {
        let values = parts.prefix(3).map { share($0, of: 1) }
        let name = tokens.text(range.lowerBound)
        if name.equals("srgb") {
            return .solid(Colour(red: values[0], green: values[1], blue: values[2], alpha: alpha))
        }
        if name.equals("srgb-linear") { return .solid(ColourSpaces.colour(fromLinear: values, alpha)) }
        if name.equals("xyz") || name.equals("xyz-d65") { return .solid(ColourSpaces.colour(fromXYZ: values, alpha)) }
        if name.equals("xyz-d50") { return .solid(ColourSpaces.colour(fromXYZD50: values, alpha)) }
        return .unknown
    }
}

extension ColourReader {
    /// `color-mix(in srgb, red 40%, blue)`; spaces other than three are not reckoned.
    private func mix(_ range: Range<Int>, _ depth: Int) -> CSSColour? {
        let pieces = tokens.split(range, at: .comma)
        guard pieces.count == 3, let first = colourWithShare(pieces[1], depth),
            let second = colourWithShare(pieces[2], depth), let mixing = mixing(pieces[0])
        else { return pieces.count >= 2 ? .unknown : nil }
        let share = first.share ?? second.share.map { 1 - $0 } ?? 0.5
        return .mix(first.colour, share, second.colour, second.share ?? 1 - share, mixing)
    }

    private func mixing(_ range: Range<Int>) -> ColourMixing? {
        let words = tokens.units(range)
        guard words.count == 2, tokens.isIdent(words[0].lowerBound, "in") else { return nil }
        let name = tokens.text(words[1].lowerBound)
        return name.equals("srgb") ? .srgb : name.equals("srgb-linear") ? .linear : name.equals("oklab") ? .oklab : nil
    }

    private func colourWithShare(_ range: Range<Int>, _ depth: Int) -> (colour: CSSColour, share: Double?)? {
        let units = tokens.units(range)
        guard units.count == 1 || units.count == 2 else { return nil }
        var share: Double?
        var colour: CSSColour?
        for unit in units {
            if tokens.tokens[unit.lowerBound].kind == .percentage {
                share = min(max(tokens.number(unit.lowerBound) / 100, 0), 1)
            } else {
                colour = self.colour(unit, depth: depth + 1)
            }
        }
        return colour.map { ($0, share) }
    }

    private func schemed(_ range: Range<Int>, _ depth: Int) -> CSSColour? {
        let pieces = tokens.split(range, at: .comma)
        guard pieces.count == 2, let light = colour(pieces[0], depth: depth + 1),
            let dark = colour(pieces[1], depth: depth + 1)
        else { return nil }
        return .schemed(light: light, dark: dark)
    }
}
