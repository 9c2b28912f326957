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
    /// Problems of one file beyond this number say nothing new.
    package static let problemLimit = 100
    /// Tags and pieces of text a template may have with all its partials.
    package static let sizeLimit = TemplateCompiler.sizeLimit
    /// Sections inside each other, and partials inside each other.
    package static let depthLimit = TemplateParser.depthLimit

    let templates: [String: ParsedTemplate]
    let flawed: Set<String>
    let circular: Set<String>

    /// Reads every file: `name` keys are `service` for `Templates/service.html`, `parts/card` for
    /// `Templates/parts/card.html`. Problems are those of syntax; they have class `.templates`.
    package static func read(_ files: [String: TemplateFile]) -> Diagnosed<TemplateLibrary> {
        var templates: [String: ParsedTemplate] = [:]
        var problems: [Diagnostic] = []
        for (name, file) in files.sorted(by: { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }) {
            let parser = TemplateParser(file, isPartial: name.hasPrefix("parts/"))
            templates[name] = ParsedTemplate(name: name, file: file, parser: parser)
            problems += parser.mistakes.prefix(problemLimit).map { mistake in
                file.problem("template-syntax", at: mistake.offset, mistake.message, help: mistake.help)
            }
        }
        let links = TemplateLinks(templates)
        let library = TemplateLibrary(templates: templates, flawed: links.flawed, circular: links.circular)
        return Diagnosed(library, problems: problems + links.problems)
    }

    /// Whether there is a template of this name; ask before `compile`.
    package func contains(_ name: String) -> Bool { templates[name] != nil }

    /// The names of all templates that are not partials, sorted.
    package var names: [String] { templates.keys.filter { !$0.hasPrefix("parts/") }.sorted() }

    /// Compiles `name` against the shapes of its roots; nil when a problem stands, also one that `read` has told.
    ///
    /// The same problem found for several types has the same place and message, so that it can be reported once.
    package func compile(
        _ name: String, roots: [(name: String, shape: ValueShape)], records: RecordTable
    ) -> Diagnosed<Template?> {
        var compiler = TemplateCompiler(library: self, records: records, roots: roots)
        return compiler.compile(name)
    }

    /// A template whose text may be used; nil when `read` has found that it cannot.
    func usable(_ name: String) -> ParsedTemplate? {
        guard let template = templates[name], !template.isBroken, !circular.contains(name) else { return nil }
        return template
    }
}
