import SiteModel

/// Problems for people: place, message, the line with a caret, the way out; 200 at most, then a count.
struct TextReport {
    static let limit = 200
    let report: Report
    let colored: Bool

    var text: String {
        var lines = report.problems.prefix(Self.limit).flatMap(lines(of:))
        if report.problems.count > Self.limit { lines.append(rest(report.problems.count - Self.limit)) }
        lines += knownLines + exceptionLines
        lines.append(ClosingLine(report: report).text)
        return lines.joined(separator: "\n") + "\n"
    }

    private func lines(of problem: Diagnostic) -> [String] {
        let place = "\(VisibleText.of(problem.place.path)):\(problem.place.line):\(problem.place.column)"
        let severity = paint(problem.severity.rawValue, problem.severity == .error ? "31;1" : "33;1")
        var lines = ["\(place): \(severity): \(VisibleText.of(report.word(problem.message))) [\(problem.rule)]"]
        if let excerpt = problem.place.excerpt { lines += caretLines(excerpt) }
        lines += helpLines(problem.help)
        for note in problem.notes {
            let where_ = note.place.map { " \(VisibleText.of($0.path)):\($0.line):\($0.column)" } ?? ""
            lines.append("  " + VisibleText.of(report.word(note.message)) + where_)
        }
        return lines
    }

    /// An example in a help stands on lines of its own.
    private func helpLines(_ help: Message) -> [String] {
        let lines = report.word(help).split(separator: "\n").map { VisibleText.of(String($0), tabs: "    ") }
        let lead = report.language == .ru ? "  Как исправить: " : "  How to mend: "
        return [lead + (lines.first ?? "")] + lines.dropFirst().map { "      " + $0 }
    }

    private func caretLines(_ excerpt: SourceExcerpt) -> [String] {
        let before = String(String.UnicodeScalarView(excerpt.text.unicodeScalars.prefix(excerpt.caret)))
        let after = String(String.UnicodeScalarView(excerpt.text.unicodeScalars.dropFirst(excerpt.caret)))
        let shown = VisibleText.of(before, tabs: " ")
        let padding = String(repeating: " ", count: shown.count)
        return ["  " + shown + VisibleText.of(after, tabs: " "), "  " + padding + paint("^", "32;1")]
    }

    /// What editors let stand, with their reasons: no report is without it.
    private var exceptionLines: [String] {
        guard let exceptions = report.exceptions, !exceptions.isEmpty else { return [] }
        return [report.say("Исключения:", "Exceptions:")]
            + exceptions.map { exception in
                let place = "\(VisibleText.of(exception.place.path)):\(exception.place.line):\(exception.place.column)"
                return "  \(place): \(ClosingLine.answer(exception, report))"
            }
    }

    /// What a baseline knew, one line each.
    private var knownLines: [String] {
        guard let known = report.known, !known.isEmpty else { return [] }
        let lines = known.prefix(Self.limit).map { problem in
            let place = "\(VisibleText.of(problem.place.path)):\(problem.place.line):\(problem.place.column)"
            return "  \(place): \(VisibleText.of(report.word(problem.message))) [\(problem.rule)]"
        }
        let more = known.count > Self.limit ? ["  " + rest(known.count - Self.limit)] : []
        return [report.say("Известные замечания:", "Known findings:")] + lines + more
    }

    private func rest(_ count: Int) -> String {
        let problems = RussianPlural("замечание", "замечания", "замечаний")
        return report.language == .ru
            ? "… и ещё \(problems.count(count)). Полный список: --format json"
            : "… and \(englishCount(count, "more problem", "more problems")). All of them: --format json"
    }

    private func paint(_ text: String, _ code: String) -> String { colored ? "\u{1B}[\(code)m\(text)\u{1B}[0m" : text }
}
