import HTMLTree

/// A value that the page's author has set, and on which element.
struct AuthorValue: Sendable {
    let element: NodeID
    let place: DeclarationPlace

    /// Where a finding about it points.
    var spot: Finding.Spot {
        place.sheet >= 0 ? .sheet(Int(place.sheet), offset: Int(place.offset)) : .target
    }
}

extension PageFacts {
    /// What the author has set on the element itself; nil where it is taken from above or from the browser.
    func authorValue(of property: CSSProperty, on element: NodeID) -> AuthorValue? {
        guard tree.isElement(element), let place = styles.declaration(of: property, for: element),
            place.sheet != DeclarationPlace.userAgent
        else { return nil }
        switch styles.declaredValue(of: property, for: element) {
        case nil, .inherit, .unset, .revert, .initial: return nil
        default: return AuthorValue(element: element, place: place)
        }
    }

    /// The same, on the element or on the nearest one above that has it.
    func authorValue(of property: CSSProperty, above element: NodeID) -> AuthorValue? {
        if let own = authorValue(of: property, on: element) { return own }
        for outer in tree.ancestors(of: element) {
            if let value = authorValue(of: property, on: outer) { return value }
        }
        return nil
    }

    /// Elements with words of their own that are seen, the first of each style, in document order.
    var textSamples: [NodeID] { memo.textSamples(findTextSamples) }

    private func findTextSamples() -> [NodeID] {
        var isKnown = Array(repeating: false, count: styles.styles.count)
        var samples: [NodeID] = []
        for node in tree.all where tree.kind(of: node) == .text {
            let number = styles.number(of: node)
            guard !isKnown[number], exposure.isVisible(node), Self.holdsWord(tree.textBytes(of: node)),
                let element = tree.parent(of: node), tree.namespace(of: element) == .html
            else { continue }
            isKnown[number] = true
            samples.append(element)
        }
        return samples.sorted()
    }

    /// Three letters or more.
    private static func holdsWord(_ text: ArraySlice<UInt8>) -> Bool {
        var letters = 0
        for byte in text where (byte.asciiLowercased >= 0x61 && byte.asciiLowercased <= 0x7A) || byte >= 0xC0 {
            letters += 1
            if letters > 2 { return true }
        }
        return false
    }

    /// The page on the narrowest screen on which it has to do without scrolling sideways (WCAG 2.2, 1.4.10).
    var narrowStyles: PageStyles {
        memo.narrowStyles {
            let cascade = sheets.cache.narrowCascade(sheets.key) {
                Cascade(sheets.cascade.sources, in: MediaEnvironment(width: 320, height: 256))
            }
            return PageStyles(tree, cascade)
        }
    }

    /// Characters of the visible text below an element.
    func textLength(of element: NodeID) -> Int {
        tree.descendants(of: element).reduce(0) { sum, node in
            tree.kind(of: node) == .text && exposure.isVisible(node)
                ? sum + CollapsedText.length(of: tree.textBytes(of: node)) : sum
        }
    }
}
