import SiteBuilding
import SiteModel

/// The report for programs, version 1 of the contract.
struct JSONReport: Encodable {
    struct Summary: Encodable {
        let errors: Int
        let warnings: Int
        let review: Int
        /// Findings a baseline knew.
        let known: Int?
    }

    struct Problem: Encodable {
        let rule: String
        let severity: Severity
        let path: String
        let line: Int
        let column: Int
        let message: String
        let help: String
        let wcag: [String]
        let act: [String]
        /// The same while the finding is, wherever its line moves; see `Fingerprint`.
        let fingerprint: String

        init(_ problem: Diagnostic, _ report: Report) {
            (rule, severity) = (problem.rule, problem.severity)
            (path, line, column) = (problem.place.path, problem.place.line, problem.place.column)
            (message, help) = (report.word(problem.message), report.word(problem.help))
            (wcag, act) = (problem.wcag, problem.act)
            fingerprint = Fingerprint(problem).text
        }
    }

    /// What every rule said of one page.
    struct Page: Encodable {
        let path: String
        let outcomes: [Outcome]
    }

    struct Outcome: Encodable {
        let rule: String
        let act: [String]
        let wcag: [String]
        /// A word of the ACT Rules Format: passed, failed, inapplicable, cantTell.
        let outcome: String
        let line: Int
        let column: Int
    }

    /// A written exception and how many findings it answered.
    struct Exception: Encodable {
        let path: String
        let line: Int
        let column: Int
        let rule: String
        let reason: String
        /// The last day it holds, `2026-12-31`.
        let until: String
        let count: Int

        init(_ exception: AnsweredException) {
            (path, line, column) = (exception.place.path, exception.place.line, exception.place.column)
            (rule, reason) = (exception.rule, exception.reason)
            until = exception.until.iso
            count = exception.count
        }
    }

    let version = 1
    let summary: Summary
    let problems: [Problem]
    let known: [Problem]?
    let pages: [Page]?
    let rules: [RuleEntry]?
    let limits: [LimitEntry]?
    let exceptions: [Exception]?
    let imported: Imported?
    // The parts of a list stand beside the problems.
    let what: String?
    let moment: String?
    let refused: Bool?
    let entries: [List.Entry]?

    init(_ report: Report) {
        summary = Summary(
            errors: report.count(.error), warnings: report.count(.warning), review: report.count(.review),
            known: report.known?.count)
        problems = report.problems.map { Problem($0, report) }
        known = report.known.map { $0.map { Problem($0, report) } }
        pages = report.pages
        rules = report.rules
        limits = report.limits
        imported = report.imported
        what = report.list?.what
        moment = report.list?.moment
        refused = report.list?.refused
        entries = report.list?.entries
        exceptions = report.exceptions.map { $0.map(Exception.init) }
    }

    private enum CodingKeys: String, CodingKey {
        case version, summary, problems, known, pages, rules, limits, exceptions, imported, what, moment, refused,
            entries
    }

    var text: String { EncodedText.of(self) }
}
