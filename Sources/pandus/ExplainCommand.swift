import ArgumentParser
import SiteAudit
import SiteModel

/// `pandus explain RULE`: what the rule in a message's brackets wants.
struct ExplainCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "explain", abstract: "Объяснить правило, имя которого стоит в скобках после сообщения.")

    @Argument(help: "Имя правила, например image-alternative.")
    var rule: String

    @OptionGroup var reporting: ReportOptions

    mutating func validate() throws { try SourceOptions.here.refuseReports(reporting) }

    func run() async throws {
        // People copy the name with its brackets.
        let name = rule.trimmingPrefix("[").lowercased().replacing("]", with: "")
        let found = Rules.with(id: name)
        let problems = found == nil && ProblemKind.area(of: name) == nil ? [Self.unknown(rule)] : []
        var report = Report(
            problems: problems, language: reporting.lang,
            outcome: found.map { RuleExplanation(rule: $0).message } ?? Self.kind(name) ?? Self.list)
        report.isAnswer = problems.isEmpty
        report.rules = [found.map { JSONReport.RuleEntry($0, language: reporting.lang) } ?? entry(name)].compactMap(
            \.self)
        try Reporter(options: reporting, textConsole: .standardOutput).tell(report)
        throw ExitStatus(problems, strict: false)
    }

    /// A problem that is no rule of the audit.
    private static func kind(_ id: String) -> Message? {
        guard let area = ProblemKind.area(of: id), let kind = area.kinds.first(where: { $0.id == id }) else {
            return nil
        }
        return Message(
            ru: "\(id): \(kind.meaning.ru)\n\nОбласть: \(area.name.ru). Это не правило доступности. "
                + ProblemKind.help.ru,
            en: "\(id): \(kind.meaning.en)\n\nArea: \(area.name.en). This is no rule of accessibility. "
                + ProblemKind.help.en)
    }

    private func entry(_ id: String) -> JSONReport.RuleEntry? {
        guard let area = ProblemKind.area(of: id), let kind = area.kinds.first(where: { $0.id == id }) else {
            return nil
        }
        return JSONReport.RuleEntry(kind, of: area, language: reporting.lang)
    }

    private static let list = Message(
        ru: "Все правила: make rules (или pandus rules)", en: "All rules: make rules (or pandus rules)")
}

extension ExplainCommand {
    private static func unknown(_ name: String) -> Diagnostic {
        let nearest = Nearest.name(to: name, among: Rules.all.map(\.id) + ProblemKind.all.map(\.id))
        return Diagnostic(
            rule: "usage", problemClass: .usage, place: SourcePlace(path: "pandus explain", line: 1, column: 1),
            message: Message(
                ru: "правила «\(name.prefix(60))» нет" + (nearest.map { ", возможно, «\($0)»" } ?? ""),
                en: "there is no rule “\(name.prefix(60))”" + (nearest.map { ", perhaps “\($0)”" } ?? "")),
            help: Message(
                ru: "Имя правила стоит в квадратных скобках в конце сообщения.",
                en: "The name of a rule stands in square brackets at the end of a message."))
    }
}
