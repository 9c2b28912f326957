import HTMLTree
import SiteModel
import Synchronization
import Testing

@testable import SiteAudit

/// Rules that read the pages around the one they judge.
@Suite struct SurroundingsTests {
    private static let files = [
        "o-nas.html": "<title>О нас</title><main><h1>Часы</h1><p>С 9 до 18, т. 123-45</p></main>",
        "kopiya.html": "<title>Копия</title><nav>Меню</nav><main><h1>Часы</h1> <p>С 9 до 18,\nт. 123-45</p></main>",
        "drugoj.html": "<title>Другой</title><main><h1>Часы</h1><p>С 9 до 18, т. 999-99</p></main>",
        "bolshe.html": "<title>Больше</title><main><h1>Часы</h1><p>С 9 до 18, т. 123-45, почта</p></main>",
        "karta.html": "<title>Карта</title><main><h1>Карта проезда</h1></main>",
        "syuda.html": "<title>Сюда</title><meta http-equiv=refresh content=\"0; URL='o-nas.html'\">",
        "potom.html": "<title>Потом</title><meta http-equiv=refresh content=\"30; url=o-nas.html\">",
        "krug.html": "<meta http-equiv=refresh content=\"0; url=krug.html\">",
        "vopros.html": "<title>?</title><script>show(new URLSearchParams(location.search))</script>",
        "papka/index.html": "<title>Папка</title><main>Папка</main>",
        "tekst.txt": "Просто текст",
        "glava.html": "<title>Глава</title><nav><h2>Книга</h2><a href=x>Глава 1</a></nav><p>О книге</p><p>Другое</p>",
    ]

    private static let web = WebSpace(
        resolve: { reference, page in
            let path = WebAddress(Array(reference.utf8)[...]).path(from: page.utf8)
            guard let path = path.map({ String(decoding: $0, as: UTF8.self) }) else { return nil }
            return path.hasSuffix("/") || path == "papka" ? "papka/index.html" : path
        }, read: { files[$0].map { Array($0.utf8) } })

    private func word(_ rule: Rule, _ html: String) throws -> [RuleOutcome.Word] {
        let page = PageFacts(try HTMLDocument.parse(Array(html.utf8)).get(), address: "x.html", web: Self.web)
        return try #require(rule.check).verdicts(page).map(\.outcome.word)
    }

    @Test(arguments: [
        ("o-nas.html", "o-nas.html", RuleOutcome.Word.passed), ("o-nas.html", "kopiya.html", .passed),
        ("o-nas.html", "syuda.html", .passed), ("o-nas.html", "potom.html", .failed),
        ("o-nas.html", "drugoj.html", .failed), ("o-nas.html", "karta.html", .failed),
        ("o-nas.html", "bolshe.html", .cantTell), ("o-nas.html", "net.html", .cantTell),
        ("o-nas.html", "krug.html", .cantTell), ("o-nas.html", "tekst.txt", .cantTell),
        ("vopros.html?a=1", "vopros.html?a=2", .failed), ("o-nas.html?a=1", "o-nas.html?a=2", .cantTell),
        ("o-nas.html#a", "o-nas.html#b", .cantTell), ("papka/", "papka", .passed),
        ("https://a.ru/", "https://b.ru/", .failed), ("https://a.ru/", "http://www.A.ru", .cantTell),
        ("https://a.ru/", "o-nas.html", .cantTell), ("tel:1", "tel:2", .failed),
        ("o-nas.html", "vopros.html", .cantTell),
    ])
    func comparesWhereLinksLead(first: String, second: String, word: RuleOutcome.Word) throws {
        let links = "<a href=\"\(first)\">Мы</a> <a href=\"\(second)\">мы</a>"
        #expect(try self.word(EquivalentLinks.rule, links) == [word])
        let scripted = "<b role=link tabindex=0 onclick=\"location = '\(first)'\">Мы</b> <a href=\"\(second)\">Мы</a>"
        #expect(try self.word(EquivalentLinks.rule, scripted) == [word])
        let frames = "<iframe title=Мы src=\"\(first)\"></iframe><iframe title=Мы src=\"\(second)\"></iframe>"
        #expect(try self.word(EquivalentFrames.rule, frames) == [word])
    }

    @Test func seesIntoFramesThatBringTheirDocument() throws {
        let inner = "<a href=o-nas.html>Мы</a><iframe srcdoc=\"<a href='%'>Мы</a>\"></iframe>"
        #expect(try word(EquivalentLinks.rule, inner.replacing("%", with: "kopiya.html")) == [.passed])
        #expect(try word(EquivalentLinks.rule, inner.replacing("%", with: "karta.html")) == [.failed])
        #expect(try word(EquivalentLinksInContext.rule, inner.replacing("%", with: "karta.html")) == [])
    }

