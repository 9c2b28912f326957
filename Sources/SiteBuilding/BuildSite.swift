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

    /// Nothing is written without a `sink`. Notes are of a good build with one: what it leaves to the next.
    func build(
        _ walk: SourceWalk, to sink: (any OutputSink)? = nil
    ) async throws(DiskError) -> (result: BuildResult, notes: BuildNotes?) {
        let sources = try await SiteSources.read(options.source, walked: walk, parallel: parallel)
        var problems: [Diagnostic] = []
        let loader = SiteLoader(sources: sources, options: options, parallel: parallel)
        guard let site = try await loader.load().collect(into: &problems) else {
            return (BuildResult(problems: Findings.merged(problems)), nil)
        }
        let rendered = await parallel.map(Array(site.index.items.indices)) { number in
            RenderedItem(number, index: site.index, tags: site.tags)
        }
        problems += rendered.flatMap(\.problems)
        async let inconsistent = SiteConsistency(site: site, rendered: rendered).problems(parallel)
        let shapes = SiteShapes(site, rendered)
        problems += await inconsistent
        let exceptions = WrittenExceptions(site, checks: checks)
        problems += UnfinishedPages.problems(of: site) + exceptions.problems
        let plan = shapes.plan
        async let search = sink == nil ? [] : SearchFiles.make(of: site, rendered, parallel: parallel)
        let judged = await write(site, shapes, exceptions, to: sink, problems: &problems)
        let answered = judged.answered
        if options.isAudited, Self.isWhole(problems) { problems += exceptions.unused(answered) }
        let addresses = LostAddresses.judge(
            site, plan.pages, isPublishing: options.isPublishing, known: problems)
        problems += addresses.problems + (options.isPublishing ? PublishGate.problems(of: site) : [])
        problems += SessionContinuity.problems(of: site, published: options.output, now: options.now)
        if options.isAudited { problems += checks.design(site.design) }
        let merged = Findings.merged(problems)
        let isGood = !merged.contains { $0.severity == .error || (options.isStrict && $0.severity == .warning) }
        let found = await search
        if isGood, let sink { try SharedFiles.write(plan, search: found, source: options.source, to: sink) }
        var result = BuildResult(
            problems: merged, pageCount: plan.pages.count, isPublished: isGood && sink != nil,
            isPlaceholderAddress: site.settings.isPlaceholderAddress, unfinished: Honesty.unfinished(site),
            exceptions: exceptions.answers(answered), unlistedAddresses: addresses.unlisted,
            drafts: Honesty.drafts(of: site))
        result.madeFiles = plan.pages.reduce(0) { $0 + ($1.hasTwin ? 2 : 1) }
        guard isGood, sink != nil else { return (result, nil) }
        let uses = Dictionary(grouping: judged.uses, by: \.file).mapValues { $0.map(\.use) }
        let notes = await BuildNotes(
            options, site, from: sources, rendered: rendered, uses: uses, result: result, parallel: parallel)
        Parallel.discard((consume shapes, consume rendered))
        return (result, notes)
    }

    /// Compiles the templates of all pages, renders and judges each; returns what came of the pages.
    private func write(
        _ site: LoadedSite, _ shapes: SiteShapes, _ exceptions: WrittenExceptions,
        to sink: (any OutputSink)?, problems: inout [Diagnostic]
    ) async -> PageJudgement {
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
        return judged
    }

    /// Where a template is broken its pages were judged without it, so nothing is known of what it would show.
    static func isWhole(_ problems: [Diagnostic]) -> Bool {
        !problems.contains { [.templates, .configuration].contains($0.problemClass) }
    }
}
