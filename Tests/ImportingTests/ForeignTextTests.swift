import Testing

@testable import Importing

/// Texts of others become plain paragraphs.
@Suite struct ForeignTextTests {
    @Test(arguments: [
        ("Мыть полы", ["Мыть полы"]),
        ("<p>Мыть&nbsp;полы</p><p>Мыть окна</p>", ["Мыть полы", "Мыть окна"]),
        ("<ul><li>Одно<li>Другое</ul>", ["Одно", "Другое"]),
        ("Одно<br/>Другое", ["Одно", "Другое"]),
        ("- Одно\n• Другое\r\n\n", ["Одно", "Другое"]),
        ("&lt;p&gt;Двойная&lt;/p&gt;", ["Двойная"]),
        ("<script>alert(1)</script>Текст<style>p{}</style>", ["Текст"]),
        ("5 < 6 и 7 > 6", ["5 < 6 и 7 > 6"]),
        ("Нуль\u{0}и\u{202E}поворот\u{FEFF}", ["Нуль иповорот"]),
        ("<b>Жир</b>ный <i>курсив</i>", ["Жирный курсив"]),
        ("", []), ("<p> </p>", []), ("—", []),
    ])
    func makesPlainParagraphs(text: String, paragraphs: [String]) {
        #expect(ForeignText.paragraphs(text) == paragraphs)
    }

    @Test func cutsAtASentenceAndSaysSo() {
        let text = "Первое предложение готово. Второе предложение длиннее. Третье не войдёт совсем."
        #expect(ForeignText.cut(text, to: 60) == "Первое предложение готово. Второе предложение длиннее. …")
        #expect(ForeignText.cut("Одно слово за другим", to: 12) == "Одно слово…")
        #expect(ForeignText.cut("коротко", to: 12) == "коротко")
        #expect(ForeignText.cutAtWord(String(repeating: "д", count: 40), to: 10).count == 10)
    }

    @Test func readsDeepMarkupWithoutATrap() {
        let deep = String(repeating: "<div>", count: 100_000) + "Текст"
        #expect(ForeignText.paragraphs(deep).count <= 1)
    }
}