    @Test func saysNothingOfWhatScriptsRearrange() throws {
        let links = "<a href=o-nas.html>Мы</a> <a href=karta.html>Мы</a>"
        #expect(try word(EquivalentLinks.rule, links + "<script>a.attachShadow({})</script>") == [.cantTell])
        #expect(
            try word(EquivalentLinks.rule, links + "<div><template shadowrootmode=open></template></div>")
                == [.cantTell])
    }

    @Test(arguments: [
        ("<p><img src=a.png alt=''><a href=o-nas.html>Мы</a> <a href=karta.html>Мы</a>", RuleOutcome.Word.failed),
        ("<p><a href=o-nas.html>Мы</a> <a href=karta.html>Мы</a>", .cantTell),
        ("<p><a href=o-nas.html>Мы</a> в городе, <a href=karta.html>Мы</a> на карте", .failed),
        ("<p><a href=o-nas.html>Мы</a> <a href=kopiya.html>Мы</a>", .passed),
        ("<p><svg><path></path></svg><a href=https://a.ru>Мы</a> <a href=https://b.ru>Мы</a>", .cantTell),
    ])
    func asksWhetherTheDifferenceShows(html: String, word: RuleOutcome.Word) throws {
        #expect(try self.word(EquivalentLinksInContext.rule, html) == [word])
    }

    /// One page with all parts that matter; each case leaves some out.
    @Test(arguments: [
        ("<p>О книге</p><p>Своё</p>", "heading", RuleOutcome.Word.failed),
        ("<p>О книге</p><h2>Своё</h2>", "heading", .passed), ("<h2>Своё</h2><p>О книге</p>", "heading", .passed),
        ("<p>О книге</p><h2 hidden>Своё</h2><p>Своё</p>", "heading", .failed),
        ("<h2>Своё</h2><p>О книге</p><p>Ещё</p>", "heading", .failed),
        ("<p>О книге</p><div role=main>Своё</div>", "landmark", .passed),
        ("<main><p>О книге</p>Своё</main>", "landmark", .failed), ("<p>О книге</p><p>Своё</p>", "landmark", .failed),
        ("<a href=#s>К</a><p>О книге</p><p id=s>Своё</p>", "link", .passed),
        ("<a href=#s></a><p>О книге</p><p id=s>Своё</p>", "link", .failed),
        ("<a href=#s>К</a><p>О книге</p><p>Своё</p>", "link", .failed),
        ("<a href=#s>К</a><p id=s>О книге</p><p>Своё</p>", "link", .failed),
        ("<button onclick=\"location.assign('#s')\">К</button><p>О книге</p><p id=s>Своё</p>", "link", .passed),
        ("<button onclick=\"f()\">К</button><p>О книге</p><p id=s>Своё</p>", "link", .cantTell),
        ("<details><summary>Ещё</summary><p>О книге</p></details><p>Своё</p>", "fold", .passed),
        ("<p>О книге</p><p>Своё</p>", "fold", .failed),
        ("<p>О книге</p><p>Своё</p><script></script>", "fold", .cantTell),
        ("<p>О книге</p><p>Своё</p>", "any", .failed), ("<p>Своё</p><p>О книге</p>", "any", .passed),
        ("<p>О книге</p><h2>Своё</h2>", "any", .passed),
        ("<p>О книге</p><p>Своё</p><a href=net.html>Нет</a>", "any", .failed),
        ("<h2>Своё</h2><p>О книге</p><p>Ещё</p><a href=net.html>Нет</a>", "heading", .cantTell),
    ])
    func findsWaysPastWhatComesAgain(body: String, means: String, word: RuleOutcome.Word) throws {
        let rules = [
            "heading": BypassHeading.rule, "landmark": BypassLandmark.rule, "link": BypassLink.rule,
            "fold": BypassFold.rule, "any": BypassBlocks.rule,
        ]
        let rule = try #require(rules[means])
        let html = "<title>Х</title><body>" + body + "<a href=glava.html>Глава 1</a>"
        #expect(try self.word(rule, html) == [word])
    }

    @Test func readsANeighbourOnce() throws {
        let reads = Counter()
        let web = WebSpace(
            resolve: Self.web.resolve,
            read: { name in
                reads.add()
                return Self.web.read(name)
            })
        let html = "<a href=o-nas.html>Мы</a> <a href=kopiya.html>Мы</a>"
        let tree = try HTMLDocument.parse(Array(html.utf8)).get()
        for _ in 0..<5 {
            let page = PageFacts(tree, address: "x.html", web: web)
            _ = EquivalentLinks.rule.check?.verdicts(page)
        }
        #expect(reads.count == 2)
    }
}

private final class Counter: Sendable {
    private let state = Mutex(0)
    var count: Int { state.withLock { $0 } }
    func add() { state.withLock { $0 += 1 } }
}
