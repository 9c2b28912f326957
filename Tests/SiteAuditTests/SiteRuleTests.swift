import HTMLTree
import SiteModel
import Testing

@testable import SiteAudit

/// Pages of an example, each after a line `=== address`, with the places at which findings are expected.
struct ExampleSite: Sendable, CustomTestStringConvertible {
    let rule: Rule
    let text: String

    var testDescription: String { rule.id + ": " + text.prefix(80) }

    static func all(_ kind: (Examples) -> [String]) -> [ExampleSite] {
        Rules.all.filter { $0.site != nil }.flatMap { rule in
            kind(rule.examples).map { ExampleSite(rule: rule, text: $0) }
        }
    }

    /// Byte offsets of the marks, by address.
    var marks: [String] { pages.flatMap { page in page.marks.map { "\(page.address) \($0)" } }.sorted() }

    var findings: [String] {
        let files = Dictionary(uniqueKeysWithValues: pages.map { ($0.address, $0.file) })
        let ledger = SiteLedger(
            reread: { files[$0] }, contains: { $0.hasSuffix(".html") ? false : nil })
        for file in files.values { _ = Auditor(rules: [rule]).audit(BuiltPage(foreign: file), noting: ledger) }
        return ledger.findings(of: [rule]).map { found in
            let index = LineIndex(of: files[found.address] ?? SourceFile(path: "", bytes: []))
            let offset = files[found.address]?.bytes.indices.first { at in
                let place = index.place(at: at)
                return (place.line, place.column) == (found.problem.place.line, found.problem.place.column)
            }
            return "\(found.address) \(offset ?? -1)"
        }.sorted()
    }

    private var pages: [(address: String, file: SourceFile, marks: [Int])] {
        text.split(separator: "=== ").map { part in
            let address = String(part.prefix { $0 != "\n" })
            let body = part.dropFirst(address.count + 1)
            let head =
                body.contains("<html")
                ? "" : "<!DOCTYPE html><html lang=\"ru\"><head><title>\(address)</title></head><body>\n"
            var bytes = Array(head.utf8)
            var marks: [Int] = []
            for scalar in body.unicodeScalars {
                if scalar == "↓" { marks.append(bytes.count) } else { bytes += String(scalar).utf8 }
            }
            return (address, SourceFile(path: address, bytes: bytes), marks)
        }
    }
}

@Suite struct SiteRuleTests {
    @Test(arguments: ExampleSite.all(\.failing))
    func findsWhatDiffers(site: ExampleSite) {
        if site.marks.isEmpty {
            #expect(site.findings.count == 1)
        } else {
            #expect(site.findings == site.marks)
        }
    }

    @Test(arguments: ExampleSite.all(\.passing))
    func leavesSoundSitesAlone(site: ExampleSite) {
        #expect(site.findings == [])
    }

    private func ledger(_ pages: [(String, String)], root: String? = nil, prefix: String = "/") -> SiteLedger {
        let texts = Dictionary(uniqueKeysWithValues: pages)
        let ledger = SiteLedger(
            root: root, rootPrefix: prefix,
            reread: { path in texts[path].map { SourceFile(path: path, text: $0) } },
            contains: { $0.hasSuffix(".html") ? false : nil })
        for (address, text) in pages {
            _ = Auditor(rules: []).audit(BuiltPage(foreign: SourceFile(path: address, text: text)), noting: ledger)
        }
        return ledger
    }

    @Test func takesTwinsForOneDocument() {
        let head = "<html><title>А</title><link rel=canonical href=https://a.ru/a.html><h1>А</h1>"
        let twins = ledger([("a.html", head), ("krupno/a.html", head)])
        #expect(twins.findings(of: [UniqueTitle.rule, UniqueHeadline.rule]).isEmpty)
        let strangers = ledger([("a.html", head), ("b.html", head.replacing("a.ru/a", with: "a.ru/b"))])
        #expect(
            strangers.findings(of: [UniqueTitle.rule, UniqueHeadline.rule]).map(\.address) == ["b.html", "b.html"])
    }

    @Test(arguments: [
        ("b.html", 0), ("./b.html#x", 0), ("../s/b.html?q=1", 0), ("b.html#y", 1), ("b%2Ehtml#%D1%8B", 0),
        ("c.html", 1), ("/tab/s/b.html", 0), ("/tab/s/c.html", 1), ("/other/c.html", 0), ("../../c.html", 0),
        ("https://a.ru/c.html", 0), ("mailto:c.html", 0), ("//a.ru/c.html", 0), ("b.html#top", 0),
        ("b.html#:~:text=x", 0),
        ("b.html#staroe", 0), ("c.pdf", 0), ("", 0), ("b\n.html", 0),
    ])
    func followsLinksWithinTheSite(address: String, count: Int) {
        let ledger = ledger(
            [
                ("s/a.html", "<title>А</title><a href=\"\(address)\">Б</a>"),
                ("s/b.html", "<title>Б</title><p id=x><p id=ы><a name=staroe></a>"),
            ], root: "", prefix: "/tab/")
        #expect(ledger.findings(of: [PageLink.rule]).count == count)
    }

    @Test func namesTheFirstPageWhateverTheOrder() {
        let pages = (0..<20).map { ("p\($0).html", "<title>\($0)</title><a href=net.html>Нет</a>") }
        let first = ledger(pages).findings(of: [PageLink.rule])
        let last = ledger(pages.reversed()).findings(of: [PageLink.rule])
        #expect(first.map(\.problem) == last.map(\.problem))
        #expect(first.map(\.address) == ["p0.html"])
    }

    @Test func pointsIntoTheFileItWasWrittenIn() {
        let markdown = SourceFile(path: "Content/x.md", text: "Текст [нет](net.md)\n")
        let html = Array("<title>Х</title><a href=net.html>нет</a>".utf8)
        let built = BuiltPage(
            address: "x.html", bytes: html,
            segments: [BuiltPage.Segment(start: 0, source: .value(Origin(file: 0, offset: 11)))], fragments: [],
            sources: SourceTable(files: [markdown]), title: Origin(file: 0, offset: 0))
        let ledger = SiteLedger(contains: { _ in false })
        _ = Auditor(rules: []).audit(built, noting: ledger)
        let place = ledger.findings(of: [PageLink.rule]).first?.problem.place
        #expect(place?.path == "Content/x.md" && place?.column == 7)
    }

    @Test func leavesMenusAloneThatDifferOnEveryPage() {
        let pages = (0..<1_200).map { number in
            ("p\(number).html", "<title>\(number)</title><nav><a href=a.html>А\(number)</a><a href=b.html>Б</a></nav>")
        }
        #expect(ledger(pages).findings(of: [MenuOrder.rule, MenuLabels.rule]).isEmpty)
    }
}
