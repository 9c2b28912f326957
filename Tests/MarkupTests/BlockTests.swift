import SiteModel
import Testing

@testable import Markup

@Suite struct BlockTests {
    @Test(
        "writes blocks",
        arguments: [
            (
                "::: внимание Важно & <срочно>\nа\n:::",
                """
                <div class="notice" role="note" aria-labelledby="blok-1">
                <p class="notice-title" id="blok-1"><strong>Важно &amp; &lt;срочно&gt;</strong></p>
                <p>а</p>
                </div>

                """
            ),
            (":::notice\nа\n:::", "<div class=\"notice\" role=\"note\">\n<p>а</p>\n</div>\n"),
            ("::: Шаги\n1. а\n2. б\n:::", "<ol class=\"steps\">\n<li>а</li>\n<li>б</li>\n</ol>\n"),
            (
                "::: steps\n\n1. а\n   1. б\n\n:::",
                "<ol class=\"steps\">\n<li>а\n<ol>\n<li>б</li>\n</ol>\n</li>\n</ol>\n"
            ),
            (
                "::: контакты Портал\nа\n:::",
                "<div class=\"contacts\" role=\"group\" aria-labelledby=\"blok-1\">\n<p class=\"contacts-title\" id=\"blok-1\"><strong>Портал</strong></p>\n<p>а</p>\n</div>\n"
            ),
            (
                "::: шаги Путь\n1. а\n:::",
                "<div role=\"group\" aria-labelledby=\"blok-1\">\n<p class=\"steps-title\" id=\"blok-1\"><strong>Путь</strong></p>\n<ol class=\"steps\">\n<li>а</li>\n</ol>\n</div>\n"
            ),
            ("::: контакты\nа\n:::", "<div class=\"contacts\">\n<p>а</p>\n</div>\n"),
            (
                "::: цитата Анна, 34 года\nа\n:::",
                """
                <figure class="quotation">
                <blockquote>
                <p>а</p>
                </blockquote>
                <figcaption>Анна, 34 года</figcaption>
                </figure>

                """
            ),
            (
                "::: картинка Вход\n![Пандус](plan.svg)\n:::",
                """
                <figure class="picture">
                <img src="^uslugi/plan.svg" alt="Пандус"><span class="alternative" aria-hidden="true">Пандус</span>
                <figcaption>Вход</figcaption>
                </figure>

                """
            ),
            (
                "::: figure\n[![Пандус](plan.svg)](#x)\n:::",
                "<figure class=\"picture\">\n<a href=\"#x\"><img src=\"^uslugi/plan.svg\" alt=\"Пандус\"><span class=\"alternative\" aria-hidden=\"true\">Пандус</span></a>\n</figure>\n"
            ),
            (
                ":::: внимание\nа\n::: контакты\nб\n:::\nв\n::::",
                """
                <div class="notice" role="note">
                <p>а</p>
                <div class="contacts">
                <p>б</p>
                </div>
                <p>в</p>
                </div>

                """
            ),
            ("```\n::: внимание\n```", "<pre><code>::: внимание\n</code></pre>\n"),
            ("- ```\n  ::: x\n  ```", "<ul>\n<li>\n<pre><code>::: x\n</code></pre>\n</li>\n</ul>\n"),
            ("    ::: внимание", "<pre><code>::: внимание\n</code></pre>\n"),
            ("- а\n::: контакты\nб\n:::", "<ul>\n<li>а</li>\n</ul>\n<div class=\"contacts\">\n<p>б</p>\n</div>\n"),
        ])
    func writesBlocks(_ text: String, _ html: String) {
        let rendered = Rendered(text)
        #expect(rendered.html == html)
        #expect(rendered.findings == [])
    }

    @Test func givesQuestionsTheirLevel() {
        let text = "::: вопрос Первый?\nа\n:::\n\n## Два\n\n::: вопрос Как?\n### б\n:::\n::: question Как?\nв\n:::\n"
        let rendered = Rendered(text)
        #expect(rendered.findings == [])
        #expect(rendered.fragment.headings.map(\.level) == [2, 2, 3, 3, 3])
        #expect(rendered.fragment.headings.map(\.id) == ["pervyj", "dva", "kak", "b", "kak-2"])
        #expect(
            rendered.html.contains("<section class=\"question\">\n<h3 id=\"kak-2\">Как?</h3>\n<p>в</p>\n</section>\n"))
        #expect(Rendered("###### а\n\n::: вопрос б\nв\n:::").fragment.headings.map(\.level) == [6, 6])
    }

    @Test(
        "finds what is wrong with blocks",
        arguments: [
            ("::: внимние\nа\n:::", ["block-name 1:1"]),
            ("а\n\n::: внимание\nб", ["block-unclosed 3:1"]),
            ("::: внимание\nб\n::::", ["block-unclosed 1:1", "block-stray-close 3:1"]),
            ("а\n:::", ["block-stray-close 2:1"]),
            ("::: внимание\nа\n::: шаги\n1. б\n:::\n", ["block-unclosed 1:1"]),
            (":::: внимание\nа\n::: контакты\nб\n::::\n", ["block-unclosed 3:1"]),
            ("- а\n\n  ::: внимание\n  б\n  :::", ["block-place 3:3", "block-place 5:3"]),
            ("> ::: внимание\n> б", ["block-place 1:3"]),
            ("::: внимание\n\n:::", ["block-empty 1:1"]),
            ("::: шаги\n- а\n:::", ["steps-block 1:1"]),
            ("::: шаги\n1. а\n\nб\n:::", ["steps-block 1:1"]),
            ("::: шаги\n1. а\n\n2) б\n:::", ["steps-block 1:1"]),
            ("::: шаги\n:::", ["steps-block 1:1"]),
            ("::: вопрос\nа\n:::", ["question-block 1:1"]),
            ("::: картинка а\nб\n:::", ["figure-block 1:1"]),
            ("::: картинка а\n![б](plan.svg) ![б](plan.svg)\n:::", ["figure-block 1:1"]),
            ("::: картинка а\n![](plan.svg)\n:::", ["image-alternative 2:1"]),
            ("::: внимание\n```\n:::\n", ["block-unclosed 1:1"]),
        ])
    func findsWhatIsWrong(_ text: String, _ findings: [String]) {
        #expect(Rendered(text).findings == findings)
    }

    @Test func namesTheNearestBlock() {
        let problem = Rendered("::: внимние\nа\n:::").problems.first
        #expect(problem?.message.ru.contains("«внимание»") == true)
    }

    @Test func showsTheContentOfAnUnknownBlock() {
        #expect(Rendered("::: нечто\nа\n:::").html == "<p>а</p>\n")
    }

    @Test func refusesBlocksNestedTooDeep() {
        let fences = (3...16).reversed().map { String(repeating: ":", count: $0) }
        let text = fences.map { $0 + " внимание\n" }.joined() + "а\n" + fences.reversed().joined(separator: "\n")
        #expect(Rendered(text).problems.contains { $0.rule == "block-nesting" })
    }
}
