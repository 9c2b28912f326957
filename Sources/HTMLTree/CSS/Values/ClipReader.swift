/// Reads `clip` (CSS Masking 1, 6) and `clip-path` as far as they hide an element whole.
struct ClipReader {
    let tokens: CSSTokens
    private static let context = LengthContext(em: 16, rem: 16, width: 0, height: 0)

    func value(_ property: CSSProperty, _ units: [Range<Int>]) -> CSSValue? {
        guard let first = units.first else { return nil }
        if units.count == 1, tokens.isIdent(first.lowerBound, "none") || tokens.isIdent(first.lowerBound, "auto") {
            return .keyword(.none)
        }
        guard let unit = units.first(where: { tokens.tokens[$0.lowerBound].kind == .function }) else {
            return property == .clip ? nil : .clip(.part)
        }
        let name = tokens.text(unit.lowerBound)
        let inside = tokens.inside(unit)
        if property == .clip { return name.equals("rect") ? .clip(rect(inside)) : nil }
        if name.equals("inset") { return .clip(inset(inside)) }
        if name.equals("circle") || name.equals("ellipse") { return .clip(circle(inside)) }
        return .clip(name.equals("polygon") ? polygon(inside) : .part)
    }

    /// `rect(top, right, bottom, left)`, with commas or without.
    private func rect(_ range: Range<Int>) -> ClipShape {
        let commas = tokens.split(range, at: .comma)
        let units = commas.count > 1 ? commas : tokens.units(range)
        let sides = units.map { CalculationReader(tokens: tokens).value($0)?.value(in: Self.context) }
        guard sides.count == 4 else { return .part }
        if let top = sides[0], let bottom = sides[2], bottom - top <= 1 { return .nothing }
        if let right = sides[1], let left = sides[3], right - left <= 1 { return .nothing }
        return .part
    }

    /// Nothing is left when two sides meet.
    private func inset(_ range: Range<Int>) -> ClipShape {
        let units = tokens.units(range).prefix { !tokens.isIdent($0.lowerBound, "round") }
        let shares = units.map { unit -> Double in
            if case .percentage(let value)? = CalculationReader(tokens: tokens).value(unit) { return value }
            return 0
        }
        guard let top = shares.first else { return .part }
        let right = shares.count > 1 ? shares[1] : top
        let bottom = shares.count > 2 ? shares[2] : top
        let left = shares.count > 3 ? shares[3] : right
        return top + bottom >= 100 || left + right >= 100 ? .nothing : .part
    }

    private func circle(_ range: Range<Int>) -> ClipShape {
        guard let first = tokens.units(range).first, let radius = CalculationReader(tokens: tokens).value(first) else {
            return .part
        }
        return radius.value(in: Self.context, whole: 1) == 0 ? .nothing : .part
    }

    /// All corners in one place.
    private func polygon(_ range: Range<Int>) -> ClipShape {
        let corners = tokens.split(range, at: .comma).map { tokens.units($0).map { tokens.raw($0) } }
        guard let first = corners.first(where: { $0.count == 2 }) else { return .part }
        return corners.allSatisfy { $0 == first || $0.count != 2 } && corners.count > 1 ? .nothing : .part
    }
}
