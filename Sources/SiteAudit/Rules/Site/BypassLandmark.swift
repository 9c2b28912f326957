import HTMLTree
import SiteModel

/// `bypass-landmark`: a landmark begins with the content that no other page has.
enum BypassLandmark {
    static let rule = Rule(
        id: "bypass-landmark", severity: .review, criteria: ["2.4.1"], act: ["b40fd1"], isManual: true, prose: prose,
        check: PageCheck { page in
            BypassMeans(on: page).landmark.verdict(on: page, missing: missing(), unknown: unknown())
        },
        examples: examples)

    private static let prose = RuleProse(
        title: Message(
            ru: "Своё содержание страницы стоит в своей области", en: "The page's own content stands in a landmark"),
        explanation: Message(
            ru: "Кто слушает страницу или ходит по ней клавиатурой, иначе проходит одно и то же на каждой странице.",
            en: "Who listens to pages or moves by keyboard else goes through the same on every page."),
        help: Message(
            ru: "Поставьте содержание, которого нет на других страницах, в <main>.",
            en: "Put the content that other pages do not have into <main>."),
        proves: Message(
            ru: "Содержание, которого нет на страницах по ссылкам, начинает одну из областей.",
            en: "The content that linked pages do not have begins one of the landmarks."),
        cannotProve: Message(
            ru: "Как это выглядит, что делают скрипты и что на страницах, которые не удалось прочесть.",
            en: "How it looks, what scripts do, and what is on pages that could not be read."))

    private static let examples = Examples(
        passing: ["<h1>Услуги</h1><p>Текст</p>"],
        // Nobody can say without the other page, so a person looks.
        failing: ["<a href=\"b.html\">Б</a><p>Текст</p>"], inapplicable: [])
}

extension BypassLandmark {
    private static func missing() -> Finding {
        Finding(
            Message(
                ru: "своё содержание страницы не выделено областью (main)",
                en: "the page's own content is in no landmark (main)"),
            at: .absence)
    }

    private static func unknown() -> Finding {
        Finding(
            Message(
                ru: "проверьте, выделено ли областью содержание, которого нет на других страницах",
                en: "check whether the content that other pages do not have is in a landmark"),
            at: .absence)
    }
}
