import HTMLTree

/// What is painted on a page and may lie under a text that it does not hold: positions, negative margins and `z-index`
/// can put it there (CSS 2.2, appendix E).
struct OverlappingPaint {
    private let page: PageFacts
    /// By style: whether a ground is painted.
    private let isPainted: [Bool]
    /// Margins and shifts below this many pixels cover no text.
    private static let slight = 8.0

    init(_ page: PageFacts) {
        self.page = page
        isPainted = page.styles.styles.map { $0.paint.picture != .none || $0.paint.background?.alpha != 0 }
    }

    /// Whether anything may lie between a text directly inside an element and the first opaque ground around it.
    func mayLie(under element: NodeID) -> Bool {
        let shield = shield(of: element)
        let place = place(of: element, below: shield)
        let root = shield ?? page.tree.root
        return page.tree.descendants(of: root).contains { node in
            page.tree.isElement(node) && isSeen(node) && !page.tree.contains(node, element)
                && mayLie(node, under: place, within: root)
        }
    }

    /// How freely a text stands among other things.
    private enum Place { case inFlow, positioned, moved }

    private func place(of element: NodeID, below shield: NodeID?) -> Place {
        var place = Place.inFlow
        for node in [element] + page.tree.ancestors(of: element) {
            guard page.tree.isElement(node), node != shield else { break }
            let box = page.styles[node].box
            if box.isOutOfFlow || isShifted(box) || box.shiftX != 0 || box.shiftY != 0 || box.shareY != 0 {
                return .moved
            }
            if box.position != .static { place = .positioned }
        }
        return place
    }

    private func mayLie(_ node: NodeID, under place: Place, within root: NodeID) -> Bool {
        let box = page.styles[node].box
        if box.isBehind || place == .moved { return true }
        // A ground in the flow is painted before any text.
        if isShifted(box) { return true }
        guard place == .positioned, box.isOutOfFlow else { return false }
        return coversAll(box) || page.tree.ancestors(of: node).contains { around in
            around != root && page.tree.contains(root, around) && page.tree.isElement(around) && !isCanvas(around)
                && page.styles[around].box.position != .static
        }
    }

    /// The nearest element whose ground lets nothing through; that of the root and the body lies behind everything.
    private func shield(of element: NodeID) -> NodeID? {
        ([element] + page.tree.ancestors(of: element)).first { node in
            guard page.tree.isElement(node) else { return false }
            return !isCanvas(node) && page.styles[node].paint.background?.alpha == 1
        }
    }

    private func isCanvas(_ node: NodeID) -> Bool { page.tree.isHTML(node, .html) || page.tree.isHTML(node, .body) }

    private func isSeen(_ node: NodeID) -> Bool {
        page.exposure.isVisible(node) && (isPainted[page.styles.number(of: node)] || isPicture(node))
    }

    private func isPicture(_ node: NodeID) -> Bool {
        switch page.tree.tag(of: node) {
        case .img, .svg, .video, .canvas, .object, .embed: true
        default: false
        }
    }

    private func isShifted(_ box: BoxStyle) -> Bool {
        [box.margins[0], box.margins[2]].contains { ($0.pixels ?? 0) <= -Self.slight }
            || box.position == .relative
                && [box.top, box.bottom, box.left, box.right].contains { abs($0.pixels ?? 0) >= Self.slight }
    }

    private func coversAll(_ box: BoxStyle) -> Bool {
        box.position == .absolute && [box.top, box.right, box.bottom, box.left].allSatisfy(\.isZero)
    }
}
