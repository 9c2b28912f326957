import SiteModel
import Testing

@testable import SiteAudit

/// The colours that come out of a token sheet for each combination of a reader's settings.
@Suite struct ColourSchemeTests {
    private static let sheet = """
        :root { --ink: #111; --paper: #fff; --muted: #333; --base: 100%; }
        @media (prefers-color-scheme: dark) { :root { --ink: #eee; --paper: #222; --muted: #ccc } }
        :root.krupno { --base: 150%; --muted: #000 }
        @media (prefers-color-scheme: dark) { :root.krupno { --muted: #fff } }
        @media (prefers-contrast: more) { :root { --ink: #000 } }
        @media screen and (prefers-contrast: more) and (prefers-color-scheme: dark) { :root { --ink: #fff } }
        :root:is([data-scheme], :has(.schemes input:not([value="system"]):checked)) { --muted: var(--ink) }
        :root:is([data-scheme="black"], :has(#scheme-black:checked)) { --ink: #ffd84d; --paper: #000 }
        :root:is([data-scheme="blue"], :has(#scheme-blue:checked)) { --ink: #003; --paper: #9cf }
        @media (forced-colors: active) { :root { --ink: CanvasText } }
        @media print { :root { --ink: #000 !important; --paper: #fff !important; --muted: #000 !important } }
        """

    private func schemes(_ text: String) -> [ColourScheme] {
        TokenSheet.read(SourceFile(path: "tokens.css", text: text)).value
    }

    private func scheme(_ name: String, in text: String = sheet) throws -> ColourScheme {
        try #require(schemes(text).first { $0.name == name } ?? schemes(text).first { $0.isCalled(name) })
    }

