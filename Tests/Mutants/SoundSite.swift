import Foundation
import SiteAudit
import SiteBuilding
import SiteModel
import Synchronization

/// The finished pages of a site, in both variants, and what its build had to say.
struct SoundSite: Sendable {
    let pages: [BuiltPage]
    let problems: [Diagnostic]

    /// Builds a site without writing it.
    static func read(_ source: String, now: Date, jobs: Int, auditor: Auditor) async -> SoundSite {
        let pages = Mutex<[BuiltPage]>([])
        let checks = SiteChecks(
            page: { page in
                pages.withLock { $0.append(page) }
                return auditor.audit(page)
            },
            design: { StyleSheetRules.check($0.sheets) },
            rules: auditor.rules.map { SiteChecks.Rule(id: $0.id, severity: $0.severity) })
        let options = BuildOptions(source: source, output: "", now: now, jobs: jobs, writes: false)
        let result = await BuildSite(options, checks: checks).run()
        let sorted = pages.withLock { $0 }.sorted { $0.address.utf8.lexicographicallyPrecedes($1.address.utf8) }
        return SoundSite(pages: sorted, problems: result.problems)
    }

    /// What the auditor complains of although nothing was planted; reviews ask a person and are no complaint.
    func complaints(of auditor: Auditor) -> [Diagnostic] {
        let rules = Set(auditor.rules.map(\.id))
        return problems.filter { rules.contains($0.rule) && $0.severity != .review }
    }
}

extension Auditor {
    /// The same auditor with these rules only.
    func keeping(_ rules: [Rule]) -> Auditor { Auditor(rules: rules) }
}
