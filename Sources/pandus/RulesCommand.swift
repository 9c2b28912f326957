import ArgumentParser
import SiteAudit
import SiteModel

/// `pandus rules`: every rule of the audit in one table.
struct RulesCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "rules", abstract: "Показать правила доступности таблицей.")

    @OptionGroup var reporting: ReportOptions

    mutating func validate() throws { try SourceOptions.here.refuseReports(reporting) }

    func run() async throws {
        var report = Report(problems: [], language: reporting.lang, outcome: RuleTable.message(of: Rules.all))
        report.isAnswer = true
        report.rules = Rules.all.map { JSONReport.RuleEntry($0, language: reporting.lang) }
        try Reporter(options: reporting, textConsole: .standardOutput).tell(report)
    }
}
