import HTMLTree
import SiteModel

/// `heading-order`: headings have text and go down one level at a time.
enum HeadingOrder {
    static let rule = Rule(
        id: "heading-order", criteria: ["1.3.1", "2.4.6"], act: ["ffd0e9"], prose: prose,
        check: PageCheck(targets: { $0.headings.map(\.node) }, judge: judge), examples: examples)

    private static let prose = RuleProse(
        title: Message(
            ru: "Заголовки не пусты и не пропускают уровней", en: "Headings have text and skip no level"),
        explanation: Message(
            ru: "Список заголовков — оглавление страницы для тех, кто её слушает. Пропущенный уровень выглядит как "
                + "потерянный раздел, пустой заголовок — как ошибка.",
            en: "The list of headings is the table of contents for those who listen to the page. A skipped level "
                + "looks like a lost section, an empty heading like a fault."),
        help: Message(
            ru: "После заголовка уровня 2 ставьте 2 или 3, но не 4; уровень выбирайте по смыслу, а не по размеру букв.",
            en: "After a heading of level 2 put a 2 or 3, not a 4; choose levels by meaning, not by size of letters."),
        proves: Message(
            ru: "У каждого заголовка есть текст, и каждый глубже предыдущего не больше чем на уровень.",
            en: "Every heading has text, and each is at most one level deeper than the one before."),
        cannotProve: Message(
            ru: "Что заголовки описывают свои разделы и что жирный абзац не играет роль заголовка. Запрет пропуска "
                + "уровней строже WCAG.",
            en: "That headings describe their sections, or that no bold paragraph plays a heading. WCAG itself allows "
                + "skipped levels."))

    private static func judge(_ node: NodeID, _ page: PageFacts) -> Outcome {
        if page.name(ofHeading: node).isEmpty { return .failed(empty(page.tree.name(of: node))) }
        let index = page.index(ofHeading: node)
        let level = page.headings[index].level
        guard index > 0 else { return level > 2 ? .failed(late(level)) : .passed }
        let before = page.headings[index - 1]
        return level > before.level + 1 ? .failed(skips(node, level, after: before, page)) : .passed
    }

    private static let examples = Examples(
        passing: [
            "<h1>Услуги</h1><h2>Работа</h2><h3>Вакансии</h3><h2>Обучение</h2>",
            "<h2>Меню</h2><h1>Услуги</h1><h2>Работа</h2>",
            "<h1><img src=\"logo.png\" alt=\"Центр занятости\"></h1>",
            "<h1>Услуги</h1><div role=\"heading\" aria-level=\"2\">Работа</div>",
        ],
        failing: [
            "<h1>Услуги</h1>↓<h3>Вакансии</h3><h2>Обучение</h2>↓<h4>Курсы</h4>",
            "<h1>Услуги</h1>↓<h2> &nbsp;</h2><h3>Вакансии</h3>",
            "↓<h4>Вакансии</h4>",
            "<h1>Услуги</h1>↓<h2><img src=\"line.png\" alt=\"\"></h2>",
            "<h1>Услуги</h1>↓<h2><span hidden>Работа</span></h2>",
        ],
        inapplicable: ["<p>Текст</p>", "<h1 hidden></h1>", "<h2 role=\"presentation\"></h2>"])
}

extension HeadingOrder {
    private static func empty(_ name: String) -> Finding {
        Finding(
            Message(ru: "заголовок \(name) пуст", en: "the heading \(name) is empty"),
            help: Message(
                ru:
                    "Напишите текст заголовка или удалите его; отступ между абзацами задают стили, а не пустые заголовки.",
                en: "Write the heading's text or remove it; space between paragraphs is made by styles."))
    }

    private static func late(_ level: Int) -> Finding {
        Finding(
            Message(
                ru: "первый заголовок страницы сразу уровня \(level)",
                en: "the page's first heading is of level \(level) at once"),
            act: [])
    }

    private static func skips(_ node: NodeID, _ level: Int, after before: PageFacts.Heading, _ page: PageFacts)
        -> Finding
    {
        let text = CollapsedText.quoted(page.accessibleName(of: node))
        return Finding(
            Message(
                ru: "заголовок «\(text)» уровня \(level) стоит сразу после уровня \(before.level)",
                en: "the heading “\(text)” of level \(level) follows level \(before.level) at once"),
            note: page.tree.offset(of: before.node).map {
                ($0, Message(ru: "предыдущий заголовок", en: "the heading before"))
            },
            act: [])
    }
}
