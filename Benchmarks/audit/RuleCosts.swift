import Foundation
import SiteAudit
import SiteModel

/// What each rule adds to the time of reading the pages of a heap.
struct RuleCosts {
    private let costs: [(rule: String, milliseconds: Double)]
    private let name: String
    private let reading: Double

    init(_ heap: Speed) {
        name = heap.name
        let pages = heap.pages
        let reading = Self.milliseconds { for page in pages { _ = Auditor(rules: []).audit(page) } }
        costs = heap.auditor.rules.map { rule in
            let auditor = heap.auditor.keeping(rule)
            return (rule.id, Self.milliseconds { for page in pages { _ = auditor.audit(page) } } - reading)
        }
        self.reading = reading
    }

    var text: String {
        let lines = costs.sorted { $0.milliseconds > $1.milliseconds }
            .map { String(format: "%8.2f ms  ", $0.milliseconds) + $0.rule }
        return "\(name): " + String(format: "%.2f ms", reading) + " for reading, and for each rule:\n"
            + lines.joined(separator: "\n")
    }

    /// The least of five.
    private static func milliseconds(_ work: () -> Void) -> Double {
        (0..<5).map { _ in
            let start = Speed.processorSeconds
            work()
            return (Speed.processorSeconds - start) * 1_000
        }.min() ?? 0
    }
}

extension Auditor {
    /// One rule alone, with nothing around the page.
    fileprivate func keeping(_ rule: Rule) -> Auditor { Auditor(rules: [rule]) }
}
