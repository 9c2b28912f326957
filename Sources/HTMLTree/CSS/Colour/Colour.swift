import Foundation

/// A colour of the sRGB space; parts and opacity from 0 to 1.
package struct Colour: Sendable, Hashable {
    package let red: Double
    package let green: Double
    package let blue: Double
    package let alpha: Double

    package init(red: Double, green: Double, blue: Double, alpha: Double = 1) {
        self.red = Self.part(red)
        self.green = Self.part(green)
        self.blue = Self.part(blue)
        self.alpha = Self.part(alpha)
    }

    /// What lies under a page that sets no ground.
    package static let white = Colour(red: 1, green: 1, blue: 1)

    /// What this colour makes of a ground that may itself let through (CSS Color 4, simple alpha compositing).
    package func composited(over ground: Colour) -> Colour {
        let sum = alpha + ground.alpha * (1 - alpha)
        guard sum > 0 else { return Colour(red: 0, green: 0, blue: 0, alpha: 0) }
        func mix(_ top: Double, _ bottom: Double) -> Double {
            (top * alpha + bottom * ground.alpha * (1 - alpha)) / sum
        }
        return Colour(
            red: mix(red, ground.red), green: mix(green, ground.green), blue: mix(blue, ground.blue), alpha: sum)
    }

    /// The colour with a share of its opacity.
    package func faded(to share: Double) -> Colour {
        Colour(red: red, green: green, blue: blue, alpha: alpha * share)
    }

    /// What is seen where this colour lies on an opaque one (CSS Color 4, simple alpha compositing).
    package func over(_ ground: Colour) -> Colour {
        func mix(_ top: Double, _ bottom: Double) -> Double { top * alpha + bottom * (1 - alpha) }
        return Colour(red: mix(red, ground.red), green: mix(green, ground.green), blue: mix(blue, ground.blue))
    }

    /// Relative luminance, WCAG 2.2: 0 for black, 1 for white.
    package var luminance: Double {
        0.2126 * Self.linear(red) + 0.7152 * Self.linear(green) + 0.0722 * Self.linear(blue)
    }

    /// Contrast ratio, WCAG 2.2: 1 to 21. A ground that lets through lies on white.
    package static func contrast(of text: Colour, on background: Colour) -> Double {
        let ground = background.over(.white)
        let lights = [text.over(ground).luminance, ground.luminance].sorted()
        return (lights[1] + 0.05) / (lights[0] + 0.05)
    }

    private static func linear(_ part: Double) -> Double {
        part <= 0.04045 ? part / 12.92 : pow((part + 0.055) / 1.055, 2.4)
    }

    private static func part(_ value: Double) -> Double { value.isNaN ? 0 : min(max(value, 0), 1) }
}
