/// One fault at one place of a page: how its bytes change, and where a finding about it may point.
struct Mutation: Sendable, Hashable {
    /// Ascending, not over one another.
    let edits: [Edit]
    /// Bytes of the page as it was; a finding is in the right place on the source line of any of them.
    let places: [Int]
    /// What is taken away leaves no line: the finding points at the page's title.
    let isAbsence: Bool

    init(_ edits: [Edit], at places: [Int] = [], isAbsence: Bool = false) {
        self.edits = edits.sorted {
            ($0.range.lowerBound, $0.range.upperBound) < ($1.range.lowerBound, $1.range.upperBound)
        }
        self.places = places + edits.map(\.range.lowerBound)
        self.isAbsence = isAbsence
    }

    /// Both at once; nil when they change the same bytes.
    func joined(with other: Mutation) -> Mutation? {
        let both = Mutation(edits + other.edits, at: places + other.places, isAbsence: isAbsence || other.isAbsence)
        let overlaps = zip(both.edits, both.edits.dropFirst()).contains { first, second in
            first.range.upperBound > second.range.lowerBound || first.range.lowerBound == second.range.lowerBound
        }
        return overlaps ? nil : both
    }
}
