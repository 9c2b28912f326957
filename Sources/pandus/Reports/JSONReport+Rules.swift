import SiteAudit
import SiteModel

extension JSONReport {
    /// A rule of the audit, or another kind of problem, for `rules` and `explain`.
    struct RuleEntry: Encodable {
        let rule: String
        /// Nil for a problem that is no rule of the audit: its finding says.
        let severity: Severity?
        let level: String?
        let wcag: [String]
        let act: [String]
        /// Clause of ГОСТ Р 52872-2019, where it is known.
        let gost: String?
        let title: String
        let explanation: String
        let help: String
        let proves: String?
        let cannotProve: String?
        let passing: [String]
        let failing: [String]
        /// What part of the work the problem belongs to; nil for a rule of the audit.
        let area: String?

        init(_ rule: Rule, language: ReportOptions.Language) {
            func word(_ message: Message) -> String { language == .ru ? message.ru : message.en }
            self.rule = rule.id
            severity = rule.severity
            level = rule.level.rawValue
            wcag = rule.criteria
            act = rule.act + rule.partialACT
            gost = rule.gost
            title = word(rule.prose.title)
            explanation = word(rule.prose.explanation)
            help = word(rule.prose.help)
            proves = word(rule.prose.proves)
            cannotProve = word(rule.prose.cannotProve)
            passing = rule.examples.passing
            failing = rule.examples.failing.map { $0.replacing("↓", with: "") }
            area = nil
        }

        /// A problem that is no rule of the audit.
        init(_ kind: ProblemKind, of area: ProblemKind.Area, language: ReportOptions.Language) {
            func word(_ message: Message) -> String { language == .ru ? message.ru : message.en }
            rule = kind.id
            (severity, level, gost, proves, cannotProve) = (nil, nil, nil, nil, nil)
            (wcag, act, passing, failing) = ([], [], [], [])
            (title, explanation) = (word(kind.meaning), word(kind.meaning))
            help = word(ProblemKind.help)
            self.area = word(area.name)
        }
    }
}
