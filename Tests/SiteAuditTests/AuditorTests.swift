import HTMLTree
import SiteModel
import Testing

@testable import SiteAudit

@Suite struct AuditorTests {
    private let good = """
        <!DOCTYPE html>
        <html lang="ru"><head><meta name="viewport" content="width=device-width"><title>Подбор работы</title></head>
        <body><a href="#main">К содержанию</a><nav><a href="../index.html">Главная</a></nav>
        <main id="main"><h1>Подбор работы</h1><p>Текст</p></main></body></html>
        """

    private func page(_ text: String) -> BuiltPage { BuiltPage(foreign: SourceFile(path: "x.html", text: text)) }

    @Test func findsNothingOnAGoodPage() {
        #expect(Auditor().audit(page(good)) == [])
    }

    @Test func reportsPlaceCriteriaAndActRules() throws {
        let text = good.replacing("<p>Текст</p>", with: "<p>Зал:\t<img src=\"zal.jpg\"></p>")
        let problem = try #require(Auditor().audit(page(text)).first)
        #expect(problem.rule == "image-alternative")
        #expect(problem.severity == .error && problem.problemClass == .content)
        #expect(problem.place.line == 4)
        #expect(problem.place.column == 47)
        #expect(problem.place.excerpt?.text.contains("zal.jpg") == true)
        #expect(problem.wcag == ["1.1.1"])
        #expect(problem.act == ["23a2a8"])
        #expect(problem.message.ru == "у картинки «zal.jpg» нет описания")
        #expect(!problem.help.ru.isEmpty)
    }

    @Test func pointsAtTheTitleFieldForWhatIsAbsent() throws {
        let markdown = SourceFile(path: "Content/x.md", text: "---\nЗаголовок: Услуги\n---\n")
        let html = Array(
            "<html lang=ru><meta name=viewport content><title>Услуги</title><main>Текст</main></html>".utf8)
        let page = BuiltPage(
            address: "x.html", bytes: html, segments: [], fragments: [], sources: SourceTable(files: [markdown]),
            title: Origin(file: 0, offset: 4))
        let problem = try #require(Auditor().audit(page).first)
        #expect(problem.rule == "one-h1")
        #expect(problem.place.path == "Content/x.md" && problem.place.line == 2)
    }

    @Test func keepsToChosenRulesAndLevels() {
        let bad = page("<p><a href=x>здесь</a><img src=a>")
        #expect(Set(Auditor(only: ["link-text"]).audit(bad).map(\.rule)) == ["link-text"])
        #expect(Auditor(only: ["link-text"]).audit(bad).map(\.severity) == [.warning])
        #expect(Auditor(only: nil, level: .a).rules.allSatisfy { $0.level == .a })
        #expect(!Auditor(only: nil, level: .a).rules.contains { $0.id == "token-contrast" })
    }

    @Test func refusesAnEndlessPageWithOneProblem() {
        let problems = Auditor().audit(page(String(repeating: "<div>", count: 100_000)))
        #expect(problems.map(\.rule) == ["page-not-read"])
        #expect(problems.first?.place.column == 5 * 512 + 1)
    }

    @Test func tellsAThousandFindingsOfARuleAndTheCountOfTheRest() throws {
        let problems = Auditor(only: ["image-alternative"]).audit(page(String(repeating: "<img src=a>", count: 1_022)))
        #expect(problems.count == 1_001)
        #expect(problems.last?.message.ru == "и ещё 22 таких же замечания на этой странице")
        #expect(problems.last?.place == problems[999].place)
    }

    @Test func tellsAnOutcomeOfEveryRule() throws {
        for text in [good, "", "<p>", String(repeating: "<div>", count: 1_000)] {
            let outcomes = Auditor().outcomes(of: page(text))
            #expect(Set(outcomes.map(\.rule)) == Set(Rules.all.map(\.id)))
            let act = Set(outcomes.flatMap(\.act))
            #expect(act == Set(Rules.all.flatMap { $0.act + $0.partialACT }))
        }
    }

    @Test func tellsOutcomesByActRule() throws {
        let outcomes = Auditor().outcomes(of: page("<html><title>x</title><img src=a alt=б><input type=image>"))
        func words(_ act: String) -> [RuleOutcome.Word] { outcomes.filter { $0.act.contains(act) }.map(\.outcome) }
        #expect(words("b5c3f8") == [.failed])
        #expect(words("bf051a") == [.inapplicable])
        #expect(words("23a2a8") == [.passed])
        #expect(words("59796f") == [.failed])
        #expect(words("7d6734") == [.inapplicable])
        #expect(words("2779a5") == [.passed])
        #expect(outcomes.first { $0.act == ["59796f"] }?.place.column == 40)
    }

    @Test func tellsTheKnownPartOfAPairOfActRulesApart() {
        let outcomes = Auditor(only: ["page-language"]).outcomes(of: page("<html lang=qq><title>x</title>"))
        #expect(outcomes.map(\.act) == [["bf051a"], ["b5c3f8"]])
        #expect(outcomes.map(\.outcome) == [.failed, .passed])
    }

    @Test func judgesRandomPagesAtPlacesInThem() throws {
        var numbers = SeededNumbers(state: 7)
        let auditor = Auditor()
        for _ in 0..<4_000 {
            let file = SourceFile(path: "x.html", bytes: RandomPages.page(&numbers))
            for problem in auditor.audit(BuiltPage(foreign: file)) {
                try #require(problem.place.line >= 1 && problem.place.column >= 1)
                try #require(!problem.help.ru.isEmpty && !problem.message.en.isEmpty)
            }
        }
    }

    @Test func givesTheSamePlacesAsTheFile() throws {
        var numbers = SeededNumbers(state: 11)
        let pieces: [[UInt8]] = ["\r", "\n", "\r\n", "я", "a", "\t", "😀"].map { Array($0.utf8) } + [[0xFF], [0x80]]
        for _ in 0..<300 {
            var bytes: [UInt8] = Bool.random(using: &numbers) ? [0xEF, 0xBB, 0xBF] : []
            let count = Int.random(in: 0...300, using: &numbers)
            for _ in 0..<count { bytes += pieces.randomElement(using: &numbers) ?? [] }
            let file = SourceFile(path: "x", bytes: bytes)
            let lines = LineIndex(of: file)
            for offset in [0, 1, 2, bytes.count / 2, bytes.count] {
                let expected = file.place(at: offset)
                try #require(lines.place(at: offset) == expected)
                try #require(lines.position(at: offset).column == expected.column)
            }
        }
    }
}
