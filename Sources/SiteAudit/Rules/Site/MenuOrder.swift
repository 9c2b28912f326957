import HTMLTree
import SiteModel

/// `menu-order`: a menu has one order on all pages.
enum MenuOrder {
    static let rule = Rule(
        id: "menu-order", criteria: ["3.2.3"], prose: prose, check: nil,
        site: SiteCheck(verdicts: verdicts), examples: examples)

    private static let prose = RuleProse(
        title: Message(
            ru: "Меню стоит в одном порядке на всех страницах",
            en: "A menu has one order on all pages"),
        explanation: Message(
            ru: "Кто запомнил, что «Контакты» третьи, ищет их на том же месте на каждой странице.",
            en: "Who learned that “Contacts” is third looks for it there on every page."),
        help: Message(
            ru: "Поставьте пункты меню в том же порядке, что на остальных страницах.",
            en: "Put the entries of the menu into the order of the other pages."),
        proves: Message(
            ru: "Пункты меню с одним названием идут на страницах в одном порядке.",
            en: "Entries of menus of one name stand in one order on all pages."),
        cannotProve: Message(
            ru: "Что меню стоит на том же месте страницы.",
            en: "That the menu stands at the same place of the page."))

    private static func verdicts(_ site: SiteRecord) -> [SiteVerdict] {
        site.menus.sorted { $0.key < $1.key }.flatMap { _, family in
            family.disorders.map { found in
                SiteVerdict(
                    swapped(found.first, found.second), at: found.use.first, note: (found.usual.first, usual()))
            }
        }
    }

    private static let examples = Examples(
        passing: [
            "=== a.html\n<nav><a href=\"a.html\">А</a> <a href=\"b.html\">Б</a></nav>\n"
                + "=== b.html\n<nav><a href=\"a.html\">А</a> <a href=\"c.html\">В</a> <a href=\"b.html\">Б</a></nav>"
        ],
        failing: [
            "=== a.html\n<nav><a href=\"a.html\">А</a> <a href=\"b.html\">Б</a></nav>\n"
                + "=== b.html\n↓<nav><a href=\"b.html\">Б</a> <a href=\"a.html\">А</a></nav>"
        ],
        inapplicable: [])
}

extension MenuOrder {
    private static func swapped(_ first: String, _ second: String) -> Message {
        let (first, second) = (CollapsedText.quoted(first), CollapsedText.quoted(second))
        return Message(
            ru: "в меню «\(second)» стоит раньше «\(first)», на других страницах наоборот",
            en: "“\(second)” comes before “\(first)” in the menu, on other pages it is the other way round")
    }

    private static func usual() -> Message {
        Message(ru: "обычный порядок", en: "the usual order")
    }
}
