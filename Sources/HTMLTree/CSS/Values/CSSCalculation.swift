/// A number, length, percentage or angle, written out or reckoned by `calc()`, `min()`, `max()`, `clamp()`.
package indirect enum CSSCalculation: Sendable, Hashable {
    case number(Double)
    case percentage(Double)
    case dimension(Double, CSSUnit)
    case sum([CSSCalculation])
    case product([CSSCalculation])
    case inverse(CSSCalculation)
    case least([CSSCalculation])
    case greatest([CSSCalculation])
    /// A function only browsers reckon.
    case unknown

    /// The value in pixels, degrees or as a number; nil when it hangs on what is not known.
    ///
    /// - Parameter whole: what 100 % is.
    package func value(in context: LengthContext, whole: Double? = nil) -> Double? {
        switch self {
        case .number(let value): return value
        case .percentage(let value): return whole.map { $0 * value / 100 }
        case .dimension(let value, let unit): return context.size(of: unit).map { $0 * value }
        case .sum(let terms): return Self.values(terms, context, whole)?.reduce(0, +)
        case .product(let factors): return Self.values(factors, context, whole)?.reduce(1, *)
        case .inverse(let value): return value.value(in: context, whole: whole).flatMap { $0 == 0 ? nil : 1 / $0 }
        case .least(let values): return Self.values(values, context, whole)?.min()
        case .greatest(let values): return Self.values(values, context, whole)?.max()
        case .unknown: return nil
        }
    }

    private static func values(
        _ terms: [CSSCalculation], _ context: LengthContext, _ whole: Double?
    ) -> [Double]? {
        var values: [Double] = []
        for term in terms {
            guard let value = term.value(in: context, whole: whole) else { return nil }
            values.append(value)
        }
        return values
    }

    /// Whether a bare number without unit, and which.
    package var plainNumber: Double? {
        if case .number(let value) = self { return value }
        return nil
    }

    /// Whether a bare percentage, and which.
    package var plainPercentage: Double? {
        if case .percentage(let value) = self { return value }
        return nil
    }

    /// Whether every part of it fits.
    package func allParts(_ fits: (CSSCalculation) -> Bool) -> Bool {
        switch self {
        case .sum(let parts), .product(let parts), .least(let parts), .greatest(let parts):
            parts.allSatisfy { $0.allParts(fits) }
        case .inverse(let part): part.allParts(fits)
        default: fits(self)
        }
    }

    /// Whether a percentage has a part in it.
    package var hasPercentage: Bool {
        !allParts { part in
            if case .percentage = part { return false }
            return true
        }
    }
}

/// Reads numbers with their units and the functions that reckon with them (CSS Values 4, 10).
struct CalculationReader {
    let tokens: CSSTokens
    /// No calculation people write goes deeper.
    private static let depthLimit = 16

    /// The value of one unit of tokens; nil for what is no number.
    func value(_ unit: Range<Int>, depth: Int = 0) -> CSSCalculation? {
        guard let first = unit.first else { return nil }
        switch tokens.tokens[first].kind {
        case .number where unit.count == 1: return .number(tokens.number(first))
        case .percentage where unit.count == 1: return .percentage(tokens.number(first))
        case .dimension where unit.count == 1: return .dimension(tokens.number(first), CSSUnit(tokens.unit(first)))
        case .openParen where depth > 0: return depth < Self.depthLimit ? sum(tokens.inside(unit), depth) : nil
        case .function: return depth < Self.depthLimit ? function(unit, depth) : nil
        case .ident where depth > 0: return constant(first)
        default: return nil
        }
    }

    private func constant(_ index: Int) -> CSSCalculation? {
        let text = tokens.text(index)
        if text.equals("pi") { return .number(.pi) }
        if text.equals("e") { return .number(2.718281828459045) }
        return text.equals("infinity") ? .number(1e30) : nil
    }

    private func function(_ unit: Range<Int>, _ depth: Int) -> CSSCalculation? {
        let name = tokens.text(unit.lowerBound)
        let inside = tokens.inside(unit)
        if name.equals("calc") || name.equals("-webkit-calc") { return sum(inside, depth) }
        if name.equals("min") { return list(inside, depth).map { .least($0) } }
        if name.equals("max") { return list(inside, depth).map { .greatest($0) } }
        if name.equals("clamp") { return clamp(inside, depth) }
        return Self.others.contains { name.equals($0) } ? .unknown : nil
    }

    private static let others: [StaticString] = [
        "round", "mod", "rem", "sin", "cos", "tan", "asin", "acos", "atan", "atan2", "pow", "sqrt", "hypot", "log",
        "exp", "abs", "sign", "env", "anchor", "anchor-size", "calc-size", "attr", "fit-content", "minmax",
    ]

    private func list(_ range: Range<Int>, _ depth: Int) -> [CSSCalculation]? {
        var values: [CSSCalculation] = []
        for piece in tokens.split(range, at: .comma) {
            guard let value = sum(piece, depth) else { return nil }
            values.append(value)
        }
        return values
    }

    /// `clamp(MIN, VAL, MAX)` is `max(MIN, min(VAL, MAX))`.
    private func clamp(_ range: Range<Int>, _ depth: Int) -> CSSCalculation? {
        guard let parts = list(range, depth), parts.count == 3 else { return .unknown }
        return .greatest([parts[0], .least([parts[1], parts[2]])])
    }

    private func sum(_ range: Range<Int>, _ depth: Int) -> CSSCalculation? {
        var terms: [CSSCalculation] = []
        var factors: [CSSCalculation] = []
        var isNegative = false
        var isDivided = false
        var wantsValue = true
        for unit in tokens.units(range) {
            if !wantsValue, unit.count == 1, let sign = sign(unit.lowerBound) {
                wantsValue = true
                if sign == "*" || sign == "/" {
                    isDivided = sign == "/"
                    continue
                }
                terms.append(Self.product(factors, isNegative))
                factors = []
                isNegative = sign == "-"
                continue
            }
            guard wantsValue, let value = value(unit, depth: depth + 1) else { return nil }
            factors.append(isDivided ? .inverse(value) : value)
            isDivided = false
            wantsValue = false
        }
        guard !wantsValue else { return nil }
        terms.append(Self.product(factors, isNegative))
        return terms.count == 1 ? terms[0] : .sum(terms)
    }

    private func sign(_ index: Int) -> Unicode.Scalar? {
        for sign: Unicode.Scalar in ["+", "-", "*", "/"] where tokens.isDelim(index, sign) { return sign }
        return nil
    }

    private static func product(_ factors: [CSSCalculation], _ isNegative: Bool) -> CSSCalculation {
        let factors = isNegative ? [.number(-1)] + factors : factors
        return factors.count == 1 ? factors[0] : .product(factors)
    }
}
