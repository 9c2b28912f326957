import Testing

@testable import SiteAudit

@Suite struct LanguageTagTests {
    @Test(arguments: ["ru", "EN", "en-US-GB", "fr-CH", "haw", "yue", "und", "mul", "zxx", "qaa", "sgn", "CMN-Hans"])
    func knowsLanguages(tag: String) {
        #expect(LanguageTag.namesALanguage(Array(tag.utf8)[...]))
    }

    @Test(arguments: [
        "", " ", "-en", "eng", "rus", "fre", "zzz", "xxx", "xq", "jp", "i-lux", "x-foo", "en_US", "1en", "english",
    ])
    func refusesWhatIsNoLanguage(tag: String) {
        #expect(!LanguageTag.namesALanguage(Array(tag.utf8)[...]))
    }
}
