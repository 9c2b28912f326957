import Markup
import SiteModel
import Testing

@testable import SiteBuilding

/// What machines are told of a body, and that a body which changes it is not put into its page alone.
@Suite struct BodyContentTests {
    private struct NoLinks: LinkResolver {
        func target(of path: String) -> LinkTarget {
            .file(LinkedFile(address: path, byteCount: 1, width: 10, height: 10))
        }
    }

    private func fragment(_ markdown: String) -> Fragment {
        let file = SourceFile(path: "Content/a.md", text: markdown)
        return MarkdownRenderer(resolver: NoLinks()).render(
            SourceText(bytes: file.bytes, base: 0), in: file, role: .body
        ).value
    }

    private func content(_ markdown: String) -> BodyContent { BodyContent(fragment(markdown)) }

    @Test func findsQuestionsWithTheirAnswers() {
        let found = content(
            """
            Вначале.

            ::: вопрос Можно ли «сразу» & как?
            Да. **Об**этом:

            - раз;
            - [два](b.md).
            :::

            :::: вопрос Второй?
            ::: внимание Осторожно
            1 < 2
            :::
            ::::
            """
        ).questions
        #expect(
            found == [
                .init(name: "Можно ли «сразу» & как?", answer: "Да. Обэтом: раз; два."),
                .init(name: "Второй?", answer: "Осторожно 1 < 2"),
            ])
    }

    @Test func countsPicturesAndTables() {
        let found = content("![Дом](a.png)\n\nТаблица: Часы\n| День | Час |\n|---|---|\n| Вт | 9 |\n")
        #expect(found.describedImages == 1 && found.captionedTables == 1 && !found.hasMovingImages)
        #expect(content("![Дом](a.gif)").hasMovingImages)
        #expect(content("Текст.") == BodyContent(Fragment()))
    }

    /// A quick edit (docs/decisions/0017) takes place only where the outline stays.
    @Test(arguments: [
        ("::: вопрос Когда?\nВ среду.\n:::", "::: вопрос Когда?\nВ пятницу.\n:::"),
        ("[Дом](a.png)", "![Дом](a.png)"),
        (
            "Таблица: Часы\n| День | Час |\n|---|---|\n| Вт | 9 |\n\nТекст.",
            "Текст.\n\nТекст."
        ),
    ])
    func guardsQuickEdits(before: String, after: String) {
        #expect(fragment(before).outline != fragment(after).outline)
        #expect(fragment(before + "\n\nСлово.").outline == fragment(before + "\n\nДругое.").outline)
    }
}
