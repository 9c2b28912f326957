import SiteModel
import Testing

@testable import Markup

/// A body as it stands below a heading of its own, on a page with others.
@Suite struct NestingTests {
    private static let nesting = Nesting(levels: 1, prefix: "uslugi.podbor.")

    @Test func lowersHeadingsAndMakesIDsUnlikeThoseOfOthers() {
        let rendered = Rendered("## Как\n\n### Как\n\n###### Где\n", nesting: Self.nesting)
        #expect(rendered.fragment.headings.map(\.level) == [3, 4, 6])
        #expect(
            rendered.fragment.headings.map(\.id) == ["uslugi.podbor.kak", "uslugi.podbor.kak-2", "uslugi.podbor.gde"])
        #expect(rendered.html.contains("<h3 id=\"uslugi.podbor.kak\">Как</h3>"))
        #expect(rendered.problems.isEmpty)
    }

    @Test func leadsLinksOfTheTextToItsOwnPlaces() {
        let text = "## Как\n\n[Как](#kak), [верх](#main), [фонд](fond.md#kak)\n"
        let html = Rendered(text, nesting: Self.nesting).html
        #expect(html.contains("href=\"#uslugi.podbor.kak\""))
        // The page has its main content, not the text; another page keeps the ids it has.
        #expect(html.contains("href=\"#main\""))
        #expect(html.contains("href=\"~partnery/fond.html#kak\""))
    }

    @Test func lowersQuestionsAndNamesBlocksAndTables() {
        let text = """
            ## Как

            ::: вопрос Когда?
            Завтра.
            :::

            ::: внимание Важно
            Текст.
            :::

            Таблица: Часы
            | День | Часы |
            | --- | --- |
            | Пн | 9 |
            """
        let html = Rendered(text, nesting: Self.nesting).html
        #expect(html.contains("<h4 id=\"uslugi.podbor.kogda\">"))
        for id in ["blok-1", "tablica-1"] {
            #expect(html.contains(" id=\"uslugi.podbor.\(id)\""))
            #expect(html.contains("aria-labelledby=\"uslugi.podbor.\(id)\""))
        }
    }

    @Test func putsAQuestionBelowTheHeadingItStandsUnder() {
        let html = Rendered("::: вопрос Когда?\nЗавтра.\n:::\n", nesting: Self.nesting).html
        #expect(html.contains("<h3 id=\"uslugi.podbor.kogda\">"))
    }
}
