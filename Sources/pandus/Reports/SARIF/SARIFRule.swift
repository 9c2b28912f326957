import SiteAudit
import SiteModel

/// A rule as SARIF describes it (§3.49): its names in the report's language, its help in both.
struct SARIFRule: Encodable {
    let id: String
    let name: String
    let shortDescription: SARIFLog.Words
    let fullDescription: SARIFLog.Words
    let help: SARIFLog.Words
    let defaultConfiguration: Configuration
    let properties: Properties

    struct Configuration: Encodable { let level: String }

    /// `tags` and `problem.severity` are the names GitHub reads.
    struct Properties: Encodable {
        let tags: [String]
        let wcag: [String]
        let act: [String]
        let level: String?
        let gost: String?
        let severity: String

        private enum CodingKeys: String, CodingKey {
            case tags, wcag, act, level, gost
            case severity = "problem.severity"
        }
    }

    init(_ rule: Rule, _ report: Report) {
        id = rule.id
        name = Self.pascalCase(rule.id)
        shortDescription = SARIFLog.Words(text: report.word(rule.prose.title))
        fullDescription = SARIFLog.Words(text: report.word(rule.prose.explanation))
        help = SARIFLog.Words(text: Self.plainHelp(rule), markdown: Self.markdownHelp(rule))
        defaultConfiguration = Configuration(level: Self.level(rule.severity))
        properties = Properties(
            tags: ["accessibility", "WCAG2.2-\(rule.level.rawValue)"] + rule.criteria.map { "WCAG-\($0)" },
            wcag: rule.criteria, act: rule.act + rule.partialACT, level: rule.level.rawValue, gost: rule.gost,
            severity: Self.gitHubSeverity(rule.severity))
    }

    /// A problem that is no rule of the audit.
    init(other id: String, severity: Severity, _ report: Report) {
        self.id = id
        name = Self.pascalCase(id)
        let area = ProblemKind.area(of: id)
        let meaning =
            area?.kinds.first { $0.id == id }?.meaning ?? Message(ru: "Замечание «\(id)».", en: "Problem “\(id)”.")
        shortDescription = SARIFLog.Words(text: report.word(meaning))
        fullDescription = shortDescription
        help = SARIFLog.Words(text: meaning.ru + "\n\n" + meaning.en)
        defaultConfiguration = Configuration(level: Self.level(severity))
        properties = Properties(
            tags: ["content"], wcag: [], act: [], level: nil, gost: nil, severity: Self.gitHubSeverity(severity))
    }

    /// Error, warning or note: the least is for what a person must look at.
    static func level(_ severity: Severity) -> String { severity == .review ? "note" : severity.rawValue }

    private static func gitHubSeverity(_ severity: Severity) -> String {
        severity == .review ? "recommendation" : severity.rawValue
    }

    private static func pascalCase(_ id: String) -> String {
        id.split(separator: "-").map { $0.prefix(1).uppercased() + $0.dropFirst() }.joined()
    }

    private static func plainHelp(_ rule: Rule) -> String {
        let prose = rule.prose
        return [prose.explanation.ru, prose.help.ru, prose.explanation.en, prose.help.en].joined(separator: "\n\n")
    }

    private static func markdownHelp(_ rule: Rule) -> String {
        part(rule, ("Зачем", "Как исправить", "Чего программа не видит"), \.ru) + "\n\n"
            + part(rule, ("Why", "How to mend", "What it cannot prove"), \.en)
    }

    private static func part(
        _ rule: Rule, _ heads: (String, String, String), _ word: (Message) -> String
    ) -> String {
        let prose = rule.prose
        let criteria = rule.criteria.map { id in id + (Criterion.with(id: id).map { " " + word($0.name) } ?? "") }
        return """
            ## \(MarkdownText.plain(word(prose.title)))

            **\(heads.0).** \(MarkdownText.plain(word(prose.explanation)))

            **\(heads.1).** \(MarkdownText.plain(word(prose.help)))

            **\(heads.2).** \(MarkdownText.plain(word(prose.cannotProve)))

            WCAG 2.2: \(criteria.joined(separator: ", "))
            """
    }
}
