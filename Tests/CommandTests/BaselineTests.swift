import Foundation
import Testing

/// `audit --baseline`: what was known does not fail, what is new does, what is mended is told.
@Suite struct BaselineTests {
    struct Report: Decodable {
        struct Problem: Decodable {
            let rule: String
            let path: String
            let message: String
        }
        let summary: [String: Int]
        let problems: [Problem]
        let known: [Problem]?
    }

    /// The site and the report of its findings, an error and a warning, as the list of what is known.
    private static func known(_ arguments: String...) throws -> TemporaryFolder {
        let folder = try AuditedPages.folder()
        let command = ["audit", "site", "--format", "json"] + AuditedPages.rules + arguments
        try folder.write(try Command(arguments: command, in: folder.url).run().output, to: "known.json")
        return folder
    }

    private static func report(_ folder: TemporaryFolder, _ arguments: String...) throws -> (Report, Int32) {
        let command = ["audit", "site", "--format", "json", "--baseline", "known.json"] + AuditedPages.rules
        let result = try Command(arguments: command + arguments, in: folder.url).run()
        return (try JSONDecoder().decode(Report.self, from: Data(result.output.utf8)), result.status)
    }

    @Test(arguments: ["ru", "en"]) func failsForNothingThatWasKnown(language: String) throws {
        let (report, status) = try Self.report(try Self.known("--lang", language), "--strict")
        #expect(status == 0)
        #expect(report.problems.isEmpty)
        #expect(report.known?.map(\.rule) == ["image-alternative", "link-text"])
        #expect(report.summary == ["errors": 0, "warnings": 0, "review": 0, "known": 2])
    }

    @Test func saysNothingOfKnownWithoutAList() throws {
        let folder = try Self.known()
        let text = try String(contentsOf: folder.url.appending(path: "known.json"), encoding: .utf8)
        #expect(try JSONDecoder().decode(Report.self, from: Data(text.utf8)).known == nil)
    }

    @Test func survivesMovedLines() throws {
        let folder = try Self.known()
        try folder.replace("<main>", by: "<main>\n<p>Новое.</p>\n\n", in: "site/a.html")
        #expect(try Self.report(folder).1 == 0)
    }

    @Test func survivesOtherWordsOnItsLine() throws {
        let folder = try Self.known()
        try folder.replace("<p><a", by: "<p>Новое слово <a", in: "site/a.html")
        #expect(try Self.report(folder).1 == 0)
        #expect(try Self.report(folder).0.problems.isEmpty)
    }

    @Test func failsForWhatIsNew() throws {
        let folder = try Self.known()
        try folder.replace("</main>", by: "<img src=\"new.jpg\">\n</main>", in: "site/a.html")
        let (report, status) = try Self.report(folder)
        #expect(status == 1)
        #expect(report.problems.map(\.message) == ["У картинки «new.jpg» нет описания"])
        #expect(report.known?.count == 2)
    }

    @Test func countsEqualFindings() throws {
        let folder = try Self.known()
        try folder.replace("<img", by: "<img src=\"a.jpg\">\n<img", in: "site/a.html")
        let (report, status) = try Self.report(folder)
        #expect(status == 1)
        #expect(report.problems.count == 1)
        #expect(report.known?.count == 2)
    }

    @Test func tellsWhatIsMended() throws {
        let folder = try Self.known()
        try folder.replace("<img src=\"a.jpg\">", by: "", in: "site/a.html")
        let (report, status) = try Self.report(folder)
        #expect(status == 0)
        #expect(report.problems.map(\.rule) == ["baseline-stale"])
        #expect(report.problems.first?.path == "known.json")
        #expect(report.problems.first?.message.contains("[image-alternative]") == true)
        #expect(try Self.report(folder, "--strict").1 == 1)
    }

    @Test func tellsOfPagesThatAreGone() throws {
        let folder = try Self.known()
        try FileManager.default.removeItem(at: folder.url.appending(path: "site/a.html"))
        #expect(try Self.report(folder).0.problems.map(\.rule) == ["baseline-stale", "baseline-stale"])
    }

