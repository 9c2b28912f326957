import HTMLTree

/// What a text is read against: its colour and the colours behind it, as far as styles tell (WCAG 2.2, 1.4.3).
struct TextGround {
    /// How a text stands out from its ground.
    enum Contrast: Sendable {
        /// The greatest and the least ratio over all colours of the ground, and the two colours of the greatest.
        case measured(best: Double, worst: Double, text: Colour, ground: Colour)
        /// Pictures, filters or colours that cannot be known.
        case unknown
    }

    /// A text's colour and a ground's on their way out through the elements around.
    private struct Layers {
        var text: Colour
        var ground: Colour
    }

    private let page: PageFacts
    private var layers: [Layers]
    private var isKnown = true
    /// No gradient has more colours worth telling apart.
    private static let limit = 32

    /// The contrast of the text directly inside an element.
    static func contrast(of element: NodeID, in page: PageFacts) -> Contrast {
        guard let ink = page.styles[element].text.ink else { return .unknown }
        var ground = TextGround(page, ink)
        ground.walk(from: element)
        return ground.result(of: page.styles[element])
    }

    private init(_ page: PageFacts, _ ink: Colour) {
        self.page = page
        layers = [Layers(text: ink, ground: Colour(red: 0, green: 0, blue: 0, alpha: 0))]
    }

    private mutating func walk(from element: NodeID) {
        var isTop = true
        var next: NodeID? = element
        while let node = next, page.tree.isElement(node) {
            let style = page.styles[node]
            if isTop { shade(style.text.shadows) }
            isTop = false
            paint(style)
            if style.paint.isFiltered { isKnown = false }
            fade(style.box.opacity)
            next = page.tree.parent(of: node)
        }
    }

    private mutating func paint(_ style: ComputedStyle) {
        if style.paint.isTextClip || style.paint.isShadedInside { isKnown = false }
        var tops: [Colour] = []
        switch style.paint.picture {
        case .none: break
        case .picture: if layers.contains(where: { $0.ground.alpha < 1 }) { isKnown = false }
        case .gradients(let colours):
            tops = colours.compactMap(\.self)
            if tops.count < colours.count { isKnown = false }
        }
        if !tops.isEmpty, layers.count * tops.count <= Self.limit {
            layers = layers.flatMap { layer in tops.map { Self.laid(layer, on: $0) } }
        } else if !tops.isEmpty {
            isKnown = false
        }
        guard let background = style.paint.background else {
            if layers.contains(where: { $0.ground.alpha < 1 }) { isKnown = false }
            return
        }
        if background.alpha > 0 { layers = layers.map { Self.laid($0, on: background) } }
    }

    private static func laid(_ layers: Layers, on colour: Colour) -> Layers {
        Layers(text: layers.text.composited(over: colour), ground: layers.ground.composited(over: colour))
    }

    /// A shadow all around the letters is what they are read against.
    private mutating func shade(_ shadows: [TextShadow]) {
        guard !shadows.isEmpty else { return }
        let quarters = Set(shadows.map { [$0.right >= 0, $0.down >= 0] })
        let isAround = quarters.count == 4
        let isGlow = shadows.contains { abs($0.right) < 0.5 && abs($0.down) < 0.5 && $0.blur > 0 }
        guard isAround || isGlow else { return }
        guard let colour = shadows[0].colour, shadows.allSatisfy({ $0.colour == colour }) else {
            isKnown = false
            return
        }
        let shaded = layers.map { Self.laid($0, on: colour) }
        // A glow fades away: the letters stand on it and on what is behind it.
        layers = isAround ? shaded : layers + shaded
    }

    private mutating func fade(_ opacity: Double?) {
        guard let opacity else {
            isKnown = false
            return
        }
        guard opacity < 1 else { return }
        layers = layers.map { Layers(text: $0.text.faded(to: opacity), ground: $0.ground.faded(to: opacity)) }
    }

    private func result(of style: ComputedStyle) -> Contrast {
        let canvas = page.sheets.cascade.environment.isDark ? Colour(red: 0, green: 0, blue: 0) : Colour.white
        guard isKnown, !style.text.hasStroke else { return .unknown }
        let ratios = layers.map { layer -> (Double, Colour, Colour) in
            let (text, ground) = (layer.text.composited(over: canvas), layer.ground.composited(over: canvas))
            return (Colour.contrast(of: text, on: ground), text, ground)
        }
        guard let best = ratios.max(by: { $0.0 < $1.0 }), let worst = ratios.map(\.0).min() else { return .unknown }
        return .measured(best: best.0, worst: worst, text: best.1, ground: best.2)
    }
}
