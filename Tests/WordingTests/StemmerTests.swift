import Testing

@testable import Wording

@Suite struct StemmerTests {
    @Test(arguments: [
        ["квота", "квоты", "квоте", "квоту", "квотой", "квот"], ["куратор", "куратора", "кураторы", "кураторов"],
        ["наставник", "наставником", "наставники"], ["подходящая", "подходящей", "подходящую"],
    ])
    func givesAllFormsOfAWordOneStem(forms: [String]) {
        let stemmer = Stemmer()
        #expect(Set(forms.map { stemmer.stem(of: Array($0.utf8)) }).count == 1)
    }

    @Test func keepsDifferentWordsApart() {
        let stemmer = Stemmer()
        let words = ["квота", "квотирование", "комиссия", "куратор"].map { stemmer.stem(of: Array($0.utf8)) }
        #expect(Set(words).count == words.count)
    }

    @Test func takesBytesThatAreNoText() {
        #expect(Stemmer().stem(of: []).isEmpty)
        _ = Stemmer().stem(of: [0xFF, 0xD0, 0x00])
    }
}
