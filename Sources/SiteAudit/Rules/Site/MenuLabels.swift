import HTMLTree
import SiteModel

/// `menu-labels`: an entry of a menu has one text and one goal on all pages.
enum MenuLabels {
    static let rule = Rule(
        id: "menu-labels", criteria: ["3.2.4"], prose: prose, check: nil,
        site: SiteCheck(verdicts: verdicts), examples: examples)

    private static let prose = RuleProse(
        title: Message(
            ru: "Пункт меню называется и ведёт одинаково на всех страницах",
            en: "An entry of a menu has one text and one goal on all pages"),
        explanation: Message(
            ru: "Одно и то же под разными названиями принимают за разное, а разное под одним названием — за одно.",
            en: "One thing under two names is taken for two, and two things under one name for one."),
        help: Message(
            ru: "Назовите пункт так же и ведите его туда же, что на остальных страницах.",
            en: "Name the entry and lead it as on the other pages."),
        proves: Message(
            ru: "В меню с одним названием у пунктов на всех страницах одни тексты и цели.",
            en: "Entries of menus of one name have the same texts and goals on all pages."),
        cannotProve: Message(
            ru: "Что названия понятны.",
            en: "That the names are clear."))

    private static func verdicts(_ site: SiteRecord) -> [SiteVerdict] {
        let documents = site.pagesByFile.mapValues(\.document)
        return site.menus.sorted { $0.key < $1.key }.flatMap { _, family in
            let ranked = family.ranked
            return renamed(ranked, documents) + moved(ranked, documents)
        }
    }

    /// One goal under a text that only few pages give it.
    private static func renamed(
        _ ranked: [(menu: SiteMenu, use: SiteMenu.Use)], _ documents: [Int32: Int32]
    ) -> [SiteVerdict] {
        var oddities = MenuOddities<Int32, String>()
        for (menu, use) in ranked {
            for entry in menu.entries {
                if let goal = entry.file.flatMap({ documents[$0] }) { oddities.add(goal, entry.text, use) }
            }
        }
        return oddities.found.map { odd in
            SiteVerdict(name(odd.value, usual: odd.usual), at: odd.use.first, note: (odd.usualUse.first, usual()))
        }
    }

    /// One text that leads elsewhere on only few pages.
    private static func moved(
        _ ranked: [(menu: SiteMenu, use: SiteMenu.Use)], _ documents: [Int32: Int32]
    ) -> [SiteVerdict] {
        var oddities = MenuOddities<String, Int32>()
        for (menu, use) in ranked {
            for entry in menu.entries {
                if let goal = entry.file.flatMap({ documents[$0] }) { oddities.add(entry.text, goal, use) }
            }
        }
        return oddities.found.map { odd in
            SiteVerdict(goal(odd.key), at: odd.use.first, note: (odd.usualUse.first, usual()))
        }
    }

    private static let examples = Examples(
        passing: [
            "=== a.html\n<nav><a href=\"a.html\">А</a> <a href=\"b.html\">Б</a></nav>\n"
                + "=== b.html\n<nav><a href=\"a.html\">А</a> <a href=\"b.html\">Б</a></nav>"
        ],
        failing: [
            "=== a.html\n<nav><a href=\"a.html\">А</a> <a href=\"d.html\">Г</a></nav>\n"
                + "=== b.html\n<nav><a href=\"a.html\">А</a> <a href=\"d.html\">Г</a></nav>\n"
                + "=== c.html\n<nav><a href=\"a.html\">А</a> <a href=\"d.html\">Г</a></nav>\n"
                + "=== d.html\n↓<nav><a href=\"a.html\">Главная</a> <a href=\"d.html\">Г</a></nav>",
            "=== a.html\n<nav><a href=\"a.html\">А</a> <a href=\"d.html\">Г</a></nav>\n"
                + "=== b.html\n<nav><a href=\"a.html\">А</a> <a href=\"d.html\">Г</a></nav>\n"
                + "=== c.html\n<nav><a href=\"a.html\">А</a> <a href=\"d.html\">Г</a></nav>\n"
                + "=== d.html\n↓<nav><a href=\"b.html\">А</a> <a href=\"d.html\">Г</a></nav>",
        ],
        inapplicable: [])
}

extension MenuLabels {
    private static func name(_ text: String, usual: String) -> Message {
        let (text, usual) = (CollapsedText.quoted(text), CollapsedText.quoted(usual))
        return Message(
            ru: "пункт меню «\(text)» на других страницах называется «\(usual)»",
            en: "the entry “\(text)” of the menu is called “\(usual)” on other pages")
    }

    private static func goal(_ text: String) -> Message {
        let quoted = CollapsedText.quoted(text)
        return Message(
            ru: "пункт меню «\(quoted)» на других страницах ведёт не сюда",
            en: "the entry “\(quoted)” of the menu leads elsewhere on other pages")
    }

    private static func usual() -> Message { Message(ru: "обычно так", en: "usually so") }
}
