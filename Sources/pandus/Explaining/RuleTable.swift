import SiteAudit
import SiteModel

/// The rules of the audit as a table: id, severity, level, criteria, what is wanted.
enum RuleTable {
    /// Both languages.
    static func message(of rules: [Rule]) -> Message {
        Message(
            ru: text(["Правило", "Важность", "Уровень", "WCAG", "Чего требует"], rules, \.ru)
                + "\nПодробно об одном: pandus explain ПРАВИЛО",
            en: text(["Rule", "Severity", "Level", "WCAG", "What it wants"], rules, \.en)
                + "\nMore of one: pandus explain RULE")
    }

    private static func text(_ heads: [String], _ rules: [Rule], _ word: (Message) -> String) -> String {
        let rows = [heads] + rules.map { row($0, word) }
        let widths = heads.indices.map { column in rows.map { $0[column].count }.max() ?? 0 }
        return rows.map { row in
            zip(row, widths).enumerated().map { column, cell in
                // The last column needs no room after it.
                column == heads.count - 1
                    ? cell.0 : cell.0 + String(repeating: " ", count: cell.1 - cell.0.count)
            }.joined(separator: "  ")
        }.joined(separator: "\n")
    }

    private static func row(_ rule: Rule, _ word: (Message) -> String) -> [String] {
        [
            rule.id, word(RuleWords.short(rule.severity)), rule.level.rawValue, rule.criteria.joined(separator: ", "),
            word(rule.prose.title),
        ]
    }
}
