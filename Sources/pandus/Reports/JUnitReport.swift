import SiteAudit
import SiteBuilding
import SiteModel

/// The report as JUnit XML, as GitLab and Jenkins read it: a suite for every rule, a case for every finding.
///
/// A rule without findings is one case that passed. What does not decide the exit code (warnings, questions, known
/// findings, exceptions) is a skipped case, so that the file and the exit code say the same.
struct JUnitReport {
    let report: Report

    private struct Case {
        enum Result { case passed, failure, error, skipped }
        let rule: String
        let name: String
        var place: SourcePlace?
        var result = Result.passed
        /// One line, for lists.
        var message = ""
        var details = ""
    }

    var text: String {
        let suites = suites
        let all = suites.flatMap(\.cases)
        var lines = [#"<?xml version="1.0" encoding="UTF-8"?>"#]
        lines.append("<testsuites\(Self.attributes([("name", "pandus")] + Self.counts(all)))>")
        for suite in suites { lines += Self.lines(of: suite.cases, rule: suite.rule) }
        return (lines + ["</testsuites>"]).joined(separator: "\n") + "\n"
    }

    /// Rules in the order of their names; of two cases of one name the second says so, or a server takes them for one.
    private var suites: [(rule: String, cases: [Case])] {
        let found = findings
        let broken = Set(found.map(\.rule))
        // Of what a person decides the absence of findings says nothing.
        let judged = isJudgedWhole ? report.judged.filter { !$0.asksAPerson } : []
        let passed = judged.filter { !broken.contains($0.id) }
        let cases = found + passed.map { Case(rule: $0.id, name: report.word($0.prose.title)) }
        return Dictionary(grouping: cases) { $0.rule }.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
    }

    /// Nothing can be said of rules when pages were never made.
    private var isJudgedWhole: Bool {
        !report.problems.contains { $0.severity == .error && $0.problemClass != .content }
    }

    private var findings: [Case] {
        let known = (report.known ?? []).map { skipped($0, report.say("Известное замечание", "A known finding")) }
        let answered = (report.exceptions ?? []).map { exception in
            let words = report.say("Исключение: ", "Exception: ") + ClosingLine.answer(exception, report)
            return Case(
                rule: exception.rule, name: "\(exception.place.path): \(words)", place: exception.place,
                result: .skipped, message: words)
        }
        return report.problems.map { report.breaks($0) ? failed($0) : skipped($0, severity(of: $0)) } + known + answered
    }

    private func failed(_ problem: Diagnostic) -> Case {
        let isFault = [.disk, .usage].contains(problem.problemClass)
        return finding(problem, isFault ? .error : .failure, report.word(problem.message))
    }

    private func skipped(_ problem: Diagnostic, _ reason: String) -> Case {
        finding(problem, .skipped, reason + ": " + report.word(problem.message))
    }

    private func finding(_ problem: Diagnostic, _ result: Case.Result, _ message: String) -> Case {
        let place = problem.place
        let help = report.say("Как исправить: ", "How to mend: ") + report.word(problem.help)
        let notes = problem.notes.map { note in
            report.word(note.message) + (note.place.map { " \($0.path):\($0.line):\($0.column)" } ?? "")
        }
        let first = "\(place.path):\(place.line):\(place.column): \(report.word(problem.message)) [\(problem.rule)]"
        let details = [first] + [problem.place.excerpt?.text].compactMap(\.self) + [help] + notes
        return Case(
            rule: problem.rule, name: "\(place.path): \(report.word(problem.message))",
            place: problem.problemClass == .usage ? nil : place, result: result, message: message,
            details: details.joined(separator: "\n"))
    }

    private func severity(of problem: Diagnostic) -> String {
        let word = RuleWords.short(problem.severity)
        return report.word(word)
    }
}

extension JUnitReport {
    private static func lines(of cases: [Case], rule: String) -> [String] {
        var seen: [String: Int] = [:]
        var lines = ["  <testsuite\(attributes([("name", rule)] + counts(cases)))>"]
        for item in cases {
            seen[item.name, default: 0] += 1
            let number = seen[item.name] ?? 1
            lines += self.lines(of: item, name: number > 1 ? "\(item.name) (\(number))" : item.name)
        }
        return lines + ["  </testsuite>"]
    }

    private static func lines(of item: Case, name: String) -> [String] {
        // The part before the dot is the package by which servers group.
        var head = [("classname", "pandus." + item.rule), ("name", name)]
        if let place = item.place { head += [("file", place.path), ("line", "\(place.line)")] }
        let open = "    <testcase" + attributes(head)
        guard item.result != .passed else { return [open + "/>"] }
        let tag = "\(item.result)"
        var words = [("message", item.message)]
        if item.result != .skipped { words.append(("type", item.rule)) }
        let inner = "      <\(tag)\(attributes(words))>\(XMLText.content(item.details))</\(tag)>"
        return [open + ">", inner, "    </testcase>"]
    }

    private static func counts(_ cases: [Case]) -> [(String, String)] {
        func count(_ result: Case.Result) -> String { "\(cases.count { $0.result == result })" }
        return [
            ("tests", "\(cases.count)"), ("failures", count(.failure)), ("errors", count(.error)),
            ("skipped", count(.skipped)),
        ]
    }

    private static func attributes(_ list: [(String, String)]) -> String {
        list.map { " \($0.0)=\"\(XMLText.attribute($0.1))\"" }.joined()
    }
}
