import SiteModel
import Testing

@testable import Markup

@Suite struct LinkTests {
    @Test(
        "writes links",
        arguments: [
            ("[а](https://a.ru/?b=1&c=2)", "<a href=\"https://a.ru/?b=1&amp;c=2\" rel=\"noopener noreferrer\">а</a>"),
            ("[а](HTTPS://a.ru/)", "<a href=\"HTTPS://a.ru/\" rel=\"noopener noreferrer\">а</a>"),
            ("<https://a.ru/>", "<a href=\"https://a.ru/\" rel=\"noopener noreferrer\">https://a.ru/</a>"),
            ("<a@b.ru>", "<a href=\"mailto:a@b.ru\">a@b.ru</a>"),
            ("[а](tel:+78312000000 \"Звонок\")", "<a href=\"tel:+78312000000\" title=\"Звонок\">а</a>"),
            ("[а](<https://a.ru/б в\"г\">)", "<a href=\"https://a.ru/б%20в%22г%22\" rel=\"noopener noreferrer\">а</a>"),
            ("[а](https://a.ru/%D0%B0%zz)", "<a href=\"https://a.ru/%D0%B0%25zz\" rel=\"noopener noreferrer\">а</a>"),
            ("[а](../partnery/fond.md)", "<a href=\"~partnery/fond.html\">а</a>"),
            ("[а](fond.md?x=1#kto)", "<a href=\"~partnery/fond.html?x=1#kto\">а</a>"),
            ("[а](#kak)", "<a href=\"#kak\">а</a>"),
            ("[а](foto.jpg)", "<a href=\"^uslugi/foto.jpg\">а</a>"),
            (
                "[а](приказ%201.pdf)",
                "<a href=\"^uslugi/приказ%201.pdf\">а <span class=\"file-info\">(PDF, 120\u{A0}КБ)</span></a>"
            ),
            (
                "[a](<приказ 1.pdf>){lang=en}",
                "<a href=\"^uslugi/приказ%201.pdf\" lang=\"en\">a "
                    + "<span class=\"file-info\" lang=\"ru\">(PDF, 120\u{A0}КБ)</span></a>"
            ),
            ("[](#kak)", "<a href=\"#kak\"></a>"),
        ])
    func writesLinks(_ text: String, _ html: String) {
        let rendered = Rendered(text)
        #expect(rendered.html == "<p>\(html)</p>\n")
        #expect(rendered.findings == [])
    }

    @Test(
        "refuses addresses and keeps the text",
        arguments: [
            "", "#", "javascript:alert(1)", "JaVaScRiPt:x", "java&#x0A;script:x", "&#x6A;avascript:x",
            "data:text/html,x",
            "vbscript:x", "file:///etc", "ftp://a.ru/", "//evil.ru/", "/uslugi/x.html", "..\\\\x.md", "C:\\\\x.md",
            "https:a.ru", "https:///a", "mailto:", "tel:", "fond.html", "a.HTM#x", "?x", "%00.md", "%5C.md", "https://",
        ])
    func refusesAddresses(_ address: String) throws {
        let rendered = Rendered("Да [а](\(address))")
        #expect(rendered.html == "<p>Да а</p>\n")
        #expect(rendered.findings == ["link-address 1:4"])
    }

    @Test func namesWhatWasProbablyMeant() throws {
        let missing = try #require(Rendered("[а](fnod.md)").problems.first)
        #expect(missing.rule == "link-target" && missing.message.ru.contains("Content/partnery/fond.md"))
        #expect(Rendered("[а](../../x.md)").problems.first?.message.ru.contains("за пределы") == true)
        let built = try #require(Rendered("[а](../partnery/fond.html)").problems.first)
        #expect(built.help.ru.contains("../partnery/fond.md"))
    }

    @Test func showsAWithheldPageAsText() {
        let rendered = Rendered("Да [*а*](draft.md) и [b](draft.md){lang=en}")
        #expect(rendered.html == "<p>Да <em>а</em> и <span lang=\"en\">b</span></p>\n")
        #expect(rendered.problems.map(\.severity) == [.warning, .warning])
    }

    @Test func collectsAnchors() {
        let anchors = Rendered("Да [а](fond.md#%D0%B0) [б](#kak) [в](foto.jpg#x)").fragment.anchors
        #expect(anchors.map(\.address) == ["partnery/fond.html", nil])
        #expect(anchors.map(\.id) == ["а", "kak"])
        #expect(anchors.first?.offset == 5)
    }

    @Test func knowsDefinitionsOfTheWholeBody() {
        let text = """
            ::: внимание
            [один], [Два][2], [нет]
            :::

            Таблица: [один]
            | а | б |
            |---|---|
            | [2] | в |

            > [один]: https://a.ru/ "Имя & \\"кавычки\\""
            [2]: <#b>

            ```
            [нет]: https://c.ru/
            ```
            """
        let rendered = Rendered(text)
        #expect(rendered.findings == [])
        let link =
            "<a href=\"https://a.ru/\" rel=\"noopener noreferrer\" title=\"Имя &amp; &quot;кавычки&quot;\">один</a>"
        #expect(rendered.html.contains("<p>\(link), <a href=\"#b\">Два</a>, [нет]</p>"))
        #expect(rendered.html.contains("\">\(link)</caption>"))
        #expect(rendered.html.contains("<th scope=\"row\"><a href=\"#b\">2</a></th>"))
    }
}

