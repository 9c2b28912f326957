import HTMLTree
import SiteAudit

/// A kind of fault: where a page can have it, how it is planted, and which rules must then say so.
struct MutationOperator: Sendable {
    /// `drop-alternative`
    let id: String
    /// Any of these rules catches it.
    let rules: [String]
    /// So does any rule that decides one of these ACT rules.
    let act: [String]
    /// The fault at every place where it makes the page worse.
    let plant: @Sendable (Specimen) -> [Mutation]

    init(
        _ id: String, caughtBy rules: [String], act: [String] = [], plant: @escaping @Sendable (Specimen) -> [Mutation]
    ) {
        self.id = id
        self.rules = rules
        self.act = act
        self.plant = plant
    }

    /// The rules that have to catch it, of those the auditor has.
    func judges(among all: [Rule]) -> [Rule] {
        all.filter { rule in
            rules.contains(rule.id) || act.contains { rule.act.contains($0) || rule.partialACT.contains($0) }
        }
    }
}
