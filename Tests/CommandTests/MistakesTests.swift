import Foundation
import Testing

/// Many mistakes at once: all told in one run, each at its place, and the published site untouched.
@Suite struct MistakesTests {
    /// Rule, file, and the text at which the caret has to stand; columns are found from the file itself.
    static let planted: [(rule: String, file: String, line: Int, text: String)] = [
        ("field-length", "polya.md", 3, "Очень длинное"), ("front-matter-key-unknown", "polya.md", 4, "Ответсвенный"),
        ("tag-unknown", "polya.md", 7, "Обучние"), ("field-date", "polya.md", 8, "2026-02-30"),
        ("field-yes-no", "polya.md", 9, "может быть"), ("front-matter-value", "polya.md", 10, "[все]"),
        ("field-phone", "polya.md", 11, "спросите"), ("reference-unknown", "polya.md", 12, "uslugi/podbr"),
        ("front-matter-value", "polya.md", 13, "Снять"), ("front-matter-key-duplicate", "polya.md", 14, "Обновлено"),
        ("field-required", "tekst.md", 1, "---"), ("heading-level-one", "tekst.md", 5, "#"),
        ("markdown-raw-html", "tekst.md", 7, "<b>"), ("link-address", "tekst.md", 9, "[опасная"),
        ("link-address", "tekst.md", 11, "[чужого"), ("link-target", "tekst.md", 13, "[подбор]"),
        ("link-anchor", "tekst.md", 15, "[обучение]"), ("table-caption", "tekst.md", 17, "| День"),
        ("block-name", "tekst.md", 21, "::: внимани"), ("image-alternative", "tekst.md", 25, "![]"),
        ("heading-order", "tekst.md", 29, "####"), ("link-name", "tekst.md", 31, "[](podbor"),
        ("steps-block", "tekst.md", 33, "::: шаги"), ("language-mark", "tekst.md", 37, "{lang=английский}"),
        ("image-address", "tekst.md", 39, "![Пандус]"), ("link-target", "tekst.md", 41, "[файла]"),
        ("block-unclosed", "tekst.md", 43, "::: внимание"), ("file-name", "Страница.md", 1, ""),
    ]

    struct Report: Decodable {
        struct Problem: Decodable {
            let rule: String
            let severity: String
            let path: String
            let line: Int
            let column: Int
        }
        let problems: [Problem]
    }

    @Test func namesEveryPlantedMistakeAtItsPlace() throws {
        let site = try GoldenSiteTests.copy(of: "mistakes")
        let result = try GoldenSiteTests.build(site, arguments: ["--format", "json"])
        #expect(result.status == 1)
        let problems = try JSONDecoder().decode(Report.self, from: Data(result.output.utf8)).problems
        for mistake in Self.planted {
            let path = "Content/uslugi/" + mistake.file
            let column = try column(of: mistake.text, line: mistake.line, in: site.url.appendingPathComponent(path))
            let found = problems.contains {
                $0.rule == mistake.rule && $0.path == path && $0.line == mistake.line && $0.column == column
            }
            #expect(found, "\(mistake.rule) at \(path):\(mistake.line):\(column)")
        }
        #expect(problems.count == Self.planted.count, "one mistake, one problem")
        #expect(problems.allSatisfy { $0.severity == "error" })
    }

    @Test func tellsContentMistakesEvenWhenATemplateIsBroken() throws {
        let site = try GoldenSiteTests.copy(of: "mistakes")
        // Every page stands on this layout: all of them are judged in the skeleton.
        try site.replace("<h1>{{page.title}}</h1>", by: "<h1>{{page.titel}}</h1>", in: "Templates/base.html")
        let result = try GoldenSiteTests.build(site, arguments: ["--format", "json"])
        #expect(result.status == 4)
        let problems = try JSONDecoder().decode(Report.self, from: Data(result.output.utf8)).problems
        #expect(problems.count == Self.planted.count + 1)
        #expect(problems.contains { $0.path == "Templates/base.html" && $0.line == 33 && $0.column == 12 })
    }

    @Test func showsAnExampleInAHelpOnLinesOfItsOwn() throws {
        let result = try GoldenSiteTests.build(try GoldenSiteTests.copy(of: "mistakes"))
        #expect(!result.errors.contains("<U+A>"))
        #expect(result.errors.contains("\n      Кому:\n        - все\n"))
    }

    @Test func leavesThePublishedSiteAloneByteForByte() throws {
        let site = try GoldenSiteTests.copy(of: "good")
        #expect(try GoldenSiteTests.build(site).status == 0)
        let before = try tree(site.url.appendingPathComponent("Output"))
        #expect(before.count > 20)
        try site.write("---\nЗаголовок: Ой\n---\n<b>нет</b>\n", to: "Content/uslugi/oj.md")
        #expect(try GoldenSiteTests.build(site).status == 1)
        #expect(try tree(site.url.appendingPathComponent("Output")) == before)
        #expect(
            try FileManager.default.contentsOfDirectory(atPath: site.url.path).sorted() == [
                "Content", "Output", "Output.state", "Templates",
            ])
    }

    /// The column, in Unicode scalars, at which `text` begins in a line.
    private func column(of text: String, line: Int, in file: URL) throws -> Int {
        let lines = try String(contentsOf: file, encoding: .utf8).split(
            separator: "\n", omittingEmptySubsequences: false)
        if text.isEmpty { return 1 }
        let range = try #require(lines[line - 1].range(of: text))
        return lines[line - 1].unicodeScalars.distance(from: lines[line - 1].startIndex, to: range.lowerBound) + 1
    }
}
