import SiteAudit
import SiteBuilding
import SiteModel

/// Gives the builder the auditor's judgement over pages, style sheets and the colours of the design.
enum AuditChecks {
    static let all = SiteChecks(
        judge: judge(of:),
        design: { sources in StyleSheetRules.check(sources.sheets) + contrast(of: sources) },
        revision: { design in
            let revision = PageRevision(web: DesignSpace(design).space, rootPrefix: design.basePath)
            return { revision.findings(on: $1, formerly: $0) }
        },
        rules: Rules.all.map {
            SiteChecks.Rule(id: $0.id, severity: $0.severity, comparesPages: $0.site != nil)
        },
        otherProblems: Set(ProblemKind.all.map(\.id)))

    @Sendable
    private static func judge(of design: DesignSources) -> SiteJudge {
        let auditor = Auditor(web: DesignSpace(design).space)
        // Every page of the site is built, so what is none of them is not there; of other files the builder knows.
        let ledger = SiteLedger(
            root: "", rootPrefix: design.basePath, contains: { $0.hasSuffix(".html") ? false : nil })
        return SiteJudge(
            page: { page in auditor.audit(page, noting: ledger) },
            site: {
                ledger.findings(of: auditor.rules).map { SiteFinding(address: $0.address, finding: $0.problem) }
            })
    }

    private static func contrast(of sources: DesignSources) -> [Diagnostic] {
        var problems: [Diagnostic] = []
        guard let tokens = sources.tokens else { return [] }
        let schemes = TokenSheet.read(tokens).collect(into: &problems)
        let pairs = sources.pairs.map { pair in
            ContrastPair(
                name: pair.name, text: pair.text, background: pair.background, minimum: pair.minimum,
                scheme: pair.scheme, place: pair.place)
        }
        problems += TokenContrast.check(pairs, in: schemes)
        return problems
    }
}
