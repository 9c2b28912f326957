import Foundation
import Testing

/// Annotations of GitHub Actions: one command a line, whatever a page says.
@Suite struct GitHubReportTests {
    private static func lines(_ body: String, _ arguments: String...) throws -> [String] {
        let folder = try TemporaryFolder()
        try folder.write(AuditedPages.page(body), to: "site/a.html")
        let report = Command(
            arguments: ["audit", "site"] + AuditedPages.rules + ["--format", "github"] + arguments, in: folder.url)
        return try report.run().output.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    }

    @Test func annotatesErrorsAndWarnings() throws {
        let lines = try Self.lines("<img src=\"a.jpg\">\n<p><a href=\"b.html\">здесь</a></p>")
        #expect(lines.count == 4)
        #expect(lines[0].hasPrefix("::error file=site/a.html,line=4,col=1,title=image-alternative::У картинки «a.jpg»"))
        #expect(lines[0].contains("%0AКак исправить: "))
        #expect(lines[1].hasPrefix("::warning file=site/a.html,line=5,col=4,title=link-text::"))
        #expect(lines[2] == "Найдено: 1 ошибка, 1 предупреждение. Проверено: 1 страница.")
    }

    @Test func callsWarningsErrorsWhenTheyAre() throws {
        #expect(try Self.lines("<p><a href=\"b.html\">здесь</a></p>", "--strict")[0].hasPrefix("::error "))
    }

    @Test(arguments: ["100%", "%0A::error::x", "a&#10;::error::x", "a&#13;b"])
    func keepsForeignWordsInsideTheirCommand(text: String) throws {
        let lines = try Self.lines("<img src=a.jpg alt='\(text).jpg'>")
        #expect(lines.count == 3)
        #expect(lines.filter { $0.hasPrefix("::") }.count == 1)
        let words = try #require(lines.first?.split(separator: "::", maxSplits: 1).last)
        for match in words.matches(of: /%(..)/) { #expect(["25", "0A"].contains(match.1)) }
    }

    @Test func escapesWhatEndsAProperty() throws {
        let folder = try TemporaryFolder()
        try folder.write(AuditedPages.page("<img src=a.jpg>"), to: "site/a,b:c.html")
        let report = try AuditedPages.audit(folder, "--format", "github").output
        #expect(report.hasPrefix("::error file=site/a%2Cb%3Ac.html,line=4,"))
    }

    @Test func tellsExceptionsAsNotices() throws {
        let report = try GoldenSiteTests.build(try ExceptionTests.site(), arguments: ["--format", "github"]).output
        #expect(
            report.contains(
                "::notice file=Content/uslugi/obuchenie.md,line=3,col=14,title=Исключение%3A link-text::"
                    + "1 замечание [link-text], до 2026-12-31: ждём новую страницу\n"))
    }

    @Test func tellsAWrongCommandWithoutAFile() throws {
        let result = try Command("audit", "nowhere", "--format", "github", "--lang", "en").run()
        #expect(result.output.hasPrefix("::error title=usage::There is no path “nowhere”"))
        #expect(result.status == 2)
    }
}
