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
    /// Latin names of a group's keys that were written but could not be read. Their problems are reported, so a check
    /// for missing keys leaves them out.
    package let unread: [String]

    package init(content: Content, offset: Int, unread: [String] = []) {
        self.content = content
        self.offset = offset
        self.unread = unread
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
