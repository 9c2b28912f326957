import SiteModel
import Testing

@testable import Markup

@Suite struct HeadingTests {
    @Test func givesEveryHeadingItsOwnID() {
        let fragment = Rendered("## Как\n\n### Как\n\n## Как-2\n\n## Как\n\n## 😀\n\n## !\n\n## *Где* `мы` &amp; вы\n")
            .fragment
        #expect(
            fragment.headings.map(\.id) == ["kak", "kak-2", "kak-2-2", "kak-3", "razdel-1", "razdel-2", "gde-my-vy"])
        #expect(fragment.headings.map(\.level) == [2, 3, 2, 2, 2, 2, 2])
        #expect(fragment.headings.last?.text == "Где мы & вы")
        #expect(fragment.headings[1].offset == 11)
    }

    @Test(arguments: ["Да\n\n# Имя", "Да\n\nИмя\n===", "Да\n\n#"])
    func refusesTheLevelOfTheTitle(_ text: String) throws {
        let rendered = Rendered(text)
        #expect(rendered.findings == ["heading-level-one 3:1"])
        #expect(rendered.problems.first?.help.ru.contains("##") == true)
    }

    @Test func keepsHeadingsAndBlocksOutOfFields() {
        let rendered = Rendered("## Имя\n\n::: внимание\nа\n:::\n", role: .field)
        #expect(rendered.findings == ["field-heading 1:1", "field-block 3:1"])
        #expect(Rendered("Просто *текст*", role: .field).html == "<p>Просто <em>текст</em></p>\n")
        #expect(rendered.fragment.headings.isEmpty)
    }
}

@Suite struct TableTests {
    @Test func writesAnAccessibleTable() {
        let text = """
            До

            Таблица: Часы *приёма*
            |     | Утро | Вечер \\| ночь |
            | --- | :--: | --- |
            | Пн  | 9–13 | `a\\|b` |
            Вт | **нет** |
            """
        let rendered = Rendered(text)
        let html = """
            <p>До</p>
            <div class="table" role="region" tabindex="0" aria-labelledby="tablica-1"><table>
            <caption id="tablica-1">Часы <em>приёма</em></caption>
            <thead>
            <tr><td></td><th scope="col">Утро</th><th scope="col">Вечер | ночь</th></tr>
            </thead>
            <tbody>
            <tr><th scope="row">Пн</th><td>9–13</td><td><code>a|b</code></td></tr>
            <tr><th scope="row">Вт</th><td><strong>нет</strong></td></tr>
            </tbody>
            </table></div>

            """
        #expect(rendered.html == html)
        #expect(rendered.findings == ["table-row 7:1"])
        #expect(rendered.problems.first?.message.ru.contains("«Вт»") == true)
    }

    @Test(
        "finds what is wrong with a table",
        arguments: [
            ("| а | б |\n|---|---|\n| в | г |", ["table-caption 1:1"]),
            ("Часы\n| а | б |\n|---|---|\n| в | г |", ["table-caption 1:1"]),
            ("Таблица:\n| а | б |\n|---|---|\n| в | г |", ["table-caption 1:9"]),
            ("Table: x\n| а |  |\n|---|---|\n| в | г |", ["table-header 2:6"]),
            ("ТАБЛИЦА : x\n| а | б |\n|---|---|\n|  | г |", ["table-header 4:2"]),
            ("Таблица: x\n| а | б |\n|---|\n| в | г |", ["table-row 2:1"]),
            ("Таблица: x\n| а | б |\n|---|---|\n| в | г | д |\n\nе", ["table-row 4:1"]),
            ("Таблица: x\n| а | б |\n|---|---|\n| в | г |\nтекст", ["table-row 5:1"]),
            ("да\nТаблица: x\n| а | б |\n|---|---|\n| в | г |", ["table-place 3:1"]),
            ("Таблица: x\n| а | б |\n|---|---|\n| в | <b> |", ["markdown-raw-html 4:7"]),
        ])
    func findsWhatIsWrong(_ text: String, _ findings: [String]) {
        #expect(Rendered(text).findings == findings)
    }

    @Test func showsTheCaptionLineToWrite() {
        let help = Rendered("Часы приёма\n| а | б |\n|---|---|\n| в | г |").problems.first?.help
        #expect(help?.ru.contains("«Таблица: Часы приёма»") == true)
    }

    @Test func takesCellsForTextOnly() {
        let one = Rendered("Таблица: x\n| а | б |\n|---|---|\n| - в | *г*д |").html
        #expect(one.contains("<tr><th scope=\"row\">- в</th><td><em>г</em>д</td></tr>"))
    }

    @Test func staysWholeBesideALanguageSpan() {
        let rendered = Rendered("\u{0C}\n| а | б |\n|---|---|\n| \\а | в  |\n\n1. [б]{lang=en}")
        #expect(WellMade.fault(of: rendered) == nil)
        #expect(rendered.html.hasSuffix("</table></div>\n<ol>\n<li><span lang=\"en\">б</span></li>\n</ol>\n"))
    }

    @Test func keepsCaptionIDsApart() {
        let table = "Таблица: x\n| а | б |\n|---|---|\n| в | г |\n\n"
        let body = Rendered("## Tablica 1\n\n" + table + table).html
        #expect(body.contains("id=\"tablica-1\"") && body.contains("<caption id=\"tablica-1-2\">"))
        #expect(body.contains("<caption id=\"tablica-2\">"))
        #expect(Rendered(table, role: .field).html.contains("<caption id=\"tablica-1-0\">"))
    }
}
