import Foundation
import SiteModel
import Testing

@Suite struct RussianWordsTests {
    @Test(arguments: [
        (0, "мест"), (1, "место"), (2, "места"), (4, "места"), (5, "мест"), (10, "мест"), (11, "мест"), (12, "мест"),
        (14, "мест"), (15, "мест"), (20, "мест"), (21, "место"), (22, "места"), (25, "мест"), (100, "мест"),
        (101, "место"), (111, "мест"), (112, "мест"), (121, "место"), (1000, "мест"), (1_002, "места"), (-1, "место"),
        (-12, "мест"), (Int.min, "мест"), (Int.max, "мест"),
    ])
    func choosesTheForm(number: Int, form: String) {
        let plural = RussianPlural("место", "места", "мест")
        #expect(plural.form(for: number) == form)
        #expect(plural.count(number) == "\(number) \(form)")
    }

    @Test func countsInEnglish() {
        #expect([0, 1, 2].map { englishCount($0, "page", "pages") } == ["0 pages", "1 page", "2 pages"])
    }

    @Test(arguments: [
        (0, "0 байт"), (1, "1 байт"), (2, "2 байта"), (820, "820 байт"), (1023, "1023 байта"), (1024, "1 КБ"),
        (12_288, "12 КБ"), (1535, "1 КБ"), (1536, "2 КБ"), (1_048_576, "1 МБ"), (1_258_291, "1,2 МБ"),
        (10_485_760, "10 МБ"), (1_020_000, "996 КБ"), (1_040_000, "1 МБ"), (5_400_000, "5,1 МБ"),
    ])
    func writesSizesInWords(bytes: Int, words: String) {
        #expect(RussianSize.words(bytes: bytes) == words.replacing(" ", with: "\u{A0}"))
    }

    @Test func survivesAnySize() {
        #expect(RussianSize.words(bytes: .max).hasSuffix("МБ"))
        #expect(RussianSize.words(bytes: .min).hasSuffix("байт"))
    }

    @Test(arguments: [
        ("Заголовок", "заголовок"), ("ЁЛКА", "елка"), ("  Проверить \u{A0} до ", "проверить до"), ("", ""),
        ("a\tb", "a b"), ("\u{400}", "\u{450}"),
        ("Й-1 ё", "й-1 е"), ("É e", "é e"), ("a\nb", "a b"), ("ЯЩЪ az AZ [{", "ящъ az az [{"),
        ("Фонд «Ёж» — №\u{A0}7…", "фонд «еж» — № 7…"), ("plain-name.html", "plain-name.html"),
        ("„Ж“\u{2009}!", "„ж“ !"),
    ])
    func comparesNames(name: String, comparable: String) {
        #expect(name.comparableName == comparable)
        #expect(Array(name.decomposedStringWithCanonicalMapping.comparableName.utf8) == Array(comparable.utf8))
    }

    @Test(arguments: [
        ("Заголвок", "Заголовок"), ("заголовок", "Заголовок"), ("Тимы", "Темы"), ("Теым", "Темы"), ("titel", "title"),
        ("ttitle", "title"), ("descripton", "description"), ("Проверитьдо", "Проверить до"),
    ])
    func findsTheNearest(name: String, meant: String) {
        let names = ["Заголовок", "Темы", "title", "description", "Проверить до"]
        #expect(Nearest.name(to: name, among: names) == meant)
    }

    @Test func findsNothingFarAwayOrEmptyOrLong() {
        #expect(Nearest.name(to: "Цена", among: ["Заголовок", "Темы"]) == nil)
        #expect(Nearest.name(to: "", among: ["a"]) == nil)
        #expect(Nearest.name(to: "a", among: []) == nil)
        #expect(Nearest.name(to: "title", among: [""]) == nil)
        let long = String(repeating: "a", count: 101)
        #expect(Nearest.name(to: long, among: [long]) == nil)
        #expect(Nearest.name(to: String(long.dropLast()), among: [long]) == nil)
    }

    @Test func givesTheFirstOfEqualsAndTheNearerOfTwo() {
        #expect(Nearest.name(to: "кот", among: ["код", "ком"]) == "код")
        #expect(Nearest.name(to: "сеанс", among: ["сеансы да", "сеансы"]) == "сеансы")
    }
}
