/// What became of all faults of one operator.
struct Score: Sendable {
    var planted = 0
    var caught = 0
    var misplaced = 0
    /// Some that were not caught at the right line, for a person to look at.
    var examples: [String] = []

    static let shown = 40

    mutating func add(_ verdict: Verdict, example: @autoclosure () -> String) {
        planted += 1
        switch verdict {
        case .caught: caught += 1
        case .misplaced(let lines):
            misplaced += 1
            note("told of \(Set(lines).sorted().prefix(3).joined(separator: ", ")): \(example())")
        case .missed: note("missed: \(example())")
        }
    }

    static func + (left: Score, right: Score) -> Score {
        Score(
            planted: left.planted + right.planted, caught: left.caught + right.caught,
            misplaced: left.misplaced + right.misplaced,
            examples: Array((left.examples + right.examples).prefix(shown)))
    }

    private mutating func note(_ example: String) {
        if examples.count < Self.shown { examples.append(example) }
    }

    /// Of a hundred planted so many were caught at the right line.
    var percent: Double { planted == 0 ? 100 : 100 * Double(caught) / Double(planted) }
}
