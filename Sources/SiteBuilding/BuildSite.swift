import SiteModel
import Templating

/// The whole pipeline: read, check, render, judge, publish.
package struct BuildSite: Sendable {
    let options: BuildOptions
    let checks: SiteChecks
    let parallel: Parallel

    package init(_ options: BuildOptions, checks: SiteChecks) {
        self.options = options
        self.checks = checks
        parallel = Parallel(jobs: options.jobs)
    }

    /// Nothing is written without a `sink`, and nothing shown to readers without a `publication`.
    func build(
        _ walk: SourceWalk, to sink: (any OutputSink)? = nil, _ publication: Publication? = nil
    ) async throws(DiskError) -> BuildResult {
        let sources = try await SiteSources.read(options.source, walked: walk, parallel: parallel)
        var problems: [Diagnostic] = []
        let loader = SiteLoader(sources: sources, options: options, parallel: parallel)
        guard let site = try await loader.load().collect(into: &problems) else {
            return BuildResult(problems: Findings.merged(problems))
        }
        let rendered = await parallel.map(Array(site.index.items.indices)) { number in
            RenderedItem(number, index: site.index, tags: site.tags)
        }
        problems += rendered.flatMap(\.problems)
        problems += await SiteConsistency(site: site, rendered: rendered).problems(parallel)
        let exceptions = WrittenExceptions(site, checks: checks)
        problems += UnfinishedPages.problems(of: site) + exceptions.problems
        let (plan, answered) = await write(site, rendered, exceptions, to: sink, problems: &problems)
        if options.isAudited, Self.isWhole(problems) { problems += exceptions.unused(answered) }
        let addresses = LostAddresses.judge(
            site, plan.pages, isPublishing: options.isPublishing, known: problems)
        problems += addresses.problems + (options.isPublishing ? PublishGate.problems(of: site) : [])
        if options.isAudited { problems += checks.design(site.design) }
        let merged = Findings.merged(problems)
        let isGood = !merged.contains { $0.severity == .error || (options.isStrict && $0.severity == .warning) }
        if isGood, let sink { try SharedFiles.write(plan, source: options.source, to: sink) }
        var result = BuildResult(
            problems: merged, pageCount: plan.pages.count, isPublished: isGood && sink != nil,
            isPlaceholderAddress: site.settings.isPlaceholderAddress, unfinished: Honesty.unfinished(site),
            exceptions: exceptions.answers(answered), unlistedAddresses: addresses.unlisted,
            drafts: Honesty.drafts(of: site))
        if isGood, let publication {
            let notes = FormerBuild.Notes(options: options, sources: sources, site: site, result: result)
            result.refuse(try await publication.finish(parallel, notes: notes.bytes(output:)))
        }
        return result
    }

    /// Plans all pages, compiles their templates, renders and judges each; returns the plan and what exceptions answer.
    private func write(
        _ site: LoadedSite, _ rendered: [RenderedItem], _ exceptions: WrittenExceptions,
        to sink: (any OutputSink)?, problems: inout [Diagnostic]
    ) async -> (plan: PagePlan, answered: [(exception: Int, finding: Diagnostic)]) {
        let shapes = SiteShapes(site, rendered)
        let plan = shapes.plan
        let templates = PageTemplates(plan, records: shapes.records, roots: .record("site"))
        problems += templates.problems
        let hasErrors = problems.contains { $0.severity == .error }
        let output = PageOutput(
            renderer: PageRenderer(
                plan: plan, siteRecords: shapes.siteRecords, templates: templates, recordsOrigins: options.isAudited),
            judge: options.isAudited ? checks.judge(site.design) : nil, known: problems,
            exceptions: exceptions,
            writer: hasErrors ? nil : sink)
        let judged = await output.run(plan.pages, parallel: parallel)
        problems += judged.problems
        return (plan, judged.answered)
    }

    /// Where a template is broken its pages were judged without it, so nothing is known of what it would show.
    static func isWhole(_ problems: [Diagnostic]) -> Bool {
        !problems.contains { [.templates, .configuration].contains($0.problemClass) }
    }
}
