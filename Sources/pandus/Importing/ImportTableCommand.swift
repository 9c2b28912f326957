import ArgumentParser
import SiteBuilding
import SiteModel

/// `pandus import csv`: pages of a type out of a table.
struct ImportTableCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "csv", abstract: "Сделать страницы из таблицы CSV. Без --write только показывает.",
        discussion: "pandus import csv treningi.csv --type тренинг --map \"Название=Заголовок\" --write")

    /// What parts the cells.
    enum Delimiter: String, ExpressibleByArgument, CaseIterable {
        case semicolon = ";"
        case comma = ","
        case tab

        var byte: UInt8 {
            switch self {
            case .semicolon: UInt8(ascii: ";")
            case .comma: UInt8(ascii: ",")
            case .tab: 0x09
            }
        }
    }

    @Argument(help: "Таблица CSV в кодировке UTF-8 или Windows-1251.")
    var table: String

    @Option(help: "Вид страниц: название («Тренинг»), папка или имя.")
    var type: String

    @Option(help: "Какой столбец в какое поле: СТОЛБЕЦ=ПОЛЕ; можно повторять.")
    var map: [ColumnField] = []

    @Option(help: "Знак между ячейками: «;», «,» или tab; обычно находится сам.")
    var delimiter: Delimiter?

    @Flag(help: "Записать страницы.")
    var write = false

    @OptionGroup var place: SourceOptions
    @OptionGroup var reporting: ReportOptions

    mutating func validate() throws { try place.refuseReports(reporting) }

    func run() async throws {
        let request = ImportTable.Request(
            file: table, type: type, map: map.map { ($0.column, $0.field) }, delimiter: delimiter?.byte, writes: write)
        var result: Diagnosed<ImportTable.Result?>
        do throws(DiskError) {
            result = try ImportTable(source: place.folder, request, now: place.moment).run()
        } catch {
            result = Diagnosed(nil, problems: [error.problem])
        }
        var report = Report(
            problems: result.problems, language: reporting.lang,
            outcome: result.value.map(Self.outcome) ?? ImportCommand.nothing, isAnswer: result.value != nil)
        report.imported = result.value.map { JSONReport.Imported($0) }
        try Reporter(options: reporting, textConsole: .standardOutput).tell(report)
        throw report.status
    }

    private static func outcome(_ result: ImportTable.Result) -> Message {
        let rows = RussianPlural("строка", "строки", "строк").count(result.rowCount)
        let pages = RussianPlural("страница", "страницы", "страниц").count(result.made.count)
        let paths = result.made.prefix(20).map { "  " + $0 } + (result.made.count > 20 ? ["  …"] : [])
        let list = paths.isEmpty ? "" : "\n" + paths.joined(separator: "\n")
        let (ru, en) =
            result.isWritten
            ? ("Записано", "Written")
            : (
                "Пробный запуск, ничего не записано. Будет создано (добавьте --write)",
                "A trial, nothing was written. It would make (add --write)"
            )
        return Message(
            ru: "Прочитано: \(rows). \(ru): \(pages) («\(result.typeLabel)»)." + list,
            en: "Read: \(englishCount(result.rowCount, "row", "rows")). "
                + "\(en): \(englishCount(result.made.count, "page", "pages")) (“\(result.typeLabel)”)." + list)
    }
}

/// `COLUMN=FIELD` of `--map`.
struct ColumnField: ExpressibleByArgument {
    let column: String
    let field: String

    init?(argument: String) {
        guard let sign = argument.lastIndex(of: "=") else { return nil }
        column = String(argument[..<sign])
        field = String(argument[argument.index(after: sign)...])
        if column.isEmpty || field.isEmpty { return nil }
    }
}
