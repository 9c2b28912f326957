import HTMLTree
import SiteModel

/// What accessible pages keep to, as a value: what it wants, why, on what it looks and how it judges.
package struct Rule: Sendable {
    /// The file's name in kebab case: `image-alternative`.
    package let id: String
    /// What breaking it does: stop publishing, or ask the editor.
    package let severity: Severity
    /// WCAG 2.2 criteria that are broken with it, as `1.1.1`.
    package let criteria: [String]
    /// W3C ACT rules it decides.
    package let act: [String]
    /// W3C ACT rules of which it sees a part only: its word decides nothing about them.
    package let partialACT: [String]
    /// Clause of ГОСТ Р 52872-2019, where it is known for sure.
    package let gost: String?
    package let prose: RuleProse
    /// Whether it only answers `--outcomes`: a person decides, or another rule tells the same as a problem.
    package let isManual: Bool
    /// How pages are judged; nil for a rule over other values (the colours of a theme).
    package let check: PageCheck?
    /// How the pages of a site are compared; nil for a rule over one page.
    package let site: SiteCheck?
    package let examples: Examples

    package init(
        id: String, severity: Severity = .error, criteria: [String], act: [String] = [], partialACT: [String] = [],
        gost: String? = nil, isManual: Bool = false, prose: RuleProse, check: PageCheck?, site: SiteCheck? = nil,
        examples: Examples
    ) {
        self.id = id
        self.severity = severity
        self.criteria = criteria
        self.act = act
        self.partialACT = partialACT
        self.gost = gost
        self.isManual = isManual
        self.prose = prose
        self.check = check
        self.site = site
        self.examples = examples
    }

    /// The strictest level at which the rule can be left out: the least of its criteria.
    package var level: Level { criteria.compactMap { Criterion.with(id: $0)?.level }.min() ?? .a }
}

/// The words of a rule for `explain`, the rules page and messages.
package struct RuleProse: Sendable {
    /// What is wanted, one line.
    package let title: Message
    /// Whom it helps and why.
    package let explanation: Message
    /// How to mend what breaks it.
    package let help: Message
    /// What a page without findings is known to have.
    package let proves: Message
    /// What a person still has to look at.
    package let cannotProve: Message

    package init(title: Message, explanation: Message, help: Message, proves: Message, cannotProve: Message) {
        self.title = title
        self.explanation = explanation
        self.help = help
        self.proves = proves
        self.cannotProve = cannotProve
    }
}

/// How a rule looks at a page: which nodes it is about, and what it says of each.
package struct PageCheck: Sendable {
    /// What a rule says of one node it is about.
    package typealias Verdict = (target: NodeID, outcome: Outcome)

    /// In document order.
    package let verdicts: @Sendable (PageFacts) -> [Verdict]
    /// Those of them with something to say to people: most rules find nothing on most pages.
    package let problems: @Sendable (PageFacts) -> [Verdict]
    /// Which of the rule's ACT rules and criteria a target falls under; nil for all of them.
    package let share: (@Sendable (NodeID, PageFacts) -> Share)?

    /// A check that judges each target by itself; `isSound` tells at a glance that none of a page has a problem.
    package init(
        targets: @escaping @Sendable (PageFacts) -> [NodeID],
        share: (@Sendable (NodeID, PageFacts) -> Share)? = nil,
        isSound: @escaping @Sendable (PageFacts) -> Bool = { _ in false },
        judge: @escaping @Sendable (NodeID, PageFacts) -> Outcome
    ) {
        verdicts = { page in targets(page).map { ($0, judge($0, page)) } }
        problems = { page in
            var found: [Verdict] = []
            if isSound(page) { return found }
            for target in targets(page) {
                let outcome = judge(target, page)
                if outcome.isProblem { found.append((target, outcome)) }
            }
            return found
        }
        self.share = share
    }

    /// A check that has to see all its targets together.
    package init(
        share: (@Sendable (NodeID, PageFacts) -> Share)? = nil,
        verdicts: @escaping @Sendable (PageFacts) -> [Verdict]
    ) {
        self.verdicts = verdicts
        problems = { page in verdicts(page).filter(\.outcome.isProblem) }
        self.share = share
    }

    /// A part of what a rule covers.
    package struct Share: Sendable, Hashable {
        package let act: [String]
        package let criteria: [String]

        package init(act: [String], criteria: [String]) {
            self.act = act
            self.criteria = criteria
        }
    }
}

/// Snippets that show a rule and test it. `↓` stands before each failing element; a snippet without `<html` is put
/// into the body of a sound page.
package struct Examples: Sendable {
    package let passing: [String]
    package let failing: [String]
    package let inapplicable: [String]

    package init(passing: [String], failing: [String], inapplicable: [String]) {
        self.passing = passing
        self.failing = failing
        self.inapplicable = inapplicable
    }
}
