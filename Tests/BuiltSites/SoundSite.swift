import Foundation
import SiteAudit
import SiteBuilding
import SiteModel
import Synchronization

/// The finished pages of a site, in both variants, and what its build had to say.
package struct SoundSite: Sendable {
    package let pages: [BuiltPage]
    package let problems: [Diagnostic]
    private let sheets: [SourceFile]

    /// Builds a site without writing it; `now` is the moment it is built for.
    package static func read(_ source: String, now: Date, jobs: Int) async -> SoundSite {
        let pages = Mutex<[BuiltPage]>([])
        let sheets = Mutex<[SourceFile]>([])
        let checks = SiteChecks(
            judge: { design in
                sheets.withLock { $0 = design.sheets }
                let auditor = Auditor(web: SiteSpace(sheets: design.sheets).web)
                return SiteJudge(page: { page in
                    pages.withLock { $0.append(page) }
                    return auditor.audit(page)
                })
            },
            design: { StyleSheetRules.check($0.sheets) },
            rules: Rules.all.map { SiteChecks.Rule(id: $0.id, severity: $0.severity) })
        let options = BuildOptions(source: source, output: "", now: now, jobs: jobs, writes: false)
        let result = await BuildSite(options, checks: checks).run()
        let sorted = pages.withLock { $0 }.sorted { $0.address.utf8.lexicographicallyPrecedes($1.address.utf8) }
        return SoundSite(pages: sorted, problems: result.problems, sheets: sheets.withLock { $0 })
    }

    /// Sees the other pages and the style sheets of the site.
    package var auditor: Auditor { Auditor(web: web) }

    /// The surroundings of its pages.
    package var web: WebSpace { SiteSpace(sheets: sheets).web }

    /// What the auditor complains of although nothing was planted; reviews ask a person and are no complaint.
    package var complaints: [Diagnostic] {
        let rules = Set(Rules.all.map(\.id))
        return problems.filter { rules.contains($0.rule) && $0.severity != .review }
    }
}
