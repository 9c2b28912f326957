import HTMLTree
import SiteModel

/// `ways-to-find`: besides menus there is a map of the site or a search.
enum WaysToFind {
    static let rule = Rule(
        id: "ways-to-find", severity: .warning, criteria: ["2.4.5"], prose: prose, check: nil,
        site: SiteCheck(verdicts: verdicts), examples: examples)

    private static let prose = RuleProse(
        title: Message(
            ru: "Кроме меню есть карта сайта или поиск",
            en: "Besides menus there is a map of the site or a search"),
        explanation: Message(
            ru: "Одним легче выбрать из меню, другим — искать по слову или видеть все страницы сразу.",
            en: "Some choose from a menu, others search for a word or want to see all pages at once."),
        help: Message(
            ru: "Сделайте карту сайта или поиск и дайте на них ссылку с каждой страницы.",
            en: "Make a map of the site or a search, and link it from every page."),
        proves: Message(
            ru: "На каждой странице, с которой есть ссылки, найдены карта сайта или поиск.",
            en: "A map of the site or a search is found from every page that has links."),
        cannotProve: Message(
            ru: "Что карта полна, а поиск находит.",
            en: "That the map is whole and the search finds."))

    private static func verdicts(_ site: SiteRecord) -> [SiteVerdict] {
        guard site.isWhole, let index = site.index else { return [] }
        let finds: SiteMeans = [.map, .search]
        return site.pages.contains { !$0.words.isDisjoint(with: finds) }
            ? [] : [SiteVerdict(missing(), at: index.point)]
    }

    private static let examples = Examples(
        passing: [SiteExample.pages { _ in "<a href=\"d.html\">Карта сайта</a>" }],
        failing: [SiteExample.pages { _ in "<p>Текст</p>" }],
        inapplicable: [])
}

extension WaysToFind {
    private static func missing() -> Message {
        Message(
            ru: "на сайте не видно ни карты, ни поиска: страницы находят только по меню",
            en: "the site shows neither a map nor a search: pages are found by menus alone")
    }
}
