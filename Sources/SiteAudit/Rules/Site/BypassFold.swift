import HTMLTree
import SiteModel

/// `bypass-fold`: what comes again on every page can be folded up.
enum BypassFold {
    static let rule = Rule(
        id: "bypass-fold", severity: .review, criteria: ["2.4.1"], act: ["3e12e1"], isManual: true, prose: prose,
        check: PageCheck { page in
            BypassMeans(on: page).fold.verdict(on: page, missing: missing(), unknown: unknown())
        },
        examples: examples)

    private static let prose = RuleProse(
        title: Message(
            ru: "Что повторяется на страницах, можно свернуть", en: "What comes again on pages can be folded up"),
        explanation: Message(
            ru: "Кто слушает страницу или ходит по ней клавиатурой, иначе проходит одно и то же на каждой странице.",
            en: "Who listens to pages or moves by keyboard else goes through the same on every page."),
        help: Message(
            ru: "Поставьте меню в <details>, если другого способа его миновать нет.",
            en: "Put the menu into <details>, if there is no other way past it."),
        proves: Message(
            ru: "Всё, что повторяется на страницах по ссылкам, стоит в <details>.",
            en: "All that comes again on linked pages is in <details>."),
        cannotProve: Message(
            ru: "Как это выглядит, что делают скрипты и что на страницах, которые не удалось прочесть.",
            en: "How it looks, what scripts do, and what is on pages that could not be read."))

    private static let examples = Examples(
        passing: ["<h1>Услуги</h1><p>Текст</p>"],
        // Nobody can say without the other page, so a person looks.
        failing: ["<a href=\"b.html\">Б</a><p>Текст</p>"], inapplicable: [])
}

extension BypassFold {
    private static func missing() -> Finding {
        Finding(
            Message(
                ru: "то, что повторяется на страницах, нельзя свернуть",
                en: "what comes again on pages cannot be folded up"),
            at: .absence)
    }

    private static func unknown() -> Finding {
        Finding(
            Message(
                ru: "проверьте, можно ли свернуть то, что повторяется на других страницах",
                en: "check whether what comes again on other pages can be folded up"),
            at: .absence)
    }
}
