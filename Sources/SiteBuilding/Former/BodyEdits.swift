import SiteModel
import Wording

/// Finds out whether since the last build nothing but bodies of some pages has changed, and makes the pages that show
/// them. Nil, and everything is built, whenever anything else may look different for it.
struct BodyEdits {
    let former: FormerBuild
    let glance: SourceGlance
    let options: BuildOptions
    let checks: SiteChecks

    /// What is to be written, and what is told and remembered then.
    struct Made: Sendable {
        let files: [(path: String, bytes: [UInt8])]
        let result: BuildResult
        fileprivate let edits: BodyEdits
        fileprivate let pages: FormerPages

        /// What the build leaves to the next one; `output` is of what readers see now.
        func former(output: PublishedSums) -> FormerBuild {
            let sources = edits.glance.settled(in: edits.options.source) { path in
                pages.pages.number(of: path).flatMap(pages.pages.page).map { ($0.whole, $0.stamp) }
            }
            return FormerBuild(
                request: edits.former.request, clock: edits.former.clock, sources: sources, output: output,
                result: result, pages: .known(pages))
        }
    }

    /// More files at once are no edit of a person.
    private static let limit = 16

    /// `bytes` gives what a file of the output holds.
    func make(bytes: (String) -> [UInt8]?) -> Made? {
        guard glance.sum.count == former.sources.sum.count, var site = former.pages.unpacked,
            let changed = changedPages(site), let bodies = replaced(changed, in: site)
        else { return nil }
        // Also of files that were written again with the bytes they had.
        for file in changed { site.pages.replace(file.number, by: file.page) }
        let glossary = Glossary(site.glossary)
        let audit = options.isAudited ? design(site).map(checks.revision) : nil
        if options.isAudited, audit == nil { return nil }
        var problems = former.result.problems
        var files: [(path: String, bytes: [UInt8])] = []
        for var body in bodies {
            guard body.value.change(glossary, bytes: bytes), let found = findings(body.value, audit),
                drop(body.value, from: &problems)
            else { return nil }
            problems = Findings.joined(problems, found)
            files += body.value.changes.map { ($0.page.address, $0.page.bytes) }
            site.pages.replace(body.number, by: body.value.page)
        }
        guard let found = EditedSearch.files(with: bodies.map(\.value), bytes: bytes) else { return nil }
        guard Set(files.map(\.path)).count == files.count else { return nil }
        var result = former.result
        result.problems = problems
        result.madeFiles = files.count
        files += found
        let isGood = !result.problems.contains {
            $0.severity == .error || (options.isStrict && $0.severity == .warning)
        }
        return isGood ? Made(files: files, result: result, edits: self, pages: site) : nil
    }

    // MARK: What changed

    private typealias Changed = (number: Int, page: FormerPage, bytes: [UInt8])

    /// The page files that are not as they were; nil when something else has changed. As many entries as there were, so
    /// when each that changed is a page of a known name, nothing came or went.
    private func changedPages(_ site: FormerPages) -> [Changed]? {
        let paths = Set(glance.changed.map(\.path)).union(former.sources.restless)
        guard paths.count <= Self.limit else { return nil }
        let stamps = Dictionary(glance.changed.map { ($0.path, $0) }, uniquingKeysWith: { first, _ in first })
        let reader = FolderReader(root: options.source)
        var changed: [Changed] = []
        for path in TreePath.ordered(paths) {
            guard let number = site.pages.number(of: path), var page = site.pages.page(number) else { return nil }
            if let entry = stamps[path] {
                guard case .file = entry.kind else { return nil }
                page.stamp = entry.stamp
            }
            guard page.stamp.file.size <= Limits.fileBytes, let file = try? reader.read(path) else { return nil }
            changed.append((number, page, file.bytes))
        }
        return changed
    }

    private func replaced(_ changed: [Changed], in site: FormerPages) -> [(number: Int, value: ReplacedBody)]? {
        var bodies: [(number: Int, value: ReplacedBody)] = []
        for (number, page, bytes) in changed where ContentHash(bytes) != page.whole {
            guard let body = ReplacedBody(page, bytes: bytes, in: site) else { return nil }
            bodies.append((number, body))
        }
        return bodies
    }

    // MARK: What comes of it

    private func findings(_ body: ReplacedBody, _ audit: SiteChecks.Revision?) -> [Diagnostic]? {
        guard let audit else { return [] }
        var found: [Diagnostic] = []
        for change in body.changes {
            guard let own = audit(change.former, change.page) else { return nil }
            found += own
        }
        return Findings.merged(found)
    }

    /// Takes out what was told of the body as it was; false when a judge told of it that is not asked here.
    private func drop(_ body: ReplacedBody, from problems: inout [Diagnostic]) -> Bool {
        let (path, line) = (body.page.path, body.bodyLine)
        let pageRules = checks.pageRules
        var isKnown = true
        problems.removeAll { problem in
            guard problem.place.path == path, problem.place.line >= line else { return false }
            if !options.isAudited || !pageRules.contains(problem.rule) { isKnown = false }
            return true
        }
        // Whatever points at the body from elsewhere may point at another line now.
        return isKnown && !problems.contains { $0.notes.contains { $0.place?.path == path } }
    }

    private func design(_ site: FormerPages) -> DesignSources? {
        let reader = FolderReader(root: options.source)
        var sheets: [SourceFile] = []
        for path in site.sheets {
            guard let file = try? reader.read(path) else { return nil }
            sheets.append(file)
        }
        return DesignSources(pairs: [], tokens: nil, sheets: sheets, basePath: site.basePath)
    }
}
