import SiteModel

/// A compiled template: a flat list of operations over UTF-8 bytes with integer slots.
package struct Template: Sendable {
    let program: Program

    /// Numbers of all template files the pages are made of, ascending: when none of them changed, neither did the
    /// template.
    package var usedFiles: [Int] { program.usedFiles }

    /// Writes the page; `roots` in the order given to `compile`.
    package func render(roots: [Value], in environment: RenderEnvironment, to writer: inout PageWriter) {
        var renderer = Renderer(program, roots: roots, environment: environment)
        renderer.run(&writer)
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
