import SiteModel

/// The rules over style sheets: what a page's look does to its readers.
package enum StyleSheetRules {
    /// What a rule says of a sheet, at a byte of it.
    struct Finding: Sendable {
        let sheet: RuleSheet
        let offset: Int
        let message: Message
    }

    /// What a rule found.
    struct Verdict: Sendable {
        let rule: Rule
        let finding: Finding
    }

    /// A rule and how it looks at sheets.
    private struct Check: Sendable {
        let rule: Rule
        /// Whether a sheet by itself can be judged: no other one makes good what it does.
        let isOfOneSheet: Bool
        let findings: @Sendable ([RuleSheet]) -> [Finding]
    }

    private static let all = [
        Check(rule: FocusStyle.rule, isOfOneSheet: false, findings: FocusStyle.check),
        Check(rule: TextResize.rule, isOfOneSheet: true, findings: TextResize.check),
        Check(rule: TextSizeUnit.rule, isOfOneSheet: true, findings: TextSizeUnit.check),
        Check(rule: ImportantColour.rule, isOfOneSheet: true, findings: ImportantColour.check),
        Check(rule: Motion.rule, isOfOneSheet: false, findings: Motion.check),
        Check(rule: GeneratedText.rule, isOfOneSheet: true, findings: GeneratedText.check),
        Check(rule: ForcedColours.rule, isOfOneSheet: true, findings: ForcedColours.check),
    ]

    /// The rules over sheets.
    static var rules: [Rule] { all.map(\.rule) }

    /// Every finding in sheets that are used together, in the order in which pages name them.
    package static func check(_ files: [SourceFile]) -> [Diagnostic] {
        let sheets = files.map(RuleSheet.init)
        return all.flatMap { check in
            check.findings(sheets).map { finding in
                diagnostic(of: check.rule, finding.message, at: finding.sheet.place(at: finding.offset))
            }
        }
    }

    /// What the rules say that look at each sheet by itself, or those that look at all of them together.
    static func verdicts(on sheets: [RuleSheet], together: Bool) -> [Verdict] {
        all.filter { $0.isOfOneSheet != together }.flatMap { check in
            check.findings(sheets).map { Verdict(rule: check.rule, finding: $0) }
        }
    }

    /// A finding as a problem.
    static func diagnostic(of rule: Rule, _ message: Message, at place: SourcePlace) -> Diagnostic {
        Diagnostic(
            rule: rule.id, severity: rule.severity, place: place,
            message: message, help: rule.prose.help, wcag: rule.criteria)
    }
}
