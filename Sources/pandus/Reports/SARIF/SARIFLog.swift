import SiteAudit
import SiteBuilding
import SiteModel

/// The report for code-scanning services and editors: SARIF 2.1.0 (OASIS), one run.
struct SARIFLog: Encodable {
    let schema = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
    let version = "2.1.0"
    let runs: [Run]

    private enum CodingKeys: String, CodingKey {
        case schema = "$schema"
        case version, runs
    }

    init(_ report: Report) { runs = [Run(report)] }

    var text: String { EncodedText.of(self) }
}

extension SARIFLog {
    /// Words; a reader that knows Markdown takes them in that form (§3.11, §3.12).
    struct Words: Encodable, Hashable {
        let text: String
        var markdown: String?
    }

    /// What one start of the command found (§3.14).
    struct Run: Encodable {
        let tool: Tool
        let invocations: [Invocation]
        let results: [Result]
        let columnKind = "unicodeCodePoints"
        let language: String
        let originalUriBaseIds: [String: BaseFolder]

        init(_ report: Report) {
            let rules = RuleIndex(report)
            tool = Tool(driver: Driver(language: report.language.rawValue, rules: rules.rules))
            invocations = [Invocation(report)]
            results = SARIFResults(report: report, rules: rules).all
            language = report.language.rawValue
            originalUriBaseIds = [Location.base: BaseFolder(report)]
        }
    }

    /// The program that judged (§3.18).
    struct Tool: Encodable {
        let driver: Driver
    }

    /// What the program is and by which rules it judged (§3.19).
    struct Driver: Encodable {
        let name = "Pandus"
        let language: String
        let rules: [SARIFRule]
    }

    /// How the run ended (§3.20); what was wrong with the command itself stands here, for it has no file.
    struct Invocation: Encodable {
        let executionSuccessful: Bool
        let exitCode: Int32
        let toolConfigurationNotifications: [Notification]?

        init(_ report: Report) {
            exitCode = report.status.rawValue
            executionSuccessful = ![.usage, .disk, .internalFault].contains(report.status)
            let usage = report.problems.filter { $0.problemClass == .usage }
            toolConfigurationNotifications = usage.isEmpty ? nil : usage.map { Notification($0, report) }
        }
    }

    /// A word about the run itself (§3.58).
    struct Notification: Encodable {
        let level: String
        let message: Words
        let descriptor: Descriptor

        struct Descriptor: Encodable { let id: String }

        init(_ problem: Diagnostic, _ report: Report) {
            level = SARIFRule.level(problem.severity)
            message = Words(text: Result.sentence(report.word(problem.message)) + " " + report.word(problem.help))
            descriptor = Descriptor(id: problem.rule)
        }
    }

    /// The folder that paths are relative to; its place on this machine is nobody's business (§3.14.14).
    struct BaseFolder: Encodable {
        let description: Words

        init(_ report: Report) {
            description = Words(
                text: report.say(
                    "Папка, названная в --source; для audit – папка, в которой запущена команда.",
                    "The folder named by --source; for audit the folder the command ran in."))
        }
    }
}

/// The rules a log speaks of, each with its number in the log.
struct RuleIndex {
    let rules: [SARIFRule]
    private let numbers: [String: Int]

    /// Rules pages were judged by and those asked for, in their order, then other problems by name.
    init(_ report: Report) {
        let asked = (report.rules ?? []).compactMap { Rules.with(id: $0.rule) }
        let listed = report.judged + asked
        let names = Set(listed.map(\.id))
        let answered = (report.exceptions ?? []).flatMap(\.findings)
        let others = (report.problems + (report.known ?? []) + answered).filter { $0.problemClass != .usage }
        var severities: [String: Severity] = [:]
        for problem in others where !names.contains(problem.rule) {
            if severities[problem.rule] != .error { severities[problem.rule] = problem.severity }
        }
        rules =
            listed.map { SARIFRule($0, report) }
            + severities.sorted { $0.key < $1.key }.map { SARIFRule(other: $0.key, severity: $0.value, report) }
        numbers = Dictionary(rules.enumerated().map { ($1.id, $0) }) { first, _ in first }
    }

    func number(of rule: String) -> Int? { numbers[rule] }
}
