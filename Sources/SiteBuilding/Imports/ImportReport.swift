import SiteModel

/// What an import of vacancies met and did.
package struct ImportReport: Sendable {
    /// Why a vacancy of the file is not on the site.
    package enum Reason: String, Sendable, CaseIterable {
        case invalid, region, unmarked, old, repeated
    }

    /// What became of a page.
    package enum Change: String, Sendable, CaseIterable {
        case new, updated, unchanged, removed
        /// It was closed, and an editor's words are in it: now a draft.
        case closed
        /// An editor took the page away: it is not made again.
        case dismissed
    }

    /// How many, and the first of them.
    package struct Tally: Sendable {
        package private(set) var count = 0
        package private(set) var examples: [String] = []
        private let limit: Int

        init(limit: Int) { self.limit = limit }

        mutating func add(_ example: @autoclosure () -> String) {
            count += 1
            if examples.count < limit { examples.append(example()) }
        }
    }

    /// Records of all files.
    package internal(set) var read = 0
    package internal(set) var kept = 0
    package private(set) var dropped: [Reason: Tally] = [:]
    package private(set) var changes: [Change: Tally] = [:]
    /// Fields an editor changed, whose new values were not taken: `path: label, label`.
    package internal(set) var keptFields = Tally(limit: 20)
    /// Nothing could be removed: the files do not hold every vacancy.
    package internal(set) var isPartial = false
    package internal(set) var isDryRun = false
    /// Vacancies of every region were taken.
    package internal(set) var isEveryRegion = false

    mutating func drop(_ reason: Reason, _ example: @autoclosure () -> String) {
        dropped[reason, default: Tally(limit: 3)].add(example())
    }

    mutating func note(_ change: Change, _ path: String) { changes[change, default: Tally(limit: 5)].add(path) }

    package func count(_ change: Change) -> Int { changes[change]?.count ?? 0 }
}
