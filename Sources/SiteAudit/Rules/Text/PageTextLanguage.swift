import HTMLTree
import SiteModel

/// `page-text-language`: the page is written in the language it names.
enum PageTextLanguage {
    static let rule = Rule(
        id: "page-text-language", criteria: ["3.1.1"], act: ["ucwvc8"], prose: prose,
        check: PageCheck(verdicts: verdicts), examples: examples)

    private static let prose = RuleProse(
        title: Message(
            ru: "Страница написана на том языке, который указан", en: "The page is written in the language it names"),
        explanation: Message(
            ru: "По атрибуту lang выбирается голос. Русский текст английским голосом не понять.",
            en: "The lang attribute chooses the voice. A text read with the sounds of another language is lost."),
        help: Message(
            ru: "Исправьте lang в теге html: укажите язык, на котором написана большая часть страницы. Части на другом "
                + "языке пометьте своим lang.",
            en: "Mend lang in the html tag: name the language of most of the page. Mark parts in another one by a lang "
                + "of their own."),
        proves: Message(
            ru: "Слова страницы не принадлежат другому языку (узнаются около сорока).",
            en: "The words of the page are not those of another language (about forty are known)."),
        cannotProve: Message(
            ru: "Язык очень коротких страниц и редких языков.", en: "The language of very short pages, and rare ones."))

    /// Of pages that name an existing language and say something.
    private static func verdicts(_ page: PageFacts) -> [PageCheck.Verdict] {
        guard let html = page.html, let tag = page.tree.valueBytes(.lang, of: html), LanguageTag.namesALanguage(tag)
        else { return [] }
        if tag.equals("ru"), page.isProvedRussian(inLanguageOf: html) { return [(html, .passed)] }
        let evidence = page.evidence(inLanguageOf: html)
        guard evidence.hasWords else { return [] }
        guard let contradiction = evidence.contradiction(to: tag) else {
            return [(html, evidence.verdictWithoutDoubt(of: tag))]
        }
        return [(html, .failed(otherLanguage(String(decoding: tag, as: UTF8.self), contradiction)))]
    }

    private static let examples = Examples(
        passing: [
            "<!DOCTYPE html><html lang=\"ru\"><head><title>Подбор работы</title></head><body><p>Мы поможем вам найти "
                + "работу, которая подходит.</p></body></html>",
            "<!DOCTYPE html><html lang=\"de\"><head><title>Arbeit</title></head><body><p>Wir helfen Ihnen bei der "
                + "Suche nach einer Arbeit.</p><p lang=\"en\">We help you to find a job that you like.</p></body></html>",
            "<!DOCTYPE html><html lang=\"ru\"><head><title>Microsoft Edge</title></head><body></body></html>",
        ],
        failing: [
            "<!DOCTYPE html>↓<html lang=\"en\"><head><title>Подбор работы</title></head><body><p>Мы поможем.</p>"
                + "</body></html>",
            "<!DOCTYPE html>↓<html lang=\"ru\"><head><title>Job search</title></head><body><p>We help you to find the "
                + "work that you like.</p></body></html>",
            "<!DOCTYPE html>↓<html lang=\"uk\"><head><title>Работа</title></head><body><p>Центр занятости помогает "
                + "найти работу тем, кто её ищет, и тем, кто хочет сменить её на другую.</p></body></html>",
            "<!DOCTYPE html>↓<html lang=\"fr\"><head><title>Info</title></head><body><img src=\"a.png\" alt=\"People "
                + "at work in the office of the city\"><p lang=\"fr\">Bonjour</p></body></html>",
        ],
        inapplicable: [
            "<!DOCTYPE html><html><head><title>Работа</title></head><body></body></html>",
            "<!DOCTYPE html><html lang=\"ru\"><head></head><body></body></html>",
            "<!DOCTYPE html><html lang=\"rus\"><head><title>Work</title></head><body></body></html>",
        ])
}

extension PageTextLanguage {
    private static func otherLanguage(_ tag: String, _ found: LanguageEvidence.Contradiction) -> Finding {
        let quoted = CollapsedText.quoted(tag)
        let other = found.language.map { " (\($0))" } ?? ""
        return Finding(
            Message(
                ru: "страница названа написанной на языке «\(quoted)», а текст на другом языке\(other)",
                en: "the page says it is in “\(quoted)”, but its text is in another language\(other)"))
    }
}
