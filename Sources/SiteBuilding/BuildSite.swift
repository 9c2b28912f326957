import SiteModel
import Templating

/// The whole pipeline: read, check, render, judge, publish.
package struct BuildSite: Sendable {
    let options: BuildOptions
    let checks: SiteChecks
    private let parallel: Parallel

    package init(_ options: BuildOptions, checks: SiteChecks) {
        self.options = options
        self.checks = checks
        parallel = Parallel(jobs: options.jobs)
    }

    /// Builds the site; every problem of the run comes back, and with an error the published site stays as it was.
    package func run() async -> BuildResult {
        do throws(DiskError) {
            let publication =
                options.writes ? try Publication(output: options.output, options: options.publication) : nil
            do throws(DiskError) {
                let result = try await build(publication?.writer, publication)
                if !result.isPublished { publication?.abandon() }
                return result
            } catch {
                publication?.abandon()
                throw error
            }
        } catch {
            return BuildResult(problems: [error.problem])
        }
    }

    /// Builds the site without touching a disk; with an error `output` does not hold a whole site.
    package func run(into output: MemoryOutput) async -> BuildResult {
        do throws(DiskError) { return try await build(output) } catch { return BuildResult(problems: [error.problem]) }
    }

    private func build(
        _ sink: (any OutputSink)?, _ publication: Publication? = nil
    ) async throws(DiskError) -> BuildResult {
        let sources = try await SiteSources.read(options.source, parallel: parallel)
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
        var merged = Findings.merged(problems)
        var isGood = !merged.contains { $0.severity == .error || (options.isStrict && $0.severity == .warning) }
        if isGood, let sink {
            try SharedFiles.write(plan, source: options.source, to: sink)
            merged += try await publication?.finish(parallel) ?? []
            isGood = merged.allSatisfy { $0.rule != "pages-shrunk" }
        }
        return BuildResult(
            problems: merged, pageCount: plan.pages.count, isPublished: isGood && sink != nil,
            isPlaceholderAddress: site.settings.isPlaceholderAddress, unfinished: Honesty.unfinished(site),
            exceptions: exceptions.answers(answered), unlistedAddresses: addresses.unlisted,
            drafts: Honesty.drafts(of: site))
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
