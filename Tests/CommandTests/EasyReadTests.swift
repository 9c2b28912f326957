import Foundation
import Testing

/// Easy-read twins stand beside their pages, are linked both ways, and are looked at for hard words and age.
@Suite struct EasyReadTests {
    private static let page = "Content/uslugi/podbor-raboty.md"

    @Test func standsBesideThePageInBothTrees() throws {
        let pages = try Portal.pages()
        let twins = pages.keys.filter { $0.hasSuffix("-prosto.html") }
        #expect(twins.count == 6)
        for path in twins {
            let name = String(path.split(separator: "/").last ?? "")
            let normal = path.replacing("-prosto.html", with: ".html")
            let (easy, full) = (try #require(pages[path]), try #require(pages[normal]))
            #expect(full.contains("/\(name)\">"))
            #expect(easy.contains("/\(normal.split(separator: "/").last ?? "")\">"))
            #expect(easy.contains("<div class=\"easy\">\n<p>") && !easy.contains("<p><p>"))
        }
    }

    private func problems(_ old: String, _ new: String) throws -> [String] {
        let site = try Portal.copy()
        try site.replace(old, by: new, in: Self.page)
        let result = try GoldenSiteTests.build(site, arguments: ["--format", "json", "--without-audit"])
        let report = try JSONDecoder().decode(MistakesTests.Report.self, from: Data(result.output.utf8))
        #expect(result.status == 0)
        return report.problems.filter { $0.path == Self.page }.map { "\($0.line): \($0.rule)" }
    }

    @Test(arguments: [
        ("Вы ищете работу.", "Работу нашли 30 % людей."), ("Вы ищете работу.", "Спросите в ЦЗН."),
        ("Вы ищете работу.", "Вы ищете работу и хотите найти её так, чтобы вам было легко и никто не мешал."),
    ])
    func warnsOfHardWords(old: String, new: String) throws {
        let lines = try String(contentsOf: CrawlerTests.root.appendingPathComponent(Self.page), encoding: .utf8)
            .split(separator: "\n", omittingEmptySubsequences: false)
        let line = try #require(lines.firstIndex { $0.hasSuffix("- " + old) }) + 1
        #expect(try problems("- " + old, "- " + new) == ["\(line): easy-read-words"])
    }

    @Test func warnsWhenThePageChangedAfterIt() throws {
        let head = "Простыми словами:"
        #expect(
            try problems(head, "Обновлено: 2026-04-02\n" + head).map { $0.split(separator: " ")[1] } == [
                "easy-read-late"
            ])
        let early = "Обновлено: 2026-04-02\nПростые слова обновлены: 2026-04-01\n" + head
        #expect(try problems(head, early).map { $0.split(separator: " ")[1] } == ["easy-read-late"])
        let fresh = "Обновлено: 2026-04-02\nПростые слова обновлены: 2026-04-02\n" + head
        #expect(try problems(head, fresh) == [])
    }
}
