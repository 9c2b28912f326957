/// The condition of an `@media`, `@container` or `media` attribute (Media Queries 4).
package indirect enum MediaQuery: Sendable, Hashable {
    /// A feature compared with a value: `(width >= 30em)`.
    case compared(MediaFeature, MediaComparison, CSSCalculation)
    /// A feature with a word: `(orientation: portrait)`.
    case word(MediaFeature, [UInt8])
    /// A feature alone: `(hover)`.
    case present(MediaFeature)
    case ratio(MediaFeature, MediaComparison, Double)
    case type(MediaType)
    case not(MediaQuery)
    case all([MediaQuery])
    case any([MediaQuery])
    /// What is not known; neither it nor its contrary holds.
    case unknown

    /// The list a `media` attribute holds; an empty one always holds.
    package init(_ text: ArraySlice<UInt8>) { self = MediaQueryReader.query(text) }

    /// Whether the condition holds; what is unknown does not.
    package func holds(in environment: MediaEnvironment) -> Bool { answer(in: environment) ?? false }

    /// Whether it asks anywhere for this feature.
    package func mentions(_ feature: MediaFeature) -> Bool {
        switch self {
        case .compared(let own, _, _), .word(let own, _), .present(let own), .ratio(let own, _, _): own == feature
        case .not(let query): query.mentions(feature)
        case .all(let queries), .any(let queries): queries.contains { $0.mentions(feature) }
        case .type, .unknown: false
        }
    }

    private func answer(in environment: MediaEnvironment) -> Bool? {
        switch self {
        case .unknown: return nil
        case .type(let type):
            return type == .all ? true : type == .other ? false : (type == .print) == environment.isPrint
        case .not(let query): return query.answer(in: environment).map { !$0 }
        case .all(let queries): return Self.all(queries.map { $0.answer(in: environment) })
        case .any(let queries): return Self.all(queries.map { $0.answer(in: environment).map { !$0 } }).map { !$0 }
        case .compared(let feature, let comparison, let value):
            let context = LengthContext(em: 16, rem: 16, width: environment.width, height: environment.height)
            guard let size = feature.size(in: environment), let value = value.value(in: context) else { return nil }
            return comparison.holds(size, value)
        case .ratio(let feature, let comparison, let value):
            return feature.size(in: environment).map { comparison.holds($0, value) }
        case .word(let feature, let word): return feature.isWord(word[...], in: environment)
        case .present(let feature): return feature.isPresent(in: environment)
        }
    }

    /// Kleene's and.
    private static func all(_ answers: [Bool?]) -> Bool? {
        if answers.contains(false) { return false }
        return answers.contains(nil) ? nil : true
    }
}

/// `screen`, `print` and the others.
package enum MediaType: UInt8, Sendable, Hashable { case all, screen, print, other }

/// How a feature is held against a value.
package enum MediaComparison: UInt8, Sendable, Hashable {
    case equal, less, lessOrEqual, greater, greaterOrEqual

    func holds(_ left: Double, _ right: Double) -> Bool {
        switch self {
        case .equal: abs(left - right) < 0.001
        case .less: left < right
        case .lessOrEqual: left <= right + 0.001
        case .greater: left > right
        case .greaterOrEqual: left >= right - 0.001
        }
    }

    /// The same with the sides changed.
    var reversed: MediaComparison {
        switch self {
        case .equal: .equal
        case .less: .greater
        case .lessOrEqual: .greaterOrEqual
        case .greater: .less
        case .greaterOrEqual: .lessOrEqual
        }
    }
}

/// What a media query asks about.
package enum MediaFeature: UInt8, Sendable, Hashable {
    case width, height, orientation, aspectRatio, resolution, colour, monochrome, grid
    case prefersColourScheme, prefersContrast, prefersReducedMotion, forcedColours, invertedColours
    case hover, anyHover, pointer, anyPointer, update, scripting, prefersReducedTransparency, prefersReducedData
    case displayMode, colourGamut, overflowBlock

    init?(_ name: ArraySlice<UInt8>) {
        guard let feature = Self.known.value(of: name) else { return nil }
        self = feature
    }

    private static let known = NameTable<MediaFeature>([
        ("width", .width), ("height", .height), ("inline-size", .width), ("block-size", .height),
        ("device-width", .width), ("device-height", .height), ("orientation", .orientation),
        ("aspect-ratio", .aspectRatio), ("device-aspect-ratio", .aspectRatio), ("resolution", .resolution),
        ("color", .colour), ("monochrome", .monochrome), ("grid", .grid),
        ("prefers-color-scheme", .prefersColourScheme), ("prefers-contrast", .prefersContrast),
        ("prefers-reduced-motion", .prefersReducedMotion), ("forced-colors", .forcedColours),
        ("inverted-colors", .invertedColours), ("hover", .hover), ("any-hover", .anyHover), ("pointer", .pointer),
        ("any-pointer", .anyPointer), ("update", .update), ("scripting", .scripting),
        ("prefers-reduced-transparency", .prefersReducedTransparency),
        ("prefers-reduced-data", .prefersReducedData), ("display-mode", .displayMode),
        ("color-gamut", .colourGamut), ("overflow-block", .overflowBlock),
    ])

    /// The number a feature has.
    func size(in environment: MediaEnvironment) -> Double? {
        switch self {
        case .width: environment.width
        case .height: environment.height
        case .aspectRatio: environment.height > 0 ? environment.width / environment.height : nil
        case .resolution: 1
        case .colour: environment.isPrint ? nil : 8
        case .monochrome, .grid: 0
        default: nil
        }
    }

    /// Whether the feature has this word for its value.
    func isWord(_ word: ArraySlice<UInt8>, in environment: MediaEnvironment) -> Bool? {
        let value: StaticString
        switch self {
        case .orientation: value = environment.isPortrait ? "portrait" : "landscape"
        case .prefersColourScheme: value = environment.isDark ? "dark" : "light"
        case .prefersReducedMotion: value = environment.reducesMotion ? "reduce" : "no-preference"
        case .forcedColours: value = environment.hasForcedColours ? "active" : "none"
        case .invertedColours: value = "none"
        case .prefersReducedTransparency, .prefersReducedData: value = "no-preference"
        case .prefersContrast:
            switch environment.contrast {
            case .noPreference: value = "no-preference"
            case .more: value = "more"
            case .less: value = "less"
            case .custom: value = "custom"
            }
        case .hover, .anyHover: value = environment.isPrint ? "none" : "hover"
        case .pointer, .anyPointer: value = environment.isPrint ? "none" : "fine"
        case .update: value = environment.isPrint ? "none" : "fast"
        case .scripting: value = "enabled"
        case .displayMode: value = "browser"
        case .colourGamut: value = "srgb"
        case .overflowBlock: value = environment.isPrint ? "paged" : "scroll"
        default: return nil
        }
        return word.equals(value)
    }

    func isPresent(in environment: MediaEnvironment) -> Bool? {
        switch self {
        case .width, .height, .aspectRatio, .orientation, .resolution, .scripting, .displayMode, .colourGamut,
            .prefersColourScheme, .overflowBlock:
            true
        case .colour, .hover, .anyHover, .pointer, .anyPointer, .update: !environment.isPrint
        case .prefersContrast: environment.contrast != .noPreference
        case .prefersReducedMotion: environment.reducesMotion
        case .forcedColours: environment.hasForcedColours
        case .monochrome, .grid, .invertedColours, .prefersReducedTransparency, .prefersReducedData: false
        }
    }
}
