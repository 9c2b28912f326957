import HTMLTree
import SiteModel

/// `common-language`: pages name the language of the whole site.
enum CommonLanguage {
    static let rule = Rule(
        id: "common-language", severity: .review, criteria: ["3.1.1"], prose: prose, check: nil,
        site: SiteCheck(verdicts: verdicts), examples: examples)

    private static let prose = RuleProse(
        title: Message(
            ru: "Страницы названы на языке всего сайта (lang)",
            en: "Pages name the language of the whole site (lang)"),
        explanation: Message(
            ru: "По языку страницы программа чтения выбирает голос; одна страница с чужим языком обычно ошибка.",
            en: "By the language a screen reader chooses its voice; a single page of another one is mostly a slip."),
        help: Message(
            ru: "Если страница на языке сайта, исправьте lang у <html>; если нет, так и оставьте.",
            en: "If the page is in the language of the site, mend the lang of <html>; if not, leave it."),
        proves: Message(
            ru: "Почти все страницы названы одним языком, прочие показаны человеку.",
            en: "Nearly all pages name one language, the others are shown to a person."),
        cannotProve: Message(
            ru: "На каком языке страница написана.",
            en: "In what language the page is written."))

    private static func verdicts(_ site: SiteRecord) -> [SiteVerdict] {
        let pages = site.pages.filter { !$0.language.isEmpty && !$0.isForwarding }
        let counts = Dictionary(grouping: pages, by: \.language).mapValues(\.count)
        guard pages.count >= 10, let (usual, count) = counts.max(by: { $0.value < $1.value }), count < pages.count,
            count * 10 >= pages.count * 9
        else { return [] }
        return site.sorted(pages.filter { $0.language != usual }).map { page in
            SiteVerdict(other(page.language, usual: usual), at: page.point)
        }
    }

    private static let examples = Examples(
        passing: [SiteExample.pages { _ in "<p>Текст</p>" }],
        failing: [
            SiteExample.pages { _ in "<p>Текст</p>" }
                + "\n"
                + "=== z.html\n<html lang=\"en\"><head><title>Z</title></head></html>"
        ],
        inapplicable: [])
}

extension CommonLanguage {
    private static func other(_ language: String, usual: String) -> Message {
        let (language, usual) = (CollapsedText.quoted(language), CollapsedText.quoted(usual))
        return Message(
            ru: "язык страницы «\(language)», у остальных «\(usual)»",
            en: "the language of the page is “\(language)”, that of the others “\(usual)”")
    }
}
