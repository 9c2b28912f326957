import Foundation
import SiteModel
import Testing

@Suite struct SlugTests {
    /// ГОСТ 7.79-2000, system B, as the product has it: no apostrophes, ё as e, х as x, щ as shh, ц as c before e, i, y, j.
    static let golden: [(String, String)] = [
        ("соцсети", "soczseti"), ("карта сайта", "karta-sajta"), ("глоссарий", "glossarij"),
        ("для соцсетей", "dlya-soczsetej"), ("услуги", "uslugi"), ("работодатели", "rabotodateli"),
        ("партнёры", "partnery"), ("тренинги", "treningi"), ("истории", "istorii"), ("теги", "tegi"),
        ("данные", "dannye"), ("крупно", "krupno"), ("подбор работы", "podbor-raboty"), ("центр", "centr"),
        ("цирк", "cirk"), ("цыган", "cygan"), ("цапля", "czaplya"), ("цокот", "czokot"), ("цветы", "czvety"),
        ("цюрих", "cyurix"), ("отец", "otecz"), ("отцы", "otcy"), ("отцу", "otczu"), ("цех", "cex"), ("цэ", "ce"),
        ("царь", "czar"), ("птица", "pticza"), ("цифра 5", "cifra-5"), ("лицо", "liczo"), ("вакцина", "vakcina"),
        ("щука", "shhuka"), ("помощь", "pomoshh"), ("вещи", "veshhi"), ("хлеб", "xleb"), ("эхо", "exo"),
        ("подъезд", "podezd"), ("объявление", "obyavlenie"), ("съёмка", "semka"), ("день", "den"), ("соль", "sol"),
        ("ёлка", "elka"), ("учёт", "uchet"), ("Ёж", "ezh"), ("жизнь", "zhizn"), ("чай", "chaj"), ("шум", "shum"),
        ("экзамен", "ekzamen"), ("юрист", "yurist"), ("яма", "yama"), ("язык", "yazyk"), ("мышь", "mysh"),
        ("йод", "jod"), ("район", "rajon"), ("квота", "kvota"), ("инвалидность", "invalidnost"),
        ("трудоустройство", "trudoustrojstvo"), ("собеседование", "sobesedovanie"), ("фонд «Радуга»", "fond-raduga"),
        ("Нижний Новгород", "nizhnij-novgorod"), ("чёрно-белый", "cherno-belyj"),
        ("Что взять с собой?", "chto-vzyat-s-soboj"),
        ("10:30 — начало", "10-30-nachalo"), ("  пробелы  ", "probely"), ("a__b", "a-b"),
        ("Word и Excel", "word-i-excel"),
        ("ВКонтакте", "vkontakte"), ("№ 181-ФЗ", "181-fz"), ("о́блако", "oblako"), ("зáмок", "z-mok"), ("📞", ""),
        ("", ""), ("---", ""), ("ъ", ""), ("резюме", "rezyume"), ("защита прав", "zashhita-prav"), ("поезд", "poezd"),
    ]

    @Test(arguments: golden)
    func writesRussianInLatin(text: String, slug: String) {
        #expect(Slug.make(from: text) == slug)
        #expect(Slug.make(from: text.uppercased()) == slug)
        #expect(Slug.make(from: text.decomposedStringWithCanonicalMapping) == slug || text == "зáмок")
    }

    @Test func coversTheWholeAlphabet() {
        #expect(Self.golden.count >= 60)
        let letters = Set(Self.golden.map(\.0).joined().lowercased().unicodeScalars)
        #expect("абвгдеёжзийклмнопрстуфхцчшщъыьэюя".unicodeScalars.allSatisfy(letters.contains))
    }

    @Test(arguments: golden.map(\.1))
    func makesValidNamesThatStayAsTheyAre(slug: String) {
        #expect(Slug.isValid(slug) == !slug.isEmpty)
        #expect(Slug.make(from: slug) == slug)
    }

    @Test(arguments: ["", "Услуги", "A", "a b", "a_b", "a.b", "é", "a/b"])
    func refusesOtherNames(name: String) {
        #expect(!Slug.isValid(name))
    }
}
