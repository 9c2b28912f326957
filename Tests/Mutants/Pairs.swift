import SiteAudit
import SiteModel

/// Two faults at once on one page: what the auditor says of them is not asked, only that it says something sane.
struct Pairs: Sendable {
    let pages: [BuiltPage]
    let operators: [MutationOperator]
    let auditor: Auditor

    /// Tries so many pairs and says how many there were and how many findings they gave; a trap would end the run.
    func survive(_ count: Int, seed: UInt64) -> String {
        var draw = Draw(seed: seed)
        var tried = 0
        var findings = 0
        var attempts = 0
        while tried < count, attempts < count * 20 {
            attempts += 1
            guard let specimen = pages.randomElement(using: &draw).flatMap(Specimen.init),
                let mutation = pair(on: specimen, &draw)
            else { continue }
            let page = specimen.page.mutated(by: mutation)
            findings += auditor.audit(page).count + auditor.outcomes(of: page).count { $0.outcome == .failed }
            tried += 1
        }
        return "\(tried) pairs of faults tried, \(findings) findings told"
    }

    private func pair(on specimen: Specimen, _ draw: inout Draw) -> Mutation? {
        guard let first = mutation(on: specimen, &draw), let second = mutation(on: specimen, &draw) else { return nil }
        return first.joined(with: second)
    }

    private func mutation(on specimen: Specimen, _ draw: inout Draw) -> Mutation? {
        operators.randomElement(using: &draw)?.plant(specimen).randomElement(using: &draw)
    }
}
