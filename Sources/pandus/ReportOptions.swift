import ArgumentParser
import Foundation
import SiteModel

/// Arguments that say how problems are told.
struct ReportOptions: ParsableArguments {
    /// The language of messages.
    enum Language: String, ExpressibleByArgument { case ru, en }
    enum Color: String, ExpressibleByArgument { case auto, always, never }

    @Option(help: "Вид отчёта: \(ReportFormat.words).")
    var format = ReportFormat.text

    @Option(help: "Ещё один отчёт в файл: ВИД=ФАЙЛ; можно повторять.")
    var report: [ReportFile] = []

    @Option(help: "Язык сообщений: ru или en.")
    var lang = Language.ru

    @Option(help: "Цвет: auto, always или never.")
    var color = Color.auto

    @Flag(name: .shortAndLong, help: "Только отчёт.")
    var quiet = false

    @Flag(name: .shortAndLong, help: "Подробнее.")
    var verbose = false

    func isColored(_ console: Console) -> Bool {
        switch color {
        case .always: true
        case .never: false
        case .auto: console.isTerminal && (ProcessInfo.processInfo.environment["NO_COLOR"] ?? "").isEmpty
        }
    }
}

/// `FORMAT=FILE` of `--report`.
struct ReportFile: ExpressibleByArgument {
    let format: ReportFormat
    let path: String

    init?(argument: String) {
        guard let sign = argument.firstIndex(of: "="), let format = ReportFormat(rawValue: String(argument[..<sign]))
        else { return nil }
        self.format = format
        path = String(argument[argument.index(after: sign)...])
        if path.isEmpty { return nil }
    }
}

/// The forms a report can take.
enum ReportFormat: String, ExpressibleByArgument, CaseIterable {
    case text, json, sarif, junit, github

    static let words = allCases.map(\.rawValue).joined(separator: ", ")
}
