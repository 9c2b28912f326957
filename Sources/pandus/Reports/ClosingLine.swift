import SiteBuilding
import SiteModel

/// The last line of a report for people: how much was found, and what became of the site.
struct ClosingLine {
    let report: Report

    var text: String {
        let outcome = report.say(report.outcome.ru, report.outcome.en)
        if report.isAnswer { return outcome }
        return report.say(russianCounts, englishCounts) + " " + outcome
    }

    /// What an exception let stand, until when and why.
    static func answer(_ exception: AnsweredException, _ report: Report) -> String {
        let count = report.say(
            RussianPlural("замечание", "замечания", "замечаний").count(exception.count),
            englishCount(exception.count, "finding", "findings"))
        let until = report.say("до ", "until ") + exception.until.iso
        return "\(count) [\(exception.rule)], \(until): \(VisibleText.of(exception.reason))"
    }

    private var russianCounts: String {
        let parts = [
            (report.count(.error), RussianPlural("ошибка", "ошибки", "ошибок")),
            (report.count(.warning), RussianPlural("предупреждение", "предупреждения", "предупреждений")),
            (report.count(.review), RussianPlural("вопрос к человеку", "вопроса к человеку", "вопросов к человеку")),
        ].filter { $0.0 > 0 }.map { $0.1.count($0.0) }
        let known = (report.known?.count).map { $0 > 0 ? " Известных замечаний: \($0)." : "" } ?? ""
        let none = known.isEmpty ? "Ошибок нет." : "Новых ошибок нет."
        return (parts.isEmpty ? none : "Найдено: " + parts.joined(separator: ", ") + ".") + known
    }

    private var englishCounts: String {
        let parts = [
            (report.count(.error), "error", "errors"), (report.count(.warning), "warning", "warnings"),
            (report.count(.review), "question for a person", "questions for a person"),
        ].filter { $0.0 > 0 }.map { englishCount($0.0, $0.1, $0.2) }
        let known = (report.known?.count).map { $0 > 0 ? " Known findings: \($0)." : "" } ?? ""
        let none = known.isEmpty ? "No errors." : "No new errors."
        return (parts.isEmpty ? none : "Found: " + parts.joined(separator: ", ") + ".") + known
    }
}
