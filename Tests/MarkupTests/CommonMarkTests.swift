import Testing

@testable import Markup

@Suite struct CommonMarkTests {
    @Test(
        "renders CommonMark",
        arguments: [
            ("Привет", "<p>Привет</p>\n"),
            ("a\nb", "<p>a\nb</p>\n"),
            ("a\r\nb\rc", "<p>a\nb\nc</p>\n"),
            ("a\n\nb", "<p>a</p>\n<p>b</p>\n"),
            ("a  \nb", "<p>a<br>\nb</p>\n"),
            ("a\\\nb", "<p>a<br>\nb</p>\n"),
            ("*a* _b_", "<p><em>a</em> <em>b</em></p>\n"),
            ("**a** __b__", "<p><strong>a</strong> <strong>b</strong></p>\n"),
            ("***a***", "<p><em><strong>a</strong></em></p>\n"),
            ("*a **b** c*", "<p><em>a <strong>b</strong> c</em></p>\n"),
            ("**a", "<p>**a</p>\n"),
            ("снег_и_лёд", "<p>снег_и_лёд</p>\n"),
            ("`a < b`", "<p><code>a &lt; b</code></p>\n"),
            ("`` a`b ``", "<p><code>a`b</code></p>\n"),
            ("\\*a\\*", "<p>*a*</p>\n"),
            ("a & b &amp; c", "<p>a &amp; b &amp; c</p>\n"),
            ("&copy; &#1044; &nope;", "<p>© Д &amp;nope;</p>\n"),
            ("5 > 4 \"да\"", "<p>5 &gt; 4 &quot;да&quot;</p>\n"),
            ("- a\n- b", "<ul>\n<li>a</li>\n<li>b</li>\n</ul>\n"),
            ("- a\n\n- b", "<ul>\n<li>\n<p>a</p>\n</li>\n<li>\n<p>b</p>\n</li>\n</ul>\n"),
            ("1. a\n2. b", "<ol>\n<li>a</li>\n<li>b</li>\n</ol>\n"),
            ("3) a", "<ol start=\"3\">\n<li>a</li>\n</ol>\n"),
            ("0. a", "<ol start=\"0\">\n<li>a</li>\n</ol>\n"),
            ("- a\n  - b", "<ul>\n<li>a\n<ul>\n<li>b</li>\n</ul>\n</li>\n</ul>\n"),
            ("- a\n\n  b", "<ul>\n<li>\n<p>a</p>\n<p>b</p>\n</li>\n</ul>\n"),
            ("-\n  a", "<ul>\n<li>a</li>\n</ul>\n"),
            ("> a\nb", "<blockquote>\n<p>a\nb</p>\n</blockquote>\n"),
            ("> a\n\n> b", "<blockquote>\n<p>a</p>\n</blockquote>\n<blockquote>\n<p>b</p>\n</blockquote>\n"),
            ("> - a\n> - b", "<blockquote>\n<ul>\n<li>a</li>\n<li>b</li>\n</ul>\n</blockquote>\n"),
            ("- > a", "<ul>\n<li>\n<blockquote>\n<p>a</p>\n</blockquote>\n</li>\n</ul>\n"),
            ("    a <b", "<pre><code>a &lt;b\n</code></pre>\n"),
            ("```\na\n\nb\n```", "<pre><code>a\n\nb\n</code></pre>\n"),
            ("~~~ swift ignore\nlet a\n~~~", "<pre><code class=\"language-swift\">let a\n</code></pre>\n"),
            ("---", "<hr>\n"),
            ("a\n\n***\n\nb", "<p>a</p>\n<hr>\n<p>b</p>\n"),
            ("## Что делать", "<h2 id=\"chto-delat\">Что делать</h2>\n"),
            ("Что\nделать\n---", "<h2 id=\"chto-delat\">Что\nделать</h2>\n"),
            ("### a *b* ###", "<h3 id=\"a-b\">a <em>b</em></h3>\n"),
            ("[a]: https://a.ru/\n\n[a]", "<p><a href=\"https://a.ru/\" rel=\"noopener noreferrer\">a</a></p>\n"),
            ("{{ name }} {% if %}", "<p>{{ name }} {% if %}</p>\n"),
            ("", ""),
            ("\n \n", ""),
        ])
    func rendersCommonMark(_ text: String, _ html: String) {
        let rendered = Rendered(text)
        #expect(rendered.html == html)
        #expect(rendered.findings == [])
    }

    @Test func refusesRawHTMLWhereItStands() {
        let rendered = Rendered("Привет, <b>мир</b>\n\n<!-- заметка -->\n\n<div>\nа\n</div>\n")
        #expect(
            rendered.findings == [
                "markdown-raw-html 1:9", "markdown-raw-html 3:1", "markdown-raw-html 5:1",
            ])
        #expect(!rendered.html.contains("<b>") && !rendered.html.contains("заметка"))
    }

    @Test func refusesMarksThatTurnTheDirectionOfText() {
        let found = Rendered("Да \u{202E}нет\n\n\u{2066}а\u{2069}").findings
        #expect(found == ["text-direction-marks 1:4", "text-direction-marks 3:1", "text-direction-marks 3:3"])
        #expect(Rendered("Да &#x202E;нет").findings == ["text-direction-marks 1:1"])
        #expect(Rendered("Да — «нет» … \u{200B}").findings == [])
    }

    @Test func dropsAByteOrderMark() {
        let rendered = Rendered(bytes: [0xEF, 0xBB, 0xBF] + Array("> а *э*\n> б *ю*".utf8))
        #expect(rendered.html == "<blockquote>\n<p>а <em>э</em>\nб <em>ю</em></p>\n</blockquote>\n")
        #expect(rendered.unplaced == 0)
    }

    @Test func givesEveryProblemHelpInBothLanguages() {
        let text = "# а\n\n<b>\n\n[а]() ![](foto.jpg) [б](javascript:x)\n\n::: что\n:::\n:::\n\n|а|\n|-|\n\n[а]{lang=e}"
        let problems = Rendered(text).problems
        #expect(problems.count >= 8)
        #expect(problems.allSatisfy { !$0.help.ru.isEmpty && !$0.help.en.isEmpty && !$0.message.en.isEmpty })
    }
}
