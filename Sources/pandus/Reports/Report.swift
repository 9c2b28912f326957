import SiteModel

/// All a run has to tell, in one language.
struct Report {
    let problems: [Diagnostic]
    let language: ReportOptions.Language
    /// What became of the site, or of the check: the words after the count.
    let outcome: Message
    /// Outcomes of every rule on every page, when asked for.
    var pages: [JSONReport.Page]?

    func word(_ message: Message) -> String { language == .ru ? message.ru : message.en }

    func count(_ severity: Severity) -> Int { problems.count { $0.severity == severity } }

    func rendered(as format: ReportFormat, colored: Bool) -> String {
        switch format {
        case .text: TextReport(report: self, colored: colored).text
        case .json: JSONReport(self).text
        }
    }
}
