import SiteModel

/// One template file with its number in the site's `SourceTable`.
package struct TemplateFile: Sendable {
    package let source: SourceFile
    package let number: Int

    package init(source: SourceFile, number: Int) {
        self.source = source
        self.number = number
    }
}

/// All templates and partials of a site, read once; compiled per type of page.
package struct TemplateLibrary: Sendable {
    /// Reads every file: `name` keys are `service` for `Templates/service.html`, `parts/card` for
    /// `Templates/parts/card.html`. Problems are those of syntax; they have class `.templates`.
    package static func read(_ files: [String: TemplateFile]) -> Diagnosed<TemplateLibrary> {
        Diagnosed(TemplateLibrary())
    }

    package func contains(_ name: String) -> Bool { false }

    /// Compiles `name` against the shapes of its roots; nil when a problem stands.
    ///
    /// The same problem found for several types has the same place and message, so that it can be reported once.
    package func compile(
        _ name: String, roots: [(name: String, shape: ValueShape)], records: RecordTable
    ) -> Diagnosed<Template?> {
        Diagnosed(nil)
    }
}
