import Foundation
import Testing

/// A build makes again only what has changed since the last one, and tells everything it told then.
@Suite struct FormerBuildTests {
    private let site: TemporaryFolder

    init() throws {
        site = try GoldenSiteTests.copy(of: "good")
        // A file that was saved right before a build is looked at once more by the next.
        usleep(150_000)
        try #require(try build().status == 0)
    }

    private struct Built {
        let status: Int32
        let report: String
        let made: Int?
    }

    private func build(_ arguments: String..., now: String = "2026-05-12T09:00+03:00") throws -> Built {
        let words = ["build", "--now", now, "--format", "json", "-v", "--lang", "en"] + arguments
        let result = try Command(arguments: words, in: site.url).run()
        let made = result.errors.firstMatch(of: /Page files made: (\d+)/).flatMap { Int($0.1) }
        return Built(status: result.status, report: result.output, made: made)
    }

    private func output() throws -> [String: Data] { try tree(site.url.appendingPathComponent("Output")) }

    private func output(_ path: String) -> URL { site.url.appendingPathComponent("Output/" + path) }

    private let page = "Content/uslugi/podbor.md"

    @Test func makesNothingWhenNothingChanged() throws {
        let before = try output()
        let again = try build()
        #expect(again.status == 0)
        #expect(again.made == 0)
        #expect(try output() == before)
    }

    @Test func makesTheTwoPagesOfAnEditedBody() throws {
        try site.append("\nЕщё одно предложение.\n", to: page)
        #expect(try build().made == 2)
        for path in ["uslugi/podbor.html", "krupno/uslugi/podbor.html"] {
            #expect(try String(contentsOf: output(path), encoding: .utf8).contains("Ещё одно предложение."))
        }
        #expect(try build().made == 0)
    }

    @Test func keepsACopiedFileNamedLikeACompressedPage() throws {
        try site.write("не архив", to: "Content/uslugi/podbor.html.gz")
        usleep(150_000)
        try #require(try build().status == 0)
        try site.append("\nЕщё одно предложение.\n", to: page)
        #expect(try build().made == 2)
        #expect(try output()["uslugi/podbor.html.gz"] == Data("не архив".utf8))
    }

    @Test func makesNothingForAFileSavedWithTheSameBytes() throws {
        let file = site.url.appendingPathComponent(page)
        try Data(contentsOf: file).write(to: file, options: .atomic)
        #expect(try build().made == 0)
    }

    @Test(arguments: [
        ("Заголовок: Подбор работы", "Заголовок: Поиск работы", "Content/uslugi/podbor.md"),
        ("## Что делать", "## Что нужно сделать", "Content/uslugi/podbor.md"),
        ("</p>", "</p> ", "Templates/service.html"), ("name: Портал", "name: Другой", "Content/site.yaml"),
    ])
    func makesEverythingThatMayShowTheChange(old: String, new: String, path: String) throws {
        try site.replace(old, by: new, in: path)
        let all = try #require(try build("--output", "Clean").made)
        #expect(try build().made == all)
        #expect(try output() == tree(site.url.appendingPathComponent("Clean")))
    }

    @Test func tellsWhatIsFoundInTheNewBodyAndForgetsIt() throws {
        let before = try build().report
        let text = try String(contentsOf: site.url.appendingPathComponent(page), encoding: .utf8)
        try site.append("\n" + String(repeating: "слово и ", count: 20) + "конец.\n", to: page)
        let found = try build()
        #expect(found.made == 2)
        #expect(found.report.contains("long-sentence"))
        #expect(found.report == (try build("--output", "Clean").report))
        #expect(try build().report == found.report)
        try site.write(text, to: page)
        let mended = try build()
        #expect(mended.made == 2)
        #expect(mended.report == before)
    }

    @Test func refusesABrokenBodyAndKeepsTheSite() throws {
        let before = try output()
        try site.append("\n[никуда](net-takoj.md)\n", to: page)
        #expect(try build().status == 1)
        #expect(try output() == before)
    }

    @Test func mendsATreeThatSomebodyTouched() throws {
        let before = try output()
        try Data("чужое".utf8).write(to: output("index.html"))
        #expect(try build().status == 0)
        #expect(try output() == before)
        try FileManager.default.removeItem(at: output("uslugi/podbor.html"))
        #expect(try build().status == 0)
        #expect(try output() == before)
        try Data("чужое".utf8).write(to: output("lishnee.html"))
        #expect(try build().status == 0)
        #expect(try output() == before)
    }

    @Test func buildsAnewForAnotherDayOrOtherOptions() throws {
        #expect(try build(now: "2026-05-12T09:01+03:00").made == 0)
        #expect(try #require(try build(now: "2026-05-13T09:00+03:00").made) > 0)
        #expect(try #require(try build("--drafts", now: "2026-05-13T09:00+03:00").made) > 0)
        #expect(try #require(try build("--without-audit", now: "2026-05-13T09:00+03:00").made) > 0)
    }

    @Test(arguments: ["", "pandus-build 1\n", "half"]) func buildsAnewWithoutSoundNotes(text: String) throws {
        let notes = site.url.appendingPathComponent("Output.state/former-build")
        let bytes = try Data(contentsOf: notes)
        try (text == "half" ? bytes.prefix(bytes.count / 2) : Data(text.utf8)).write(to: notes)
        let again = try build()
        #expect(again.status == 0)
        #expect(try #require(again.made) > 0)
    }
}
