import SiteModel
import Testing

@testable import Markup

/// Every inline kind in every surrounding, with Cyrillic before it: exact places.
@Suite struct PlaceTests {
    struct Inline: Sendable, CustomTestStringConvertible {
        let name: String
        /// `↓` stands before what is looked for.
        let text: String
        /// What it begins with in the HTML; nil when it is a problem's place.
        let needle: String?
        var fitsCells = true
        var testDescription: String { name }
    }

    struct Surrounding: Sendable, CustomTestStringConvertible {
        let name: String
        /// `@` is where the inline stands.
        let text: String
        var isCell = false
        var testDescription: String { name }
    }

    static let inlines = [
        Inline(name: "emphasis", text: "↓*ёж*", needle: "<em>"),
        Inline(name: "strong", text: "↓__ёж__", needle: "<strong>"),
        Inline(name: "strong in emphasis", text: "***↓ёж** и*", needle: "ёж"),
        Inline(name: "code", text: "`` ` `` и ↓`ёж`", needle: "<code>ёж"),
        Inline(name: "link", text: "↓[ёж](<https://a.ru/(> \"Имя \\\" (\")", needle: "<a "),
        Inline(name: "text after a link", text: "[ёж](https://a.ru/ 'x')↓ конец", needle: " конец"),
        Inline(name: "text after a reference", text: "[ёж][ссылка]↓ конец", needle: " конец"),
        Inline(name: "text after what is no address", text: "[ссылка]↓(б(в \"т\") конец", needle: "(б(в"),
        Inline(name: "text in a reference", text: "[↓ссылка][]", needle: "ссылка</a>"),
        Inline(name: "autolink", text: "↓<https://a.ru/?a&amp;b>", needle: "<a "),
        Inline(name: "image", text: "↓![Фото *ежа*](foto.jpg)", needle: "<img "),
        Inline(name: "raw HTML", text: "↓<b title='ё'>", needle: nil),
        Inline(name: "text after a hard break", text: "до\\\n↓после", needle: "после", fitsCells: false),
        Inline(name: "text after two spaces", text: "до  \n   ↓после", needle: "после", fitsCells: false),
        Inline(name: "language span", text: "↓[sign *language*]{lang=en}", needle: "<span lang"),
        Inline(name: "text of a language span", text: "[↓sign]{lang=en}", needle: "sign</span>"),
        Inline(name: "text after a language span", text: "[sign]{lang=en}↓ язык", needle: " язык"),
        Inline(name: "after an escape and a reference", text: "\\* &nbsp; &amp; &#1078; ↓*ёж*", needle: "<em>"),
    ]

    static let surroundings = [
        Surrounding(name: "plain", text: "Привет, мир: @ конец\n"),
        Surrounding(name: "indented continuation", text: "Привет\n   дальше @ конец\n"),
        Surrounding(name: "lazy quote", text: "> > Цитата\nлениво @ конец\n"),
        Surrounding(name: "half lazy quote", text: "> > Цитата\n>  лениво @ конец\n"),
        Surrounding(name: "quote", text: "> Цитата\n> строка @ конец\n"),
        Surrounding(name: "nested list", text: "- Один\n  1. Два\n     три @ конец\n"),
        Surrounding(name: "items in one line", text: "- 1. > Один\n     > два @ конец\n"),
        Surrounding(name: "after definitions", text: "[мир]: https://b.ru/\n[ад]: <c>\n  'Титул'\nПривет @ конец\n"),
        Surrounding(name: "after a tab", text: "-\tПункт\n\tдальше\t@ конец\n"),
        Surrounding(name: "quote and tab", text: ">\tЦитата\n>\tи\t@ конец\n"),
        Surrounding(name: "heading", text: "Да\n\n##  Заголовок @ конец ##\n"),
        Surrounding(name: "underlined heading", text: "Заголовок\n @ конец\n---\n"),
        Surrounding(
            name: "cell", text: "Таблица: Имя\n| Ключ | Слово |\n|---|:-:|\n| Стр \\| ока | а \\| @ б |\n", isCell: true
        ),
        Surrounding(
            name: "cell in a quote", text: "> Таблица: Имя\n>  Ключ | Слово\n> ---|---\n>  Ёж | @ |\n", isCell: true),
        Surrounding(name: "block", text: "::: контакты\nПривет @ конец\n:::\n"),
        Surrounding(
            name: "block in a block", text: ":::: цитата Ёж\nа\n::: контакты\n- б\n  Привет @ конец\n:::\n::::\n"),
        Surrounding(name: "CRLF", text: "> Привет\r\n> мир @ конец\r\n"),
        Surrounding(name: "after a NUL", text: "Привет \u{0} мир\n @ конец\n"),
    ]

