import SiteAudit
import SiteModel

/// The portal's page «Что мы проверяем»: the rules in plain Russian, and what only people can check.
struct CheckedPage {
    let rules: [Rule]

    /// A file of `Content/`.
    var text: String {
        let decided = rules.filter { !$0.asksAPerson }
        let themes = Guideline.all.map { ($0, $0.rules(of: decided)) }.filter { !$0.1.isEmpty }
        let parts = [Self.head] + themes.map(theme) + [asked, Self.byPeople, unchecked, Self.close]
        return parts.filter { !$0.isEmpty }.joined(separator: "\n\n") + "\n"
    }

    private func theme(_ guideline: Guideline, _ rules: [Rule]) -> String {
        let criteria = Set(rules.flatMap(\.criteria)).filter { $0.hasPrefix(guideline.id + ".") }
        let names = Criterion.all.filter { criteria.contains($0.id) }.map { "«\($0.name.ru)»" }
        let lead = names.count == 1 ? "Требование международных правил" : "Требования международных правил"
        // A long row of names is hard to hear out.
        let row = names.count > 3 ? ":\n\n" + Self.list(names) : ": " + names.joined(separator: ", ") + "."
        return """
            ### \(guideline.name.ru)

            \(guideline.reason.ru)

            \(Self.list(rules.map { Self.words($0.prose.title.ru) }))

            \(lead)\(row)
            """
    }

    /// What the program finds but leaves to a person.
    private var asked: String {
        let titles = rules.filter(\.asksAPerson).map { Self.words($0.prose.title.ru) }
        guard !titles.isEmpty else { return "" }
        return """
            ## Где нужен взгляд человека

            Здесь программа не решает. Она только подсказывает, на что посмотреть.

            \(Self.list(titles))
            """
    }

    /// Criteria of levels A and AA that no rule is about.
    private var unchecked: String {
        let known = Set(rules.flatMap(\.criteria))
        let names = Criterion.all.filter { $0.level <= .aa && !known.contains($0.id) }.map(\.name.ru)
        guard !names.isEmpty else { return "" }
        return """
            Есть требования, которых программа не проверяет совсем. Часть из них о том, чего на сайте пока нет:

            \(Self.list(names))
            """
    }

    private static func list(_ items: [String]) -> String {
        items.map { "- \($0)." }.joined(separator: "\n")
    }

    /// A rule's title with the names of HTML marked as code: they are no foreign words.
    private static func words(_ title: String) -> String {
        MarkdownText.plain(title.replacing("—", with: "–")).replacing(/[A-Za-z][A-Za-z0-9-]*/) { match in
            match.0 == "Tab" ? "Tab" : "`\(match.0)`"
        }
    }
}

extension CheckedPage {
    private static let head = """
        ---
        # Эту страницу пишет программа: pandus rules --page portal. Правки от руки пропадут.
        Заголовок: Что мы проверяем
        Описание: Что на этом сайте при каждой сборке проверяет программа, а что могут проверить только люди.
        Ответственный: ?
        Проверено: ?
        ---
        Сайт собирает программа. Она же проверяет каждую страницу: и обычную, и с крупным текстом.
        Пока в странице есть ошибка, сайт не обновится.

        Мы опираемся на Руководство по доступности веб-содержимого (WCAG 2.2). Это международные правила.

        ## Что проверяет программа
        """

    private static let byPeople = """
        ## Что проверяют только люди

        - Верно ли описание картинки.
        - Понятен ли текст тем, для кого он написан.
        - Удобно ли на сайте с клавиатуры и с программой экранного доступа.
        - Верны ли сведения: сроки, документы, телефоны.

        Что из этого уже сделано, написано на странице «[Доступность сайта](dostupnost.md)».
        """

    private static let close = """
        ## Чего это не значит

        Замечаний программы может не быть, а человеку всё равно неудобно. Программа находит не всё.
        Мы не говорим, что сайт отвечает всем нормам.

        Если вам неудобно, расскажите нам. Как это сделать, написано на странице «[Ваш отзыв](otzyv.md)».
        """
}
