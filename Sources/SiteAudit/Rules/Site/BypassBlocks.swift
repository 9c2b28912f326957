import HTMLTree
import SiteModel

/// `bypass-blocks`: some way leads past what comes again on every page.
enum BypassBlocks {
    static let rule = Rule(
        id: "bypass-blocks", severity: .review, criteria: ["2.4.1"], act: ["cf77f2"], isManual: true, prose: prose,
        check: PageCheck { page in
            BypassMeans(on: page).any.verdict(on: page, missing: missing(), unknown: unknown())
        },
        examples: examples)

    private static let prose = RuleProse(
        title: Message(
            ru: "Что повторяется на страницах, можно миновать", en: "What comes again on pages can be got past"),
        explanation: Message(
            ru: "Кто слушает страницу или ходит по ней клавиатурой, иначе проходит одно и то же на каждой странице.",
            en: "Who listens to pages or moves by keyboard else goes through the same on every page."),
        help: Message(
            ru:
                "Поставьте содержание в <main>, начните его заголовком и дайте ссылку «Перейти к содержанию» в начале страницы.",
            en:
                "Put the content into <main>, begin it with a heading, and give a link “Skip to content” at the top of the page."
        ),
        proves: Message(
            ru: "Есть заголовок, область, ссылка или сворачивание, чтобы миновать повторы.",
            en: "There is a heading, landmark, link or fold to get past what comes again."),
        cannotProve: Message(
            ru: "Как это выглядит, что делают скрипты и что на страницах, которые не удалось прочесть.",
            en: "How it looks, what scripts do, and what is on pages that could not be read."))

    private static let examples = Examples(
        passing: ["<h1>Услуги</h1><p>Текст</p>"],
        // Nobody can say without the other page, so a person looks.
        failing: ["<a href=\"b.html\">Б</a><p>Текст</p>"], inapplicable: [])
}

extension BypassBlocks {
    private static func missing() -> Finding {
        Finding(
            Message(
                ru: "своё содержание страницы стоит после повторов, и миновать их нельзя",
                en: "the page's own content stands after what comes again, and nothing leads past that"),
            at: .absence)
    }

    private static func unknown() -> Finding {
        Finding(
            Message(
                ru: "проверьте, можно ли миновать то, что повторяется на других страницах",
                en: "check whether there is a way past what comes again on other pages"),
            at: .absence)
    }
}
