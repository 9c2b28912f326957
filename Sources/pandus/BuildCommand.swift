import ArgumentParser
import SiteAudit
import SiteBuilding
import SiteModel

/// `pandus build`: reads, checks, renders, audits, publishes.
struct BuildCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "build", abstract: "Проверить всё и построить сайт; при ошибке прежний сайт остаётся.")

    @OptionGroup var site: SiteOptions
    @OptionGroup var reporting: ReportOptions

    mutating func validate() throws { try site.place.refuseReports(reporting) }

    func run() async throws {
        let run = await SiteRun(site, writes: true, reporting: reporting)
        let result = run.result
        var report = Report(
            problems: result.problems, language: reporting.lang,
            outcome: Self.outcome(result, output: site.outputFolder), exceptions: result.exceptions)
        report.isStrict = site.strict
        report.judged = site.withoutAudit ? [] : Rules.all
        try Reporter(options: reporting, textConsole: .standardError).tell(report)
        throw report.status
    }

    private static func outcome(_ result: BuildResult, output: String) -> Message {
        guard result.isPublished else {
            return Message(
                ru: "Сайт не обновлён: прежний остался как был.", en: "The site was not updated: the former one stays.")
        }
        let pages = RussianPlural("страница", "страницы", "страниц").count(result.pageCount)
        let example = Message(
            ru: " Адрес сайта взят для примера: поисковикам сайт не показан, sitemap.xml не создан.",
            en: " The site's address is an example: pages are noindex, there is no sitemap.xml.")
        let unfinished = UnfinishedLine.message(result.unfinished)
        return Message(
            ru: "Сайт построен: \(pages), обычным и крупным текстом. Откройте \(output)/index.html."
                + (result.isPlaceholderAddress ? example.ru : "") + unfinished.ru,
            en: "The site is built: \(englishCount(result.pageCount, "page", "pages")), in normal and large text. "
                + "Open \(output)/index.html." + (result.isPlaceholderAddress ? example.en : "") + unfinished.en)
    }
}
