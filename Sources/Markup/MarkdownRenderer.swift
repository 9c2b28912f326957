import SiteModel

/// Turns Markdown into an accessible HTML fragment.
package struct MarkdownRenderer: Sendable {
    /// What a text may hold.
    package enum Role: Sendable {
        /// The body of a page: everything.
        case body
        /// A field of kind `markdown`: no headings and no `:::` blocks, since its place on a page is the template's.
        case field
    }

    /// Asked for every relative address.
    package let resolver: any LinkResolver

    /// A renderer of one site's texts.
    package init(resolver: any LinkResolver) {
        self.resolver = resolver
    }

    /// Renders `text`, which stands in `file`; every problem names its place there. With `nesting` it is written to
    /// stand on a page with other texts.
    package func render(
        _ text: SourceText, in file: SourceFile, role: Role, nesting: Nesting? = nil
    ) -> Diagnosed<Fragment> {
        var renderer = BodyRenderer(text, in: file, role: role, resolver: resolver, nesting: nesting)
        return renderer.render()
    }
}
