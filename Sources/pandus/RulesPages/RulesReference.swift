import SiteAudit
import SiteModel

/// All rules of the audit as one Markdown document, for `docs/rules.md`.
struct RulesReference {
    let rules: [Rule]
    let language: ReportOptions.Language

    var text: String {
        let themes = Guideline.all.map { ($0, $0.rules(of: rules)) }.filter { !$0.1.isEmpty }
        let parts = [head] + themes.flatMap { theme in [title(theme.0)] + theme.1.map(part) }
        return parts.joined(separator: "\n\n") + "\n"
    }

    private var head: String {
        let name = say("Правила проверки", "The rules of the audit")
        let note = say(
            "Эту страницу пишет `pandus rules --page docs`. Правила сгруппированы по руководствам WCAG 2.2.",
            "Written by `pandus rules --page docs --lang en`; do not edit. Rules stand under the guideline of WCAG 2.2 "
                + "that their first criterion belongs to.")
        let count = say(
            RussianPlural("правило", "правила", "правил").count(rules.count), englishCount(rules.count, "rule", "rules")
        )
        return "# \(name)\n\n\(note) \(count)."
    }

    private func title(_ theme: Guideline) -> String { "## \(theme.id) \(word(theme.name))\n\n\(word(theme.reason))" }

    private func part(_ rule: Rule) -> String {
        let prose = rule.prose
        var parts = ["### \(rule.id)", MarkdownText.plain(word(prose.title)) + ".", facts(rule)]
        parts.append(paragraph(say("Зачем", "Why"), prose.explanation))
        parts.append(paragraph(say("Как исправить", "How to mend"), prose.help))
        parts.append(paragraph(say("Что доказано, если замечаний нет", "What no finding proves"), prose.proves))
        parts.append(paragraph(say("Чего программа не видит", "What it cannot prove"), prose.cannotProve))
        parts += example(say("Хорошо", "Good"), rule.examples.passing)
        parts += example(say("Плохо", "Bad"), rule.examples.failing)
        return parts.joined(separator: "\n\n")
    }

    private func facts(_ rule: Rule) -> String {
        let criteria = rule.criteria.map { id in
            guard let criterion = Criterion.with(id: id) else { return id }
            return "\(id) \(word(criterion.name)) (\(criterion.level.rawValue))"
        }
        var lines = [
            say("Важность", "Severity") + ": " + word(severity(of: rule)),
            say("Уровень", "Level") + ": " + rule.level.rawValue, "WCAG 2.2: " + criteria.joined(separator: "; "),
        ]
        if !rule.act.isEmpty { lines.append("W3C ACT: " + rule.act.joined(separator: ", ")) }
        if !rule.partialACT.isEmpty {
            lines.append(say("W3C ACT, частично: ", "W3C ACT, in part: ") + rule.partialACT.joined(separator: ", "))
        }
        if let gost = rule.gost { lines.append(say("ГОСТ Р 52872-2019: ", "GOST R 52872-2019: ") + gost) }
        return lines.map { "- " + $0 }.joined(separator: "\n")
    }

    private func severity(of rule: Rule) -> Message {
        guard rule.isManual else { return RuleWords.short(rule.severity) }
        return Message(ru: "только в `--outcomes`", en: "only in `--outcomes`")
    }

    private func paragraph(_ name: String, _ text: Message) -> String {
        "**\(name).** \(MarkdownText.plain(word(text)))"
    }

    /// The first example; the sign before a failing element is for the tests.
    private func example(_ name: String, _ snippets: [String]) -> [String] {
        guard let first = snippets.first else { return [] }
        return [name + ":", MarkdownText.fenced(first.replacing("↓", with: ""), language: "html")]
    }

    private func say(_ ru: String, _ en: String) -> String { language == .ru ? ru : en }
    private func word(_ message: Message) -> String { say(message.ru, message.en) }
}
