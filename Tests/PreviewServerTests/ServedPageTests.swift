import SiteModel
import Testing

@testable import PreviewServer

/// What a page gets in the preview, and what of it stays away.
@Suite struct ServedPageTests {
    static func text(_ path: String, _ site: ServedSite) throws -> String {
        switch try #require(site.entry(at: path)) {
        case .file(let bytes, _), .page(_, let bytes): return String(decoding: bytes, as: UTF8.self)
        case .folder: throw Unexpected.reading
        }
    }

    @Test func addsTheScriptToAGoodPageAndNothingElse() throws {
        let text = try Self.text("/index.html", SampleSite.site(SampleSite.build()))
        #expect(text.contains("<script src=\"/__pandus/reload.js\" data-version=\"1\""))
        #expect(!text.contains("pandus-panel") && !text.contains("panel.css") && !text.contains("Черновик"))
        #expect(text.hasSuffix("</script>\n</body></html>\n"))
        let plain = try Self.text("/assets/site.css", SampleSite.site(SampleSite.build()))
        #expect(plain == "p { margin: 0 }")
    }

    @Test(arguments: ["/uslugi/podbor.html", "/krupno/uslugi/podbor.html"])
    func listsThePagesProblemsInBothTrees(path: String) throws {
        let problems = [SampleSite.problem(), SampleSite.problem("Content/index.md", .warning)]
        let text = try Self.text(path, SampleSite.site(SampleSite.build(problems: problems)))
        #expect(text.contains("Замечания к этой странице: 1</h2>"))
        #expect(text.contains("<strong>Ошибка:</strong> Нет такого &lt;дня&gt;"))
        #expect(text.contains("<code>Content/uslugi/podbor.md:3:8</code>"))
        #expect(text.contains("Как исправить: Напишите день так: 2026-05-12."))
        #expect(text.contains("К другим файлам замечаний: 1."))
    }

    @Test func showsTheFormerPageWhileContentIsBroken() throws {
        let site = SampleSite.site(SampleSite.build(), SampleSite.build(nil, problems: [SampleSite.problem()]))
        let text = try Self.text("/uslugi/podbor.html", site)
        #expect(text.contains("<h1>Страница</h1>") && text.contains("Показана прежняя страница."))
        #expect(text.contains("data-version=\"2\""))
        let mended = site.after(SampleSite.build(), version: "3")
        #expect(!(try Self.text("/uslugi/podbor.html", mended)).contains("pandus-panel"))
    }

    @Test func showsAllProblemsWhileThereIsNoSite() throws {
        let waiting = SampleSite.site()
        #expect(try Self.text("/", waiting).contains("Сайт строится"))
        let broken = SampleSite.site(SampleSite.build(nil, problems: [SampleSite.problem()]))
        let text = try Self.text("/uslugi/podbor.html", broken)
        #expect(text.contains("<h1>Замечания: 1</h1>") && text.contains("reload.js"))
        guard case .page(.unavailable, _) = broken.entry(at: "/") else { throw Unexpected.reading }
    }

    @Test func countsWhatIsTooMuchToList() throws {
        let problems = Array(repeating: SampleSite.problem(), count: 260)
        let site = SampleSite.site(SampleSite.build(problems: problems))
        #expect(try Self.text("/uslugi/podbor.html", site).contains("И ещё: 210."))
        #expect(try Self.text(OwnAddress.problems, site).contains("И ещё: 60."))
    }

    @Test func listsErrorsFirst() throws {
        let problems = [Severity.review, .warning, .error].map { SampleSite.problem("Content/x.md", $0) }
        let text = ProblemList.markup(problems, limit: 2)
        let words = text.matches(of: /<strong>(.*?):</).map { String($0.1) }
        #expect(words == ["Ошибка", "Предупреждение"] && text.contains("И ещё: 1."))
    }

    @Test func marksDraftsOnly() throws {
        let site = SampleSite.site(SampleSite.build(drafts: ["index.html"]))
        #expect(try Self.text("/", site).contains("<body>\n<aside class=\"pandus-draft\""))
        #expect(!(try Self.text("/uslugi/", site)).contains("Черновик"))
    }

    @Test(arguments: [
        ("a<BODY class='>'>b</BODY>c", "c"), ("a</body>b</body>c", "</body>c"), ("nothing", ""), ("", ""),
        ("</head><body", ""), ("</body></head><body>", "</body></head><body>"),
    ])
    func findsAPlaceInAnyPage(page: String, end: String) {
        let panel = ProblemPanel(own: [SampleSite.problem()], otherCount: 0, isOutdated: true)
        let shown = ServedPage(panel: panel, isDraft: true, version: "1").bytes(from: Array(page.utf8))
        let text = String(decoding: shown, as: UTF8.self)
        #expect(text.hasSuffix(end) && text.contains("reload.js"))
        let added = shown.count - page.utf8.count
        #expect(added > 200)
    }

    @Test func letsNoMarkupOfAProblemThrough() throws {
        var problem = SampleSite.problem()
        problem.help = Message(ru: "<script>\u{202E}\"&", en: "x")
        let text = ProblemList.markup([problem], limit: 5)
        #expect(text.contains("&lt;script&gt;\u{FFFD}&quot;&amp;") && !text.contains("<script>"))
    }
}
