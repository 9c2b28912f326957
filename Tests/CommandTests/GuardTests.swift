import Foundation
import Testing

/// One change to a good site, and the one problem it has to give: nothing that harms readers passes silently.
@Suite struct GuardTests {
    struct Change: Sendable, CustomTestStringConvertible {
        let path: String
        let old: String
        let new: String
        let problem: String
        let status: Int32
        var testDescription: String { "\(problem): \(new)" }

        init(_ path: String, _ old: String, _ new: String, gives problem: String, status: Int32 = 1) {
            (self.path, self.old, self.new, self.problem, self.status) = (path, old, new, problem, status)
        }
    }

    private static let story = "Content/istorii/anna.md"
    static let changes = [
        Change(story, "Текст.", "У неё третья группа инвалидности.", gives: "\(story):11:7: consent-narrow"),
        Change(story, "Текст.", "Ей поставили Диагноз.", gives: "\(story):11:14: consent-narrow"),
        Change(story, "title: История", "title: История после инсульта", gives: "\(story):2:8: consent-narrow"),
        Change(story, "Текст.", "Её диагноз: «ДЦП».", gives: "\(story):11:4: consent-narrow"),
        Change(story, "Текст.", "![Анна на работе](anna.svg)", gives: "\(story):11:1: consent-narrow"),
        Change(
            "Content/index.md", "description: Начало", "description: Начало\nЧерновик: да",
            gives: "Content/index.md:1:1: section-index"),
        Change(
            "Templates/base.html", "</footer>", "<p><a href=\"{{site.pages.adresa.url}}\">Адреса</a></p></footer>",
            gives: "Content/adresa.md:1:1: page-needed"),
        Change(
            "Content/_types/service.yaml", "template: service", "template: service\nsection-template: net",
            gives: "Content/_types/service.yaml:4:19: template-missing", status: 3),
        Change(
            "Content/_types/service.yaml", "template: service", "template: service\nsheet-template: net",
            gives: "Content/_types/service.yaml:4:17: template-missing", status: 3),
        Change(
            "Content/_types/service.yaml", "fields:",
            "mentions:\n  - key: stories\n    type: stori\n    field: service\nfields:",
            gives: "Content/_types/service.yaml:5:10: type-mentions", status: 3),
    ]

    @Test(arguments: changes) func isTold(change: Change) throws {
        let site = try GoldenSiteTests.copy(of: "publishable")
        try site.write("<svg xmlns=\"http://www.w3.org/2000/svg\"/>", to: "Content/istorii/anna.svg")
        let before = try String(contentsOf: site.url.appendingPathComponent(change.path), encoding: .utf8)
        let after = before.replacing(change.old, with: change.new)
        try #require(after != before)
        try site.write(after, to: change.path)
        let result = try GoldenSiteTests.build(site, arguments: ["--format", "json"])
        let report = try JSONDecoder().decode(MistakesTests.Report.self, from: Data(result.output.utf8))
        let errors = report.problems.filter { $0.severity == "error" }
        #expect(errors.map { "\($0.path):\($0.line):\($0.column): \($0.rule)" } == [change.problem])
        #expect(result.status == change.status)
    }

    @Test func joinsStyleSheetsIntoOne() throws {
        let site = try GoldenSiteTests.copy(of: "publishable")
        try site.write("@import \"tokens.css\";\np { margin: 0; }\n", to: "Templates/assets/site.css")
        try site.replace("tokens-css", by: "site-css", in: "Templates/base.html")
        #expect(try GoldenSiteTests.build(site).status == 0)
        let files = try tree(site.url.appendingPathComponent("Output/assets"))
        let sheet = String(decoding: try #require(files["site.css"]), as: UTF8.self)
        #expect(files["tokens.css"] == nil)
        #expect(sheet.hasSuffix("p { margin: 0; }\n") && sheet.contains("--ink") && !sheet.contains("@import"))
    }

    @Test(arguments: [
        "@import url(x.css) screen;", "@IMPORT \"x.css\";", "@import \"net.css\";",
        "p { margin: 0 }\n@import \"x.css\";",
    ])
    func refusesAnImportItWouldShipUnread(line: String) throws {
        let site = try GoldenSiteTests.copy(of: "publishable")
        try site.write("p { margin: 0; }\n", to: "Templates/assets/x.css")
        try site.write(line + "\n", to: "Templates/assets/site.css")
        let result = try GoldenSiteTests.build(site, arguments: ["--format", "json"])
        let report = try JSONDecoder().decode(MistakesTests.Report.self, from: Data(result.output.utf8))
        #expect(report.problems.map(\.rule) == ["style-import"])
        #expect(result.status == 4)
    }
}
