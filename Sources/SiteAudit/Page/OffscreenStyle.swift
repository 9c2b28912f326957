import HTMLTree

extension PageFacts {
    /// Whether an element is put where nobody sees it by a `style` of its own or of an ancestor, while assistive
    /// technology still tells it: moved off the screen, clipped to nothing, or fully transparent.
    func isOutOfSight(_ node: NodeID) -> Bool {
        if tree.isElement(node), tree.has(.style, node), Self.hides(node, tree) { return true }
        return tree.ancestors(of: node).contains { tree.has(.style, $0) && Self.hides($0, tree) }
    }

    private static func hides(_ node: NodeID, _ tree: HTMLDocument) -> Bool {
        guard let bytes = tree.valueBytes(.style, of: node) else { return false }
        let style = InlineStyle(bytes)
        if let opacity = style["opacity"].flatMap({ Double($0) }), opacity <= 0 { return true }
        guard style["position"] == "absolute" || style["position"] == "fixed" else {
            return style["text-indent"].map(isFarOff) ?? false
        }
        if let clip = style["clip"], clip.filter({ $0 != " " && $0 != "," }).hasPrefix("rect(0") || clip.contains("1px")
        {
            return true
        }
        if let clip = style["clip-path"], clip.contains("inset(50%") || clip.contains("inset(100%") { return true }
        let sides: [StaticString] = ["left", "top", "right", "bottom", "margin-left", "margin-top"]
        return sides.contains { style[$0].map(isFarOff) ?? false }
    }

    /// A length below −500 of any unit that is no fraction of the screen.
    private static func isFarOff(_ length: String) -> Bool {
        guard length.hasPrefix("-") else { return false }
        let digits = length.dropFirst().prefix { $0.isNumber || $0 == "." }
        return (Double(digits) ?? 0) >= 500
    }
}
