import SiteModel
import Testing

@testable import Wording

@Suite struct GlossaryTests {
    private static let origin = Origin(file: 0, offset: 2)
    private static let glossary = Glossary([
        term("ЦЗН", "центр занятости населения"), term("МСЭ", "медико-социальная экспертиза"),
        term("Квота", "места, выделенные по закону"), term("Подходящая работа", "работа, которую вам ищут"),
        term("Портал «Работа в России»", "сайт с вакансиями"), term("Куратор", "ваш <личный> помощник"),
    ])

    private static func term(_ term: String, _ short: String) -> GlossaryTerm {
        GlossaryTerm(term: term, short: short, origin: origin)
    }

    private func explained(_ main: String) -> String {
        let page = Self.page("<body><nav>ЦЗН</nav><main>\(main)</main><footer>ЦЗН</footer></body>")
        let text = String(decoding: Self.glossary.explaining(page).bytes, as: UTF8.self)
        return text.replacing(/.*<main>/, with: "").replacing(/<\/main>.*/, with: "")
            .replacing("<span class=\"meaning\">", with: "[").replacing(")</span>", with: ")]")
    }

    private static func page(_ html: String) -> BuiltPage {
        BuiltPage(foreign: SourceFile(path: "a.html", text: html))
    }

    @Test(arguments: [
        ("<p>Придите в ЦЗН. В ЦЗН ждут.</p>", "<p>Придите в ЦЗН [(центр занятости населения)]. В ЦЗН ждут.</p>"),
        ("<p>По квоте берут.</p>", "<p>По квоте [(места, выделенные по закону)] берут.</p>"),
        ("<p>КВОТУ и Квотой</p>", "<p>КВОТУ [(места, выделенные по закону)] и Квотой</p>"),
        ("<p>Квотирование</p>", "<p>Квотирование</p>"),
        (
            "<p>поиск подходящей работы рядом</p>",
            "<p>поиск подходящей работы [(работа, которую вам ищут)] рядом</p>"
        ),
        ("<p>подходящая. Работа</p>", "<p>подходящая. Работа</p>"),
        (
            "<p>на портале «Работа в России», там</p>",
            "<p>на портале «Работа в России» [(сайт с вакансиями)], там</p>"
        ),
        ("<p>к куратору</p>", "<p>к куратору [(ваш &lt;личный> помощник)]</p>"),
        ("<p>цзн и мсэ</p>", "<p>цзн и мсэ</p>"),
    ])
    func explainsATermAtItsFirstUse(text: String, expected: String) {
        #expect(explained(text) == expected)
    }

    @Test(arguments: [
        "<h2>ЦЗН</h2>", "<a href=\"x.html\">ЦЗН</a>", "<blockquote><p>ЦЗН</p></blockquote>", "<q>ЦЗН</q>",
        "<table><caption>ЦЗН</caption><tr><th>ЦЗН</th></tr></table>", "<dl><dt>ЦЗН</dt></dl>", "<code>ЦЗН</code>",
        "<p class=\"notice-title\"><strong>ЦЗН</strong></p>",
        "<span class=\"alternative\" aria-hidden=\"true\">ЦЗН</span>", "<img alt=\"ЦЗН > ЦЗН\">",
        "<p><b class=\"stamp\">ЦЗН</b></p>", "<p>Тема «ЦЗН и квота»</p>", "<p>Хештег #квота, #ЦЗН</p>",
        "<figure class=\"quotation\"><blockquote>ЦЗН</blockquote><p>ЦЗН</p></figure>",
    ])
    func leavesHeadingsLinksQuotesAndNamesAlone(text: String) {
        #expect(explained(text) == text)
        #expect(explained(text + "<p>ЦЗН</p>") == text + "<p>ЦЗН [(центр занятости населения)]</p>")
    }

    @Test(arguments: ["<p>ЦЗН (центр занятости)</p>", "<p>Центр занятости (ЦЗН) и ещё ЦЗН</p>"])
    func trustsTheAuthorsOwnExplanation(text: String) {
        #expect(explained(text) == text)
    }

    @Test func keepsWhereEverythingWasWritten() {
        let html = "<main><p>В ЦЗН ждут</p></main>"
        let page = Self.glossary.explaining(Self.page(html))
        let text = String(decoding: page.bytes, as: UTF8.self)
        func offset(of part: String) -> Int {
            text.utf8.distance(from: text.startIndex, to: text.range(of: part)?.lowerBound ?? text.startIndex)
        }
        #expect(page.origin(at: offset(of: "центр")) == Self.origin)
        let behind = html.utf8.distance(
            from: html.startIndex, to: html.range(of: " ждут")?.lowerBound ?? html.startIndex)
        #expect(page.origin(at: offset(of: " ждут")) == Origin(file: 0, offset: behind))
        #expect(page.origin(at: offset(of: "</main>") + 3)?.offset == Int32(behind + " ждут</p></m".utf8.count))
    }

    /// Any bytes at all: nothing traps, and taking the explanations away gives the page back.
    @Test func survivesAnyBytes() {
        var random = SystemRandomNumberGenerator()
        let pieces = [
            "<main>", "</main>", "ЦЗН", "квоты", "<a ", ">", "<", "\"", "&", "&quot;", "портал", " ", "«", "»", "(",
            "h2>", "\u{D0}",
        ]
        for _ in 0..<3_000 {
            var bytes = Array("<main>".utf8)
            for _ in 0..<Int.random(in: 0..<24, using: &random) {
                bytes += Array(pieces[Int.random(in: 0..<pieces.count, using: &random)].utf8)
                if Bool.random(using: &random) { bytes.append(UInt8.random(in: 0...255, using: &random)) }
            }
            let page = BuiltPage(foreign: SourceFile(path: "a.html", bytes: bytes))
            let explained = Self.glossary.explaining(page)
            #expect(explained.bytes.count >= bytes.count)
            for position in stride(from: 0, to: explained.bytes.count, by: 7) { _ = explained.place(at: position) }
        }
    }
}
