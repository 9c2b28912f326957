import SiteModel

/// A compiled template: a flat list of operations over UTF-8 bytes with integer slots.
package struct Template: Sendable {
    /// Writes the page; `roots` in the order given to `compile`.
    package func render(roots: [Value], in environment: RenderEnvironment, to writer: inout PageWriter) {
    }
}

/// What all pages of a build share while they are rendered.
package struct RenderEnvironment: Sendable {
    /// Records that `Value.item` names.
    package let items: [Record]
    /// What `?` prints: «уточняется».
    package let placeholder: String

    package init(items: [Record], placeholder: String) {
        self.items = items
        self.placeholder = placeholder
    }
}
