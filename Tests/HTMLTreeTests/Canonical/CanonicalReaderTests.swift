import Testing

@testable import HTMLTree

@Suite struct CanonicalReaderTests {
    @Test func readsGeneratedPagesAsGumboDoes() throws {
        var pages = CanonicalPages(seed: 20_260_512)
        for _ in 0..<400 {
            let page = pages.page(blocks: 0...8)
            let tree = try #require(CanonicalReader.read(Array(page.utf8)), "\(page)")
            try #require(tree == GumboReader.read(Array(page.utf8)), "\(page)")
        }
    }

    /// Whatever becomes of a page, the strict reader reads it as gumbo does, or leaves it; never one gumbo would refuse.
    @Test(arguments: 1...4)
    func readsDamagedPagesAsGumboDoesOrLeavesThem(seed: UInt64) throws {
        var pages = CanonicalPages(seed: seed)
        var damage = PageDamage(seed: seed)
        var read = 0
        for _ in 0..<5_000 {
            let bytes = damage.damaged(Array(pages.page(blocks: 1...2).utf8))
            guard let tree = CanonicalReader.read(bytes) else { continue }
            read += 1
            try #require(tree == GumboReader.read(bytes), "\(String(decoding: bytes, as: UTF8.self))")
            try #require(MarkupLimits.refusal(of: bytes) == nil)
        }
        #expect((500...4_000).contains(read))
    }

    /// Every element in every other one.
    @Test func readsEveryPairOfElementsAsGumboDoesOrLeavesIt() throws {
        var read = 0
        for outer in TagName.allCases.dropFirst() {
            for inner in TagName.allCases.dropFirst() {
                let void = inner.isVoid ? "<\(inner.text)>" : "<\(inner.text)>а</\(inner.text)>"
                let bytes = Array(Self.page("<\(outer.text)>б\(void)в</\(outer.text)>г").utf8)
                guard let tree = CanonicalReader.read(bytes) else { continue }
                read += 1
                try #require(tree == GumboReader.read(bytes), "\(outer) \(inner)")
            }
        }
        #expect(read > 5_000)
    }

    /// A few signs at every place where they could mean something.
    @Test(arguments: [
        ("", ""), ("<p ", ">а</p>"), ("<p a=\"", "\">а</p>"), ("<!--", "-->"), ("<script>", "</script>"),
        ("<textarea>", "</textarea>"), ("<pre>", "</pre>"), ("<table>", "</table>"), ("&#", ";"),
    ])
    func readsOddSignsAsGumboDoesOrLeavesThem(before: String, after: String) throws {
        var numbers = SeededNumbers(state: 7)
        let signs = Array("<>/!-&;#x\"'= \n\tab113344pя«")
        var read = 0
        for _ in 0..<600 {
            let odd = (0..<Int.random(in: 1...5, using: &numbers)).compactMap { _ in
                signs.randomElement(using: &numbers)
            }
            let page = Self.page(before + String(odd) + after)
            guard let tree = CanonicalReader.read(Array(page.utf8)) else { continue }
            read += 1
            try #require(tree == GumboReader.read(Array(page.utf8)), "\(page)")
        }
        #expect(read > 0)
    }

    @Test(
        arguments: [
            "", "текст", "<p>раз</p>",
            "<p class=\"a\">раз</p>\n<!-- к -->\n<ul>\n<li>а</li>\n<li>б<ul><li>в</li></ul></li></ul>",
            "<dl><div><dt>а</dt><dd>б</dd></div></dl>", "<DIV ID=\"a\"></DIV>", "<p>a &amp; b&nbsp;&#169;&#xA9;</p>",
            "<table><caption>т</caption><tbody><tr><th>а</th><td>б</td></tr></tbody></table>",
            "<svg viewBox=\"0 0 1 1\"><title>т</title><path d=\"M0\"/></svg>", "<a href=\"x\"><h2>а</h2></a>",
            "<button><span>а</span></button>", "<textarea>a</textarea>", "<p data-a=\"<p>\" hidden>а</p>",
            "<script>a<b</script>", "<!---->", "<b><p>а</p></b>", "<div><p>а</p><pre>б</pre></div>", "<br/><hr />",
        ])
    func readsWhatTemplatesWrite(body: String) throws {
        let bytes = Array(Self.page(body).utf8)
        #expect(try #require(CanonicalReader.read(bytes)) == GumboReader.read(bytes))
    }

