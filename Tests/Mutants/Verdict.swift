import HTMLTree
import SiteAudit
import SiteModel

/// What became of a planted fault.
enum Verdict: Sendable {
    case caught
    /// Found, but told of another line: those the findings name.
    case misplaced([String])
    case missed
}

/// A sound page and what the auditor says of it as it is.
struct Trial: Sendable {
    /// A finding, as far as two runs can be compared.
    private struct Finding: Hashable {
        let rule: String
        let path: String
        let line: Int
        let column: Int
        let message: String

        init(_ problem: Diagnostic) {
            rule = problem.rule
            path = problem.place.path
            line = problem.place.line
            column = problem.place.column
            message = problem.message.ru
        }
    }

    let specimen: Specimen
    private let known: [Finding: Int]

    init(_ specimen: Specimen, auditor: Auditor) {
        self.specimen = specimen
        known = Dictionary(auditor.audit(specimen.page).map { (Finding($0), 1) }, uniquingKeysWith: +)
    }

    /// Audits the page with the fault in it; `auditor` has the rules that must catch it.
    func verdict(on mutation: Mutation, by auditor: Auditor) -> Verdict {
        let new = newFindings(on: mutation, by: auditor)
        guard !new.isEmpty else { return .missed }
        let right = lines(of: mutation)
        if new.contains(where: { right.contains(Self.line(of: $0.place)) }) { return .caught }
        return .misplaced(new.map { "\($0.rule) \(Self.line(of: $0.place))" })
    }

    private func newFindings(on mutation: Mutation, by auditor: Auditor) -> [Diagnostic] {
        var left = known
        return auditor.audit(specimen.page.mutated(by: mutation)).filter { problem in
            let finding = Finding(problem)
            guard let count = left[finding], count > 0 else { return true }
            left[finding] = count - 1
            return false
        }
    }

    private func lines(of mutation: Mutation) -> Set<String> {
        var lines = Set(mutation.places.map { Self.line(of: specimen.page.place(at: $0)) })
        if mutation.isAbsence { lines.insert(Self.line(of: specimen.page.placeOfAbsence)) }
        return lines
    }

    static func line(of place: SourcePlace) -> String { "\(place.path):\(place.line)" }
}
