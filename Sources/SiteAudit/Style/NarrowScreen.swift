import HTMLTree

/// What does not fit a screen 320 pixels wide, where a page has to do without scrolling sideways (WCAG 2.2, 1.4.10).
struct NarrowScreen {
    private static let width = 320.0
    /// Letters are hardly ever narrower than this share of their size.
    private static let narrowest = 0.4
    /// Characters that fill a line of that screen.
    private static let longText = 60

    private let page: PageFacts

    init(_ page: PageFacts) { self.page = page }

    /// Whether some style of the page asks for a closer look: most pages need none.
    static func isDoubtful(_ style: ComputedStyle) -> Bool {
        isWide(style.box) || style.text.wrap == .nowrap || style.text.whiteSpace == .nowrap
    }

    private static func isWide(_ box: BoxStyle) -> Bool {
        (box.minWidth.pixels ?? 0) > width || (box.width.pixels ?? 0) > width
    }

    /// Elements with words whose width is fixed, and where; one of each style.
    func wideBoxes() -> [AuthorValue] {
        let isWide = page.styles.styles.map { Self.isWide($0.box) }
        guard isWide.contains(true) else { return [] }
        var isKnown = Array(repeating: false, count: isWide.count)
        return page.tree.all.compactMap { node in
            let number = page.styles.number(of: node)
            guard isWide[number], !isKnown[number], page.tree.isElement(node), page.tree.namespace(of: node) == .html,
                page.exposure.isVisible(node), page.textLength(of: node) > Self.longText,
                let property = fixedWidth(of: node), isInFlow(node)
            else { return nil }
            isKnown[number] = true
            return page.authorValue(of: property, on: node)
        }
    }

    /// Elements whose own text keeps to one line that is longer than the screen, and where that is set.
    func longLines() -> [AuthorValue] {
        let isNoWrap = page.styles.styles.map { $0.text.wrap == .nowrap || $0.text.whiteSpace == .nowrap }
        guard isNoWrap.contains(true) else { return [] }
        return page.tree.all.compactMap { node in
            guard page.tree.kind(of: node) == .text, isNoWrap[page.styles.number(of: node)],
                page.exposure.isVisible(node), let element = page.tree.parent(of: node),
                page.tree.namespace(of: element) == .html, isLongLine(node), isInFlow(element)
            else { return nil }
            return page.authorValue(of: .whiteSpace, above: element) ?? page.authorValue(of: .textWrap, above: element)
        }
    }

    /// Asked of the styles at hand first: the narrow screen's have to be worked out.
    private func isLongLine(_ text: NodeID) -> Bool {
        let length = Double(CollapsedText.length(of: page.tree.textBytes(of: text)))
        guard length * page.styles[text].text.size * Self.narrowest > Self.width else { return false }
        let style = page.narrowStyles[text].text
        guard style.wrap == .nowrap || style.whiteSpace == .nowrap else { return false }
        return length * style.size * Self.narrowest > Self.width
    }

    /// The property that keeps an element wider than the screen, on the narrow screen too.
    private func fixedWidth(of element: NodeID) -> CSSProperty? {
        let box = page.narrowStyles[element].box
        guard box.display != .inline, box.display != .contents else { return nil }
        if (box.minWidth.pixels ?? 0) > Self.width { return .minWidth }
        guard (box.width.pixels ?? 0) > Self.width, box.maxWidth == .auto || (box.maxWidth.pixels ?? 0) > Self.width,
            !isFlexItem(element)
        else { return nil }
        return .width
    }

    /// What stands in a row may shrink.
    private func isFlexItem(_ element: NodeID) -> Bool {
        page.tree.parent(of: element).map { [.flex, .inlineFlex].contains(page.narrowStyles[$0].box.display) } ?? false
    }

    /// Whether an element takes part in the page's width: nothing around it scrolls, cuts off, stands apart or is
    /// allowed to be wide (a table, code, a toolbar).
    private func isInFlow(_ element: NodeID) -> Bool {
        var next: NodeID? = element
        while let node = next, page.tree.isElement(node) {
            let box = page.narrowStyles[node].box
            if box.display == .none || box.isOutOfFlow || box.isTransformed || isAllowedWide(node) { return false }
            if box.overflowX != .visible || box.display == .table || box.display == .tableCell { return false }
            next = page.tree.parent(of: node)
        }
        return true
    }

    private func isAllowedWide(_ node: NodeID) -> Bool {
        switch page.tree.tag(of: node) {
        case .table, .pre, .code, .textarea, .select, .option, .iframe, .object, .video, .canvas, .svg, .math: true
        default: page.role(of: node) == .toolbar || page.tree.has(.contenteditable, node)
        }
    }
}
