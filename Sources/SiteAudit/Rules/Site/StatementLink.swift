import HTMLTree
import SiteModel

/// `statement-link`: every page links to the statement of accessibility.
enum StatementLink {
    static let rule = Rule(
        id: "statement-link", severity: .warning, criteria: ["2.4.5"], prose: prose, check: nil,
        site: SiteCheck(verdicts: verdicts), examples: examples)

    private static let prose = RuleProse(
        title: Message(
            ru: "С каждой страницы есть ссылка «О доступности»",
            en: "Every page links to the statement of accessibility"),
        explanation: Message(
            ru: "Кто наткнулся на преграду, ищет, кому о ней сказать, с той страницы, на которой он есть.",
            en: "Who meets a barrier looks for whom to tell from the very page."),
        help: Message(
            ru: "Поставьте в подвал всех страниц ссылку на страницу о доступности сайта.",
            en: "Put a link to the statement of accessibility into the foot of all pages."),
        proves: Message(
            ru: "На каждой странице есть ссылка, в тексте которой сказано о доступности.",
            en: "Every page has a link whose text speaks of accessibility."),
        cannotProve: Message(
            ru: "Что сказано на самой странице о доступности.",
            en: "What the statement itself says."))

    private static func verdicts(_ site: SiteRecord) -> [SiteVerdict] {
        guard site.isWhole else { return [] }
        let pages = site.pages.filter { !$0.isForwarding }
        let without = pages.filter { !$0.words.contains(.statement) }
        guard without.count < pages.count else {
            return site.index.map { [SiteVerdict(nowhere(), at: $0.point)] } ?? []
        }
        return site.sorted(without).map { SiteVerdict(missing(), at: $0.point) }
    }

    private static let examples = Examples(
        passing: [SiteExample.pages { _ in "<a href=\"d.html\">О доступности</a>" }],
        failing: [SiteExample.pages { _ in "<p>Текст</p>" }],
        inapplicable: [])
}

extension StatementLink {
    private static func missing() -> Message {
        Message(
            ru: "с этой страницы нет ссылки на страницу о доступности, с других есть",
            en: "this page has no link to the statement of accessibility, other pages have")
    }

    private static func nowhere() -> Message {
        Message(
            ru: "ни с одной страницы нет ссылки на страницу о доступности сайта",
            en: "no page links to a statement of accessibility")
    }
}
