import ArgumentParser
import SiteAudit
import SiteModel

/// `pandus rules`: every rule of the audit in one table.
struct RulesCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "rules", abstract: "Показать правила доступности таблицей.")

    /// Whole pages made of the rules.
    enum Page: String, ExpressibleByArgument, CaseIterable { case docs, portal }

    @Option(help: "Страница в Markdown: docs – справочник правил, portal – «Что мы проверяем» для сайта.")
    var page: Page?

    @OptionGroup var reporting: ReportOptions

    mutating func validate() throws {
        try SourceOptions.here.refuseReports(reporting)
        guard page != nil, reporting.format != .text || !reporting.report.isEmpty else { return }
        throw ValidationError(
            Message(ru: "--page: страница бывает только текстом", en: "--page: a page is text only"))
    }

    func run() async throws {
        if let page { return Console.standardOutput.write(text(of: page)) }
        var report = Report(problems: [], language: reporting.lang, outcome: RuleTable.message(of: Rules.all))
        report.isAnswer = true
        report.rules = Rules.all.map { JSONReport.RuleEntry($0, language: reporting.lang) }
        try Reporter(options: reporting, textConsole: .standardOutput).tell(report)
    }

    private func text(of page: Page) -> String {
        switch page {
        case .docs: RulesReference(rules: Rules.all, language: reporting.lang).text
        case .portal: CheckedPage(rules: Rules.all).text
        }
    }
}
