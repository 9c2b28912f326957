import SiteModel

/// Tells that a command was written wrongly, in the language and form it asked for as far as that can be read.
struct UsageReport {
    let arguments: [String]
    /// What the argument parser says, in English.
    let explanation: String

    func tell() {
        let language: ReportOptions.Language = value(of: "--lang") == "en" ? .en : .ru
        guard value(of: "--format") == ReportFormat.json.rawValue else {
            let lead = language == .ru ? "Команда написана неверно. Справка: pandus help\n" : ""
            Console.standardError.write(lead + explanation + "\n")
            return
        }
        let problem = Diagnostic(
            rule: "usage", problemClass: .usage, place: SourcePlace(path: "pandus", line: 1, column: 1),
            message: Message(ru: "команда написана неверно: \(explanation)", en: explanation),
            help: Message(ru: "Справка: pandus help", en: "Help: pandus help"))
        let report = Report(problems: [problem], language: language, outcome: problem.help)
        Console.standardOutput.write(report.rendered(as: .json, colored: false))
    }

    private func value(of option: String) -> String? {
        if let joined = arguments.first(where: { $0.hasPrefix(option + "=") }) {
            return String(joined.dropFirst(option.count + 1))
        }
        guard let index = arguments.firstIndex(of: option), index + 1 < arguments.count else { return nil }
        return arguments[index + 1]
    }
}
