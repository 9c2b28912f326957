import ArgumentParser
import SiteBuilding
import SiteModel

/// `pandus rollback`: readers get the former release again.
struct RollbackCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "rollback", abstract: "Вернуть прежний выпуск сайта; ещё раз – вернуть новый.")

    @OptionGroup var place: SourceOptions

    @Option(help: "Папка готового сайта; обычно Output рядом с Content.")
    var output: String?

    @OptionGroup var reporting: ReportOptions

    mutating func validate() throws { try place.refuseReports(reporting) }

    func run() async throws {
        let folder = SiteOptions.outputFolder(output, of: place)
        var problems: [Diagnostic] = []
        var outcome = Self.nothing
        do throws(DiskError) {
            outcome = Self.outcome(try Rollback(output: folder).run(), output: folder)
        } catch {
            problems = [error.problem]
        }
        let report = Report(
            problems: problems, language: reporting.lang, outcome: outcome, isAnswer: problems.isEmpty)
        try Reporter(options: reporting, textConsole: .standardOutput).tell(report)
        throw ExitStatus(problems, strict: false)
    }

    private static func outcome(_ pages: (before: Int, now: Int), output: String) -> Message {
        let count = RussianPlural("файл страницы", "файла страниц", "файлов страниц").count(pages.now)
        return Message(
            ru: "Прежний выпуск снова на месте: \(count), было \(pages.before). Откройте \(output)/index.html. "
                + "Заменённый лежит в \(output).previous; ещё одна команда rollback вернёт его. "
                + "Следующая сборка снова покажет то, что лежит в Content.",
            en: "The former release is back: \(englishCount(pages.now, "page file", "page files")), there were "
                + "\(pages.before). Open \(output)/index.html. The replaced one lies in \(output).previous; another "
                + "rollback brings it back. The next build shows again what lies in Content.")
    }

    private static let nothing = Message(ru: "Сайт остался как был.", en: "The site stays as it was.")
}
