import Testing

@testable import HTMLTree

/// Which declaration wins, and what it comes out at (CSS Cascade 5, CSS Variables 1, HTML Standard 15).
@Suite struct CascadeTests {
    private func size(_ css: String, _ html: String = "<body><p id=x class=c>т") throws -> Double {
        try StyledPage(html, css: css).x().text.size
    }

    @Test(
        arguments: [
            ("p { font-size: 20px } p { font-size: 30px }", 30.0), (".c { font-size: 20px } p { font-size: 30px }", 20),
            ("p { font-size: 20px !important } #x { font-size: 30px }", 20),
            ("p { font-size: 20px; font-size: x }", 20),
            ("p { font-size: 2em } body { font-size: 10px }", 20),
            ("p { font-size: 150% } html { font-size: 20px }", 30),
            ("p { font-size: 2rem } html { font-size: 10px }", 20), ("p { font-size: calc(1em + 2 * 2px) }", 20),
            ("p { font-size: clamp(10px, 50px, 20px) }", 20), ("p { font-size: min(1vw, 99px) }", 12.8),
            ("p { font: bold 20px/1.5 serif }", 20), ("p { font: 20px }", 16), ("p { font-size: smaller }", 16 / 1.2),
            ("@layer a { #x { font-size: 20px } } p { font-size: 30px }", 30),
            ("@layer a, b; @layer b { p { font-size: 20px } } @layer a { p { font-size: 30px } }", 20),
            ("@layer a { p { font-size: 20px !important } } p { font-size: 30px !important }", 20),
            ("@layer a { p { font-size: 20px } @layer b { p { font-size: 30px } } }", 20),
            ("@media print { p { font-size: 20px } }", 16), ("@media screen { p { font-size: 20px } }", 20),
            ("@supports (display: grid) { p { font-size: 20px } }", 20),
            ("@supports not (display: grid) { p { font-size: 20px } }", 16),
            ("body { font-size: 20px } p { font-size: initial }", 16),
            ("body { font-size: 20px } p { font-size: unset }", 20),
            ("body { font-size: 20px } p { font-size: 30px; all: unset }", 20),
            ("p { --a: 20px; font-size: var(--a) }", 20), ("p { font-size: var(--no, 20px) }", 20),
            ("body { --a: 20px } p { --a: var(--b); --b: var(--a); font-size: var(--a, 30px) }", 30),
            ("body { --a: 20px } p { font-size: calc(var(--a) + 1px) }", 21),
            ("p { font-size: 20px; font-size: var(--no) }", 16), ("p { font: var(--f); --f: 20px serif }", 20),
            ("p { --a: var(--a); font-size: var(--a, 20px) }", 20), ("p { font-size: 20 }", 16),
            ("p { font-size: -1px }", 16),
            ("@import 'x'; p { font-size: 20px }", 20), ("p { font-size: 20px", 20), ("} p { font-size: 20px }", 16),
            ("p { color: red;; ; font-size: 20px }", 20), ("p { color: \"x\n; font-size: 20px }", 20),
            ("<!-- p { font-size: 20px } -->", 20), ("@unknown { } p { font-size: 20px }", 20),
        ] as [(String, Double)])
    func computesFontSizes(css: String, expected: Double) throws {
        #expect(abs(try size(css) - expected) < 0.001)
    }

    @Test(
        arguments: [
            ("<h1 id=x>", 32.0, 700.0), ("<h6 id=x>", 10.72, 700), ("<p><b id=x>", 16, 700), ("<b><b id=x>", 16, 900),
            ("<small id=x>", 16 / 1.2, 400), ("<table><th id=x>", 16, 700), ("<button id=x>", 13.3333, 400),
            ("<font size=5 id=x>", 24, 400), ("<font size=+1 id=x>", 18, 400),
            ("<p style='font-size:9pt' id=x>", 12, 400),
        ] as [(String, Double, Double)])
    func knowsWhatBrowsersDo(html: String, size: Double, weight: Double) throws {
        let style = try StyledPage("<!DOCTYPE html><body>" + html, css: "").x()
        #expect(abs(style.text.size - size) < 0.01)
        #expect(style.text.weight == weight)
    }

