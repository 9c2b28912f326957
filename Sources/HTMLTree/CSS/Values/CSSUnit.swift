/// The units of CSS Values 4 that a page without layout can bring to pixels or degrees.
package enum CSSUnit: UInt8, CaseIterable, Sendable, Hashable {
    case px, cm, mm, q, `in`, pt, pc
    case em, rem, ex, ch, cap, ic, lh, rlh
    case vw, vh, vi, vb, vmin, vmax
    case cqw, cqh, cqi, cqb, cqmin, cqmax
    case deg, grad, rad, turn
    case s, ms
    case other

    init(_ bytes: ArraySlice<UInt8>) {
        self = Self.known.value(of: bytes) ?? Self.viewport(bytes) ?? .other
    }

    /// `svw`, `lvh` and `dvh` are the sizes of one viewport here.
    private static func viewport(_ bytes: ArraySlice<UInt8>) -> CSSUnit? {
        guard let first = bytes.first?.asciiLowercased, "sld".utf8.contains(first) else { return nil }
        return known.value(of: bytes.dropFirst()).flatMap { $0.isOfViewport ? $0 : nil }
    }

    private static let known = NameTable(allCases.filter { $0 != .other }.map { ("\($0)", $0) })

    /// Pixels of an absolute unit; nil for any other.
    package var pixels: Double? {
        switch self {
        case .px: 1
        case .cm: 96 / 2.54
        case .mm: 96 / 25.4
        case .q: 96 / 101.6
        case .in: 96
        case .pt: 96.0 / 72
        case .pc: 16
        default: nil
        }
    }

    /// Degrees of an angle; nil for any other.
    var degrees: Double? {
        switch self {
        case .deg: 1
        case .grad: 0.9
        case .rad: 180 / .pi
        case .turn: 360
        default: nil
        }
    }

    /// Whether the length grows with the viewport alone.
    package var isOfViewport: Bool {
        switch self {
        case .vw, .vh, .vi, .vb, .vmin, .vmax: true
        default: false
        }
    }
}

/// What lengths are measured against.
package struct LengthContext: Sendable {
    /// Pixels of `em`, `rem`, the viewport's width and height.
    package var em: Double
    package var rem: Double
    package var width: Double
    package var height: Double
    /// Pixels of the element's line height, where it is known.
    package var line: Double?

    package init(em: Double, rem: Double, width: Double, height: Double, line: Double? = nil) {
        self.em = em
        self.rem = rem
        self.width = width
        self.height = height
        self.line = line
    }

    /// Pixels (or degrees) of one of a unit; nil when only layout knows.
    func size(of unit: CSSUnit) -> Double? {
        if let pixels = unit.pixels ?? unit.degrees { return pixels }
        switch unit {
        case .em, .ic: return em
        case .rem: return rem
        // Fonts differ; half an em is what CSS falls back on.
        case .ex, .ch: return em / 2
        case .cap: return em * 0.7
        case .lh: return line
        case .vw, .vi, .cqw, .cqi: return width / 100
        case .vh, .vb, .cqh, .cqb: return height / 100
        case .vmin, .cqmin: return min(width, height) / 100
        case .vmax, .cqmax: return max(width, height) / 100
        case .s: return 1
        case .ms: return 0.001
        default: return nil
        }
    }
}
