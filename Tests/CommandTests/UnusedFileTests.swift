import Foundation
import Testing

/// Files nothing leads to: a warning each, at the file; a link of any kind is enough.
@Suite struct UnusedFileTests {
    private func warnings(_ site: TemporaryFolder) throws -> [String] {
        let result = try GoldenSiteTests.build(site, arguments: ["--format", "json"])
        let report = try JSONDecoder().decode(MistakesTests.Report.self, from: Data(result.output.utf8))
        return report.problems.map { "\($0.path):\($0.line):\($0.column) \($0.severity) \($0.rule)" }
    }

    @Test func tellsAFileNothingLeadsTo() throws {
        let site = try GoldenSiteTests.copy(of: "good")
        try site.write("%PDF-1.4", to: "Content/dokumenty/Заявление 1.pdf")
        try site.write("x", to: "Content/_zametki.txt")
        try site.write("User-agent: *\n", to: "Content/robots.txt")
        #expect(try warnings(site) == ["Content/dokumenty/Заявление 1.pdf:1:1 warning file-unused"])
        let words = "Заполнить заявление поможет специалист на первом приёме, он же ответит на все вопросы."
        let link = "[Заявление](<../dokumenty/Заявление 1.pdf>)"
        try site.append("\n\(words)\n\n\(words)\n\n\(link)\n", to: "Content/uslugi/obuchenie.md")
        #expect(try warnings(site) == [])
        let built = try BuiltSite(site.url.appendingPathComponent("Output"))
        #expect(built.broken(except: ["404.html"]) == [])
    }

    @Test func guessesThatAPageWasSavedAsText() throws {
        let site = try GoldenSiteTests.copy(of: "good")
        try site.write("---\n", to: "Content/uslugi/novaya.md.txt")
        let told = try GoldenSiteTests.build(site).errors
        #expect(told.contains("Content/uslugi/novaya.md.txt:1:1: warning: "))
        #expect(told.contains("уберите .txt"))
    }

    @Test func saysNothingWhileALinkToAFileIsBroken() throws {
        let site = try GoldenSiteTests.copy(of: "good")
        try site.replace("pamyatka.pdf", by: "pamyatk.pdf", in: "Content/uslugi/podbor.md")
        #expect(try warnings(site).allSatisfy { $0.hasSuffix("error link-target") })
    }
}
