import SiteModel

/// Tells that a command was written wrongly, in the language and form it asked for as far as that can be read.
struct UsageReport {
    let arguments: [String]
    /// What the argument parser says, in English, with its usage lines.
    let explanation: String

    var language: ReportOptions.Language { value(of: "--lang") == "en" ? .en : .ru }

    func tell() {
        let words = UsageWords(explanation: explanation, arguments: arguments)
        let help = words.help
        let report = Report(
            problems: [
                Diagnostic(
                    rule: "usage", problemClass: .usage, place: SourcePlace(path: "pandus", line: 1, column: 1),
                    message: words.message, help: help)
            ], language: language, outcome: help)
        let format = value(of: "--format").flatMap(ReportFormat.init(rawValue:)) ?? .text
        guard format != .text else {
            let lead = language == .ru ? "Команда написана неверно: " : "The command is written wrongly: "
            let said = language == .ru ? words.message.ru : words.message.en
            let more = language == .ru ? help.ru : help.en
            Console.standardError.write(VisibleText.of(lead + said) + ".\n" + more + "\n")
            return
        }
        Console.standardOutput.write(report.rendered(as: format, colored: false))
    }

    private func value(of option: String) -> String? {
        if let joined = arguments.first(where: { $0.hasPrefix(option + "=") }) {
            return String(joined.dropFirst(option.count + 1))
        }
        guard let index = arguments.firstIndex(of: option), index + 1 < arguments.count else { return nil }
        return arguments[index + 1]
    }
}
