import Foundation
import SiteModel
import Testing

@testable import pandus

/// What every form of report makes of a review, of notes and of foreign words.
@Suite struct ReportFormTests {
    private static let place = SourcePlace(path: "Content/a.md", line: 3, column: 7)

    private static func report(_ severity: Severity, notes: [Diagnostic.Note] = []) -> Report {
        let problem = Diagnostic(
            rule: "link-text", severity: severity, place: place, message: Message(ru: "что это", en: "what is this"),
            help: Message(ru: "Посмотрите.", en: "Look."), notes: notes, wcag: ["2.4.4"], act: ["c487ae"])
        return Report(problems: [problem], language: .ru, outcome: Message(ru: "Всё.", en: "Done."))
    }

    /// §3.27.10 of SARIF: only a failure has a level.
    @Test(arguments: [(Severity.error, "fail", "error"), (.warning, "fail", "warning"), (.review, "review", "none")])
    func givesLevelsToFailuresOnly(severity: Severity, kind: String, level: String) throws {
        let run = try SARIFTests.run(Self.report(severity).rendered(as: .sarif, colored: false))
        #expect(run.results.map(\.kind) == [kind])
        #expect(run.results.map(\.level) == [level])
    }

    @Test(arguments: [(Severity.error, "::error "), (.warning, "::warning "), (.review, "::notice ")])
    func annotatesReviewsAsNotices(severity: Severity, lead: String) {
        #expect(Self.report(severity).rendered(as: .github, colored: false).hasPrefix(lead))
    }

    @Test(arguments: [(Severity.error, "<failure "), (.warning, "<skipped "), (.review, "<skipped ")])
    func failsInJUnitWhatBreaksTheRun(severity: Severity, tag: String) {
        let report = Self.report(severity)
        #expect(report.rendered(as: .junit, colored: false).contains(tag))
        #expect((report.status == .content) == (tag == "<failure "))
    }

    @Test func tellsNotesInEveryForm() throws {
        let other = SourcePlace(path: "Content/b.md", line: 9, column: 2)
        let words = Message(ru: "первое здесь", en: "the first is here")
        let count = Message(ru: "и ещё на 2 страницах", en: "and on 2 more pages")
        let report = Self.report(
            .error,
            notes: [Diagnostic.Note(place: other, message: words), Diagnostic.Note(place: nil, message: count)])
        for form in [ReportFormat.text, .junit, .github] {
            let text = report.rendered(as: form, colored: false)
            #expect(text.contains("Первое здесь Content/b.md:9:2"), "\(form)")
            #expect(text.contains("И ещё на 2 страницах"), "\(form)")
        }
        let log = report.rendered(as: .sarif, colored: false)
        #expect(log.contains("Что это. И ещё на 2 страницах. Как исправить: Посмотрите."))
        let related = try #require(log.firstRange(of: "\"relatedLocations\"")).upperBound
        #expect(log[related...].contains("Content/b.md"))
    }

    @Test(arguments: ["a/b.html", "./a/b.html", "a//b.html", "a/./b.html"])
    func knowsOnePathByManyNames(path: String) {
        #expect(Fingerprint.path(path) == "a/b.html")
        #expect(Fingerprint.path("/" + path) == "/a/b.html")
    }

    @Test func tellsTextsApartByTheirEnds() {
        var (left, right) = (StableHash(), StableHash())
        for text in ["ab", "c"] { left.add(text) }
        for text in ["a", "bc"] { right.add(text) }
        #expect(left.text != right.text)
        #expect(left.text.utf8.count == 16)
    }

    @Test(arguments: [("a*b_c", "a\\*b\\_c"), ("<b>&[x](y)", "\\<b\\>&\\[x\\](y)"), ("# x", "\\# x")])
    func showsMarkdownUnchanged(text: String, escaped: String) {
        #expect(MarkdownText.plain(text) == escaped)
    }

    @Test func fencesCodeThatHasFences() {
        #expect(MarkdownText.fenced("```\nx", language: "html") == "````html\n```\nx\n````")
    }
}
