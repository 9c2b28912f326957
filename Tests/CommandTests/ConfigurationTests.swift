import Foundation
import Testing

/// Mistakes of the configuration: one mistake is one problem, with its place, and no flood after it.
@Suite struct ConfigurationTests {
    struct Loss: Sendable, CustomStringConvertible {
        let path: String
        /// Nil: the file is gone.
        let text: String?
        let rule: String
        let status: Int32
        var description: String { path + (text == nil ? " gone" : " empty") }

        init(_ path: String, text: String? = nil, _ rule: String, _ status: Int32) {
            (self.path, self.text, self.rule, self.status) = (path, text, rule, status)
        }
    }

    static let losses = [
        Loss("Content/_types/service.yaml", text: "", "front-matter-value", 3),
        Loss("Content/_types/_all.yaml", text: "", "front-matter-value", 3),
        Loss("Content/_types/_all.yaml", "type-missing", 3), Loss("Content/_types/page.yaml", "type-missing", 3),
        Loss("Content/site.yaml", "site-missing", 3), Loss("Content/site.yaml", text: "", "front-matter-value", 3),
        Loss("Content/tags.yaml", "tags-missing", 3), Loss("Templates/base.html", "template-missing", 4),
        Loss("Templates/parts/crumbs.html", "template-missing", 4),
        Loss("Templates/words/ru.yaml", "words-missing", 4),
        Loss("Templates/words/ru.yaml", text: "", "front-matter-value", 4),
    ]

    @Test(arguments: losses) func tellsALostFileOnce(loss: Loss) throws {
        let site = try GoldenSiteTests.copy(of: "good")
        if let text = loss.text {
            try site.write(text, to: loss.path)
        } else {
            try FileManager.default.removeItem(at: site.url.appending(path: loss.path))
        }
        let (problems, status) = try Self.problems(of: site)
        #expect(problems.map(\.rule) == [loss.rule], "\(problems)")
        #expect(status == loss.status)
    }

    struct Slip: Sendable, CustomStringConvertible {
        let path: String
        let old: String
        let new: String
        let rule: String
        let line: Int
        let column: Int
        var description: String { new }
    }

    static let slips = [
        Slip(
            path: "Content/_types/_all.yaml", old: "    max: 70\n", new: "    min: 80\n    max: 70\n",
            rule: "type-field",
            line: 6, column: 10),
        Slip(
            path: "Content/_types/service.yaml", old: "label: Кому\n", new: "label: Описание\n", rule: "type-field",
            line: 6, column: 10),
        Slip(
            path: "Content/site.yaml", old: "menu:\n  - uslugi\n", new: "menu:\n  - uslugi\n  - uslugi\n",
            rule: "menu-entry", line: 12, column: 5),
        Slip(
            path: "Content/tags.yaml", old: "- name: Обучение\n", new: "- name: Обучение\n  hashtag: учёба\n",
            rule: "tag-hashtag", line: 0, column: 12),
        Slip(
            path: "Content/tags.yaml", old: "    - учёба\n", new: "    - учёба\n    - работа\n", rule: "tag-name",
            line: 6, column: 7),
    ]

    @Test(arguments: slips) func namesTheSlipAtItsPlace(slip: Slip) throws {
        let site = try GoldenSiteTests.copy(of: "good")
        try site.replace(slip.old, by: slip.new, in: slip.path)
        let (problems, status) = try Self.problems(of: site)
        let problem = try #require(problems.first { $0.path == slip.path })
        #expect(problem.rule == slip.rule)
        #expect(problem.column == slip.column)
        if slip.line > 0 { #expect(problem.line == slip.line) }
        #expect(status == 3)
    }

    /// A `#` after a value is part of it; where the value then fails, that is the reason.
    @Test(arguments: [
        "Обновлено: 2026-05-12 # вчера", "Черновик: нет # уже", "Телефон: ? # узнать", "Темы:\n  - Работа # главная",
    ])
    func explainsACommentAfterAValue(field: String) throws {
        let site = try GoldenSiteTests.copy(of: "good")
        try site.write(
            "---\nЗаголовок: Новая\nОписание: Страница с пояснением\nКому: Всем\n\(field)\n---\nТекст.\n",
            to: "Content/uslugi/novaya.md")
        let result = try GoldenSiteTests.build(site)
        #expect(result.status == 1)
        #expect(result.errors.contains("Пояснение после «#» пишут на отдельной строке"))
    }

    private static func problems(
        of site: TemporaryFolder
    ) throws -> (problems: [MistakesTests.Report.Problem], status: Int32) {
        let result = try GoldenSiteTests.build(site, arguments: ["--format", "json"])
        let report = try JSONDecoder().decode(MistakesTests.Report.self, from: Data(result.output.utf8))
        return (report.problems, result.status)
    }
}
