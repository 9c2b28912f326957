/// The computed style of every node of a page.
///
/// Elements with one parent style and one set of matching rules share one style, so a page has few of them.
package struct PageStyles: Sendable {
    package let cascade: Cascade
    /// The styles that occur.
    package private(set) var styles: [ComputedStyle]
    /// By node: the number of its style.
    private var numbers: [Int32]
    /// `style` attributes with the declarations in them, by their number.
    package private(set) var inlineSheets: [StyleSheet] = []
    private(set) var localLonghands: [DeclaredLonghand] = []
    /// Whether every selector could be held against every element.
    package private(set) var isComplete: Bool

    /// Computes the styles of a page in one walk.
    package init(_ tree: HTMLDocument, _ cascade: Cascade) {
        var run = StyleRun(tree, cascade)
        run.computeAll()
        self.cascade = cascade
        styles = run.styles
        numbers = run.numbers
        inlineSheets = run.inlineSheets
        localLonghands = run.localLonghands
        isComplete = run.isComplete && cascade.isComplete
    }

    /// The style of a node; a text has that of the element it stands in.
    package subscript(_ node: NodeID) -> ComputedStyle {
        // Not handed over but lent: a style holds arrays, and most of who asks wants one word of it.
        _read { yield styles[number(of: node)] }
    }

    /// The number of a node's style among `styles`.
    package func number(of node: NodeID) -> Int { Int(numbers[node.position]) }

    /// The declaration that gave an element this property; nil when none did.
    package func declaration(of property: CSSProperty, for node: NodeID) -> DeclarationPlace? {
        longhand(self[node].winners[Int(property.rawValue)])?.place
    }

    /// The value declared for a property of an element, before it was computed.
    package func declaredValue(of property: CSSProperty, for node: NodeID) -> CSSValue? {
        longhand(self[node].winners[Int(property.rawValue)])?.value
    }

    private func longhand(_ number: Int32) -> DeclaredLonghand? {
        let index = Int(number)
        guard index >= 0 else { return nil }
        if index < cascade.longhands.count { return cascade.longhands[index] }
        let local = index - cascade.longhands.count
        return local < localLonghands.count ? localLonghands[local] : nil
    }

    /// The styles that elements of the page have while each holds the keyboard's focus.
    package func focused(_ nodes: [NodeID], in tree: HTMLDocument) -> [ComputedStyle] {
        guard !nodes.isEmpty else { return [] }
        var run = StyleRun(tree, cascade)
        let rem = rootSize(tree)
        return nodes.map { node in
            run.focus(node)
            let parent = tree.parent(of: node).map { self[$0] } ?? .initial
            return run.style(of: node, parent: parent, rem: rem)
        }
    }

    private func rootSize(_ tree: HTMLDocument) -> Double {
        tree.firstElement.map { self[$0].text.size } ?? 16
    }
}

extension HTMLDocument {
    /// The root element.
    var firstElement: NodeID? { children(of: root).first(where: isElement) }
}
