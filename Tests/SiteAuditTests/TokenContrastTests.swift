import SiteModel
import Testing

@testable import SiteAudit

@Suite struct TokenContrastTests {
    private static let sheet = """
        /* Цвета темы */
        :root {
          --text: #1a1a1a; --background: #fff; /* } */
          --link: var(--blue); --blue: #0b57d0;
          --hint: #777; font: "a;}b";
        }
        @media (prefers-color-scheme: dark) {
          :root { --text: #eee; --background: #111; }
        }
        [data-scheme="yellow"], .contrast { --background: #000; --text: yellow !important }
        """

    private func schemes(_ text: String) -> Diagnosed<[ColourScheme]> {
        TokenSheet.read(SourceFile(path: "Templates/assets/tokens.css", text: text))
    }

    private func pair(_ text: String, _ background: String = "background", minimum: Double = 4.5) -> ContrastPair {
        ContrastPair(
            name: "Пара", text: text, background: background, minimum: minimum,
            place: SourcePlace(path: "Templates/pairs.yaml", line: 3, column: 5))
    }

    @Test func readsSchemesThatTakeOverTheOrdinaryOne() throws {
        let read = schemes(Self.sheet)
        #expect(read.problems == [])
        #expect(read.value.map(\.name) == ["обычная", "тёмная", "жёлтая"])
        #expect(read.value.last?.isCalled(".contrast, тёмная") == true)
        let dark = read.value[1]
        #expect(dark.tokens["text"]?.value == "#eee")
        #expect(dark.tokens["blue"]?.value == "#0b57d0")
        #expect(read.value[2].tokens["text"]?.value == "yellow")
        #expect(read.value[0].tokens["hint"]?.place.line == 5)
        #expect(read.value[0].tokens["font"] == nil)
    }

    @Test(arguments: [
        (":root { --a: #fff;", "блок открыт, но не закрыт", 1),
        ("@media (x) {\n:root { --a: red; }", "блок открыт, но не закрыт", 1),
        (":root { --a: red; }\n}", "лишняя скобка }", 2), ("\n/* а", "комментарий открыт, но не закрыт", 2),
        (":root { --a }", "в «--a» нет двоеточия", 1), ("@import \"x\";", "после «@import \"x\"» нет блока { … }", 1),
        ("@font-face { --a: red; }", "в файле цветов не читается «@font-face»", 1),
        (":root { --a: \"x\n; }", "кавычка открыта, но не закрыта", 1),
        (":root { .b { --c: red; } }", "блок внутри правила", 1),
        ("мусор", "после «мусор» нет блока { … }", 1),
    ])
    func tellsWhatIsWrongAndWhere(text: String, message: String, line: Int) throws {
        let problem = try #require(schemes(text).problems.first)
        #expect(problem.message.ru == message)
        #expect(problem.place.line == line)
        #expect(problem.problemClass == .templates)
    }

    @Test func reportsEveryPairThatFallsShortInEveryScheme() throws {
        let problems = TokenContrast.check([pair("text"), pair("--hint"), pair("link")], in: schemes(Self.sheet).value)
        #expect(
            problems.map(\.message.ru) == [
                "«Пара», схема «обычная»: контраст 4,47, нужно не меньше 4,50 (--hint #777 на --background #fff)",
                "«Пара», схема «тёмная»: контраст 4,21, нужно не меньше 4,50 "
                    + "(--hint #777 на --background #111)",
                "«Пара», схема «тёмная»: контраст 2,95, нужно не меньше 4,50 "
                    + "(--link var(--blue) на --background #111)",
                "«Пара», схема «жёлтая»: контраст 3,28, нужно не меньше 4,50 "
                    + "(--link var(--blue) на --background #000)",
            ])
        let problem = try #require(problems.first)
        #expect(problem.place.path == "Templates/pairs.yaml" && problem.place.line == 3)
        #expect(problem.wcag == ["1.4.3"] && problem.problemClass == .content)
        #expect(problem.notes.map(\.place?.line) == [5, 3])
        #expect(TokenContrast.check([pair("hint", minimum: 7)], in: schemes(Self.sheet).value)[0].wcag == ["1.4.6"])
    }

    @Test func tellsAnUnknownTokenOnceWithTheNearestName() throws {
        let problems = TokenContrast.check([pair("tekst")], in: schemes(Self.sheet).value)
        #expect(problems.map(\.message.ru) == ["цвета «--tekst» нет в tokens.css"])
        #expect(problems.first?.help.ru == "Возможно, вы имели в виду «--text».")
        #expect(problems.first?.problemClass == .templates)
    }

    @Test func tellsCirclesAndUnreadableColours() {
        let read = schemes(
            ":root { --a: var(--b); --b: var(--c); --c: var(--b); --d: серый; --e: var(--нет, #000); --f: white }")
        #expect(read.problems == [])
        let problems = TokenContrast.check([pair("a", "f"), pair("d", "f"), pair("e", "f")], in: read.value)
        #expect(
            problems.map(\.message.ru) == [
                "цвета ссылаются друг на друга по кругу: --a → --b → --c → --b",
                "«серый» в --d (схема «обычная») не читается как цвет",
            ])
    }

    @Test func acceptsARatioThatIsTheMinimumItself() {
        let read = schemes(":root { --a: #000; --b: #fff }")
        #expect(TokenContrast.check([pair("a", "b", minimum: 21)], in: read.value) == [])
        #expect(TokenContrast.check([pair("a", "b", minimum: 21.001)], in: read.value).count == 1)
    }

    @Test func keepsItsOwnExamples() {
        for (texts, count) in [(TokenContrast.rule.examples.passing, 0), (TokenContrast.rule.examples.failing, 1)] {
            for text in texts {
                let read = schemes(text)
                #expect(read.problems == [])
                #expect(TokenContrast.check([pair("text")], in: read.value).count == count)
            }
        }
    }

    @Test func readsRandomSheets() {
        var numbers = SeededNumbers(state: 3)
        let pieces = [
            "{", "}", ";", ":", "--a", "/*", "*/", "\"", "'", "(", ")", "@media", ":root", " ", "\n", "я", "\\", "/",
        ]
        for _ in 0..<20_000 {
            let text = (0..<Int.random(in: 0...14, using: &numbers)).map { _ in
                pieces.randomElement(using: &numbers) ?? ""
            }
            let read = schemes(text.joined())
            #expect(read.value.first?.name == "обычная")
        }
    }
}
