import Testing

@testable import SiteAudit

@Suite struct LanguageEvidenceTests {
    /// The language a text is found to be in instead of the one it is called.
    private func found(_ text: String, called tag: String) -> String? {
        var evidence = LanguageEvidence()
        evidence.add(Array(text.utf8)[...])
        let contradiction = evidence.contradiction(to: Array(tag.utf8)[...])
        return contradiction.map { $0.language ?? "?" }
    }

    private static let sentences = [
        ("ru", "Мы поможем вам найти работу, которая подходит, и расскажем, какие документы нужны."),
        ("uk", "Ми допоможемо вам знайти роботу, яка підходить, і розповімо, що ще потрібно для цього."),
        ("be", "Мы дапаможам вам знайсці працу, якая падыходзіць, і раскажам, што яшчэ трэба для гэтага."),
        ("bg", "Ще ви помогнем да намерите работа, която ви харесва, и ще разкажем какво трябва за това."),
        ("sr", "Помоћи ћемо вам да нађете посао који вам одговара и рећи шта је све потребно за то."),
        ("kk", "Біз сізге жұмыс табуға көмек береміз және не керек екенін айтамыз, сіз үшін бұл өте жақсы."),
        ("tt", "Без сезгә эш табарга ярдәм итәбез һәм нәрсә кирәк булуын әйтәбез, бу бик яхшы."),
        ("en", "We help you to find the work that you like and tell you what papers are needed for it."),
        ("de", "Wir helfen Ihnen, eine Arbeit zu finden, die Ihnen gefällt, und sagen, was man dafür braucht."),
        ("fr", "Nous vous aidons à trouver un travail qui vous plaît et nous disons ce qui est nécessaire."),
        ("es", "Le ayudamos a encontrar el trabajo que más le gusta y le decimos qué es necesario para eso."),
        ("it", "Vi aiutiamo a trovare il lavoro che più vi piace e diciamo che cosa è necessario per questo."),
        ("pt", "Ajudamos você a encontrar o trabalho de que mais gosta e dizemos o que é necessário para isso."),
        ("nl", "Wij helpen je om het werk te vinden dat bij je past en zeggen wat er nodig is voor een baan."),
        ("da", "Vi hjælper dig med at finde det arbejde, du kan lide, og siger hvad der er brug for nu."),
        ("sv", "Vi hjälper dig att hitta det arbete som du tycker om och säger vad som är viktigt här."),
        ("fi", "Autamme sinua, kun etsit työtä, joka on hyvä, ja kerromme, mitä siihen vielä tarvitaan."),
        ("et", "Me aitame sul leida töö, mis on hea, ja räägime, mida selle jaoks veel vaja on."),
        ("lv", "Mēs palīdzam jums atrast darbu, kas ir labs, un sakām, kas vēl par to ir vajadzīgs."),
        ("lt", "Mes padedame jums rasti darbą, kuris yra geras, ir sakome, ko dar reikia, kad jis būtų jūsų."),
        ("pl", "Pomożemy wam znaleźć pracę, która jest dobra, i powiemy, co jeszcze jest do tego potrzebne."),
        ("cs", "Pomůžeme vám najít práci, která je dobrá, a řekneme, co je k tomu ještě třeba, když jste zde."),
        ("hu", "Segítünk, hogy munkát találjon, ami jó, és elmondjuk, hogy mi kell még ehhez, ha már itt van."),
        ("ro", "Vă ajutăm să găsiți o muncă care este bună și vă spunem ce mai este nevoie pentru asta."),
        ("tr", "Size iyi bir iş için yardım ediyoruz ve bunun için daha ne gerekli olduğunu her gün söylüyoruz."),
        ("id", "Kami akan bantuan untuk cari kerja yang baik dan mengatakan apa yang harus dilakukan."),
        ("vi", "Chúng ta giúp bạn tìm việc làm và những gì bạn có trong cuộc sống của mình là rất tốt."),
        ("el", "Σας βοηθάμε να βρείτε δουλειά που σας ταιριάζει."), ("he", "אנחנו עוזרים לכם למצוא עבודה"),
        ("ar", "نساعدكم في العثور على عمل"), ("ja", "あなたに合った仕事を見つけるお手伝いをします"),
        ("ko", "당신에게 맞는 일을 찾도록 도와드립니다"), ("hy", "Մենք օգնում ենք ձեզ գտնել աշխատանք"),
    ]

    @Test(arguments: sentences) func isContentWithTheRightLanguage(tag: String, text: String) {
        #expect(found(text, called: tag) == nil)
    }

    @Test(arguments: sentences) func findsTheLanguageOfAText(tag: String, text: String) {
        let wrong = tag == "en" ? "fr" : "en"
        #expect(found(text, called: wrong) == tag)
    }

    @Test(arguments: sentences.filter { $0.0 != "ru" && $0.0 != "be" && $0.0 != "uk" })
    func tellsItFromRussian(tag: String, text: String) {
        #expect(found(text, called: "ru") == tag)
    }

    @Test(arguments: [
        ("Paris", "nl"), ("Microsoft Edge", "ru"), ("Нижний Новгород", "uk"), ("Da", "en"), ("", "ru"), ("2026", "ru"),
        ("Paul put dire comment on tape", "en"), ("Paul put dire comment on tape", "fr"), ("Шумбратадо ялгат", "myv"),
        ("Мы поможем", "myv"), ("Pomoći ćemo vam da nađete posao koji je dobar", "sr"), ("We help you", "ru-Latn"),
        ("We help you find the work", "und"), ("work", "ru"), ("Vi er her, og det er godt", "nb"),
    ])
    func saysNothingWhenUnsure(text: String, tag: String) {
        // A tag with a script is trusted with the script alone.
        #expect(found(text, called: tag) == nil || (tag == "ru-Latn" && text == "We help you"))
    }

    @Test(arguments: [
        ("Bonne année !", "nl", "fr"), ("Fireworks over Paris", "nl", "en"), ("Gelukkig nieuwjaar", "en", "nl"),
        ("Москва", "en", "?"), ("Добро пожаловать в центр", "de-DE", "ru"), ("Happy new year", "ru", "en"),
    ])
    func hearsShortTexts(text: String, tag: String, expected: String) {
        #expect(found(text, called: tag) == expected)
    }

    @Test func splitsWordsOfEveryAlphabet() {
        let words = PlainWord.all(in: Array("Ёлка, ÉCOLE – Straße ΓΗ\u{301}".utf8)[...])
        #expect(words.map(\.text) == ["елка", "école", "straße", "γη"])
        #expect(words.map(\.isCapitalised) == [true, true, true, true])
        #expect(PlainWord.all(in: [0xD0, 0x20, 0xFF, 0x61, 0xE2][...]).map(\.text) == ["a"])
    }

    @Test func knowsAtMostSixtyFourLanguages() {
        #expect(KnownLanguage.all.count <= 64 && KnownLanguage.all.count >= 34)
        #expect(Set(KnownLanguage.all.map(\.tag)).count == KnownLanguage.all.count)
    }
}
