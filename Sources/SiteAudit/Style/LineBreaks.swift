import HTMLTree

/// Whether a text goes on over more than one line, estimated from its length and the room its element is given.
enum LineBreaks {
    /// Nil when it is too close to tell.
    static func occur(in node: NodeID, _ page: PageFacts) -> Bool? {
        let text = page.styles[node].text
        if text.wrap == .nowrap || text.whiteSpace == .nowrap || text.whiteSpace == .pre { return false }
        let ems = Double(longestLine(of: node, page)) * text.size
        let room = room(for: node, page)
        // Letters are about half as wide as high.
        if ems * 0.4 > room { return true }
        return ems * 0.6 < room ? false : nil
    }

    /// The width in pixels that an element may fill: the screen's, or that given to it or to an element around it.
    static func room(for node: NodeID, _ page: PageFacts) -> Double {
        var room = page.sheets.cascade.environment.width
        for element in Array(page.tree.ancestors(of: node)).reversed() + [node] where page.tree.isElement(element) {
            let box = page.styles[element].box
            guard box.display != .inline else { continue }
            let whole = room
            for case let width? in [box.width, box.maxWidth].map({ pixels($0, of: whole) }) { room = min(room, width) }
        }
        return room
    }

    private static func pixels(_ size: Measure, of whole: Double) -> Double? {
        switch size {
        case .pixels(let pixels): pixels
        case .percentage(let share): whole * share / 100
        default: nil
        }
    }

    /// Characters between two places where a line ends anyway: a `br`, the edge of a block.
    private static func longestLine(of node: NodeID, _ page: PageFacts) -> Int {
        var longest = 0
        var count = 0
        var inner = node
        while inner < page.tree.subtreeEnd(of: node) {
            var next = inner.advanced(by: 1)
            if page.tree.kind(of: inner) == .text {
                if page.exposure.isVisible(inner) { count += CollapsedText.length(of: page.tree.textBytes(of: inner)) }
            } else if inner != node, page.tree.isElement(inner), endsLine(inner, page) {
                longest = max(longest, count)
                count = 0
                next = page.tree.subtreeEnd(of: inner)
            }
            inner = next
        }
        return max(longest, count)
    }

    private static func endsLine(_ node: NodeID, _ page: PageFacts) -> Bool {
        let display = page.styles[node].box.display
        return page.tree.isHTML(node, .br) || (display != .inline && display != .contents)
    }
}
