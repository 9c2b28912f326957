import HTMLTree
import SiteModel
import Testing

@testable import SiteAudit

/// What styles say of texts that stand on other things, or go on over several lines.
@Suite struct SeenTextTests {
    private func words(_ rule: Rule, _ html: String) throws -> [RuleOutcome.Word] {
        let page = PageFacts(try HTMLDocument.parse(Array(html.utf8)).get())
        return try #require(rule.check).verdicts(page).map(\.outcome.word)
    }

    @Test(arguments: [
        "<img src=a.png alt=\"\"><p style=\"position: absolute; top: 0\">Часы</p>",
        "<i style=\"position: absolute; z-index: -1; background: #000\">#</i><p>Часы</p>",
        "<div style=\"height: 9em; margin-bottom: -9em; background: #000\"></div><p>Часы</p>",
        "<div style=\"background: #000; height: 9em\"></div><p style=\"margin-top: -5em\">Часы</p>",
        "<div style=\"position: relative\"><i style=\"position: absolute; inset: 0; background: #000\"></i>"
            + "<p style=\"position: relative\">Часы</p></div>",
        "<p style=\"box-shadow: inset 0 0 0 5em #000\">Часы</p>",
    ])
    func isNotSureWhatLiesBelow(html: String) throws {
        let page = "<style>p { color: #eee }</style>" + html
        #expect(try words(TextContrastMinimum.rule, page).contains(.cantTell))
        #expect(!(try words(TextContrastMinimum.rule, page).contains(.failed)))
    }

    @Test(arguments: [
        "<img src=a.png alt=\"\"><p>Часы</p>",
        "<header style=\"position: fixed; top: 0; background: #000\"></header><p>Часы</p>",
        "<i style=\"position: absolute; z-index: -1; background: #000\">#</i><div style=\"background: #fff\"><p>Часы</p></div>",
        "<p style=\"position: absolute\">Часы</p>", "<p style=\"box-shadow: inset 0 1px #000\">Часы</p>",
    ])
    func seesThatNothingLiesBetween(html: String) throws {
        #expect(try words(TextContrastMinimum.rule, "<style>p { color: #eee }</style>" + html).contains(.failed))
    }

    @Test(arguments: [
        ("width: 200px", "Часы приёма по будням и по выходным", true),
        ("width: 200px", "Часы приёма<br>по будням<br>и по выходным<br>без обеда", false),
        ("width: 200px", "Часы приёма <b>по будням</b> и <i>по выходным</i>", true),
        ("width: 200px", "Часы <span style=\"display: block\">приёма по будням и по выходным</span>", false),
        ("max-width: 15%", "Часы приёма по будням и по выходным с утра до вечера", true),
        ("white-space: nowrap; width: 200px", "Часы приёма по будням и по выходным", false),
        ("", "Часы            приёма", false),
    ])
    func knowsWhereLinesEnd(style: String, text: String, breaks: Bool) throws {
        let tree = try HTMLDocument.parse(Array("<p style=\"\(style)\">\(text)</p>".utf8)).get()
        let page = PageFacts(tree)
        let paragraph = try #require(page.elements(.p).first)
        #expect(LineBreaks.occur(in: paragraph, page) == breaks)
    }

    @Test(arguments: [
        "Follow this link", "find out more", "See more here", "Читайте подробнее", "this webpage",
    ])
    func knowsGeneralTexts(text: String) { #expect(VagueLinkTexts.contains(text)) }

    @Test(arguments: ["Learn to swim", "More about quotas", "Читальный зал", "Open source", "Visit us", "Сайт центра"])
    func leavesTextsThatName(text: String) { #expect(!VagueLinkTexts.contains(text)) }
}
