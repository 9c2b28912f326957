import HTMLTree
import Testing

@testable import SiteAudit

@Suite struct WordFactsTests {
    private func word(_ text: String) throws -> PlainWord {
        try #require(PlainWord.all(in: Array(text.utf8)[...]).first)
    }

    @Test(arguments: [
        ("harvesting", "harvest", true), ("opening", "open", true), ("работу", "работа", true),
        ("документы", "документ", true), ("сон", "сын", false), ("apple", "clementine", false),
        ("погода", "понедельник", false),
    ])
    func takesWordsThatBeginAlikeForKin(left: String, right: String, expected: Bool) throws {
        #expect(Stems(ContentWords(left)).contains(try word(right)) == expected)
        #expect(Stems(ContentWords(right)).contains(try word(left)) == expected)
    }

    @Test func leavesOutWordsWithoutMeaning() {
        #expect(ContentWords("Как мы и вы найти работу в 2026 a the").words.map(\.text) == ["найти", "работу"])
    }

    @Test(arguments: [("weather", "rain"), ("погода", "дождь"), ("hours", "Monday"), ("Рецепты", "суп")])
    func putsWordsIntoOneField(left: String, right: String) throws {
        #expect(Topic.bits(of: try word(left)) & Topic.bits(of: try word(right)) != 0)
    }

    @Test(arguments: ["snowboarding", "снегоуборщица", "жаль", "rainforests", "и"]) func keepsToWordForms(text: String)
        throws
    {
        #expect(Topic.bits(of: try word(text)) == 0)
    }

    @Test(arguments: [
        ("HTML", true), ("PDF, 120 КБ", true), ("Plain text", true), ("5", false), ("Эта страница", true),
        ("this product", true), ("Отчёт", true), ("Отчёт за май", false), ("Эта важная книга о квоте", false),
        ("", false),
    ])
    func knowsTextsThatLeanOnOthers(text: String, expected: Bool) {
        #expect((LinkWords.kind(of: text) != nil) == expected)
    }

    @Test(arguments: ["Untitled", "New page 2", "index.html", "Без названия", "https://portal.example/a"])
    func knowsPlaceholderTitles(title: String) {
        #expect(PlaceholderWords.isTitle(title))
    }

    @Test(arguments: ["Квота", "Документы для центра", "О центре. Контакты", "2 июня"])
    func letsTitlesOfPagesBe(title: String) {
        #expect(!PlaceholderWords.isTitle(title))
    }

    @Test(arguments: [
        ("Please fill the field correctly.", true), ("Неверное значение!", true), ("Возраст: число от 1", false),
        ("Age must be at least 1.", false), ("Введите имя", false), ("This field is required", false),
    ])
    func tellsVagueErrors(text: String, expected: Bool) {
        #expect(ErrorWords.isVague(text) == expected)
    }

    @Test(arguments: [
        ("Мы рядом. Придите к нам.", [2, 3]), ("Дом 5, ул. Такая, г. Город. Вход слева.", [6, 2]),
        ("Портал «Работа» (сайт). Там вакансии.", [3, 2]), ("Звоните нам. Мы поможем!", [2, 2]),
        ("Что-то новое\nи ещё; вот", [2, 2, 1]), ("… !", []),
    ])
    func endsSentences(text: String, expected: [Int]) {
        #expect(Sentences(Array(text.utf8)[...]).all.map(\.words) == expected)
    }
}

@Suite struct ReferredThingTests {
    /// What `position-words` says of a page that links to `b.html`.
    private func word(_ text: String, linked: String?) throws -> RuleOutcome.Word? {
        let html = "<html lang=en><body><p>On the <a href=b.html>other page</a> " + text + "</p>"
        let web = WebSpace(resolve: { reference, _ in reference }, read: { _ in linked.map { Array($0.utf8) } })
        let page = PageFacts(try HTMLDocument.parse(Array(html.utf8)).get(), web: web)
        return try #require(PositionWords.rule.check).verdicts(page).first?.outcome.word
    }

    private static let pages: [(String, String?, RuleOutcome.Word)] = [
        ("look into the triangle menu", "<h1>Triangle menu</h1>", .cantTell),
        ("look into the triangle menu", "<h1>▲</h1>", .failed), ("look into the triangle menu", nil, .cantTell),
        ("press the red button", "<button>Go</button>", .cantTell),
        ("press the red button", "<button>Go</button><button>Stop</button>", .failed),
    ]

    @Test(arguments: pages) func looksOnTheLinkedPage(text: String, linked: String?, expected: RuleOutcome.Word) throws
    {
        #expect(try word(text, linked: linked) == expected)
    }

    @Test func saysNothingWhereNothingIsPointedAt() throws {
        #expect(try word("press Save", linked: nil) == nil)
    }

    @Test func tellsUnknownOutcomesWithoutAProblem() throws {
        let page = PageFacts(try HTMLDocument.parse(Array("<html><body><h2>Квота</h2><p>Кому</p>".utf8)).get())
        let verdicts = try #require(HeadingTopic.rule.check).verdicts(page)
        #expect(verdicts.map(\.outcome.word) == [.cantTell] && verdicts.allSatisfy { $0.outcome.findings.isEmpty })
    }
}
