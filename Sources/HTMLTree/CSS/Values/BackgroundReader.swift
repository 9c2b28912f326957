/// Reads what is painted behind an element (CSS Backgrounds 3, 2).
struct BackgroundReader {
    let tokens: CSSTokens

    /// `background-image`; nil for what is no picture.
    func picture(_ range: Range<Int>) -> BackgroundPicture? {
        var colours: [CSSColour] = []
        var isPicture = false
        for layer in tokens.split(range, at: .comma) {
            let units = tokens.units(layer)
            guard units.count == 1, let read = single(units[0]) else { return nil }
            Self.add(read, &colours, &isPicture)
        }
        return isPicture ? .picture : colours.isEmpty ? BackgroundPicture.none : .gradients(colours)
    }

    static func add(_ layer: BackgroundPicture, _ colours: inout [CSSColour], _ isPicture: inout Bool) {
        switch layer {
        case .none: break
        case .gradients(let stops): colours += stops
        case .picture: isPicture = true
        }
    }

    /// One layer; nil for what is no picture.
    func single(_ unit: Range<Int>) -> BackgroundPicture? {
        let token = tokens.tokens[unit.lowerBound]
        switch token.kind {
        case .url: return .picture
        case .ident: return tokens.isIdent(unit.lowerBound, "none") ? BackgroundPicture.none : nil
        case .function:
            let name = tokens.text(unit.lowerBound)
            if String(decoding: name, as: UTF8.self).lowercased().hasSuffix("gradient") {
                return gradient(tokens.inside(unit))
            }
            return Self.pictures.contains { name.equals($0) } ? .picture : nil
        default: return nil
        }
    }

    private static let pictures: [StaticString] = [
        "url", "src", "image", "image-set", "-webkit-image-set", "cross-fade", "element", "paint", "-moz-element",
    ]

    /// The colours of a gradient's stops.
    private func gradient(_ range: Range<Int>) -> BackgroundPicture {
        var colours: [CSSColour] = []
        for piece in tokens.split(range, at: .comma) {
            for unit in tokens.units(piece) {
                if let colour = ColourReader(tokens: tokens).colour(unit) { colours.append(colour) }
            }
        }
        return colours.isEmpty ? .picture : .gradients(colours)
    }

    /// Where and how pictures lie: not reckoned, but told apart from what is invalid.
    func placing(_ property: CSSProperty, _ range: Range<Int>) -> CSSValue? {
        let words = tokens.units(range).filter { tokens.tokens[$0.lowerBound].kind == .ident }
        for word in words {
            guard let keyword = CSSKeyword(tokens.text(word.lowerBound)) else { continue }
            if property == .backgroundClip, keyword == .text { return .keyword(.text) }
            if tokens.units(range).count == 1 { return .keyword(keyword) }
        }
        return words.isEmpty && property != .backgroundSize && property != .backgroundPosition ? nil : .other
    }
}
