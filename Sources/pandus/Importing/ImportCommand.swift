import ArgumentParser
import SiteBuilding
import SiteModel

/// `pandus import`: pages out of files of others.
struct ImportCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "import", abstract: "Загрузить страницы из файлов: вакансии, таблица.",
        subcommands: [ImportVacanciesCommand.self, ImportTableCommand.self])

    static let nothing = Message(ru: "Ничего не записано.", en: "Nothing was written.")
}

/// `pandus import vacancies`: the open data of the national portal.
struct ImportVacanciesCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "vacancies", abstract: "Загрузить вакансии из открытых данных портала «Работа России».",
        discussion: "pandus import vacancies vakansii.json --region 5200000000000 --dry-run")

    @Argument(help: "Файлы: страницы JSON, таблица со знаками «|», XML; можно .gz.")
    var files: [String]

    @Option(help: "Код региона, например 5200000000000; можно повторять. Без ключа – все регионы.")
    var region: [String] = []

    @Flag(help: "И вакансии без отметки для людей с инвалидностью.")
    var all = false

    @Option(help: "Сколько дней после последнего изменения вакансия считается живой.")
    var maxAge = 90

    @Flag(help: "Взять и имена, телефоны, почту людей.")
    var withContacts = false

    @Flag(help: "В файлах не все вакансии: ничего не снимать.")
    var partial = false

    @Flag(help: "Снять вакансии, даже если уйдёт больше половины.")
    var allowShrink = false

    @Flag(help: "Показать, что будет, и ничего не записать.")
    var dryRun = false

    @OptionGroup var place: SourceOptions
    @OptionGroup var reporting: ReportOptions

    mutating func validate() throws {
        try place.refuseReports(reporting)
        guard (1...3_650).contains(maxAge) else {
            throw ValidationError(Message(ru: "--max-age: от 1 до 3650 дней", en: "--max-age: 1 to 3650 days"))
        }
        let isCode = { (code: String) in
            (2...13).contains(code.utf8.count) && code.utf8.allSatisfy { (0x30...0x39).contains($0) }
        }
        guard region.allSatisfy(isCode) else {
            throw ValidationError(
                Message(
                    ru: "--region: код из цифр, например 5200000000000", en: "--region: digits, such as 5200000000000"))
        }
    }

    func run() async throws {
        var options = ImportOptions(source: place.folder, files: files, now: place.moment)
        (options.regions, options.takesAll, options.maximumAge) = (region, all, maxAge)
        (options.takesContacts, options.isPartial) = (withContacts, partial)
        (options.allowsShrink, options.isDryRun) = (allowShrink, dryRun)
        var result: Diagnosed<ImportReport?>
        do throws(DiskError) {
            result = try ImportVacancies(options).run()
        } catch {
            result = Diagnosed(nil, problems: [error.problem])
        }
        var report = Report(
            problems: result.problems, language: reporting.lang,
            outcome: result.value.map { ImportText(report: $0).message } ?? ImportCommand.nothing,
            isAnswer: result.value != nil)
        report.imported = result.value.map { JSONReport.Imported($0) }
        try Reporter(options: reporting, textConsole: .standardOutput).tell(report)
        throw report.status
    }
}
