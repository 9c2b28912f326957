import SiteBuilding
import SiteModel

/// Workflow commands of GitHub Actions: an annotation at the line of every problem, then the closing line.
///
/// GitHub shows ten errors, ten warnings and ten notices of a step; the log holds all of them.
struct GitHubReport {
    let report: Report

    var text: String {
        var lines = report.problems.map(line(of:))
        lines += (report.exceptions ?? []).map(line(of:))
        if let known = report.known, !known.isEmpty {
            lines.append(Self.command("notice", [], knownWords(known.count)))
        }
        lines.append(VisibleText.of(ClosingLine(report: report).text))
        return lines.joined(separator: "\n") + "\n"
    }

    private func line(of problem: Diagnostic) -> String {
        let help = report.say("Как исправить: ", "How to mend: ") + report.word(problem.help)
        let notes = problem.notes.map { report.word($0.message) + place(of: $0) }
        let text = ([report.word(problem.message), help] + notes).joined(separator: "\n")
        // What is wrong with the command stands in no file.
        let spot = problem.problemClass == .usage ? [] : spot(problem.place)
        return Self.command(word(of: problem), spot + [("title", problem.rule)], text)
    }

    private func line(of exception: AnsweredException) -> String {
        let title = report.say("Исключение: ", "Exception: ") + exception.rule
        return Self.command(
            "notice", spot(exception.place) + [("title", title)], ClosingLine.answer(exception, report))
    }

    private func word(of problem: Diagnostic) -> String {
        switch problem.severity {
        case .review: "notice"
        case .error, .warning: report.breaks(problem) ? "error" : "warning"
        }
    }

    private func spot(_ place: SourcePlace) -> [(String, String)] {
        [("file", place.path), ("line", "\(place.line)"), ("col", "\(place.column)")]
    }

    private func place(of note: Diagnostic.Note) -> String {
        note.place.map { " \($0.path):\($0.line):\($0.column)" } ?? ""
    }

    private func knownWords(_ count: Int) -> String {
        report.say("Известных замечаний: \(count)", "Known findings: \(count)")
    }

    /// `::word key=value,key=value::text`, as the runner reads it back.
    private static func command(_ word: String, _ properties: [(String, String)], _ text: String) -> String {
        let list = properties.map { "\($0.0)=\(property($0.1))" }.joined(separator: ",")
        return "::\(word)\(list.isEmpty ? "" : " ")\(list)::\(data(text))"
    }

    private static func data(_ text: String) -> String {
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map { VisibleText.of(String($0)) }
        return lines.joined(separator: "\n").replacing("%", with: "%25").replacing("\n", with: "%0A")
    }

    private static func property(_ text: String) -> String {
        data(text).replacing(":", with: "%3A").replacing(",", with: "%2C")
    }
}
