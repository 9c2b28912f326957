import HTMLTree
import SiteModel

/// What the rules say of one page, brought to places and problems.
struct PageReport {
    private let facts: PageFacts
    private var places: PagePlaces

    init(_ page: BuiltPage, _ facts: PageFacts) {
        self.facts = facts
        places = PagePlaces(page)
    }

    mutating func diagnostics(of rules: [Rule]) -> [Diagnostic] {
        var problems: [Diagnostic] = []
        // By their place: a rule is large, and most find nothing.
        for index in rules.indices where !rules[index].isManual {
            guard let verdicts = rules[index].check?.problems(facts), !verdicts.isEmpty else { continue }
            problems += diagnostics(of: rules[index], verdicts)
        }
        return problems
    }

    /// Of a rule that is broken thousands of times the first thousand is told, then how many more there are.
    private mutating func diagnostics(of rule: Rule, _ verdicts: [PageCheck.Verdict]) -> [Diagnostic] {
        var problems: [Diagnostic] = []
        var untold = 0
        for (target, outcome) in verdicts {
            let share = share(of: target, rule)
            for finding in outcome.findings {
                if problems.count < Self.limit {
                    problems.append(problem(outcome, finding, target, rule, share))
                } else {
                    untold += 1
                }
            }
        }
        if untold > 0, let last = problems.last { problems.append(Self.more(untold, after: last)) }
        return problems
    }

    private static let limit = 1_000

    mutating func outcomes(of rules: [Rule]) -> [RuleOutcome] {
        var lines: [RuleOutcome] = []
        for rule in rules { lines += outcomes(of: rule) }
        return lines
    }

    private mutating func problem(
        _ outcome: Outcome, _ finding: Finding, _ target: NodeID, _ rule: Rule, _ share: PageCheck.Share
    ) -> Diagnostic {
        var severity = rule.severity
        if case .cantTell = outcome { severity = .review }
        var notes: [Diagnostic.Note] = []
        if let note = finding.note {
            notes.append(Diagnostic.Note(place: places.place(at: note.byte), message: note.message))
        }
        return Diagnostic(
            rule: rule.id, severity: severity, place: place(of: finding.spot, target),
            message: finding.message, help: finding.help ?? rule.prose.help, notes: notes, wcag: share.criteria,
            act: finding.act ?? share.act)
    }

    private mutating func outcomes(of rule: Rule) -> [RuleOutcome] {
        var lines: [RuleOutcome] = []
        for (target, outcome) in rule.check?.verdicts(facts) ?? [] { lines += self.lines(outcome, target, rule) }
        let said = Set(lines.flatMap(\.act))
        let unsaid = (rule.act + rule.partialACT).filter { !said.contains($0) }
        if lines.isEmpty || !unsaid.isEmpty {
            lines.append(line(rule, .inapplicable, unsaid, rule.criteria, at: nil))
        }
        return lines
    }

    private mutating func lines(_ outcome: Outcome, _ target: NodeID, _ rule: Rule) -> [RuleOutcome] {
        let share = share(of: target, rule)
        var lines: [RuleOutcome] = []
        for finding in outcome.findings {
            let spot = byte(of: finding.spot, target)
            lines.append(line(rule, outcome.word, finding.act ?? share.act, share.criteria, at: spot))
        }
        let said = Set(lines.flatMap(\.act))
        let rest = share.act.filter { !said.contains($0) }
        let spot = byte(of: .target, target)
        // What only a person can tell and nobody need be asked about is said here, not printed as a problem.
        let word = outcome.findings.isEmpty ? outcome.word : .passed
        if lines.isEmpty || !rest.isEmpty { lines.append(line(rule, word, rest, share.criteria, at: spot)) }
        if !rule.partialACT.isEmpty {
            lines.append(line(rule, .cantTell, rule.partialACT, share.criteria, at: spot))
        }
        return lines
    }

    private mutating func line(
        _ rule: Rule, _ word: RuleOutcome.Word, _ act: [String], _ wcag: [String], at byte: Int?
    ) -> RuleOutcome {
        RuleOutcome(rule: rule.id, act: act, wcag: wcag, outcome: word, place: places.position(at: byte))
    }

    private func share(of target: NodeID, _ rule: Rule) -> PageCheck.Share {
        rule.check?.share?(target, facts) ?? PageCheck.Share(act: rule.act, criteria: rule.criteria)
    }

    /// Nil for what is not there, or was written by nobody.
    private func byte(of spot: Finding.Spot, _ target: NodeID) -> Int? {
        switch spot {
        case .target: facts.tree.offset(of: target)
        case .wording: wording(of: target)
        case .byte(let offset): offset
        case .sheet(let number, let offset): facts.sheets.byte(of: offset, inSheet: number)
        case .absence: nil
        }
    }

    private mutating func place(of spot: Finding.Spot, _ target: NodeID) -> SourcePlace {
        if case .sheet(let number, let offset) = spot, let place = facts.sheets.place(at: offset, inSheet: number) {
            return place
        }
        return places.place(at: byte(of: spot, target))
    }

    private func wording(of target: NodeID) -> Int? {
        let tag = facts.tree.offset(of: target)
        let texts = facts.tree.descendants(of: target).filter { facts.tree.kind(of: $0) == .text }
        guard let tag, let text = texts.first.flatMap(facts.tree.offset(of:)) else { return tag }
        return places.isSameFile(tag, text) ? tag : text
    }

    /// Stands for findings of a rule that are not told one by one.
    static func more(_ count: Int, after last: Diagnostic) -> Diagnostic {
        var problem = last
        let words = RussianPlural("такое же замечание", "таких же замечания", "таких же замечаний")
        problem.message = Message(
            ru: "и ещё \(words.count(count)) на этой странице",
            en: "and \(englishCount(count, "finding", "findings")) more of this rule on the page")
        problem.notes = []
        return problem
    }
}

/// Places on one page; a file's lines are found when the first finding points into it.
private struct PagePlaces {
    /// Whether two bytes of the page were written in one file.
    func isSameFile(_ left: Int, _ right: Int) -> Bool {
        page.origin(at: left)?.file == page.origin(at: right)?.file
    }

    private let page: BuiltPage
    private var lines: [Int32: LineIndex] = [:]

    init(_ page: BuiltPage) { self.page = page }

    /// With its line; nil stands for what is absent.
    mutating func place(at byte: Int?) -> SourcePlace {
        guard let byte, let origin = page.origin(at: byte) else { return page.placeOfAbsence }
        return index(of: origin).place(at: Int(origin.offset))
    }

    /// Without its line.
    mutating func position(at byte: Int?) -> SourcePlace {
        guard let byte, let origin = page.origin(at: byte) else { return page.placeOfAbsence }
        return index(of: origin).position(at: Int(origin.offset))
    }

    private mutating func index(of origin: Origin) -> LineIndex {
        if let known = lines[origin.file] { return known }
        let index = LineIndex(of: page.sources[Int(origin.file)])
        lines[origin.file] = index
        return index
    }
}
