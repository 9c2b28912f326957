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
        ("build --format yaml", "Вид отчёта: text, json", "Please provide one of 'text' and 'json'"),
        ("build --drafts=да", "у ключа «--drafts» не бывает значения", "does not take any value"),
        ("explain", "не хватает: имя правила", "Missing expected argument"),
        ("build --now вчера", "--now: например", "--now: such as"),
        ("audit --only link-txt .", "возможно, «link-text»", "perhaps “link-text”"),
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
}
