import Foundation
import Testing

/// Pages made to hurt: the command answers in time and in little memory, says in both languages what it does not read,
/// and never dies.
@Suite struct HostilePageTests {
    /// What is in the body and in the sheet linked, and the problem that says it is too much to be read.
    struct Page: Sendable, CustomTestStringConvertible {
        let name: String
        var body = "<p>Текст</p>"
        var sheet: String?
        var problem: String?

        var testDescription: String { name }
    }

    static let pages = [
        Page(name: "nested", body: many("<div>", 100_000), problem: "page-not-read"),
        Page(name: "lists", body: many("<ul><li>", 50_000), problem: "page-not-read"),
        Page(name: "attributes", body: "<p " + numbered { "a\($0) " } + ">", problem: "page-not-read"),
        Page(name: "large", body: many("Текст страницы. ", 1_800_000), problem: "page-not-read"),
        Page(name: "formatting", body: numbered { "<font size=\($0)>" }, problem: "page-not-read"),
        Page(name: "unclosed", body: "<table><tr><td><select><svg><title><textarea><p a='<b c=\"<!-- "),
        Page(name: "unclosed blocks", body: many("<p><li><dl><dt><table><tr><td>", 150), problem: "page-not-read"),
        Page(
            name: "selectors", body: "<style>" + many("a,", 400_000) + "b{color:red}</style>",
            problem: "style-sheet-not-read"),
        Page(name: "groups", body: "<style>" + many(":is(", 100_000) + "</style>"),
        Page(name: "nested rules", body: "<style>" + many("a{", 100_000) + "</style>"),
        Page(name: "media", body: "<style>" + many("@media screen{", 100_000) + "</style>"),
        Page(name: "variables", body: "<style>:root{" + variables + "}p{color:var(--v0)}</style><p>Текст</p>"),
        Page(name: "style attribute", body: "<p style=\"" + many("a{b:", 10_000) + "\">Текст</p>"),
        Page(name: "large sheet", sheet: many("p{color:red}", 4_400_000), problem: "style-sheet-not-read"),
        Page(name: "declarations", sheet: "p{" + many("top:1;", 250_000) + "}", problem: "style-sheet-not-read"),
        Page(name: "endless selector", sheet: many("p ", 900_000) + "{color:red}", problem: "style-sheet-not-read"),
        Page(name: "endless classes", sheet: many(".a", 900_000) + "{color:red}", problem: "style-sheet-not-read"),
        Page(
            name: "deep and wide", body: many("<div>", 500) + "Текст",
            sheet: many(many("div ", 60) + "p{color:red}\n", 5_000)),
        Page(name: "imports", sheet: many("@import \"a.css\";", 10_000)),
        Page(name: "unclosed sheet", sheet: "a{b:url(\"x;/*("),
    ]

    private static func many(_ text: String, _ count: Int) -> String { String(repeating: text, count: count) }

    private static func numbered(_ text: (Int) -> String) -> String { (0..<100_000).map(text).joined() }

    /// Each twice the one after it: written out the first would be longer than any memory.
    private static let variables = (0..<60).map { "--v\($0):var(--v\($0 + 1)) var(--v\($0 + 1));" }.joined()

    @Test(arguments: pages) func answersInTime(page: Page) throws {
        let (result, time) = try Self.audit(Array(page.body.utf8), page.sheet)
        #expect([0, 1].contains(result.status) && !result.wasKilled)
        for problem in ["page-not-read", "style-sheet-not-read"] {
            #expect(result.output.contains(problem) == (problem == page.problem))
        }
        #expect(page.problem == nil || result.status == 1)
        #expect(time < .seconds(Command.isWatched ? 600 : 60), "\(page.name) took \(time)")
    }

    @Test(arguments: [
        ("ru", ["Страница не проверена: элементы вложены", "Как исправить:", "Таблица стилей не прочитана", "ошибки"]),
        ("en", ["The page was not checked: elements stand", "How to mend:", "The style sheet was not read", "errors"]),
    ])
    func saysWhatItDoesNotReadInBothLanguages(language: String, words: [String]) throws {
        let nested = try Self.audit(Array(Self.many("<div>", 1_000).utf8), nil, language).0.output
        let styled = try Self.audit([], Self.many("p{color:red}", 200_000), language).0.output
        for word in words { #expect((nested + styled).contains(word), "\(word)") }
    }

    @Test func readsWhatIsNoText() throws {
        let bytes: [UInt8] = (0..<200_000).map { UInt8(truncatingIfNeeded: $0 &* 167 &+ $0 >> 8) }
        let (result, _) = try Self.audit(bytes, nil)
        #expect(result.status == 1 && !result.wasKilled)
        #expect(result.output.contains("page-encoding"))
    }

    @Test func acceptsRussianText() throws {
        #expect(try !Self.audit(Array("<p>Приём граждан — по записи</p>".utf8), nil).0.output.contains("page-encoding"))
    }

    /// Kilobytes of addresses the command may take: more ends it.
    private static let memory = 2_000_000

    private static func audit(
        _ body: [UInt8], _ sheet: String?, _ language: String = "en"
    ) throws -> (Command.Result, Duration) {
        let folder = try TemporaryFolder()
        let file = folder.url.appendingPathComponent("page.html")
        let link = sheet == nil ? "" : "<link rel=\"stylesheet\" href=\"a.css\">"
        let head = "<!doctype html><html lang=\"ru\"><head><title>Часы</title>\(link)</head><body>"
        try Data(Array(head.utf8) + body).write(to: file)
        if let sheet { try Data(sheet.utf8).write(to: folder.url.appendingPathComponent("a.css")) }
        let start = ContinuousClock.now
        var command = Command("audit", "--lang", language, file.path)
        command.memory = Self.memory
        return (try command.run(), ContinuousClock.now - start)
    }
}
