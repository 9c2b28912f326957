import ArgumentParser
import Foundation
import SiteBuilding
import SiteModel

/// `pandus list`: what comes next by the clock, and what is still to be done.
struct ListCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list", abstract: "Показать списком, что на сайте изменится само и что ещё не сделано.")

    @Argument(
        help: """
            Что показать: next – когда сайт изменится сам, drafts – черновики, expired – снятые по сроку, overdue – \
            пора проверить, placeholders – уточняется, samples – примеры.
            """)
    var what: SiteList.What

    @OptionGroup var place: SourceOptions

    @Option(help: "Адрес сайта в интернете вместо записанного в site.yaml.")
    var baseUrl: String?

    @Flag(help: "Показать и черновики.")
    var drafts = false

    @Option(help: "Сколько страниц делать сразу.")
    var jobs = ProcessInfo.processInfo.activeProcessorCount

    @OptionGroup var reporting: ReportOptions

    mutating func validate() throws {
        try SiteOptions.refuse(jobs: jobs, baseURL: baseUrl)
        try place.refuseReports(reporting)
    }

    func run() async throws {
        var options = BuildOptions(source: place.folder, output: "", now: place.moment, jobs: jobs, writes: false)
        options.baseURL = baseUrl
        options.showsDrafts = drafts
        let found = await ListSite(options, checks: AuditChecks.all).list(what)
        var report = Report(
            problems: found.problems, language: reporting.lang,
            outcome: found.value.map { ListText(list: $0).message } ?? Self.nothing, isAnswer: found.value != nil)
        report.list = found.value.map { JSONReport.List($0) }
        try Reporter(options: reporting, textConsole: .standardOutput).tell(report)
        throw report.status
    }

    private static let nothing = Message(ru: "Списка нет.", en: "There is no list.")
}

extension SiteList.What: ExpressibleByArgument {}
