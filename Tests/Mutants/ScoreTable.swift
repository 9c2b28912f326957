import Foundation

/// The scores as text.
struct ScoreTable {
    let operators: [MutationOperator]
    let scores: [Score]
    /// Caught of a hundred, at least.
    let minimum: Double
    /// Examples to show of what an operator lost.
    let examples: Int

    var text: String {
        var lines = [Self.row("operator", "planted", "caught", "other line", "missed", "percent")]
        for (fault, score) in zip(operators, scores) {
            let missed = score.planted - score.caught - score.misplaced
            let percent = score.planted == 0 ? "–" : String(format: "%.2f", score.percent)
            lines.append(
                Self.row(fault.id, "\(score.planted)", "\(score.caught)", "\(score.misplaced)", "\(missed)", percent))
            if score.percent < 100 { lines += score.examples.prefix(examples).map { "    " + $0 } }
        }
        lines.append(total)
        return lines.joined(separator: "\n") + "\n"
    }

    /// Operators that are caught less often than they have to be.
    var weak: [String] { zip(operators, scores).filter { $1.percent < minimum }.map(\.0.id) }

    private var total: String {
        let sum = scores.reduce(Score(), +)
        let used = scores.count { $0.planted > 0 }
        return
            "\(used) operators of \(operators.count) with a place, \(sum.planted) planted, \(sum.caught) caught at their line"
    }

    private static func row(_ columns: String...) -> String {
        columns.enumerated().map { index, text in
            let width = index == 0 ? 30 : 11
            let blank = String(repeating: " ", count: max(1, width - text.count))
            return index == 0 ? text + blank : blank + text
        }.joined()
    }
}
