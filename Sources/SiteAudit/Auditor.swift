import HTMLTree
import SiteModel

/// Judges finished pages by the rules.
package struct Auditor: Sendable {
    package let rules: [Rule]
    private let web: WebSpace
    private let styles = StyleCache()

    package init(rules: [Rule] = Rules.all, web: WebSpace = .empty) {
        self.rules = rules
        self.web = web
    }

    /// The auditor with the rules of these ids only (`--only`), nil for all, and none above a level (`--level`).
    package init(only ids: [String]?, level: Level = .aaa, web: WebSpace = .empty) {
        self.init(rules: Rules.all.filter { (ids?.contains($0.id) ?? true) && $0.level <= level }, web: web)
    }

    /// Every finding on one page, at the place where it was written, also in what is folded away in a `details`; the
    /// ledger takes note of the page.
    package func audit(_ page: BuiltPage, noting ledger: SiteLedger? = nil) -> [Diagnostic] {
        let encoding = PageEncoding.problem(of: page).map { [$0] } ?? []
        switch HTMLDocument.parse(page.bytes) {
        case .failure(let refusal): return encoding + [Self.notRead(page, refusal)]
        case .success(let tree):
            let facts = PageFacts(tree.unfolded, address: page.address, web: web, cache: styles)
            ledger?.note(page, facts)
            var report = PageReport(page, facts)
            return encoding + UnreadSheets.problems(of: page, facts) + news(report.diagnostics(of: rules), facts)
                + SheetReport(page, facts, isWithLinked: web.judgesSheets).diagnostics(of: rules)
        }
    }

    /// Without what was told of a linked sheet with another page.
    private func news(_ problems: [Diagnostic], _ facts: PageFacts) -> [Diagnostic] {
        let linked = Set(facts.sheets.origins.map(\.path).filter { !$0.isEmpty })
        return problems.filter { problem in
            !linked.contains(problem.place.path) || styles.isNews(problem.rule, at: problem.place)
        }
    }

    /// What every rule says of one page, at least one line for each (`--outcomes`). ACT rules speak of the page as it is
    /// loaded: what is folded away then is none of their targets.
    package func outcomes(of page: BuiltPage) -> [RuleOutcome] {
        switch HTMLDocument.parse(page.bytes) {
        case .failure: return rules.map { Self.cantTell(page, $0) }
        case .success(let tree):
            var report = PageReport(page, PageFacts(tree, address: page.address, web: web, cache: styles))
            return report.outcomes(of: rules)
        }
    }

    private static func cantTell(_ page: BuiltPage, _ rule: Rule) -> RuleOutcome {
        RuleOutcome(
            rule: rule.id, act: rule.act + rule.partialACT, wcag: rule.criteria, outcome: .cantTell,
            place: page.placeOfAbsence)
    }

    private static func notRead(_ page: BuiltPage, _ refusal: MarkupRefusal) -> Diagnostic {
        Diagnostic(
            rule: "page-not-read", place: refusal.offset.map(page.place(at:)) ?? page.placeOfAbsence,
            message: Message(
                ru: "страница не проверена: " + refusal.message.ru,
                en: "the page was not checked: " + refusal.message.en),
            help: refusal.help)
    }
}
