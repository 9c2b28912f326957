import HTMLTree
import SiteModel

/// `help-order`: ways to get help stand in one order on all pages.
enum HelpOrder {
    static let rule = Rule(
        id: "help-order", severity: .warning, criteria: ["3.2.6"], prose: prose, check: nil,
        site: SiteCheck(verdicts: verdicts), examples: examples)

    private static let prose = RuleProse(
        title: Message(
            ru: "Телефон, почта и контакты стоят в одном порядке на всех страницах",
            en: "Phone, mail and contacts stand in one order on all pages"),
        explanation: Message(
            ru: "Кому нужна помощь, тот ищет её там, где видел в прошлый раз.",
            en: "Who needs help looks for it where it was the last time."),
        help: Message(
            ru: "Поставьте телефон, почту и ссылку на контакты в том же порядке, что на остальных страницах.",
            en: "Put phone, mail and the link to contacts into the order of the other pages."),
        proves: Message(
            ru: "Вне основного содержания способы получить помощь идут на страницах в одном порядке.",
            en: "Outside the main content the ways to get help stand in one order on all pages."),
        cannotProve: Message(
            ru: "Есть ли помощь на каждой странице, где она нужна.",
            en: "Whether there is help on every page that needs it."))

    private static func verdicts(_ site: SiteRecord) -> [SiteVerdict] {
        site.help.disorders.map { found in
            SiteVerdict(swapped(found.first, found.second), at: found.use.first, note: (found.usual.first, usual()))
        }
    }

    private static let examples = Examples(
        passing: [
            "=== a.html\n<footer><a href=\"tel:1\">1</a> <a href=\"mailto:a@a.ru\">a</a></footer>\n"
                + "=== b.html\n<footer><a href=\"tel:1\">1</a> <a href=\"k.html\">Контакты</a></footer>"
        ],
        failing: [
            "=== a.html\n<footer><a href=\"tel:1\">1</a> <a href=\"mailto:a@a.ru\">a</a></footer>\n"
                + "=== b.html\n<footer>↓<a href=\"mailto:a@a.ru\">a</a> <a href=\"tel:1\">1</a></footer>"
        ],
        inapplicable: [])
}

extension HelpOrder {
    private static func swapped(_ first: String, _ second: String) -> Message {
        Message(
            ru: "\(russian(second)) стоит раньше, чем \(russian(first)), на других страницах наоборот",
            en: "\(english(second)) comes before \(english(first)), on other pages it is the other way round")
    }

    private static func russian(_ kind: String) -> String {
        kind == "tel" ? "телефон" : kind == "mailto" ? "почта" : "«\(CollapsedText.quoted(kind))»"
    }

    private static func english(_ kind: String) -> String {
        kind == "tel" ? "the phone" : kind == "mailto" ? "the mail" : "“\(CollapsedText.quoted(kind))”"
    }

    private static func usual() -> Message { Message(ru: "обычный порядок", en: "the usual order") }
}
