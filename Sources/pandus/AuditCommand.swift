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

    @Option(help: "Прежний отчёт json: сообщать только о новом.")
    var baseline: String?

    @Flag(help: "Считать предупреждения ошибками.")
    var strict = false

    @OptionGroup var reporting: ReportOptions

    mutating func validate() throws {
        try SourceOptions.here.refuseReports(reporting)
        try refuseOutcomesElsewhere()
        try refuseUnknownRules()
        for path in paths + [webRoot].compactMap(\.self) where !FileManager.default.fileExists(atPath: path) {
            throw ValidationError(
                Message(ru: "нет такого пути «\(path)»", en: "there is no path “\(path)”"))
        }
        if let webRoot, !Self.isFolder(webRoot) {
            throw ValidationError(
                Message(ru: "--web-root: «\(webRoot)» не папка", en: "--web-root: “\(webRoot)” is no folder"))
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
        let earlier = try baseline.map(Baseline.init(path:))
        let found = judged.flatMap(\.problems) + sites.flatMap { $0.problems(by: auditor.rules) }
        var report = report(judged, compared(found.sorted(by: Self.precedes), to: earlier, auditor.rules))
        report.judged = auditor.rules
        try Reporter(options: reporting, textConsole: .standardOutput).tell(report)
        throw report.status
    }

    private func report(_ judged: [AuditedPage], _ found: (problems: [Diagnostic], known: [Diagnostic]?)) -> Report {
        let count = judged.count { $0.isHTML }
        let pages = RussianPlural("страница", "страницы", "страниц").count(count)
        let outcome = Message(
            ru: "Проверено: \(pages).", en: "Checked: \(englishCount(count, "page", "pages")).")
        var report = Report(problems: found.problems, language: reporting.lang, outcome: outcome)
        report.pages = outcomes ? judged.map(\.outcomes) : nil
        report.known = found.known
        report.isStrict = strict
        return report
    }

    /// Parted by the baseline, if there is one.
    private func compared(
        _ problems: [Diagnostic], to earlier: Baseline?, _ rules: [Rule]
    ) -> (problems: [Diagnostic], known: [Diagnostic]?) {
        guard let earlier else { return (problems, nil) }
        let names = Set(rules.map(\.id))
        let others = Set(ProblemKind.all.map(\.id))
        let roots = paths.map(Fingerprint.path)
        let parts = earlier.part(problems) { rule, path in
            let path = Fingerprint.path(path)
            return (names.contains(rule) || others.contains(rule))
                && roots.contains { $0.isEmpty || path == $0 || path.hasPrefix($0.hasSuffix("/") ? $0 : $0 + "/") }
        }
        return (parts.new + parts.stale, parts.known)
    }

    /// In the order in which a person mends them.
    private static func precedes(_ left: Diagnostic, _ right: Diagnostic) -> Bool {
        if SourcePlace.precedes(left.place, right.place) { return true }
        return !SourcePlace.precedes(right.place, left.place) && left.rule < right.rule
    }

    private static func isFolder(_ path: String) -> Bool {
        var isFolder: ObjCBool = false
        return FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) && isFolder.boolValue
    }
}

extension AuditCommand {
    /// Outcomes are told in JSON only.
    private func refuseOutcomesElsewhere() throws {
        guard outcomes, reporting.format != .json, !reporting.report.contains(where: { $0.format == .json }) else {
            return
        }
        throw ValidationError(
            Message(
                ru: "--outcomes есть только в отчёте json: добавьте --format json",
                en: "--outcomes is told in json only: add --format json"))
    }

    /// A run of no rule would find nothing and prove nothing.
    private func refuseUnknownRules() throws {
        let names = Rules.all.map(\.id)
        if let unknown = only.first(where: { !names.contains($0) }) {
            let nearest = Nearest.name(to: unknown, among: names)
            throw ValidationError(
                Message(
                    ru: "--only: правила «\(unknown)» нет" + (nearest.map { ", возможно, «\($0)»" } ?? ""),
                    en: "--only: there is no rule “\(unknown)”" + (nearest.map { ", perhaps “\($0)”" } ?? "")))
        }
        for rule in only.compactMap(Rules.with(id:)) where rule.level > level {
            throw ValidationError(
                Message(
                    ru: "--only: правило «\(rule.id)» уровня \(rule.level.rawValue), а --level \(level.rawValue)",
                    en: "--only: the rule “\(rule.id)” is of level \(rule.level.rawValue), --level says "
                        + level.rawValue))
        }
    }
}

extension Level: ExpressibleByArgument {}
