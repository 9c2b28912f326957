import HTMLTree
import SiteModel

/// `unique-title`: no two pages of a site have one title.
enum UniqueTitle {
    static let rule = Rule(
        id: "unique-title", criteria: ["2.4.2"], prose: prose, check: nil,
        site: SiteCheck(verdicts: verdicts), examples: examples)

    private static let prose = RuleProse(
        title: Message(
            ru: "У каждой страницы сайта своё название (title)",
            en: "Every page of the site has a title of its own"),
        explanation: Message(
            ru: "По названию узнают вкладку, закладку и страницу в поиске: две одинаковых не различить.",
            en: "By its title people know a tab, a bookmark and a page in search: two equal ones are alike."),
        help: Message(
            ru: "Дайте страницам разные названия: «страница — раздел — сайт».",
            en: "Give the pages different titles: “page — section — site”."),
        proves: Message(
            ru: "У страниц с разным содержанием разные названия.",
            en: "Pages of different content have different titles."),
        cannotProve: Message(
            ru: "Что названия говорят, о чём страница.",
            en: "That titles say what the page is about."))

    private static func verdicts(_ site: SiteRecord) -> [SiteVerdict] {
        site.repeated(\.title).map { page, first in
            SiteVerdict(repeated(page.title), at: page.titlePoint, note: (first.titlePoint, firstPlace()))
        }
    }

    private static let examples = Examples(
        passing: [
            "=== a.html\n<h1>А</h1>\n"
                + "=== b.html\n<h1>Б</h1>"
        ],
        failing: [
            "=== a.html\n<html lang=\"ru\"><head><title>Услуги</title></head></html>\n"
                + "=== b.html\n<html lang=\"ru\"><head>↓<title>Услуги</title></head></html>"
        ],
        inapplicable: [])
}

extension UniqueTitle {
    private static func repeated(_ title: String) -> Message {
        let quoted = CollapsedText.quoted(title)
        return Message(
            ru: "название «\(quoted)» есть и у другой страницы", en: "another page has the title “\(quoted)” too")
    }

    private static func firstPlace() -> Message { Message(ru: "вот она", en: "here it is") }
}
