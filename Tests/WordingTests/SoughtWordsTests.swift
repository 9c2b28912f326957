import Testing

@testable import Wording

@Suite struct SoughtWordsTests {
    /// Stems and weights in the order they are met.
    private func counted(
        _ text: String, as form: SoughtWords.Form = .plain, weight: Float = 1, headings: Float = 0
    ) -> [String] {
        let words = SoughtWords()
        words.count(Array(text.utf8)[...], as: form, weight: weight, headings: headings)
        return words.take().map { "\(String(decoding: words.stems[$0.stem], as: UTF8.self)) \(Int($0.weight))" }
    }

    @Test func takesFormsOfAWordForOne() {
        #expect(counted("Пособие, пособия; ПОСОБИЮ!") == ["пособ 3"])
        #expect(counted("учёба учебой") == ["учеб 2"])
    }

    @Test func leavesOutWhatNobodyLooksFor() { #expect(counted("Как и что мне в 7 б.") == ["7 1"]) }

    @Test func partsWordsAtSignsAndHyphens() {
        #expect(counted("медико-социальная, Telegram; 1С") == ["медик 1", "социальн 1", "telegram 1", "1с 1"])
    }

    @Test func leavesTheAddressOfALinkOut() {
        #expect(counted("[работа](../uslugi/x.md) дом") == ["работ 1", "дом 1"])
    }

    @Test func weighsHeadingsOfMarkup() {
        let text = "<h2 id=\"kvota\">Квота</h2><p class=\"x\">квоты&nbsp;и <b>рабо</b>та</p>"
        #expect(counted(text, as: .html, weight: 1, headings: 3) == ["квот 4", "раб 1", "та 1"])
    }

    @Test(arguments: [("отзыв", "отзывы"), ("портал", "портале"), ("отдел", "отделе")])
    func keepsNounsThatEndLikeVerbs(word: String, other: String) {
        #expect(counted(word) == counted(other))
        #expect(counted("\(word) \(other)").count == 1)
    }

    @Test func stemsVerbsAsBefore() { #expect(counted("платили платит") == ["плат 2"]) }

    @Test func beginsAnewAfterTaking() {
        let words = SoughtWords()
        words.count("работа работа", weight: 1)
        #expect(words.length == 2)
        _ = words.take()
        words.count("дом", weight: 2)
        #expect(words.length == 1)
        #expect(words.take().map(\.weight) == [2])
    }

    @Test func takesAnyBytes() {
        for byte in UInt8.min...UInt8.max {
            let words = SoughtWords()
            words.count([byte, 0xD0, byte, 0xD1][...], as: .html, weight: 1)
            words.count([0x3C, byte][...], as: .html, weight: 1)
            words.count([0x5D, 0x28, byte][...], as: .plain, weight: 1)
            #expect(words.take().count <= 4)
        }
    }

    @Test func tellsManyWordsApart() {
        var table = WordTable()
        let words = (0..<5_000).map { Array("слово\($0)".utf8) }
        for (number, word) in words.enumerated() { table.keep(Int32(number), for: word) }
        #expect(words.enumerated().allSatisfy { table.number(of: $1) == Int32($0) })
        #expect(table.number(of: Array("слово5000".utf8)) == nil)
    }
}