@Suite struct ImageTests {
    @Test(
        "writes images",
        arguments: [
            (
                "![Вход *с* `пандусом`](foto.jpg \"нет\")",
                "<img src=\"^uslugi/foto.jpg\" alt=\"Вход с пандусом\" width=\"640\" height=\"480\"><span class=\"alternative\" aria-hidden=\"true\">Вход с пандусом</span>"
            ),
            (
                "![План \"А\"](plan.svg)",
                "<img src=\"^uslugi/plan.svg\" alt=\"План &quot;А&quot;\"><span class=\"alternative\" aria-hidden=\"true\">План &quot;А&quot;</span>"
            ),
            (
                "[![План](plan.svg)](#x)",
                "<a href=\"#x\"><img src=\"^uslugi/plan.svg\" alt=\"План\"><span class=\"alternative\" aria-hidden=\"true\">План</span></a>"
            ),
            (
                "![A ramp](plan.svg){lang=en}",
                "<img src=\"^uslugi/plan.svg\" alt=\"A ramp\" lang=\"en\"><span class=\"alternative\" aria-hidden=\"true\" lang=\"en\">A ramp</span>"
            ),
        ])
    func writesImages(_ text: String, _ html: String) {
        let rendered = Rendered(text)
        #expect(rendered.html == "<p>\(html)</p>\n")
        #expect(rendered.findings == [])
    }

    @Test(
        "refuses images",
        arguments: [
            ("![](foto.jpg)", "image-alternative"), ("![ &nbsp;](foto.jpg)", "image-alternative"),
            ("![а](https://a.ru/x.png)", "image-address"), ("![а](data:image/png;base64,x)", "link-address"),
            ("![а](приказ%201.pdf)", "image-address"), ("![а](fond.md)", "image-address"),
            ("![а](net.png)", "image-address"), ("![а](../../x.png)", "image-address"), ("![а]()", "link-address"),
            ("![а](#x)", "image-address"), ("![а](/x.png)", "link-address"), ("![<b>](foto.jpg)", "markdown-raw-html"),
        ])
    func refusesImages(_ text: String, _ rule: String) {
        #expect(Rendered("Да " + text).problems.contains { $0.rule == rule && $0.place.column >= 4 })
    }
}

@Suite struct LanguageTests {
    @Test(
        "marks the language of a piece",
        arguments: [
            ("[sign language]{lang=en}", "<span lang=\"en\">sign language</span>"),
            ("*[a **b**]{lang=de-AT}*", "<em><span lang=\"de-AT\">a <strong>b</strong></span></em>"),
            ("[a [b]{lang=de} c]{lang=en}", "<span lang=\"en\">a <span lang=\"de\">b</span> c</span>"),
            ("[a] [b]{lang=en}", "[a] <span lang=\"en\">b</span>"),
            ("[x](#y){lang=en}!", "<a href=\"#y\" lang=\"en\">x</a>!"),
            ("`[a]{lang=en}`", "<code>[a]{lang=en}</code>"),
            ("\\[a\\]\\{lang=en}", "[a]{lang=en}"),
            ("{language}", "{language}"),
        ])
    func marksLanguage(_ text: String, _ html: String) {
        let rendered = Rendered(text)
        #expect(rendered.html == "<p>\(html)</p>\n")
        #expect(rendered.findings == [])
    }

    @Test(
        "refuses marks it cannot understand",
        arguments: [
            "[a]{lang=}", "[a]{lang=e}", "[a]{lang=english}", "[a]{lang=\"en\"}", "[a]{lang=en_US}", "[a]{lang: en}",
            "a{lang=en}", "*[a*]{lang=en}", "\\[a]{lang=en}", "[a] {lang=en}", "[a]{lang=en-}", "`a`{lang=en}",
        ])
    func refusesMarks(_ text: String) {
        #expect(Rendered(text).problems.map(\.rule) == ["language-mark"])
    }

    @Test(arguments: ["en", "deu", "zh-Hant-TW", "sl-rozaj", "de-1996", "es-419", "en-u-ca-gregory", "tt-Cyrl"])
    func knowsTheFormOfTags(_ tag: String) {
        #expect(LanguageTag.isWellFormed(ArraySlice(tag.utf8)))
    }

    @Test(arguments: ["", "e", "en-", "-en", "en--US", "12", "en-u", "en-a-b", "абв", "en-toolongsubtag"])
    func refusesWhatIsNoTag(_ tag: String) {
        #expect(!LanguageTag.isWellFormed(ArraySlice(tag.utf8)))
    }
}
