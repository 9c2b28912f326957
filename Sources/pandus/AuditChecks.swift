import SiteAudit
import SiteBuilding
import SiteModel

/// Gives the builder the auditor's judgement.
enum AuditChecks {
    static let all = SiteChecks(page: { page in Auditor().audit(page) }, design: { _ in [] })
}
