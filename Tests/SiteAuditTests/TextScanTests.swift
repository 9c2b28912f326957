import HTMLTree
import Testing

@testable import SiteAudit

/// The quick scans by which rules leave most texts alone: they may let a text through, never hold one back.
struct TextScanTests {
    @Test(arguments: [
        ("Нажмите кнопку справа", true), ("Press the round button", true), ("СМ. НИЖЕ", true), ("Синий значок", true),
        ("Мы поможем вам найти работу", false), ("Кнопка", false),
    ])
    func findsWordsThatMayPoint(text: String, expected: Bool) {
        #expect(traits(text).contains(.pointing) == expected)
    }

    @Test(arguments: [("В МСЭ и ПФР", true), ("в МСэ", false), ("NATO", false), ("МС Э", false)])
    func findsThreeCyrillicCapitals(text: String, expected: Bool) {
        #expect(traits(text).contains(.abbreviation) == expected)
    }

    @Test(arguments: [("сло\u{200B}во", true), ("сло\u{FFFD}", true), ("слово — №", false)])
    func findsSignsWithoutWidth(text: String, expected: Bool) {
        #expect(traits(text).contains(.strangeSign) == expected)
    }

    @Test(arguments: [
        ("Просим довести до сведения всех", true), ("в целях о\u{301}существления", true),
        ("Чтобы найти работу", false),
    ])
    func findsTextsThatMayBeOfficial(text: String, expected: Bool) {
        let scan = Array(text.utf8).withUnsafeBufferPointer { SentenceScan($0) }
        #expect(scan.mayBeOfficial == expected)
    }

    @Test
    func measuresSentences() {
        let scan = Array("Приходите к нам. Мы, т. е. центр, поможем!".utf8).withUnsafeBufferPointer { SentenceScan($0) }
        #expect(scan.sentences == 2)
        #expect(scan.words == 8)
        #expect(scan.longest == 5)
        #expect(scan.syllables == 11)
    }

    @Test(arguments: [
        (["Контакты", "контакты", "О нас"], [[0, 1]]), (["A", "Б", "В"], []), (["", ""], []),
        (["Ещё", "О нас", "ЕЩЁ", "О НАС"], [[0, 2], [1, 3]]), (["Кафе\u{301}", "Иной"], [[0, 1]]),
    ])
    func findsNamesThatMayBeEqual(names: [String], expected: [[Int]]) {
        #expect(LinkTexts(names).twins == expected)
    }

    @Test(arguments: ["Подробнее", "→ ЗДЕСЬ", "read more", "Про\u{438}\u{306}дите по ссылке"])
    func letsVagueTextsThrough(text: String) throws {
        #expect(try #require(LinkTexts([text]).traits.first).contains(.vague))
    }

    @Test(arguments: ["PDF, 120 КБ", "120 КБ", "Эта статья", "plain text"])
    func letsLeaningTextsThrough(text: String) throws {
        #expect(try #require(LinkTexts([text]).traits.first).contains(.leaning))
    }

    @Test(arguments: [
        ("Мы помогаем всем, кто ищет работу: подбираем вакансии, учим, выезжаем на дом. Это бесплатно. ", true),
        ("Ми допомагаємо всім, хто шукає роботу: добираємо вакансії та навчаємо. ", false),
        ("Мы дапамагаем усім, хто шукае працу: падбіраем вакансіі і вучым. Гэта бясплатна. ", false),
        ("Ние помагаме на всички, които търсят работа, и ги обучаваме безплатно. ", false), ("We help you. ", false),
    ])
    func provesRussian(text: String, expected: Bool) {
        var proof = RussianProof()
        for _ in 0..<10 { proof.add(Array(text.utf8)[...]) }
        #expect(proof.isProved == expected)
    }

    @Test(arguments: [
        ("a/b.PDF?x=1", "pdf", true), ("b.docx#p", "docx", true), ("a.b/c", "pdf", false), (".pdf ", "pdf", true),
        ("a.html", "htm", false), ("a.xhtml", "html", false),
    ])
    func readsEndings(address: String, ending: String, expected: Bool) {
        let wanted = FileEnding(ofAddress: Array("x.\(ending)".utf8)[...])
        #expect((FileEnding(ofAddress: Array(address.utf8)[...]) == wanted) == expected)
    }

    private func traits(_ text: String) -> PageText.Traits { TraitScan.traits(of: Array(text.utf8)[...]) }
}
