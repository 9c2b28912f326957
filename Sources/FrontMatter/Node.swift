import SiteModel

/// A value as it was read, with the byte offset in the file at which it begins.
package struct Node: Sendable {
    package indirect enum Content: Sendable {
        case scalar(Scalar)
        case list([Node])
        case group([Entry])
    }

    package let content: Content
    package let offset: Int

    package init(content: Content, offset: Int) {
        self.content = content
        self.offset = offset
    }
}

/// A text value; only a plain `?` is the placeholder.
package struct Scalar: Sendable {
    package enum Style: Sendable { case plain, quoted, block }

    package let text: SourceText
    package let style: Style

    package init(text: SourceText, style: Style) {
        self.text = text
        self.style = style
    }

    package var isPlaceholder: Bool { style == .plain && text.bytes == [UInt8(ascii: "?")] }
}

/// A key of a group with its value; `name` is the Latin key, also when the label was written.
package struct Entry: Sendable {
    package let name: String
    package let keyOffset: Int
    package let value: Node

    package init(name: String, keyOffset: Int, value: Node) {
        self.name = name
        self.keyOffset = keyOffset
        self.value = value
    }
}
