import BuiltSites
import Foundation
import SiteAudit
import SiteBuilding
import SiteModel
import Synchronization

/// Every operator at every place of every page.
struct Campaign: Sendable {
    let pages: [BuiltPage]
    let operators: [MutationOperator]
    let jobs: Int
    private let auditor: Auditor
    /// Of each operator those that must catch it; kept, since an auditor remembers the style sheets it has read.
    private let judges: [Auditor]

    init(site: SoundSite, operators: [MutationOperator], jobs: Int) {
        pages = site.pages
        self.operators = operators
        self.jobs = jobs
        let web = site.web
        let auditor = Auditor(web: web)
        self.auditor = auditor
        judges = operators.map { Auditor(rules: $0.judges(among: auditor.rules), web: web) }
    }

    /// Scores in the order of the operators.
    func run() async -> [Score] {
        let done = Mutex(0)
        let all = await Parallel(jobs: jobs).map(pages) { page in
            let result = self.scores(of: page)
            let count = done.withLock { count -> Int in
                count += 1
                return count
            }
            if count.isMultiple(of: 15) || count == pages.count { Self.tell(count, of: pages.count) }
            return result
        }
        return operators.indices.map { number in all.map { $0[number] }.reduce(Score(), +) }
    }

    private static func tell(_ count: Int, of all: Int) {
        FileHandle.standardError.write(Data("mutants: \(count) of \(all) pages\n".utf8))
    }

    private func scores(of page: BuiltPage) -> [Score] {
        guard let specimen = Specimen(page) else { return operators.map { _ in Score() } }
        let trial = Trial(specimen, auditor: auditor)
        return operators.indices.map { score(of: $0, trial) }
    }

    private func score(of number: Int, _ trial: Trial) -> Score {
        var score = Score()
        for mutation in operators[number].plant(trial.specimen) {
            score.add(
                trial.verdict(on: mutation, by: judges[number]), example: Self.example(mutation, trial.specimen.page))
        }
        return score
    }

    private static func example(_ mutation: Mutation, _ page: BuiltPage) -> String {
        let edit = mutation.edits.first
        let start = edit?.range.lowerBound ?? 0
        let around = page.bytes[max(0, start - 40)..<min(page.bytes.count, (edit?.range.upperBound ?? 0) + 40)]
        let text = String(decoding: around, as: UTF8.self).replacing("\n", with: "⏎")
        let new = String(decoding: edit?.replacement ?? [], as: UTF8.self).prefix(60)
        return "\(page.address) \(Trial.line(of: page.place(at: start))) …\(text)… → “\(new)”"
    }
}