    @Test(arguments: [
        ("<p hidden id=x>", CSSKeyword.none), ("<p hidden=until-found id=x>", .block),
        ("<input type=hidden id=x>", .none),
        ("<dialog id=x>", .none), ("<dialog open id=x>", .block), ("<noscript id=x>", .none),
        ("<div popover id=x>", .none),
        ("<details><p id=x>", .none), ("<details open><p id=x>", .block), ("<details><summary id=x>", .listItem),
        ("<span id=x>", .inline), ("<table><tr><td id=x>", .tableCell), ("<template id=x>", .none),
        ("<p hidden style='display:flex' id=x>", .flex), ("<li id=x>", .listItem),
        ("<p style='display:nix' id=x>", .block),
        ("<p style='display: inline flow-root' id=x>", .inlineBlock), ("<p style='DISPLAY:NONE' id=x>", .none),
        ("<p style='display:none!important;display:block' id=x>", .none),
        ("<div><p style='display:inherit' id=x>", .block),
    ])
    func computesDisplay(html: String, expected: CSSKeyword) throws {
        #expect(try StyledPage("<!DOCTYPE html><body>" + html, css: "").x().box.display == expected)
    }

    @Test func takesShorthandsApart() throws {
        let box = try StyledPage("<p id=x>", css: "p { margin: 1px 2px 3px; overflow: hidden; inset: 5px auto }").x()
            .box
        #expect(box.margins == [.pixels(1), .pixels(2), .pixels(3), .pixels(2)])
        #expect(box.overflowX == .hidden && box.top == .pixels(5) && box.left == .auto)
        let css = "p { border: 2px solid red; border-left: none; outline: dotted; background: url(x) #00f no-repeat }"
        let paint = try StyledPage("<p id=x>", css: css).x().paint
        #expect(paint.borders.map(\.isDrawn) == [true, true, true, false])
        #expect(paint.borders[0].colour == Colour(red: 1, green: 0, blue: 0))
        #expect(
            paint.outline.isDrawn && paint.picture == .picture && paint.background == Colour(red: 0, green: 0, blue: 1))
    }

    @Test(arguments: [
        ("line-height: 1.5", TextStyle.LineHeight.number(1.5)), ("line-height: 150%", .pixels(24)),
        ("line-height: 2em", .pixels(32)), ("line-height: normal", .normal),
        ("line-height: calc(1 + .5)", .number(1.5)),
        ("line-height: -1", .number(9)),
    ])
    func computesLineHeights(declaration: String, expected: TextStyle.LineHeight) throws {
        let css = "body { line-height: 9 } p { \(declaration) }"
        #expect(try StyledPage("<body><p id=x>", css: css).x().text.lineHeight == expected)
    }

    @Test(
        arguments: [
            ("rotate(90deg)", 90.0), ("rotate(0.25turn)", 90), ("rotate(-100grad)", -90), ("rotateZ(90deg)", 90),
            ("rotate3d(0,0,1,90deg)", 90), ("matrix(0,1,-1,0,0,0)", 90), ("rotate(45deg) rotate(45deg)", 90),
            ("translate(10px) rotate(90deg)", 90), ("rotateX(90deg)", 0), ("scale(2)", 0),
            ("matrix3d(0,-1,0,0,1,0,0,0,0,0,1,0,0,0,0,1)", -90), ("rotate(1.5708rad)", 90),
        ] as [(String, Double)])
    func readsTurns(transform: String, degrees: Double) throws {
        let style = try StyledPage("<p id=x>", css: "p { transform: \(transform) }").x()
        #expect(abs(try #require(style.box.rotation) - degrees) < 0.01)
    }

    @Test(arguments: [
        ("position: absolute; clip: rect(0 0 0 0)", true), ("clip: rect(0,0,0,0)", false),
        ("position: absolute; clip: rect(1px, 1px, 1px, 1px)", true), ("clip-path: inset(50%)", true),
        ("clip-path: inset(100%)", true), ("clip-path: inset(10%)", false), ("clip-path: circle(0)", true),
        ("clip-path: polygon(0 0, 0 0, 0 0)", true), ("clip-path: polygon(0 0, 1px 0, 0 9px)", false),
        ("position: absolute; clip: auto", false),
    ])
    func knowsWhatIsClippedAway(declarations: String, isClipped: Bool) throws {
        #expect(try StyledPage("<p id=x>", css: "p { \(declarations) }").x().box.isClippedAway == isClipped)
    }

    @Test func tellsWhereAValueWasDeclared() throws {
        let page = try StyledPage(
            "<p id=x style='color: red; width: 1px !important'>", css: "a {}\np { color: blue !important }")
        let place = try #require(page.styles.declaration(of: .color, for: try page.node("x")))
        #expect(place == DeclarationPlace(sheet: 0, offset: 9, isImportant: true))
        let inline = try #require(page.styles.declaration(of: .width, for: try page.node("x")))
        #expect(inline.isInline && inline.offset == 12 && inline.isImportant)
    }

    @Test func sharesStyles() throws {
        let rows = String(repeating: "<tr><td>1<td class=c>2", count: 100)
        let page = try StyledPage("<!DOCTYPE html><table>" + rows, css: ".c { color: red }")
        #expect(page.styles.styles.count < 12)
    }

    @Test func givesPagesOfOneCascadeTheSameStyles() throws {
        let cascade = Cascade([Cascade.Source(StyleSheet(Array("p { color: red } .c { width: 1px }".utf8)))])
        func style(_ html: String) throws -> ComputedStyle {
            let tree = try HTMLDocument.parse(Array(html.utf8)).get()
            let node = try #require(tree.all.first { tree.isHTML($0, .p) })
            return PageStyles(tree, cascade)[node]
        }
        #expect(try style("<p>") === style("<p>т"))
        #expect(try style("<p>") !== style("<div><p>"))
        #expect(try style("<p style='color: blue'>").text.colour == Colour(red: 0, green: 0, blue: 1))
        #expect(try style("<p class=c>").box.width == .pixels(1))
        #expect(try style("<p>").text.colour == Colour(red: 1, green: 0, blue: 0))
    }

    @Test func computesStylesWithFocus() throws {
        let css =
            "a { outline: none } a:focus { color: red } div:focus-within { z-index: 1 } :focus-visible { outline: 2px solid }"
        let page = try StyledPage("<div><a id=x href=/>т</a><a href=/>т</a></div>", css: css)
        #expect(try !page.x().paint.outline.isDrawn)
        let style = try #require(page.styles.focused([try page.node("x")], in: page.tree).first)
        #expect(style.paint.outline.isDrawn && style.text.colour == Colour(red: 1, green: 0, blue: 0))
    }

    @Test func readsOldAttributes() throws {
        let page = try StyledPage("<body bgcolor=ff0000 text=#00f><table id=x bgcolor=blue width=50%>", css: "")
        #expect(try page.x().paint.background == Colour(red: 0, green: 0, blue: 1))
        #expect(try page.x().box.width == .percentage(50))
        let body = try #require(page.tree.all.first { page.tree.isHTML($0, .body) })
        #expect(page.styles[body].paint.background == Colour(red: 1, green: 0, blue: 0))
        #expect(page.styles[body].text.colour == Colour(red: 0, green: 0, blue: 1))
    }

    @Test func refusesALargeSheet() {
        let sheet = StyleSheet(Array(repeating: UInt8(ascii: "a"), count: StyleSheet.sizeLimit + 1))
        #expect(sheet.excess == .size && sheet.rules.isEmpty)
    }

    @Test(arguments: [
        String(repeating: "a,", count: 3_000) + "b", String(repeating: "p ", count: 100) + "b",
        String(repeating: ".a", count: 100),
        String(repeating: ":is(", count: 9) + "a" + String(repeating: ")", count: 9),
    ])
    func neverLeavesOutARuleInSilence(selector: String) {
        #expect(StyleSheet(Array((selector + "{color:red}").utf8)).excess == .selectors)
    }

    @Test(arguments: [
        "{", "(", "a{", "a{b:(", "@media(", "a,", "a{--x:{", "/*", "var(", "a:is(", "a{color:var(--a,", "[",
        "@layer a{",
    ])
    func readsEndlessSheetsInTime(piece: String) {
        let text = String(repeating: piece, count: 60_000)
        let sheet = StyleSheet(Array(text.utf8))
        #expect(sheet.bytes.count == text.utf8.count)
    }
}
