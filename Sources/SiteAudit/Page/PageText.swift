import HTMLTree

/// A run of text on a page, with what is in it known beforehand, so that each rule looks only where it may find.
struct PageText: Sendable {
    /// What stands in a text, as far as rules about wording ask.
    struct Traits: OptionSet, Sendable {
        let rawValue: UInt8

        static let latin = Traits(rawValue: 1)
        static let cyrillic = Traits(rawValue: 2)
        /// Seven digits and more: the least a phone number has.
        static let digits = Traits(rawValue: 4)
        /// Ten capitals and more.
        static let capitals = Traits(rawValue: 8)
        /// Four letters and more that stand alone.
        static let loneLetters = Traits(rawValue: 16)
        /// Two words and more that may point at something.
        static let pointing = Traits(rawValue: 32)
        /// Three Cyrillic capitals in a row.
        static let abbreviation = Traits(rawValue: 64)
        /// A sign without a width, or one that stands for what could not be read.
        static let strangeSign = Traits(rawValue: 128)
    }

    let node: NodeID
    let traits: Traits

    /// Every text that is shown and told, but code and what is typed in.
    static func all(in tree: HTMLDocument, _ exposure: Exposure) -> [PageText] {
        var texts: [PageText] = []
        var node = tree.root
        let end = tree.subtreeEnd(of: tree.root)
        while node < end {
            if tree.isElement(node), isCode(tree.tag(of: node)) {
                node = tree.subtreeEnd(of: node)
                continue
            }
            if tree.kind(of: node) == .text, exposure.isExposed(node) {
                let traits = TraitScan.traits(of: tree.textBytes(of: node))
                if !traits.isSubset(of: .strangeSign) { texts.append(PageText(node: node, traits: traits)) }
            }
            node = node.advanced(by: 1)
        }
        return texts
    }

    private static func isCode(_ tag: TagName) -> Bool {
        switch tag {
        case .code, .pre, .kbd, .samp, .var, .textarea, .script, .style, .math: true
        default: false
        }
    }
}

extension PageFacts {
    /// The texts that may break a rule which asks for these traits.
    func texts(with traits: PageText.Traits) -> [NodeID] {
        texts.compactMap { $0.traits.isSuperset(of: traits) ? $0.node : nil }
    }

    /// The language in which a node is written, as a tag; nil when none is given.
    func language(of node: NodeID) -> ArraySlice<UInt8>? {
        let element = tree.ancestors(of: node).first { tree.isElement($0) && tree.has(.lang, $0) }
        return element.flatMap { tree.valueBytes(.lang, of: $0) }
    }

    /// Whether the text is Russian by its `lang`, or by none.
    func isRussian(_ node: NodeID) -> Bool {
        guard let tag = language(of: node)?.trimmingASCIIWhitespace, !tag.isEmpty else { return true }
        return tag.prefix { $0 != UInt8(ascii: "-") }.equals("ru")
    }
}
