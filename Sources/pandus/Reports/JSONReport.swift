import Foundation
import SiteBuilding
import SiteModel

/// The report for programs, version 1 of the contract.
struct JSONReport: Encodable {
    struct Summary: Encodable {
        let errors: Int
        let warnings: Int
        let review: Int
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
    let pages: [Page]?
    let rules: [RuleEntry]?
    let exceptions: [Exception]?

    init(_ report: Report) {
        summary = Summary(
            errors: report.count(.error), warnings: report.count(.warning), review: report.count(.review))
        problems = report.problems.map { problem in
            Problem(
                rule: problem.rule, severity: problem.severity, path: problem.place.path, line: problem.place.line,
                column: problem.place.column, message: report.word(problem.message), help: report.word(problem.help),
                wcag: problem.wcag, act: problem.act)
        }
        pages = report.pages
        rules = report.rules
        exceptions = report.exceptions.map { $0.map(Exception.init) }
    }

    private enum CodingKeys: String, CodingKey { case version, summary, problems, pages, rules, exceptions }

    var text: String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes, .prettyPrinted]
        // Strings, numbers and lists of them always encode.
        let data = (try? encoder.encode(self)) ?? Data()
        return String(decoding: data, as: UTF8.self) + "\n"
    }
}
