import Foundation
import SiteAudit
import SiteModel

/// What each rule adds to the time of reading the pages of a heap; rules that share what they ask for look dearer alone.
struct RuleCosts {
    private let costs: [(rule: String, milliseconds: Double)]
    private let name: String
    private let reading: Double

    init(_ heap: Speed) {
        name = heap.name
        let pages = heap.pages
        let reader = Auditor(rules: [])
        reading = Self.median((0..<Self.turns).map { _ in Self.milliseconds(reader, pages) })
        costs = heap.auditor.rules.map { rule in
            let auditor = Auditor(rules: [rule])
            // In turns, so that what slows the machine for a while slows both.
            let turns = (0..<Self.turns).map { _ in
                let without = Self.milliseconds(reader, pages)
                return Self.milliseconds(auditor, pages) - without
            }
            return (rule.id, Self.median(turns))
        }
    }

    var text: String {
        let lines = costs.sorted { $0.milliseconds > $1.milliseconds }
            .map { String(format: "%8.2f ms  ", $0.milliseconds) + $0.rule }
        return "\(name): " + String(format: "%.2f ms", reading) + " for reading, and for each rule:\n"
            + lines.joined(separator: "\n")
    }

    private static let turns = 7

    private static func median(_ values: [Double]) -> Double { values.sorted()[values.count / 2] }

    private static func milliseconds(_ auditor: Auditor, _ pages: [BuiltPage]) -> Double {
        let start = Speed.processorSeconds
        for page in pages { _ = auditor.audit(page) }
        return (Speed.processorSeconds - start) * 1_000
    }
}
