import HTMLTree
import SiteModel

/// What the rules over style sheets say of the sheets of one page.
struct SheetReport {
    private let page: BuiltPage
    private let facts: PageFacts
    /// Whether linked sheets are judged too, not only embedded ones.
    private let isWithLinked: Bool

    /// Of a rule that a sheet breaks everywhere so many places are told.
    private static let limit = 30

    init(_ page: BuiltPage, _ facts: PageFacts, isWithLinked: Bool) {
        self.page = page
        self.facts = facts
        self.isWithLinked = isWithLinked
    }

    func diagnostics(of rules: [Rule]) -> [Diagnostic] {
        let isSheetJudged = facts.sheets.origins.contains { $0.byte != nil || isWithLinked }
        let verdicts = isSheetJudged ? self.verdicts() : []
        let inline = AttributeStyles.verdicts(on: facts)
        guard !verdicts.isEmpty || !inline.isEmpty else { return [] }
        return rules.flatMap { rule in
            told(rule, verdicts.filter { $0.rule.id == rule.id }) + told(rule, inline.filter { $0.rule.id == rule.id })
        }
    }

    /// Verdicts of one rule, sheet by sheet.
    private func told(_ rule: Rule, _ verdicts: [StyleSheetRules.Verdict]) -> [Diagnostic] {
        guard !verdicts.isEmpty, rule.id != FocusStyle.rule.id || losesFocus else { return [] }
        let sheets = Dictionary(grouping: verdicts, by: \.finding.sheet.number).sorted { $0.key < $1.key }
        return sheets.flatMap { _, verdicts in toldOfOneSheet(rule, verdicts) }
    }

    private func toldOfOneSheet(_ rule: Rule, _ verdicts: [StyleSheetRules.Verdict]) -> [Diagnostic] {
        // One media query mends all motion of a sheet.
        let limit = rule.id == Motion.rule.id ? 1 : Self.limit
        var problems: [Diagnostic] = []
        var untold = 0
        for verdict in verdicts {
            guard let place = place(of: verdict) else { continue }
            if problems.count < limit {
                problems.append(StyleSheetRules.diagnostic(of: rule, verdict.finding.message, at: place))
            } else {
                untold += 1
            }
        }
        if untold > 0, let last = problems.last { problems.append(PageReport.more(untold, after: last)) }
        return problems
    }

    private func told(_ rule: Rule, _ inline: [AttributeStyles.Verdict]) -> [Diagnostic] {
        inline.prefix(Self.limit).compactMap { verdict in
            facts.tree.offset(of: verdict.element).map { byte in
                StyleSheetRules.diagnostic(of: rule, verdict.message, at: page.place(at: byte))
            }
        }
    }

    /// Whether something on the page is without a ring: a sheet may speak of what no keyboard reaches.
    private var losesFocus: Bool {
        FocusVisible.rule.check?.verdicts(facts).contains { !$0.outcome.findings.isEmpty } ?? false
    }

    /// Nil for a linked sheet that was or will be judged elsewhere.
    private func place(of verdict: StyleSheetRules.Verdict) -> SourcePlace? {
        let number = verdict.finding.sheet.number
        if let byte = facts.sheets.byte(of: verdict.finding.offset, inSheet: number) { return page.place(at: byte) }
        guard isWithLinked else { return nil }
        let place = verdict.finding.sheet.place(at: verdict.finding.offset)
        return facts.sheets.cache.isNews(verdict.rule.id, at: place) ? place : nil
    }

    private func verdicts() -> [StyleSheetRules.Verdict] {
        let sheets = facts.sheets
        let numbers = sheets.origins.indices.filter { isOnScreen(sheets.cascade.sources[$0].query) }
        var verdicts = numbers.flatMap { number in
            sheets.cache.findings(key(of: number)) {
                StyleSheetRules.verdicts(on: [words(of: number)], together: false)
            }
            .map { numbered($0, number) }
        }
        // A sheet that could not be read may make good what another does.
        guard sheets.isComplete else { return verdicts }
        let together = StyleCache.FindingsKey(sheets: sheets.key, isTogether: true)
        verdicts += sheets.cache.findings(together) {
            StyleSheetRules.verdicts(on: numbers.map(words), together: true)
        }
        return verdicts
    }

    /// Paper needs none of what the rules ask.
    private func isOnScreen(_ query: MediaQuery) -> Bool {
        var paper = MediaEnvironment.screen
        paper.isPrint = true
        return query.holds(in: .screen) || !query.holds(in: paper)
    }

    private func words(of number: Int) -> RuleSheet {
        let sheet = facts.sheets.cascade.sources[number].sheet
        let path = facts.sheets.origins[number].path
        var words = path.isEmpty ? RuleSheet(sheet, path: "") : facts.sheets.cache.ruleSheet(path, sheet)
        words.number = number
        return words
    }

    private func key(of number: Int) -> StyleCache.FindingsKey {
        let path = facts.sheets.origins[number].path
        let text = path.isEmpty ? facts.sheets.cascade.sources[number].sheet.bytes : Array(path.utf8)
        return StyleCache.FindingsKey(
            sheets: [StyleCache.Key(text: text, query: .type(.all))], isTogether: false)
    }

    private func numbered(_ verdict: StyleSheetRules.Verdict, _ number: Int) -> StyleSheetRules.Verdict {
        var sheet = verdict.finding.sheet
        sheet.number = number
        return StyleSheetRules.Verdict(
            rule: verdict.rule,
            finding: StyleSheetRules.Finding(
                sheet: sheet, offset: verdict.finding.offset, message: verdict.finding.message))
    }
}
