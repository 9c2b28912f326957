import ArgumentParser
import Foundation
import SiteAudit
import SiteModel

/// `pandus audit`: the rules over any HTML files or folders.
struct AuditCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "audit", abstract: "Проверить доступность готовых страниц HTML.")

    @Argument(help: "Файлы и папки.")
    var paths: [String]

    @Option(help: "Только это правило; можно повторять.")
    var only: [String] = []

    @Option(help: "Уровень WCAG: A, AA или AAA.")
    var level = Level.aaa

    @Option(help: "Папка, от которой считать адреса, что начинаются с «/».")
    var webRoot: String?

    @Flag(help: "Назвать исход каждого правила на каждой странице (только json).")
    var outcomes = false

    @Flag(help: "Считать предупреждения ошибками.")
    var strict = false

    @OptionGroup var reporting: ReportOptions

    mutating func validate() throws {
        try SourceOptions.here.refuseReports(reporting)
        let names = Rules.all.map(\.id)
        if let unknown = only.first(where: { !names.contains($0) }) {
            let nearest = Nearest.name(to: unknown, among: names)
            throw ValidationError(
                Message(
                    ru: "--only: правила «\(unknown)» нет" + (nearest.map { ", возможно, «\($0)»" } ?? ""),
                    en: "--only: there is no rule “\(unknown)”" + (nearest.map { ", perhaps “\($0)”" } ?? "")))
        }
        for path in paths + [webRoot].compactMap(\.self) where !FileManager.default.fileExists(atPath: path) {
            throw ValidationError(
                Message(ru: "нет такого пути «\(path)»", en: "there is no path “\(path)”"))
        }
    }

    func run() async throws {
        let space = FolderSpace(paths: paths, webRoot: webRoot).space
        let auditor = Auditor(only: only.isEmpty ? nil : only, level: level, web: space)
        var seen: Set<String> = []
        let sites = paths.map { AuditedSite(at: $0, webRoot: webRoot) }
        let judged = sites.flatMap { site in
            site.files.filter { seen.insert($0.path).inserted }.map { file in
                AuditedPage(file, auditor: auditor, ledger: site.ledger, withOutcomes: outcomes)
            }
        }
        let problems = judged.flatMap(\.problems) + sites.flatMap { $0.problems(by: auditor.rules) }
        let pages = RussianPlural("страница", "страницы", "страниц").count(judged.count { $0.isHTML })
        let outcome = Message(
            ru: "Проверено: \(pages).",
            en: "Checked: \(englishCount(judged.count { $0.isHTML }, "page", "pages")).")
        let report = Report(
            problems: problems, language: reporting.lang, outcome: outcome,
            pages: outcomes ? judged.map(\.outcomes) : nil)
        try Reporter(options: reporting, textConsole: .standardOutput).tell(report)
        throw ExitStatus(problems, strict: strict)
    }
}

extension Level: ExpressibleByArgument {}
