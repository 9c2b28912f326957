import ArgumentParser
import SiteAudit
import SiteBuilding
import SiteModel

/// `pandus check`: all of `build` but the writing.
struct CheckCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "check", abstract: "Проверить всё и ничего не записать.")

    @OptionGroup var site: SiteOptions
    @OptionGroup var reporting: ReportOptions

    mutating func validate() throws { try site.place.refuseReports(reporting) }

    func run() async throws {
        let run = await SiteRun(site, writes: false, reporting: reporting)
        let result = run.result
        let pages = RussianPlural("страница", "страницы", "страниц").count(result.pageCount)
        let unfinished = UnfinishedLine.message(result.unfinished)
        let outcome = Message(
            ru: "Проверено: \(pages). Ничего не записано." + unfinished.ru,
            en: "Checked: \(englishCount(result.pageCount, "page", "pages")). Nothing was written." + unfinished.en)
        var report = Report(
            problems: result.problems, language: reporting.lang, outcome: outcome, exceptions: result.exceptions)
        report.isStrict = site.strict
        report.judged = site.withoutAudit ? [] : Rules.all
        try Reporter(options: reporting, textConsole: .standardOutput).tell(report)
        throw report.status
    }
}
