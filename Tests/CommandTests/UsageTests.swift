import Foundation
import Testing

/// A command written wrongly is told in Russian, or in English when asked; nothing is written meanwhile.
@Suite struct UsageTests {
    static let slips: [(arguments: String, ru: String, en: String)] = [
        ("build --sorce x", "ключа «--sorce» нет, возможно, «--source»", "Unknown option '--sorce'"),
        ("bild", "команды «bild» нет, возможно, «build»", "there is no command “bild”, perhaps “build”"),
        ("build --now", "после ключа «--now» нет значения", "Missing value for '--now"),
        ("build x y", "лишнее в команде: x, y", "2 unexpected arguments: 'x', 'y'"),
        ("build --jobs abc", "значение «abc» не подходит к ключу «--jobs»", "The value 'abc' is invalid"),
        ("build --format yaml", "Вид отчёта: text, json, sarif, junit, github", "Please provide one of 'text', 'json'"),
        ("build --drafts=да", "у ключа «--drafts» не бывает значения", "does not take any value"),
        ("explain", "не хватает: имя правила", "Missing expected argument"),
        ("list", "не хватает: что показать (next, drafts", "Missing expected argument"),
        ("list bogus", "«bogus» не подходит. Нужно: что показать (next", "The value 'bogus' is invalid"),
        ("list next --jobs 0", "--jobs: 1…", "--jobs: 1…"),
        ("list next --base-url x", "--base-url: нужен полный адрес", "--base-url: a full address"),
        ("build --now вчера", "--now: например", "--now: such as"),
        ("audit --only link-txt .", "возможно, «link-text»", "perhaps “link-text”"),
        ("audit --only motion --level AA .", "правило «motion» уровня AAA", "“motion” is of level AAA"),
        ("audit --outcomes .", "--outcomes есть только в отчёте json", "--outcomes is told in json only"),
        ("audit --web-root Content/site.yaml .", "не папка", "is no folder"),
        ("audit --baseline nowhere.json .", "--baseline: нет файла", "--baseline: there is no file"),
        ("audit --baseline Content .", "--baseline: нет файла", "--baseline: there is no file"),
        ("audit --baseline Content/site.yaml .", "не отчёт проверки", "is no report of an audit"),
        (
            "rules --page portal --report json=x", "--page: страница бывает только текстом",
            "--page: a page is text only"
        ),
    ]

    @Test(arguments: slips) func saysWhatIsWrong(slip: (arguments: String, ru: String, en: String)) throws {
        let site = try GoldenSiteTests.copy(of: "good")
        let words = slip.arguments.split(separator: " ").map(String.init)
        let russian = try Command(arguments: words, in: site.url).run()
        #expect(russian.status == 2)
        #expect(russian.errors.contains(slip.ru), "\(russian.errors)")
        #expect(russian.errors.contains("Справка: pandus help"))
        // A value missing at the end of the line would swallow the option.
        let english = try Command(arguments: [words[0], "--lang", "en"] + words.dropFirst(), in: site.url).run()
        #expect(english.status == 2)
        #expect(english.errors.contains(slip.en), "\(english.errors)")
        #expect(!english.errors.contains { ("а"..."я").contains($0) && !slip.arguments.contains($0) })
    }

    @Test(arguments: ["Content/r.json", "./Content/uslugi/podbor.md", "Templates/r.json", "Content/../Content/r.json"])
    func neverWritesAReportAmongTheSources(path: String) throws {
        let site = try GoldenSiteTests.copy(of: "good")
        let before = try tree(site.url)
        for command in ["build", "check", "rules"] {
            let result = try Command(command, "--report", "json=" + path, in: site.url).run()
            #expect(result.status == 2, "\(command)")
            #expect(result.errors.contains("--report"))
        }
        #expect(try tree(site.url) == before)
    }

    @Test func tellsTheHelpInTheLanguageAskedFor() throws {
        let russian = try Command("help", "audit").run()
        #expect(russian.status == 0)
        for word in ["Как писать: pandus audit", "Ключи:", "Показать эту справку.", "(обычно: ru)"] {
            #expect(russian.output.contains(word), "\(word)")
        }
        for word in ["USAGE", "OPTIONS", "ARGUMENTS", "default:"] { #expect(!russian.output.contains(word), "\(word)") }
        #expect(try Command("audit", "--help", "--lang", "en").run().output.contains("USAGE: pandus audit"))
    }
}
