import Foundation
import Testing

/// Written exceptions: they answer warnings on their own page until their day, and every report lists them.
@Suite struct ExceptionTests {
    struct Report: Decodable {
        struct Exception: Decodable, Equatable {
            let path: String
            let line: Int
            let column: Int
            let rule: String
            let reason: String
            let until: String
            let count: Int
        }
        let summary: [String: Int]
        let problems: [MistakesTests.Report.Problem]
        let exceptions: [Exception]
    }

    private static let page = "Content/uslugi/obuchenie.md"

    /// A page with a vague link, and an exception for it.
    static func site(rule: String = "link-text", until: String = "2026-12-31") throws -> TemporaryFolder {
        let site = try GoldenSiteTests.copy(of: "good")
        try site.append("\nПодробности [здесь](podbor.md).\n", to: page)
        try site.replace(
            "---\n",
            by: "---\nИсключения:\n  - Правило: \(rule)\n    Причина: ждём новую страницу\n    До: \(until)\n", in: page
        )
        return site
    }

    private static func report(_ site: TemporaryFolder, _ arguments: String...) throws -> (Report, Int32) {
        let result = try GoldenSiteTests.build(site, arguments: ["--format", "json"] + arguments)
        return (try JSONDecoder().decode(Report.self, from: Data(result.output.utf8)), result.status)
    }

    @Test func answersAWarningAndListsItself() throws {
        let (report, status) = try Self.report(try Self.site(), "--strict")
        #expect(status == 0)
        #expect(report.problems.isEmpty)
        #expect(report.summary == ["errors": 0, "warnings": 0, "review": 0])
        #expect(
            report.exceptions == [
                Report.Exception(
                    path: Self.page, line: 3, column: 14, rule: "link-text", reason: "ждём новую страницу",
                    until: "2026-12-31", count: 1)
            ])
    }

    @Test(arguments: [[], ["-q"]]) func standsInEveryTextReport(arguments: [String]) throws {
        let result = try GoldenSiteTests.build(try Self.site(), arguments: arguments)
        #expect(
            result.errors.hasPrefix(
                "Исключения:\n  \(Self.page):3:14: 1 замечание [link-text], до 2026-12-31: ждём новую страницу\n"))
    }

    @Test func listsNothingWhereNobodyAskedForAnException() throws {
        let (report, _) = try Self.report(try GoldenSiteTests.copy(of: "good"))
        #expect(report.exceptions.isEmpty)
    }

    @Test func holdsOnItsOwnPageOnly() throws {
        let site = try Self.site()
        try site.append("\nИ ещё [здесь](obuchenie.md).\n", to: "Content/uslugi/podbor.md")
        let (report, _) = try Self.report(site)
        #expect(report.problems.map(\.path) == ["Content/uslugi/podbor.md"])
    }

    /// The moment is 09:00 in Moscow: the last day still counts, the day after does not.
    @Test(arguments: [("2026-05-12", []), ("2026-05-11", ["exception-ended", "link-text"])])
    func endsWithItsDay(until: String, rules: [String]) throws {
        let (report, status) = try Self.report(try Self.site(until: until))
        #expect(report.problems.map(\.rule) == rules)
        #expect(report.problems.allSatisfy { $0.severity == "warning" })
        #expect(report.exceptions.count == (rules.isEmpty ? 1 : 0))
        #expect(status == 0)
    }

    @Test func saysWhenNothingNeedsIt() throws {
        let site = try Self.site()
        try site.replace("[здесь]", by: "[Подбор работы]", in: Self.page)
        let (report, status) = try Self.report(site)
        #expect(report.problems.map(\.rule) == ["exception-unused"])
        #expect(status == 0)
    }

    @Test(arguments: [("heading-order", "обойти нельзя"), ("link-txt", "возможно, «link-text»")])
    func refusesErrorsAndUnknownRules(rule: String, words: String) throws {
        let site = try Self.site(rule: rule)
        let result = try GoldenSiteTests.build(site)
        #expect(result.status == 1)
        #expect(result.errors.contains("\(Self.page):3:14: error: "))
        #expect(result.errors.contains(words))
        #expect(try Self.report(site).0.problems.map(\.rule) == ["exception-rule", "link-text"])
    }

    @Test(arguments: ["Правило: link-text\n    ", "Причина: ждём новую страницу\n    ", "До: 2026-12-31\n"])
    func wantsRuleReasonAndDay(line: String) throws {
        let site = try Self.site()
        try site.replace(line, by: line.hasPrefix("До") ? "# x\n" : "", in: Self.page)
        #expect(try Self.report(site).0.problems.contains { $0.rule == "field-required" })
    }

    @Test func isNoFieldATypeMayDeclare() throws {
        let site = try Self.site()
        try site.append("  - key: exceptions\n    label: Иное\n    kind: text\n", to: "Content/_types/service.yaml")
        #expect(try GoldenSiteTests.build(site).status == 3)
    }
}
