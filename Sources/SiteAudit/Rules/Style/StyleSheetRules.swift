import SiteModel

/// The rules over style sheets: what a page's look does to its readers.
package enum StyleSheetRules {
    /// What a rule says of a sheet, at a byte of it.
    struct Finding {
        let sheet: RuleSheet
        let offset: Int
        let message: Message
    }

    private static let all: [(rule: Rule, check: @Sendable ([RuleSheet]) -> [Finding])] = [
        (FocusStyle.rule, FocusStyle.check), (TextResize.rule, TextResize.check),
        (ImportantColour.rule, ImportantColour.check), (Motion.rule, Motion.check),
    ]

    /// Every finding in sheets that are used together, in the order in which pages name them.
    package static func check(_ files: [SourceFile]) -> [Diagnostic] {
        let sheets = files.map(RuleSheet.init)
        return all.flatMap { rule, check in check(sheets).map { diagnostic(of: rule, $0) } }
    }

    private static func diagnostic(of rule: Rule, _ finding: Finding) -> Diagnostic {
        Diagnostic(
            rule: rule.id, severity: rule.severity, place: finding.sheet.place(at: finding.offset),
            message: finding.message, help: rule.prose.help, wcag: rule.criteria)
    }
}
