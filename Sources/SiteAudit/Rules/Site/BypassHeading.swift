import HTMLTree
import SiteModel

/// `bypass-heading`: a heading stands at the content that no other page has.
enum BypassHeading {
    static let rule = Rule(
        id: "bypass-heading", severity: .review, criteria: ["2.4.1"], act: ["047fe0"], isManual: true, prose: prose,
        check: PageCheck { page in
            BypassMeans(on: page).heading.verdict(on: page, missing: missing(), unknown: unknown())
        },
        examples: examples)

    private static let prose = RuleProse(
        title: Message(
            ru: "Своё содержание страницы начато заголовком", en: "The page's own content has a heading"),
        explanation: Message(
            ru: "Кто слушает страницу или ходит по ней клавиатурой, иначе проходит одно и то же на каждой странице.",
            en: "Who listens to pages or moves by keyboard else goes through the same on every page."),
        help: Message(
            ru: "Поставьте заголовок в начало содержания, которого нет на других страницах.",
            en: "Put a heading at the start of the content that other pages do not have."),
        proves: Message(
            ru: "В содержании, которого нет на страницах по ссылкам, есть заголовок.",
            en: "The content that linked pages do not have has a heading."),
        cannotProve: Message(
            ru: "Как это выглядит, что делают скрипты и что на страницах, которые не удалось прочесть.",
            en: "How it looks, what scripts do, and what is on pages that could not be read."))

    private static let examples = Examples(
        passing: ["<h1>Услуги</h1><p>Текст</p>"],
        // Nobody can say without the other page, so a person looks.
        failing: ["<a href=\"b.html\">Б</a><p>Текст</p>"], inapplicable: [])
}

extension BypassHeading {
    private static func missing() -> Finding {
        Finding(
            Message(
                ru: "в своём содержании страницы нет заголовка",
                en: "the page's own content has no heading"),
            at: .absence)
    }

    private static func unknown() -> Finding {
        Finding(
            Message(
                ru: "проверьте, есть ли заголовок в содержании, которого нет на других страницах",
                en: "check whether the content that other pages do not have has a heading"),
            at: .absence)
    }
}
