import Foundation
import Testing

/// The contract of `build` and `check`: where reports go, which code ends the run, what becomes of the output.
@Suite struct BuildCommandTests {
    struct Usage: Sendable {
        let arguments: [String]
        let status: Int32

        init(_ arguments: [String], ends status: Int32) {
            self.arguments = arguments
            self.status = status
        }
    }

    static let usages: [Usage] = [
        Usage(["build", "--without-audit", "--publish"], ends: 2), Usage(["build", "--jobs", "0"], ends: 2),
        Usage(["build", "--now", "вчера"], ends: 2),
        Usage(["build", "--base-url", "portal"], ends: 2), Usage(["build", "--source", "/no/such"], ends: 2),
        Usage(["frobnicate"], ends: 2),
        Usage(["build", "--format", "yaml"], ends: 2), Usage(["build", "--output", "Content/x"], ends: 2),
        Usage(["audit", "/no/such.html"], ends: 2),
        Usage(["audit", "--only", "link-txt", "."], ends: 2), Usage(["--help"], ends: 0),
        Usage(["build", "--help"], ends: 0),
    ]

    private func files(of site: TemporaryFolder, _ folder: String = "Output") throws -> [String: Data] {
        try tree(site.url.appendingPathComponent(folder))
    }

    @Test func saysWhatBecameOfTheSiteInBothLanguages() throws {
        let site = try GoldenSiteTests.copy(of: "good")
        let russian = try GoldenSiteTests.build(site)
        #expect(russian.errors.hasPrefix("Ошибок нет. Сайт построен: 9 страниц"))
        #expect(russian.errors.contains("Адрес сайта взят для примера"))
        #expect(russian.output.isEmpty)
        let english = try GoldenSiteTests.build(
            site, arguments: ["--lang", "en", "--base-url", "https://example.org/"])
        #expect(english.errors.hasPrefix("No errors. The site is built: 9 pages"))
        #expect(!english.errors.contains("example"))
    }

    @Test func putsTheReportAloneOnStandardOutput() throws {
        let site = try GoldenSiteTests.copy(of: "good")
        let result = try GoldenSiteTests.build(site, arguments: ["--format", "json"])
        #expect(result.errors.isEmpty)
        let report = try #require(try JSONSerialization.jsonObject(with: Data(result.output.utf8)) as? [String: Any])
        #expect(report["version"] as? Int == 1)
        #expect(report["summary"] as? [String: Int] == ["errors": 0, "warnings": 0, "review": 0])
        #expect((report["problems"] as? [Any])?.isEmpty == true)
    }

    @Test func writesReportsIntoFiles() throws {
        let site = try GoldenSiteTests.copy(of: "mistakes")
        let result = try GoldenSiteTests.build(site, arguments: ["--report", "json=r.json", "--report", "text=r.txt"])
        let text = try String(contentsOf: site.url.appendingPathComponent("r.txt"), encoding: .utf8)
        #expect(text == result.errors)
        let data = try Data(contentsOf: site.url.appendingPathComponent("r.json"))
        #expect(try JSONDecoder().decode(MistakesTests.Report.self, from: data).problems.count == 28)
    }

    @Test func checksWithoutWriting() throws {
        let site = try GoldenSiteTests.copy(of: "good")
        let result = try Command("check", in: site.url).run()
        #expect(result.status == 0)
        #expect(result.output.contains("Ничего не записано"))
        #expect(try files(of: site).isEmpty)
    }

    @Test func liftsWarningsToErrorsOnlyWhenStrict() throws {
        let site = try GoldenSiteTests.copy(of: "good")
        try site.append("\nПодробности [здесь](podbor.md).\n", to: "Content/uslugi/obuchenie.md")
        #expect(try GoldenSiteTests.build(site).status == 0)
        #expect(try GoldenSiteTests.build(site, arguments: ["--strict"]).status == 1)
    }

    @Test func keepsTheIgnoreFileOfTheOutputAndDropsStalePages() throws {
        let site = try GoldenSiteTests.copy(of: "good")
        try site.write("*\n!.gitignore\n", to: "Output/.gitignore")
        #expect(try GoldenSiteTests.build(site).status == 0)
        let first = try files(of: site)
        #expect(first[".gitignore"] == Data("*\n!.gitignore\n".utf8))
        try site.write(
            "---\nЗаголовок: Лишняя\nОписание: Побудет и уйдёт\nКому: Всем\n---\nТекст.\n",
            to: "Content/uslugi/lishnyaya.md")
        #expect(try GoldenSiteTests.build(site).status == 0)
        #expect(try files(of: site)["uslugi/lishnyaya.html"] != nil)
        try FileManager.default.removeItem(at: site.url.appendingPathComponent("Content/uslugi/lishnyaya.md"))
        #expect(try GoldenSiteTests.build(site).status == 0)
        #expect(try files(of: site) == first)
    }

    @Test func refusesAForeignOutputAndTouchesNothing() throws {
        let site = try GoldenSiteTests.copy(of: "good")
        try site.write("мой файл", to: "Output/letter.txt")
        let result = try GoldenSiteTests.build(site)
        #expect(result.status == 5)
        #expect(try files(of: site) == ["letter.txt": Data("мой файл".utf8)])
    }

    @Test func takesUpAfterABuildThatDied() throws {
        let site = try GoldenSiteTests.copy(of: "good")
        #expect(try GoldenSiteTests.build(site).status == 0)
        let good = try files(of: site)
        // Died between the two renames: the site lies under another name, a whole new tree beside it.
        try FileManager.default.moveItem(
            at: site.url.appendingPathComponent("Output"), to: site.url.appendingPathComponent("Output.old"))
        try site.write("", to: "Output.next/.pandus")
        try site.write("половина", to: "Output.next/index.html")
        try site.append("\n<b>ошибка</b>\n", to: "Content/index.md")
        #expect(try GoldenSiteTests.build(site).status == 1)
        #expect(try files(of: site) == good)
    }

    @Test(arguments: usages)
    func endsWithTheCodeOfTheContract(usage: Usage) throws {
        let site = try GoldenSiteTests.copy(of: "good")
        let result = try Command(arguments: usage.arguments, in: site.url).run()
        #expect(result.status == usage.status, "\(result.errors)")
        #expect(!result.wasKilled)
    }

    @Test func ranksTheCodesWhenSeveralKindsOfMistakesMeet() throws {
        let site = try GoldenSiteTests.copy(of: "mistakes")
        try site.append("\n{{nonsense}}", to: "Templates/page.html")
        #expect(try GoldenSiteTests.build(site).status == 4)
        try site.replace("name: Портал", by: "nome: Портал", in: "Content/site.yaml")
        #expect(try GoldenSiteTests.build(site).status == 3)
        try site.write("чужое", to: "Output/x")
        #expect(try GoldenSiteTests.build(site).status == 5)
    }

    @Test func tellsALowContrastAsAMistakeOfContent() throws {
        let site = try GoldenSiteTests.copy(of: "good")
        try site.replace("--ink: #f2f2f2;", by: "--ink: #555555;", in: "Templates/assets/tokens.css")
        let result = try GoldenSiteTests.build(site, arguments: ["--format", "json"])
        #expect(result.status == 1)
        let report = try JSONDecoder().decode(MistakesTests.Report.self, from: Data(result.output.utf8))
        #expect(report.problems.map(\.rule) == ["token-contrast"])
    }

    @Test func failsWhenTheReportCannotBeWritten() throws {
        let site = try GoldenSiteTests.copy(of: "good")
        #expect(try GoldenSiteTests.build(site, arguments: ["--report", "json=/no/such/folder/r.json"]).status == 5)
    }
}