    @Test("finds the exact place", arguments: surroundings, inlines)
    func findsTheExactPlace(_ surrounding: Surrounding, _ inline: Inline) throws {
        if surrounding.isCell && !inline.fitsCells { return }
        let isHeading = surrounding.name == "heading"
        if isHeading && !inline.fitsCells { return }
        let marked = surrounding.text.replacing("@", with: inline.text) + "\n[ссылка]: https://d.ru/\n"
        let before = try #require(marked.split(separator: "↓", omittingEmptySubsequences: false).first)
        let expected = before.utf8.count
        let rendered = Rendered(marked.replacing("↓", with: ""))
        #expect(rendered.unplaced == 0)
        guard let needle = inline.needle else {
            let place = try #require(rendered.problems.first { $0.rule == "markdown-raw-html" }).place
            let wanted = rendered.file.place(at: expected)
            #expect((place.line, place.column) == (wanted.line, wanted.column))
            return
        }
        #expect(rendered.findings == [])
        let position = try #require(Self.position(of: needle, in: rendered.fragment.bytes), "\(rendered.html)")
        let entry = rendered.fragment.places.first { Int($0.position) == position }
        #expect(entry.map { Int($0.offset) } == expected, "\(rendered.html)")
    }

    static func position(of needle: String, in bytes: [UInt8]) -> Int? {
        let needle = Array(needle.utf8)
        return bytes.indices.first { bytes[$0...].starts(with: needle) }
    }

    @Test func namesLineAndColumnInScalars() throws {
        let rendered = Rendered("Ёжик\n\n- Привет, `мир` и\n  ещё <b>\n")
        #expect(rendered.findings == ["markdown-raw-html 4:7"])
    }

    @Test func notesEveryOpeningTag() {
        let text = """
            ## Имя

            1. Один *два*
            2. > три

            ```
            код
            ```

            Таблица: Имя
            | а | б |
            |---|---|
            | в | г |

            ::: вопрос Как?
            Так: [ссылка](приказ%201.pdf).
            :::
            """
        let fragment = Rendered(text).fragment
        let positions = Set(fragment.places.map { Int($0.position) })
        let openings = fragment.bytes.indices.filter { index in
            fragment.bytes[index] == UInt8(ascii: "<") && fragment.bytes[index + 1] != UInt8(ascii: "/")
        }
        #expect(openings.count > 20)
        #expect(openings.allSatisfy(positions.contains))
    }

    @Test func followsTheMapOfAField() throws {
        let bytes = Array("ключ: |\n  Привет\n  *мир* и <b>\n".utf8)
        var map = OffsetMap(base: 14)
        map.add(position: 13, offset: 29)
        let text = SourceText(bytes: Array("Привет\n*мир* и <b>\n".utf8), map: map)
        let file = SourceFile(path: "x.md", bytes: bytes)
        let result = MarkdownRenderer(resolver: SampleSite()).render(text, in: file, role: .field)
        let problem = try #require(result.problems.first)
        #expect((problem.place.line, problem.place.column) == (3, 11))
    }
}
