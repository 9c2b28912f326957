import Foundation

/// The ways between colour spaces (CSS Color 4, 18); what lies outside sRGB is cut to it.
enum ColourSpaces {
    /// CSS Color 4, 7.1; hue in degrees, the others 0 to 1.
    static func colour(hue: Double, saturation: Double, lightness: Double, alpha: Double) -> Colour {
        let saturation = min(max(saturation, 0), 1)
        let lightness = min(max(lightness, 0), 1)
        func part(_ shift: Double) -> Double {
            var step = (shift + hue / 30).truncatingRemainder(dividingBy: 12)
            if step < 0 { step += 12 }
            let reach = saturation * min(lightness, 1 - lightness)
            return lightness - reach * max(-1, min(step - 3, 9 - step, 1))
        }
        return Colour(red: part(0), green: part(8), blue: part(4), alpha: alpha)
    }

    /// CSS Color 4, 8.1; whiteness and blackness 0 to 1.
    static func colour(hue: Double, whiteness: Double, blackness: Double, alpha: Double) -> Colour {
        let sum = whiteness + blackness
        if sum >= 1 { return Colour(red: whiteness / sum, green: whiteness / sum, blue: whiteness / sum, alpha: alpha) }
        let pure = colour(hue: hue, saturation: 1, lightness: 0.5, alpha: alpha)
        func part(_ value: Double) -> Double { value * (1 - sum) + whiteness }
        return Colour(red: part(pure.red), green: part(pure.green), blue: part(pure.blue), alpha: alpha)
    }

    /// CIE Lab with D50 white: lightness 0 to 100.
    static func colour(lightness: Double, a: Double, b: Double, alpha: Double) -> Colour {
        let epsilon = 216.0 / 24389
        let kappa = 24389.0 / 27
        let fy = (lightness + 16) / 116
        let fx = a / 500 + fy
        let fz = fy - b / 200
        let x = pow(fx, 3) > epsilon ? pow(fx, 3) : (116 * fx - 16) / kappa
        let y = lightness > kappa * epsilon ? pow(fy, 3) : lightness / kappa
        let z = pow(fz, 3) > epsilon ? pow(fz, 3) : (116 * fz - 16) / kappa
        return colour(fromXYZD50: [x * 0.3457 / 0.3585, y, z * (1 - 0.3457 - 0.3585) / 0.3585], alpha)
    }

    static func colour(fromXYZD50 xyz: [Double], _ alpha: Double) -> Colour {
        let d65 = product(
            [
                0.955473421488075, -0.02309845494876471, 0.06325924320057072, -0.0283697093338637, 1.0099953980813041,
                0.021041441191917323, 0.012314014864481998, -0.020507649298898964, 1.330365926242124,
            ], xyz)
        return colour(fromXYZ: d65, alpha)
    }

    static func colour(fromXYZ xyz: [Double], _ alpha: Double) -> Colour {
        let linear = product(
            [
                3.2409699419045213, -1.5373831775700935, -0.4986107602930033, -0.9692436362808798, 1.8759675015077206,
                0.04155505740717561, 0.05563007969699361, -0.20397695888897657, 1.0569715142428786,
            ], xyz)
        return colour(fromLinear: linear, alpha)
    }

    static func colour(fromOKLab lab: [Double], _ alpha: Double) -> Colour {
        let roots = product(
            [
                1, 0.3963377773761749, 0.2158037573099136, 1, -0.1055613458156586, -0.0638541728258133, 1,
                -0.0894841775298119, -1.2914855480194092,
            ], lab)
        let linear = product(
            [
                4.0767416360759583, -3.3077115392580629, 0.2309699031821043, -1.2684379732850315, 2.6097573492876882,
                -0.3413193760026570, -0.0041960761386756, -0.7034186179359362, 1.7076146940746117,
            ], roots.map { $0 * $0 * $0 })
        return colour(fromLinear: linear, alpha)
    }

    static func oklab(fromSRGB rgb: [Double]) -> [Double] {
        let roots = product(
            [
                0.4122214694707629, 0.5363325372617349, 0.0514459932675022, 0.2119034958178251, 0.6806995506452344,
                0.1073969535369406, 0.0883024591900564, 0.2817188391361215, 0.6299787016738222,
            ], rgb.map(linear)
        ).map(cbrt)
        return product(
            [
                0.2104542683093140, 0.7936177747023054, -0.0040720430116193, 1.9779985324311684, -2.4285922420485799,
                0.4505937096174110, 0.0259040424655478, 0.7827717124575296, -0.8086757549230774,
            ], roots)
    }

    static func colour(fromLinear rgb: [Double], _ alpha: Double) -> Colour {
        Colour(red: encoded(rgb[0]), green: encoded(rgb[1]), blue: encoded(rgb[2]), alpha: alpha)
    }

    /// The transfer of sRGB taken back.
    static func linear(_ part: Double) -> Double {
        part <= 0.04045 ? part / 12.92 : pow((part + 0.055) / 1.055, 2.4)
    }

    private static func encoded(_ part: Double) -> Double {
        part <= 0.0031308 ? part * 12.92 : 1.055 * pow(part, 1 / 2.4) - 0.055
    }

    /// A matrix of three rows with a vector.
    private static func product(_ matrix: [Double], _ vector: [Double]) -> [Double] {
        (0..<3).map { row in (0..<3).reduce(0) { $0 + matrix[row * 3 + $1] * vector[$1] } }
    }
}
