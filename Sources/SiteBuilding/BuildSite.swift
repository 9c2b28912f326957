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
            let publication = options.writes ? try Publication(output: options.output) : nil
            let result = try await build(publication)
            if !result.isPublished { publication?.abandon() }
            return result
        } catch {
            return BuildResult(problems: [error.problem])
        }
    }

    private func build(_ publication: Publication?) async throws(DiskError) -> BuildResult {
        let sources = try await SiteSources.read(options.source, parallel: parallel)
        var problems: [Diagnostic] = []
        let loader = SiteLoader(sources: sources, options: options, parallel: parallel)
        guard let site = try await loader.load().collect(into: &problems) else {
            return BuildResult(problems: Findings.merged(problems))
        }
        let rendered = await parallel.map(Array(site.index.items.indices)) { number in
            RenderedItem(number, index: site.index, tags: site.tags)
        }
        problems += rendered.flatMap(\.problems) + SiteConsistency(site: site, rendered: rendered).problems
        let plan = await write(site, rendered, to: publication, problems: &problems)
        if options.isPublishing { problems += PublishGate.problems(of: site) }
        if let design = site.design, options.isAudited { problems += checks.design(design) }
        let merged = Findings.merged(problems)
        let isGood = !merged.contains { $0.severity == .error || (options.isStrict && $0.severity == .warning) }
        if isGood, let publication {
            try SharedFiles.write(plan, source: options.source, to: publication.writer)
            try publication.finish()
        }
        return BuildResult(
            problems: merged, pageCount: plan.pages.count, isPublished: isGood && publication != nil,
            isPlaceholderAddress: site.settings.isPlaceholderAddress)
    }

    /// Plans all pages, compiles their templates, renders and judges each; returns the plan.
    private func write(
        _ site: LoadedSite, _ rendered: [RenderedItem], to publication: Publication?, problems: inout [Diagnostic]
    ) async -> PagePlan {
        var records = ItemRecords.shapes(of: site.types)
        let siteRecords = SiteRecords(site)
        for shape in PageRecords.general + siteRecords.shapes + [site.words.shape] { records[shape.name] = shape }
        let plan = PagePlan(site: site, rendered: rendered, records: records)
        records.merge(plan.shapes) { first, _ in first }
        let templates = PageTemplates(plan, records: records, roots: .record("site"))
        problems += templates.problems
        let hasErrors = problems.contains { $0.severity == .error }
        let output = PageOutput(
            renderer: PageRenderer(
                plan: plan, siteRecords: siteRecords, templates: templates, recordsOrigins: options.isAudited),
            judge: options.isAudited ? checks.page : nil, writer: hasErrors ? nil : publication?.writer)
        problems += await output.run(plan.pages, parallel: parallel)
        return plan
    }
}
