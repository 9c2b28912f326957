import SiteModel
import Wording

/// Finds out whether since the last build nothing but bodies of some pages has changed, and makes the pages that show
/// them. Nil, and everything is built, whenever anything else may look different for it.
struct BodyEdits {
    let former: FormerBuild
    let options: BuildOptions
    let checks: SiteChecks

    /// What is to be written, and what is told and remembered then.
    struct Made {
        let files: [(path: String, bytes: [UInt8])]
        let result: BuildResult
        fileprivate let edits: BodyEdits
        fileprivate let glance: SourceGlance
        fileprivate let pages: FormerPages

        /// What the build leaves to the next one; `output` is of the tree that readers see now.
        func former(output: TreeSum) -> FormerBuild {
            let restless = glance.restless(in: edits.options.source) { path in
                pages.pages.first { $0.path == path }.map { ($0.whole, $0.stamp) }
            }
            return FormerBuild(
                request: edits.former.request, clock: edits.former.clock,
                sources: SourceSum(sum: glance.sum, restless: restless), output: output, result: result,
                pages: .known(pages))
        }
    }

    /// More files at once are no edit of a person.
    private static let limit = 16

    /// `bytes` gives what a file of the output holds.
    func make(bytes: (String) -> [UInt8]?) -> Made? {
        guard var site = former.pages.unpacked, let glance = SourceGlance(options.source, pages: site.pages),
            let changed = changedPages(site, glance), let bodies = replaced(changed, in: site)
        else { return nil }
        let glossary = Glossary(site.glossary)
        let audit = options.isAudited ? design(glance.sheets, site.basePath).map(checks.revision) : nil
        if options.isAudited, audit == nil { return nil }
        var problems = former.result.problems
        var files: [(path: String, bytes: [UInt8])] = []
        for var body in bodies {
            guard body.value.change(glossary, bytes: bytes), isAlone(body.value, body.number, in: site),
                let found = findings(body.value, audit), drop(body.value, from: &problems)
            else { return nil }
            problems = Findings.joined(problems, found)
            files += body.value.changes.map { ($0.page.address, $0.page.bytes) }
            site.pages[body.number] = body.value.page
        }
        // Also of files that were written again with the same bytes.
        for file in changed { site.pages[file.number].stamp = file.stamp }
        guard Set(files.map(\.path)).count == files.count else { return nil }
        var result = former.result
        result.problems = problems
        result.madeFiles = files.count
        let isGood = !result.problems.contains {
            $0.severity == .error || (options.isStrict && $0.severity == .warning)
        }
        return isGood ? Made(files: files, result: result, edits: self, glance: glance, pages: site) : nil
    }

    // MARK: What changed

    private typealias Changed = (number: Int, stamp: SourceStamp, bytes: [UInt8])

    /// Files whose stamp is another; nil when something else has changed, or files came or went.
    private func changedPages(_ site: FormerPages, _ glance: SourceGlance) -> [Changed]? {
        guard glance.others == site.others else { return nil }
        var restless = former.sources.restless
        var touched: [(number: Int, stamp: SourceStamp)] = []
        for (number, page) in site.pages.enumerated() {
            guard let stamp = glance.stamps[number] else { return nil }
            let isRestless = !restless.isEmpty && restless.remove(page.path) != nil
            if stamp != page.stamp || isRestless { touched.append((number, stamp)) }
        }
        // What is left of them is no page.
        guard restless.isEmpty, touched.count <= Self.limit else { return nil }
        return read(touched, site)
    }

    private func read(_ touched: [(number: Int, stamp: SourceStamp)], _ site: FormerPages) -> [Changed]? {
        let reader = FolderReader(root: options.source)
        var changed: [Changed] = []
        for (number, stamp) in touched {
            guard stamp.file.size <= Limits.fileBytes, let file = try? reader.read(site.pages[number].path) else {
                return nil
            }
            changed.append((number, stamp, file.bytes))
        }
        return changed
    }

    private func replaced(_ changed: [Changed], in site: FormerPages) -> [(number: Int, value: ReplacedBody)]? {
        var bodies: [(number: Int, value: ReplacedBody)] = []
        for file in changed where ContentHash(file.bytes) != site.pages[file.number].whole {
            guard
                let body = ReplacedBody(site.pages[file.number], bytes: file.bytes, stamp: file.stamp, in: site)
            else { return nil }
            bodies.append((file.number, body))
        }
        return bodies
    }

    // MARK: What comes of it

    /// Whether no other body stands on the pages that show this one: it would have moved.
    private func isAlone(_ body: ReplacedBody, _ number: Int, in site: FormerPages) -> Bool {
        let addresses = Set(body.page.uses.map(\.address))
        return !site.pages.indices.contains { other in
            other != number && site.pages[other].uses.contains { addresses.contains($0.address) }
        }
    }

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

    private func design(_ paths: [String], _ basePath: String) -> DesignSources? {
        let reader = FolderReader(root: options.source)
        var sheets: [SourceFile] = []
        for path in paths {
            guard let file = try? reader.read(path) else { return nil }
            sheets.append(file)
        }
        return DesignSources(pairs: [], tokens: nil, sheets: sheets, basePath: basePath)
    }
}
