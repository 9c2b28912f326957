/// What a reader of front matter must know beforehand: the type tells whether a list holds texts or groups.
package indirect enum Shape: Sendable {
    /// One text: plain, quoted or a block after `|`.
    case text
    case list(of: Shape)
    case group(GroupShape)

    var isList: Bool { if case .list = self { true } else { false } }
    var isText: Bool { if case .text = self { true } else { false } }
}

/// The keys a group may have.
package struct GroupShape: Sendable {
    package let keys: [KeyShape]
    /// An open group takes any key with a text value (`Templates/words/ru.yaml`).
    package let isOpen: Bool
    let index: KeyIndex

    package init(keys: [KeyShape], isOpen: Bool = false) {
        self.keys = keys
        self.isOpen = isOpen
        index = KeyIndex(keys: keys)
    }
}

/// One key with the Russian label that may stand in its place.
package struct KeyShape: Sendable {
    package let name: String
    package let label: String?
    package let shape: Shape

    package init(name: String, label: String? = nil, shape: Shape = .text) {
        self.name = name
        self.label = label
        self.shape = shape
    }
}
