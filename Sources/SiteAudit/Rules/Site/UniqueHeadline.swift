import HTMLTree
import SiteModel

/// `unique-headline`: no two pages of a section have one headline.
enum UniqueHeadline {
    static let rule = Rule(
        id: "unique-headline", severity: .warning, criteria: ["2.4.6"], prose: prose, check: nil,
        site: SiteCheck(verdicts: verdicts), examples: examples)

    private static let prose = RuleProse(
        title: Message(
            ru: "У страниц одного раздела разные заголовки h1",
            en: "Pages of one section have different h1"),
        explanation: Message(
            ru: "По заголовку понимают, туда ли привела ссылка. Два одинаковых сбивают с толку.",
            en: "By its headline people see whether a link led where they wanted. Two equal ones confuse."),
        help: Message(
            ru: "Добавьте в заголовок то, чем эта страница отличается от той.",
            en: "Add to the headline what tells this page from the other."),
        proves: Message(
            ru: "Заголовки h1 страниц одного раздела (папки) разные.",
            en: "The h1 of the pages of one section (folder) differ."),
        cannotProve: Message(
            ru: "Что заголовок отвечает содержанию.",
            en: "That the headline fits the content."))

    private static func verdicts(_ site: SiteRecord) -> [SiteVerdict] {
        site.repeated(\.headline, inOneFolder: true).map { page, first in
            SiteVerdict(repeated(page.headline), at: page.headlinePoint, note: (first.headlinePoint, firstPlace()))
        }
    }

    private static let examples = Examples(
        passing: [
            "=== a.html\n<h1>А</h1>\n"
                + "=== b.html\n<h1>Б</h1>"
        ],
        failing: [
            "=== a.html\n<h1>Услуги</h1>\n"
                + "=== b.html\n↓<h1>Услуги</h1>"
        ],
        inapplicable: [])
}

extension UniqueHeadline {
    private static func repeated(_ headline: String) -> Message {
        let quoted = CollapsedText.quoted(headline)
        return Message(
            ru: "заголовок «\(quoted)» есть и на другой странице раздела",
            en: "another page of the section has the headline “\(quoted)” too")
    }

    private static func firstPlace() -> Message { Message(ru: "вот он", en: "here it is") }
}
