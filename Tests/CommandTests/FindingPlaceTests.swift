import Foundation
import Testing

/// A finding of the audit names the file where the thing was written: body, field or template.
@Suite struct FindingPlaceTests {
    private func places(_ site: TemporaryFolder) throws -> [String] {
        let result = try GoldenSiteTests.build(site, arguments: ["--format", "json"])
        let report = try JSONDecoder().decode(MistakesTests.Report.self, from: Data(result.output.utf8))
        return report.problems.map { "\($0.path):\($0.line):\($0.column) \($0.rule)" }
    }

    @Test func namesTheMarkdownLineOfAFindingInABody() throws {
        let site = try GoldenSiteTests.copy(of: "good")
        try site.append("\n- Пункт\n\n  Ещё слово: [здесь](podbor.md).\n", to: "Content/uslugi/obuchenie.md")
        #expect(try places(site) == ["Content/uslugi/obuchenie.md:13:14 link-text"])
    }

    @Test func namesTheFieldOfAFindingInAValue() throws {
        let site = try GoldenSiteTests.copy(of: "good")
        // The next service's title becomes the text of a link: the place to mend is that title.
        try site.replace("title: Обучение", by: "title: Подробнее", in: "Content/uslugi/obuchenie.md")
        let found = try places(site)
        #expect(!found.isEmpty)
        #expect(found.allSatisfy { $0.hasPrefix("Content/uslugi/obuchenie.md:2:8 ") || $0.hasPrefix("Templates/") })
        #expect(found.contains("Content/uslugi/obuchenie.md:2:8 link-text"))
    }

    @Test func namesThePartialOfAFindingInATemplateAndCountsThePages() throws {
        let site = try GoldenSiteTests.copy(of: "good")
        let picture = "<aside>Слова: <img src=\"{{site.assets.tokens-css}}\"></aside>\n"
        try site.append(picture, to: "Templates/parts/crumbs.html")
        #expect(try places(site) == ["Templates/parts/crumbs.html:8:15 image-alternative"])
        let text = try GoldenSiteTests.build(site).errors
        #expect(text.contains("И ещё на 8 страницах"))
    }

    @Test func pointsAtTheTitleWhenSomethingIsNotThere() throws {
        let site = try GoldenSiteTests.copy(of: "good")
        try site.replace("<h1>{{page.title}}</h1>", by: "<p>{{page.title}}</p>", in: "Templates/base.html")
        let found = try places(site)
        #expect(found.contains("Content/uslugi/podbor.md:2:12 one-h1"))
    }
}
