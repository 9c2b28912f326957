import HTMLTree
import SiteModel

/// `orphan-page`: every page is linked from another one.
enum OrphanPage {
    static let rule = Rule(
        id: "orphan-page", severity: .warning, criteria: ["2.4.5"], prose: prose, check: nil,
        site: SiteCheck(verdicts: verdicts), examples: examples)

    private static let prose = RuleProse(
        title: Message(
            ru: "На каждую страницу ведёт ссылка с другой",
            en: "Every page is linked from another one"),
        explanation: Message(
            ru: "До страницы, на которую ничто не ведёт, люди не дойдут.",
            en: "People never reach a page nothing leads to."),
        help: Message(
            ru: "Поставьте ссылку на эту страницу в меню, на карту сайта или в раздел; ненужную удалите.",
            en: "Link the page from a menu, the map of the site or its section; remove it when nobody needs it."),
        proves: Message(
            ru: "На каждую страницу сайта есть ссылка хотя бы с одной другой.",
            en: "Every page of the site is linked from another one at least."),
        cannotProve: Message(
            ru: "Что дорогу к странице легко найти.",
            en: "That the way to the page is easy to find."))

    private static func verdicts(_ site: SiteRecord) -> [SiteVerdict] {
        guard site.isWhole else { return [] }
        let pages = site.pagesByFile
        var linked: Set<Int32> = []
        for (target, wanted) in site.wanted where wanted.document != pages[target.file]?.document {
            linked.insert(target.file)
        }
        let start = site.index?.document
        let unlinked = site.pages.filter { page in
            !linked.contains(page.file) && page.document != start && !page.isForwarding
                && !site.path(of: page).reversed().starts(with: "404.html".utf8.reversed())
        }
        return site.sorted(unlinked).map { SiteVerdict(alone(), at: $0.point) }
    }

    private static let examples = Examples(
        passing: [SiteExample.pages { _ in SiteExample.links }],
        failing: [
            SiteExample.pages { _ in SiteExample.links } + "\n"
                + "=== z.html\n<p>Текст</p>"
        ],
        inapplicable: [])
}

extension OrphanPage {
    private static func alone() -> Message {
        Message(ru: "ни одна другая страница сюда не ведёт", en: "no other page leads here")
    }
}
