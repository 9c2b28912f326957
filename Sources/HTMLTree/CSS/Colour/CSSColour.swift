/// A colour as a style names it: known at once, or by what surrounds it.
package indirect enum CSSColour: Sendable, Hashable {
    case solid(Colour)
    /// `currentColor`.
    case current
    /// `color-mix()`: shares of the first and the second.
    case mix(CSSColour, Double, CSSColour, Double, ColourMixing)
    /// `light-dark()`.
    case schemed(light: CSSColour, dark: CSSColour)
    /// A colour whose value cannot be known here: relative colours, colours of the system.
    case unknown

    /// The colour itself; nil when it cannot be known.
    package func resolved(current: Colour?, isDark: Bool = false) -> Colour? {
        switch self {
        case .solid(let colour): return colour
        case .current: return current
        case .unknown: return nil
        case .schemed(let light, let dark):
            return (isDark ? dark : light).resolved(current: current, isDark: isDark)
        case .mix(let first, let share, let second, let other, let mixing):
            guard let first = first.resolved(current: current, isDark: isDark),
                let second = second.resolved(current: current, isDark: isDark)
            else { return nil }
            return mixing.mix(first, share, second, other)
        }
    }
}

/// The space in which `color-mix()` goes from one colour to the other (CSS Color 5, 3).
package enum ColourMixing: Sendable, Hashable {
    case srgb, linear, oklab

    func mix(_ first: Colour, _ share: Double, _ second: Colour, _ other: Double) -> Colour? {
        let sum = share + other
        guard sum > 0 else { return nil }
        let (p, q) = (share / sum, other / sum)
        let alpha = first.alpha * p + second.alpha * q
        guard alpha > 0 else { return Colour(red: 0, green: 0, blue: 0, alpha: 0) }
        let (left, right) = (parts(first), parts(second))
        let mixed = (0..<3).map { (left[$0] * first.alpha * p + right[$0] * second.alpha * q) / alpha }
        return colour(mixed, alpha * min(sum, 1))
    }

    private func parts(_ colour: Colour) -> [Double] {
        let rgb = [colour.red, colour.green, colour.blue]
        switch self {
        case .srgb: return rgb
        case .linear: return rgb.map(ColourSpaces.linear)
        case .oklab: return ColourSpaces.oklab(fromSRGB: rgb)
        }
    }

    private func colour(_ parts: [Double], _ alpha: Double) -> Colour {
        switch self {
        case .srgb: Colour(red: parts[0], green: parts[1], blue: parts[2], alpha: alpha)
        case .linear: ColourSpaces.colour(fromLinear: parts, alpha)
        case .oklab: ColourSpaces.colour(fromOKLab: parts, alpha)
        }
    }
}
