import SiteAudit
import SiteModel

/// A rule of the audit, told to people: what it wants, whom it helps, how to mend what breaks it.
struct RuleExplanation {
    let rule: Rule

    /// Both languages, several lines.
    var message: Message { Message(ru: text(.ru), en: text(.en)) }

    private func text(_ language: ReportOptions.Language) -> String {
        func say(_ ru: String, _ en: String) -> String { language == .ru ? ru : en }
        func word(_ message: Message) -> String { say(message.ru, message.en) }
        let prose = rule.prose
        var parts = [
            "\(rule.id): \(word(prose.title))",
            word(RuleWords.severity(rule.severity)) + " " + say("Уровень WCAG: ", "WCAG level: ") + rule.level.rawValue,
            say("Зачем: ", "Why: ") + word(prose.explanation),
            ([say("Критерии WCAG 2.2:", "Criteria of WCAG 2.2:")] + rule.criteria.map { criterion($0, word) })
                .joined(separator: "\n"),
        ]
        if let gost = rule.gost { parts.append(say("ГОСТ Р 52872-2019: ", "GOST R 52872-2019: ") + gost) }
        let act = rule.act + rule.partialACT
        if !act.isEmpty { parts.append(say("Правила W3C ACT: ", "W3C ACT rules: ") + act.joined(separator: ", ")) }
        parts.append(say("Как исправить: ", "How to mend: ") + word(prose.help))
        parts += examples(say("Хорошо:", "Good:"), rule.examples.passing)
        parts += examples(say("Плохо:", "Bad:"), rule.examples.failing)
        parts.append(say("Что доказано, если замечаний нет: ", "What no finding proves: ") + word(prose.proves))
        parts.append(say("Чего программа не видит: ", "What it cannot prove: ") + word(prose.cannotProve))
        return parts.joined(separator: "\n\n")
    }

    private func criterion(_ id: String, _ word: (Message) -> String) -> String {
        guard let criterion = Criterion.with(id: id) else { return "  " + id }
        return "  \(id) \(word(criterion.name)) (\(criterion.level.rawValue))"
    }

    /// The first example; the sign before a failing element is for the tests.
    private func examples(_ lead: String, _ snippets: [String]) -> [String] {
        guard let first = snippets.first else { return [] }
        let lines = first.replacing("↓", with: "").split(separator: "\n", omittingEmptySubsequences: false)
        return [([lead] + lines.map { "    " + $0 }).joined(separator: "\n")]
    }
}

/// Words about rules that several commands say.
enum RuleWords {
    static func severity(_ severity: Severity) -> Message {
        switch severity {
        case .error:
            Message(
                ru: "Ошибка: пока она есть, сайт не обновится.",
                en: "An error: while it stands the site is not updated.")
        case .warning:
            Message(
                ru: "Предупреждение: исправьте или напишите исключение с причиной.",
                en: "A warning: mend it, or write an exception with its reason.")
        case .review:
            Message(ru: "Вопрос: нужен взгляд человека.", en: "A question: a person must look.")
        }
    }

    static func short(_ severity: Severity) -> Message {
        switch severity {
        case .error: Message(ru: "ошибка", en: "error")
        case .warning: Message(ru: "предупреждение", en: "warning")
        case .review: Message(ru: "вопрос", en: "review")
        }
    }
}
