import HTMLTree
import SiteModel

/// `one-h1`: a page has exactly one heading of the first level.
enum OneH1 {
    static let rule = Rule(
        id: "one-h1", criteria: ["1.3.1"], prose: prose,
        check: PageCheck(targets: { $0.html.map { [$0] } ?? [] }, judge: judge), examples: examples)

    private static let prose = RuleProse(
        title: Message(ru: "На странице ровно один заголовок первого уровня (h1)", en: "The page has exactly one h1"),
        explanation: Message(
            ru: "Главный заголовок говорит, о чём страница. Слепые пользователи переходят к нему одной клавишей; если "
                + "их несколько или нет ни одного, начало содержания не найти.",
            en: "The main heading says what the page is about. Blind people jump to it by one key; with several or "
                + "none the beginning of the content cannot be found."),
        help: Message(
            ru: "Оставьте один h1 с названием страницы, заголовки разделов начинайте с h2 (в Markdown: ##).",
            en: "Keep one h1 with the page's name, begin the sections' headings with h2 (in Markdown: ##)."),
        proves: Message(ru: "Заголовок первого уровня есть, и он один.", en: "There is one h1 and no other."),
        cannotProve: Message(
            ru: "Что он называет именно эту страницу. WCAG прямо не требует единственного h1: это правило строже.",
            en:
                "That it names this very page. WCAG does not ask for a single h1 in so many words: this rule is stricter."
        ))

    private static func judge(_ html: NodeID, _ page: PageFacts) -> Outcome {
        let main = page.headings.filter { $0.level == 1 }
        guard let first = main.first else { return .failed(missing()) }
        return .judged(main.dropFirst().map { another($0.node, after: first.node, page) })
    }

    private static let examples = Examples(
        passing: [
            "<h1>Услуги</h1><h2>Подбор работы</h2>",
            "<div role=\"heading\" aria-level=\"1\">Услуги</div>",
            "<h1>Услуги</h1><h1 hidden>Скрытый</h1>",
        ],
        failing: [
            "<h2>Услуги</h2>",
            "<p>Текст без заголовков</p>",
            "<h1>Услуги</h1>↓<h1>Контакты</h1>↓<h1>Новости</h1>",
            "<h1 aria-hidden=\"true\">Услуги</h1>",
        ],
        inapplicable: [])
}

extension OneH1 {
    private static func missing() -> Finding {
        Finding(
            Message(
                ru: "на странице нет заголовка первого уровня (h1)",
                en: "the page has no heading of the first level (h1)"),
            at: .absence)
    }

    private static func another(_ node: NodeID, after first: NodeID, _ page: PageFacts) -> Finding {
        let text = CollapsedText.quoted(page.accessibleName(of: node))
        return Finding(
            Message(
                ru: "ещё один заголовок первого уровня: «\(text)»", en: "one more heading of the first level: “\(text)”"
            ),
            at: page.tree.offset(of: node).map(Finding.Spot.byte) ?? .absence,
            note: page.tree.offset(of: first).map {
                ($0, Message(ru: "первый стоит здесь", en: "the first one is here"))
            })
    }
}