    @Test(
        arguments: [
            "<p>раз", "<p>раз<p>два</p>", "<p><div></div></p>", "<ul><li>а<li>б</li></ul>", "<li>а</li>", "<dt>а</dt>",
            "<a href=\"x\">а<a href=\"y\">б</a></a>", "<form><form></form></form>", "<h1><h2>а</h2></h1>",
            "<button><button></button></button>", "<nobr>а</nobr>", "<b><i>а</b></i>", "<b><b>а</b></b>",
            "<table><tr><td>а</td></tr></table>", "<table><tbody>а</tbody></table>", "<table><p>а</p></table>",
            "<table><tbody><tr>&#32;</tr></tbody></table>", "<td>а</td>", "<select><option>а</option></select>",
            "<template>а</template>", "<plaintext>", "<math><mi>x</mi></math>", "<svg><p>а</p></svg>",
            "<svg><foreignObject>а</foreignObject></svg>", "<svg><title><b>а</b></title></svg>",
            "<ruby>а<rt>б</rt></ruby>",
            "<p class=a>а</p>", "<p a=\"1\"b=\"2\">а</p>", "<p id=\"a\" ID=\"b\">а</p>", "<p x-a='' X-A=''>а</p>",
            "<p =a>а</p>", "<p a =\"b\">а</p>", "<p \"a\">а</p>", "<div/>", "<br></br>", "</p>", "<p>а</p >",
            "а\r\nб", "а\u{0}", "а\u{7}", "\u{85}", "\u{FFFE}", "&copy", "&unknown;", "a & b", "&#0;", "&#128;",
            "&#xD800;",
            "&#9999999;", "&#;", "&#x;", "&amp", "<p title=\"&lt\">а</p>", "<p title=\"a&b\">а</p>", "а < б", "<",
            "<!-- а", "<!-->", "<!--->", "<!--> а -->", "<!---> а -->", "<!-- -- -->", "<!-- --!>", "<!x>", "<?x?>",
            "<![CDATA[а]]>", "<pre>\nа</pre>",
            "<textarea>\nа</textarea>", "<script><!-- <script></script> --></script>", "<script>а", "<style>а</style >",
            "<x-card>а</x-card>", "<frameset></frameset>", "<body>", "<html lang=\"ru\">", "<title>а</title>",
            "<object>а</object>", "<image>", "<p", "<p a", "<p a=",
            "<p a=\"", "<p a=\"&",
        ])
    func leavesWhatItIsNotSureOf(body: String) {
        #expect(CanonicalReader.read(Array(Self.page(body).utf8)) == nil)
    }

    @Test(
        arguments: [
            "", "<", "<!DOCTYPE html>", "<!DOCTYPE html><html><head></head><body>", "\u{FEFF}" + page(""),
            page("") + "<p>а</p>",
            page("") + "<!-- а -->", "<!-- а -->" + page(""), "а" + page(""), "<!DOCTYPE html SYSTEM \"x\">",
            "<html></html>",
            "<!DOCTYPE html><html><head><p>а</p></head><body></body></html>",
            "<!DOCTYPE html><html><head>а</head><body></body></html>",
            "<!DOCTYPE html><html><head></head>а<body></body></html>", "<!DOCTYPE html><html><body></body></html>",
            "<!DOCTYPE html><html><head></head><body></body><p>а</p></html>",
            "<!DOCTYPE html><html><head><noscript></noscript></head><body></body></html>",
        ])
    func leavesOddDocuments(page: String) {
        #expect(CanonicalReader.read(Array(page.utf8)) == nil)
    }

    @Test func leavesDeepPagesAndThoseWithManyAttributesToTheLimits() throws {
        let deep = { String(repeating: "<div>", count: $0) + String(repeating: "</div>", count: $0) }
        #expect(CanonicalReader.read(Array(Self.page(deep(200)).utf8)) != nil)
        #expect(CanonicalReader.read(Array(Self.page(deep(300)).utf8)) == nil)
        let many = { (count: Int) in "<p " + (0..<count).map { "a\($0)=\"\"" }.joined(separator: " ") + "></p>" }
        #expect(CanonicalReader.read(Array(Self.page(many(32)).utf8)) != nil)
        #expect(CanonicalReader.read(Array(Self.page(many(33)).utf8)) == nil)
        #expect(throws: MarkupRefusal.self) { try tree(Self.page(deep(600))) }
    }

    @Test func leavesInvalidUTF8() {
        let bad: [[UInt8]] = [
            [0xFF], [0xD0], [0xC0, 0x80], [0xE0, 0x80, 0x80], [0xED, 0xA0, 0x80], [0xF4, 0x90, 0x80, 0x80],
            [0xEF, 0xB7, 0x90], [0xF0, 0x9F, 0xBF, 0xBF], [0xF0, 0x80, 0x80, 0x80], [0x80], [0xE2, 0x80],
        ]
        for bytes in bad {
            #expect(CanonicalReader.read(Array(Self.page("^").utf8).replacing([0x5E], with: bytes)) == nil)
        }
    }

    static func page(_ body: String) -> String {
        "<!DOCTYPE html>\n<html lang=\"ru\">\n<head>\n<title>т</title>\n</head>\n<body>\n" + body + "</body>\n</html>\n"
    }
}

extension TagName {
    fileprivate var isVoid: Bool {
        switch self {
        case .area, .base, .br, .col, .embed, .frame, .hr, .img, .input, .keygen, .link, .meta, .param, .source,
            .track, .wbr:
            true
        default: false
        }
    }
}
