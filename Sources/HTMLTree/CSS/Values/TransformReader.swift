/// Reads `transform`, `rotate`, `scale` and `translate` (CSS Transforms 1 and 2).
struct TransformReader {
    let tokens: CSSTokens
    private static let context = LengthContext(em: 16, rem: 16, width: 0, height: 0)

    func value(_ property: CSSProperty, _ units: [Range<Int>]) -> CSSValue? {
        if units.count == 1, tokens.isIdent(units[0].lowerBound, "none") { return .keyword(.none) }
        var value = TransformValue()
        switch property {
        case .transform: for unit in units { guard apply(unit, to: &value) else { return nil } }
        case .rotate:
            guard units.contains(where: isAngle) else { return nil }
            value.degrees = rotation(units)
        case .scale: applyScale(numbers(units), to: &value)
        default:
            guard let shifts = calculations(units) else { return nil }
            value.shiftX = Array(shifts.prefix(1))
            value.shiftY = Array(shifts.dropFirst().prefix(1))
        }
        return .transform(value)
    }

    /// One function of the list; false for what is none.
    private func apply(_ unit: Range<Int>, to value: inout TransformValue) -> Bool {
        guard tokens.tokens[unit.lowerBound].kind == .function else { return false }
        let name = tokens.text(unit.lowerBound)
        let inside = tokens.inside(unit)
        let arguments = tokens.split(inside, at: .comma)
        let numbers = numbers(arguments)
        if name.equals("rotate") || name.equals("rotatez") {
            return isAngle(arguments.first) && add(numbers.first ?? nil, to: &value)
        }
        if name.equals("rotate3d") { return addTurn(about: numbers, to: &value) }
        if name.equals("matrix") { return addMatrix(numbers, sine: 1, cosine: 0, of: 6, to: &value) }
        if name.equals("matrix3d") { return addMatrix(numbers, sine: 1, cosine: 0, of: 16, to: &value) }
        if name.equals("scale") || name.equals("scale3d") || name.equals("scalex") || name.equals("scaley") {
            applyScale(numbers, to: &value)
            return true
        }
        if name.equals("translate") || name.equals("translate3d") || name.equals("translatex") {
            let shifts = calculations(arguments) ?? []
            value.shiftX += shifts.prefix(1)
            value.shiftY += shifts.dropFirst().prefix(1)
            return true
        }
        if name.equals("translatey") {
            value.shiftY += calculations(arguments) ?? []
            return true
        }
        if name.equals("rotatex") || name.equals("rotatey") {
            // Turned on its edge, an element is a line.
            if let angle = numbers.first ?? nil, abs(abs(angle.remainder(dividingBy: 180)) - 90) < 0.01 {
                value.isCollapsed = true
            }
            return true
        }
        return Self.neutral.contains { name.equals($0) }
    }

    private static let neutral: [StaticString] = [
        "translatez", "scalez", "skew", "skewx", "skewy", "perspective",
    ]

    /// An angle needs its unit, but for zero (CSS Values 4, 7.1); a function may come to one.
    private func isAngle(_ piece: Range<Int>?) -> Bool {
        guard let piece, let read = CalculationReader(tokens: tokens).value(tokens.trimmed(piece)) else { return false }
        switch read {
        case .number(let value): return value == 0
        case .percentage: return false
        case .dimension(_, let unit): return unit.degrees != nil
        default: return true
        }
    }

    private func add(_ degrees: Double?, to value: inout TransformValue) -> Bool {
        value.degrees = degrees.flatMap { turn in value.degrees.map { $0 + turn } }
        return true
    }

    /// Turns about the axis that looks at the reader; other axes do not turn the page in its plane.
    private func addTurn(about numbers: [Double?], to value: inout TransformValue) -> Bool {
        guard numbers.count == 4, let x = numbers[0], let y = numbers[1], let z = numbers[2] else {
            value.degrees = nil
            return numbers.count == 4
        }
        guard x == 0, y == 0 else { return true }
        return add(numbers[3].map { z < 0 ? -$0 : z == 0 ? 0 : $0 }, to: &value)
    }

    /// The first two numbers of a matrix are the cosine and the sine of the turn, times the scale.
    private func addMatrix(
        _ numbers: [Double?], sine: Int, cosine: Int, of count: Int, to value: inout TransformValue
    ) -> Bool {
        guard numbers.count == count else { return false }
        guard let x = numbers[cosine], let y = numbers[sine] else {
            value.degrees = nil
            return true
        }
        if x == 0, y == 0 { value.isCollapsed = true }
        return add(PlaneAngle.degrees(x: x, y: y), to: &value)
    }

    private func applyScale(_ numbers: [Double?], to value: inout TransformValue) {
        if numbers.contains(0) { value.isCollapsed = true }
    }

    /// `rotate: 90deg`, `rotate: z 90deg`, `rotate: 0 0 1 90deg`.
    private func rotation(_ units: [Range<Int>]) -> Double? {
        let numbers = numbers(units)
        switch units.count {
        case 1: return numbers[0]
        case 2: return tokens.isIdent(units[0].lowerBound, "z") ? numbers[1] : 0
        case 4: return numbers[0] == 0 && numbers[1] == 0 ? numbers[3].map { (numbers[2] ?? 1) < 0 ? -$0 : $0 } : 0
        default: return nil
        }
    }

    /// Numbers and angles in degrees; nil where one cannot be known.
    private func numbers(_ pieces: [Range<Int>]) -> [Double?] {
        pieces.map { piece in
            let unit = tokens.trimmed(piece)
            let value = CalculationReader(tokens: tokens).value(unit)
            return value?.value(in: Self.context, whole: 1)
        }
    }

    private func calculations(_ pieces: [Range<Int>]) -> [CSSCalculation]? {
        var values: [CSSCalculation] = []
        for piece in pieces {
            guard let value = CalculationReader(tokens: tokens).value(tokens.trimmed(piece)) else { return nil }
            values.append(value)
        }
        return values
    }
}
