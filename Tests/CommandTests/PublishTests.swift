import Foundation
import Testing

/// What `build --publish` refuses, each told at its place; the golden site `publishable` shows that it lets the rest pass.
@Suite struct PublishTests {
    struct Refusal: Sendable, CustomTestStringConvertible {
        let path: String
        let old: String
        let new: String
        let problem: String
        var testDescription: String { problem }
    }

    static let refusals = [
        Refusal(
            path: "Content/uslugi/odna.md", old: "for-whom: Всем", new: "for-whom: ?",
            problem: "Content/uslugi/odna.md:4:11: publish-placeholder"),
        Refusal(
            path: "Content/uslugi/odna.md", old: "  - Паспорт", new: "  - Паспорт\n  - ?",
            problem: "Content/uslugi/odna.md:7:5: publish-placeholder"),
        Refusal(
            path: "Content/uslugi/odna.md", old: "hint: ?", new: "Пример: да",
            problem: "Content/uslugi/odna.md:7:9: publish-sample"),
        Refusal(
            path: "Content/istorii/anna.md", old: "paper: папка 1", new: "paper: ?",
            problem: "Content/istorii/anna.md:9:10: publish-consent"),
        Refusal(
            path: "Content/istorii/anna.md", old: "basis: written", new: "basis: ?",
            problem: "Content/istorii/anna.md:5:10: publish-placeholder"),
        Refusal(
            path: "Content/site.yaml", old: "https://portal.test/", new: "https://portal.example/",
            problem: "Content/site.yaml:3:11: publish-address"),
    ]

    @Test(arguments: refusals) func refusesWhatIsNotReady(refusal: Refusal) throws {
        let site = try GoldenSiteTests.copy(of: "publishable")
        #expect(try GoldenSiteTests.build(site, arguments: ["--publish"]).status == 0)
        let before = try tree(site.url.appendingPathComponent("Output"))
        let text = try String(contentsOf: site.url.appendingPathComponent(refusal.path), encoding: .utf8)
        try #require(text.contains(refusal.old))
        try site.write(text.replacing(refusal.old, with: refusal.new), to: refusal.path)
        // Without `--publish` the same content is good.
        #expect(try Command(arguments: ["check", "--now", "2026-05-12T09:00+03:00"], in: site.url).run().status == 0)

        let result = try GoldenSiteTests.build(site, arguments: ["--publish", "--format", "json"])
        let report = try JSONDecoder().decode(MistakesTests.Report.self, from: Data(result.output.utf8))
        #expect(result.status == 1)
        #expect(report.problems.map { "\($0.path):\($0.line):\($0.column): \($0.rule)" } == [refusal.problem])
        #expect(try tree(site.url.appendingPathComponent("Output")) == before)
    }
}
