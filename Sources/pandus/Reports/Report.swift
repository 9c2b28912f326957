import SiteBuilding
import SiteModel

/// All a run has to tell, in one language.
struct Report {
    let problems: [Diagnostic]
    let language: ReportOptions.Language
    /// What became of the site, or of the check: the words after the count.
    let outcome: Message
    /// Outcomes of every rule on every page, when asked for.
    var pages: [JSONReport.Page]?
    /// Exceptions that answered findings; nil for commands that read no content.
    var exceptions: [AnsweredException]?
    /// The outcome is what was asked for: no count stands before it, and it is told also when quiet.
    var isAnswer = false
    /// Rules that were asked for.
    var rules: [JSONReport.RuleEntry]?

    /// The words in the report's language; a sentence begins with a capital, whoever wrote it.
    func word(_ message: Message) -> String {
        let text = language == .ru ? message.ru : message.en
        return text.prefix(1).uppercased() + text.dropFirst()
    }

    /// Nothing a quiet run has to tell.
    var isSilent: Bool { problems.isEmpty && !isAnswer && exceptions?.isEmpty != false }

    func count(_ severity: Severity) -> Int { problems.count { $0.severity == severity } }

    func rendered(as format: ReportFormat, colored: Bool) -> String {
        switch format {
        case .text: TextReport(report: self, colored: colored).text
        case .json: JSONReport(self).text
        }
    }
}
