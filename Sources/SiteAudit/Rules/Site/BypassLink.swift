import HTMLTree
import SiteModel

/// `bypass-link`: a link leads to the content that no other page has.
enum BypassLink {
    static let rule = Rule(
        id: "bypass-link", severity: .review, criteria: ["2.4.1"], act: ["ye5d6e"], isManual: true, prose: prose,
        check: PageCheck { page in
            BypassMeans(on: page).link.verdict(on: page, missing: missing(), unknown: unknown())
        },
        examples: examples)

    private static let prose = RuleProse(
        title: Message(
            ru: "Ссылка ведёт к своему содержанию страницы", en: "A link leads to the page's own content"),
        explanation: Message(
            ru: "Кто слушает страницу или ходит по ней клавиатурой, иначе проходит одно и то же на каждой странице.",
            en: "Who listens to pages or moves by keyboard else goes through the same on every page."),
        help: Message(
            ru: "Поставьте в начало страницы ссылку <a href=\"#content\">Перейти к содержанию</a>.",
            en: "Put a link <a href=\"#content\">Skip to content</a> at the top of the page."),
        proves: Message(
            ru: "Есть ссылка к содержанию, которого нет на страницах по ссылкам.",
            en: "There is a link to the content that linked pages do not have."),
        cannotProve: Message(
            ru: "Как это выглядит, что делают скрипты и что на страницах, которые не удалось прочесть.",
            en: "How it looks, what scripts do, and what is on pages that could not be read."))

    private static let examples = Examples(
        passing: ["<h1>Услуги</h1><p>Текст</p>"],
        // Nobody can say without the other page, so a person looks.
        failing: ["<a href=\"b.html\">Б</a><p>Текст</p>"], inapplicable: [])
}

extension BypassLink {
    private static func missing() -> Finding {
        Finding(
            Message(
                ru: "нет ссылки к своему содержанию страницы",
                en: "no link leads to the page's own content"),
            at: .absence)
    }

    private static func unknown() -> Finding {
        Finding(
            Message(
                ru: "проверьте, есть ли ссылка к содержанию, которого нет на других страницах",
                en: "check whether a link leads to the content that other pages do not have"),
            at: .absence)
    }
}
