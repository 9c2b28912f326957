import SiteAudit
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
    /// Findings a baseline knew already; nil for a run without one.
    var known: [Diagnostic]?
    /// The rules pages were judged by; empty when none was.
    var judged: [Rule] = []
    /// Warnings count as errors.
    var isStrict = false
    /// The outcome is what was asked for: no count stands before it, and it is told also when quiet.
    var isAnswer = false
    /// Rules that were asked for.
    var rules: [JSONReport.RuleEntry]?
    /// Limits that were asked for.
    var limits: [JSONReport.LimitEntry]?
    /// The list that was asked for.
    var list: JSONReport.List?
    /// What an import met and did.
    var imported: JSONReport.Imported?

    /// The words in the report's language; a sentence begins with a capital, whoever wrote it.
    func word(_ message: Message) -> String {
        let text = language == .ru ? message.ru : message.en
        return text.prefix(1).uppercased() + text.dropFirst()
    }

    /// The words in the report's language.
    func say(_ ru: @autoclosure () -> String, _ en: @autoclosure () -> String) -> String {
        language == .ru ? ru() : en()
    }

    /// The code the run ends with.
    var status: ExitStatus { ExitStatus(problems, strict: isStrict) }

    /// Nothing a quiet run has to tell.
    var isSilent: Bool { problems.isEmpty && !isAnswer && exceptions?.isEmpty != false }

    /// By number: a problem is large, and a site may have ten thousand.
    func count(_ severity: Severity) -> Int { problems.indices.count { problems[$0].severity == severity } }

    /// Whether a problem decides the exit code.
    func breaks(_ problem: Diagnostic) -> Bool {
        problem.severity == .error || (isStrict && problem.severity == .warning)
    }

    func rendered(as format: ReportFormat, colored: Bool) -> String {
        switch format {
        case .text: TextReport(report: self, colored: colored).text
        case .json: JSONReport(self).text
        case .sarif: SARIFLog(self).text
        case .junit: JUnitReport(report: self).text
        case .github: GitHubReport(report: self).text
        }
    }
}