    @Test func callsNothingMendedThatWasNotLookedAt() throws {
        let folder = try Self.known()
        try folder.write(AuditedPages.page(""), to: "other/b.html")
        for arguments in [["site", "--only", "link-text"], ["other"], ["site", "--only", "motion"]] {
            let command = Command(arguments: ["audit", "--baseline", "known.json"] + arguments, in: folder.url)
            #expect(try !command.run().output.contains("baseline-stale"), "\(arguments)")
        }
    }

    @Test func takesAReportMadeWithAListAsTheNextList() throws {
        let folder = try Self.known()
        let command = ["audit", "site", "--format", "json", "--baseline", "known.json"] + AuditedPages.rules
        try folder.write(try Command(arguments: command, in: folder.url).run().output, to: "known.json")
        #expect(try Self.report(folder).0.summary["known"] == 2)
    }

    @Test func neverTakesAWordAboutTheListForKnown() throws {
        let folder = try Self.known()
        try folder.replace("<img src=\"a.jpg\">", by: "", in: "site/a.html")
        let command = ["audit", "site", "--format", "json", "--baseline", "known.json"] + AuditedPages.rules
        let next = try Command(arguments: command, in: folder.url).run().output
        #expect(next.contains("baseline-stale"))
        try folder.write(next, to: "known.json")
        #expect(try Self.report(folder).0.problems.isEmpty)
    }

    @Test func comparesWordsWhereAListHasNoFingerprints() throws {
        let folder = try Self.known()
        let text = try String(contentsOf: folder.url.appending(path: "known.json"), encoding: .utf8)
        try folder.write(text.replacing(/"fingerprint" : "[^"]*",/, with: ""), to: "known.json")
        #expect(try Self.report(folder).1 == 0)
    }

    @Test func neverTakesAPageThatCannotBeReadForKnown() throws {
        let folder = try AuditedPages.folder()
        try folder.write(
            #"{"version":1,"problems":[{"rule":"disk","path":"site/a.html","message":"Не удаётся прочесть"}]}"#,
            to: "known.json")
        let page = folder.url.appending(path: "site/a.html")
        try FileManager.default.removeItem(at: page)
        try FileManager.default.createSymbolicLink(
            at: page, withDestinationURL: URL(fileURLWithPath: "/dev/null"))
        let result = try Command("audit", "site/a.html", "--baseline", "known.json", in: folder.url).run()
        #expect(result.status == 5)
    }

    @Test(arguments: ["", "[]", "{}", #"{"version":2,"problems":[]}"#, #"{"version":1}"#, "[[[[[", "\u{0}"])
    func refusesWhatIsNoReport(text: String) throws {
        let folder = try AuditedPages.folder()
        try folder.write(text, to: "known.json")
        let result = try AuditedPages.audit(folder, "--baseline", "known.json")
        #expect(result.status == 2)
        #expect(result.errors.contains("не отчёт проверки"))
    }

    @Test func listsTheKnownApartInText() throws {
        let result = try AuditedPages.audit(try Self.known(), "--baseline", "known.json")
        #expect(result.output.hasPrefix("Известные замечания:\n  site/a.html:4:1: У картинки «a.jpg» нет описания ["))
        #expect(result.output.hasSuffix("Новых ошибок нет. Известных замечаний: 2. Проверено: 1 страница.\n"))
    }

    @Test func saysInSARIFWhatIsNewAndWhatIsNot() throws {
        let folder = try Self.known()
        try folder.replace("</main>", by: "<img src=\"new.jpg\">\n</main>", in: "site/a.html")
        let log = try AuditedPages.audit(folder, "--baseline", "known.json", "--format", "sarif").output
        #expect(try SARIFTests.run(log).results.map(\.baselineState) == ["new", "unchanged", "unchanged"])
    }
}