    @Test(arguments: [
        ("обычная", "#111", "#fff", "#333"), ("тёмная", "#eee", "#222", "#ccc"),
        ("обычная, крупный текст", "#111", "#fff", "#000"), ("тёмная, крупный текст", "#eee", "#222", "#fff"),
        ("обычная, повышенный контраст", "#000", "#fff", "#333"),
        ("тёмная, повышенный контраст", "#fff", "#222", "#ccc"),
        ("чёрная", "#ffd84d", "#000", "var(--ink)"), ("синяя", "#003", "#9cf", "var(--ink)"),
        ("чёрная, крупный текст", "#ffd84d", "#000", "var(--ink)"),
        ("чёрная, тёмное устройство, крупный текст, повышенный контраст", "#ffd84d", "#000", "var(--ink)"),
        ("печать", "#000", "#fff", "#000"), ("печать, крупный текст", "#000", "#fff", "#000"),
        ("печать, чёрная", "#000", "#fff", "#000"), ("печать, синяя, крупный текст", "#000", "#fff", "#000"),
    ])
    func givesTheTokensOfEachCombination(name: String, ink: String, paper: String, muted: String) throws {
        let tokens = try #require(
            TokenSheet.read(SourceFile(path: "t", text: Self.sheet)).value
                .first { scheme in scheme.names.contains { $0.map(\.ru).joined(separator: ", ") == name } }
        ).tokens
        #expect(tokens["ink"]?.value == ink)
        #expect(tokens["paper"]?.value == paper)
        #expect(tokens["muted"]?.value == muted)
    }

    @Test func tellsCombinationsOfEqualColoursOnce() {
        let names = schemes(Self.sheet).map(\.name)
        #expect(
            names == [
                "обычная", "тёмная", "обычная, крупный текст", "тёмная, крупный текст",
                "обычная, повышенный контраст", "тёмная, повышенный контраст",
                "обычная, крупный текст, повышенный контраст", "тёмная, крупный текст, повышенный контраст",
                "чёрная", "синяя",
            ])
    }

    @Test(arguments: [
        (":root:is(.a, #b) { --c: red } :root.x.y { --c: blue }", "red"),
        (":root:where(#b) { --c: red } :root { --c: blue }", "blue"),
        (":root:has(#scheme-black:checked) { --c: red } :root[data-scheme=\"black\"] { --c: blue }", "red"),
        (":root:not([data-scheme=\"white\"]) { --c: red } :root { --c: blue }", "red"),
        ("html[data-scheme='black'] { --c: red } :root { --c: blue }", "red"),
        (":root { --c: red !important } :root[data-scheme=black] { --c: blue }", "red"),
        (":root[data-scheme=black] { --c: red } :root:is([data-scheme]) { --c: blue }", "blue"),
        (":root { --c: red; --c: blue }", "blue"),
    ])
    func followsTheCascade(rules: String, colour: String) throws {
        let marked = "[data-scheme=\"black\"] { --mark: #123 }"
        let schemes = schemes(
            marked
                + rules.replacing(":root:is(.a, #b)", with: ":root:is([data-scheme], #b)")
                .replacing(".x.y", with: "[data-scheme][data-scheme]"))
        let black = try #require(schemes.first { $0.isCalled("чёрная") })
        #expect(black.tokens["c"]?.value == colour)
    }

    @Test(arguments: [
        ("(prefers-color-scheme: dark)", ["тёмная"]), ("(prefers-color-scheme:light)", ["обычная", "печать"]),
        ("not all and (prefers-color-scheme: dark)", ["обычная", "печать"]), ("print", ["печать"]),
        ("not print", ["обычная", "тёмная"]), ("only screen and (prefers-color-scheme: dark)", ["тёмная"]),
        ("print, (prefers-color-scheme: dark)", ["тёмная", "печать"]), ("speech", []),
        ("(prefers-color-scheme: dark) or (not (prefers-contrast: more))", ["обычная", "тёмная", "печать"]),
        ("(forced-colors: active)", []), ("screen and (forced-colors: none)", ["обычная", "тёмная"]),
        ("(prefers-color-scheme: light) and (prefers-color-scheme: dark)", []), ("", ["обычная", "тёмная", "печать"]),
    ])
    func readsMediaConditions(media: String, expected: [String]) {
        let read = schemes(":root { --c: red } @media \(media) { :root { --c: blue } }")
        let plain = Set(["обычная", "тёмная", "печать"])
        let blue = read.filter { $0.tokens["c"]?.value == "blue" }.flatMap(\.names)
            .map { $0.map(\.ru).joined(separator: ", ") }.filter(plain.contains)
        #expect(Set(blue) == Set(expected))
    }

    @Test func looksAtConditionsItDoesNotKnowOneByOne() {
        let read = schemes(
            ":root { --c: red } @media (min-width: 40rem) { :root { --c: blue } } :root.no-js { --c: lime }")
        #expect(read.map(\.name) == ["обычная", "обычная, (min-width: 40rem)", "обычная, .no-js"])
        #expect(read.map { $0.tokens["c"]?.value } == ["red", "blue", "lime"])
    }

    @Test func givesAnElementWithTokensOfItsOwnTheRestOfItsScheme() throws {
        let text = """
            :root { --ink: #111; --paper: #fff; --focus: var(--ink); --line: #777 }
            [data-scheme="black"] { --ink: #ff0; --paper: #000 }
            .strip, .doors:is(.a, .b) { --ink: #fff; --paper: #111 }
            :root[data-scheme="black"] .strip { --paper: #00f }
            """
        #expect(
            schemes(text).map(\.name) == [
                "обычная", "чёрная", ".strip", ".strip, чёрная", ".doors:is(.a, .b), чёрная",
            ])
        let strip = try scheme(".strip, чёрная", in: text)
        #expect(strip.tokens["paper"]?.value == "#00f" && strip.tokens["line"]?.value == "#777")
        // Worked out on the root: the strip's own ink does not change it.
        #expect(strip.tokens["focus"]?.value == "#ff0")
        #expect(try scheme(".doors:is(.a, .b)", in: text).tokens["paper"]?.value == "#111")
    }

    @Test func leavesOutSizesWhenItComparesSchemes() {
        #expect(schemes(":root { --c: red; --base: 1rem } :root.krupno { --base: 2rem }").map(\.name) == ["обычная"])
    }

    @Test func judgesAPairOnlyInTheSchemesItIsMeantFor() throws {
        let place = SourcePlace(path: "pairs.yaml", line: 1, column: 1)
        func check(_ scheme: String?) -> [String] {
            let pair = ContrastPair(
                name: "П", text: "ink", background: "paper", minimum: 21, scheme: scheme, place: place)
            return TokenContrast.check([pair], in: schemes(Self.sheet)).map(\.message.ru)
        }
        #expect(check("синяя").allSatisfy { $0.contains("«синяя»") } && check("синяя").count == 1)
        #expect(check("печать") == [])
        #expect(check("чёрная, print") == [])
        #expect(check(nil).count == 5)
        #expect(check("сыняя") == ["схемы «сыняя» нет в tokens.css"])
    }

    @Test func seesAChosenSchemeWinOverAWeakerPrintRule() throws {
        let text = ":root:has(#scheme-black:checked) { --ink: #ff0 } @media print { :root:root { --ink: #000 } }"
        #expect(try scheme("печать, чёрная", in: text).tokens["ink"]?.value == "#ff0")
        #expect(try scheme("печать", in: text).tokens["ink"]?.value == "#000")
    }

    @Test func tellsAPairOfColoursOnceForAllItsSchemes() {
        let read = schemes(":root { --a: #888; --b: #fff } .one { --c: red } .two { --c: blue } .three { --c: lime }")
        let pair = ContrastPair(
            name: "П", text: "a", background: "b", minimum: 4.5,
            place: SourcePlace(path: "pairs.yaml", line: 1, column: 1))
        #expect(
            TokenContrast.check([pair], in: read).map(\.message.ru) == [
                "«П», схема «обычная» и ещё 3 схемы: контраст 3,54, нужно не меньше 4,50 (--a #888 на --b #fff)"
            ])
    }

    @Test func tellsWhenThereAreTooManySchemes() throws {
        let rules = (0..<40).map { ":root[data-scheme=s\($0)] { --c: red }" }.joined(separator: "\n")
        let read = TokenSheet.read(SourceFile(path: "t", text: ":root { --c: blue }\n" + rules))
        #expect(read.problems.map(\.place.line) == [26])
        #expect(try #require(read.problems.first).message.ru.contains("больше 24"))
    }

    @Test func readsSheetsOfDeepBrackets() {
        let deep = String(repeating: ":is(", count: 5_000)
        #expect(schemes(":root\(deep) { --c: red }").first?.name == "обычная")
        let media = String(repeating: "(", count: 5_000)
        #expect(schemes("@media \(media) { :root { --c: red } }").first?.name == "обычная")
    }
}
