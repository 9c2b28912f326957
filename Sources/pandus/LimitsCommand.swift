import ArgumentParser
import SiteModel

/// `pandus limits`: how large, deep and many things may be.
struct LimitsCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "limits", abstract: "Показать, какого размера и сколько чего бывает на сайте.")

    @OptionGroup var reporting: ReportOptions

    mutating func validate() throws { try SourceOptions.here.refuseReports(reporting) }

    func run() async throws {
        var report = Report(
            problems: [], language: reporting.lang, outcome: LimitTable.message(of: LimitTable.all), isAnswer: true)
        report.limits = LimitTable.all.map { JSONReport.LimitEntry($0, language: reporting.lang) }
        try Reporter(options: reporting, textConsole: .standardOutput).tell(report)
    }
}
