import HTMLTree
import SiteModel

/// `page-language`: the page says in which language it is.
enum PageLanguage {
    static let rule = Rule(
        id: "page-language", criteria: ["3.1.1"], act: ["b5c3f8", "bf051a"], prose: prose,
        check: PageCheck(targets: { $0.html.map { [$0] } ?? [] }, share: share, judge: judge), examples: examples)

    private static let prose = RuleProse(
        title: Message(ru: "Указан язык страницы", en: "The page's language is given"),
        explanation: Message(
            ru: "По атрибуту lang программа экранного доступа выбирает голос. Без него русский текст может "
                + "прозвучать с английским произношением, и его не понять.",
            en: "A screen reader chooses its voice by the lang attribute. Without it Russian text may be read with "
                + "English sounds and not be understood."),
        help: Message(
            ru: "Укажите язык в теге html: <html lang=\"ru\">.",
            en: "Give the language in the html tag: <html lang=\"ru\">."),
        proves: Message(
            ru: "У страницы есть код языка, и такой язык существует.",
            en: "The page has a language code, and there is such a language."),
        cannotProve: Message(
            ru: "Что текст написан на этом языке; редкие трёхбуквенные коды принимаются на веру.",
            en: "That the text is in that language; rare three-letter codes are taken on trust."))

    /// A page without a language is no case for the rule about tags.
    private static func share(_ html: NodeID, _ page: PageFacts) -> PageCheck.Share {
        let hasLanguage = page.tree.valueBytes(.lang, of: html).map { !CollapsedText.isBlank($0) } ?? false
        return PageCheck.Share(act: hasLanguage ? ["b5c3f8", "bf051a"] : ["b5c3f8"], criteria: ["3.1.1"])
    }

    private static func judge(_ html: NodeID, _ page: PageFacts) -> Outcome {
        guard let tag = page.tree.valueBytes(.lang, of: html) else { return .failed(missing()) }
        if CollapsedText.isBlank(tag) { return .failed(empty()) }
        if !LanguageTag.namesALanguage(tag) { return .failed(unknown(String(decoding: tag, as: UTF8.self))) }
        if let other = xmlLanguage(of: html, page), !primary(other).elementsEqual(primary(tag)) {
            return .failed(differs(String(decoding: tag, as: UTF8.self), String(decoding: other, as: UTF8.self)))
        }
        return .passed
    }

    /// `xml:lang`, which readers of XHTML take instead.
    private static func xmlLanguage(of html: NodeID, _ page: PageFacts) -> ArraySlice<UInt8>? {
        let attribute = page.tree.attributes(of: html).first { page.tree.spelling(of: $0).equals("xml:lang") }
        return attribute.map(page.tree.valueBytes(of:)).flatMap { CollapsedText.isBlank($0) ? nil : $0 }
    }

    private static func primary(_ tag: ArraySlice<UInt8>) -> [UInt8] {
        tag.trimmingASCIIWhitespace.prefix { $0 != UInt8(ascii: "-") }.map(\.asciiLowercased)
    }

    private static let examples = Examples(
        passing: [
            "<!DOCTYPE html><html lang=\"ru\"><head><title>О центре</title></head><body></body></html>",
            "<!DOCTYPE html><html lang=\"EN-gb\"><head><title>About</title></head><body></body></html>",
            "<!DOCTYPE html><html lang=\"myv\"><head><title>Эрзянь кель</title></head><body></body></html>",
        ],
        failing: [
            "<!DOCTYPE html>↓<html><head><title>О центре</title></head><body></body></html>",
            "<!DOCTYPE html>↓<html lang=\"  \"><head><title>О центре</title></head><body></body></html>",
            "<!DOCTYPE html>↓<html xml:lang=\"ru\"><head><title>О центре</title></head><body></body></html>",
            "<!DOCTYPE html>↓<html lang=\"ru\" xml:lang=\"en\"><head><title>О центре</title></head><body></body></html>",
            "<!DOCTYPE html>↓<html lang=\"русский\"><head><title>О центре</title></head><body></body></html>",
            "<!DOCTYPE html>↓<html lang=\"qq-RU\"><head><title>О центре</title></head><body></body></html>",
            "<!DOCTYPE html>↓<html lang=\"rus\"><head><title>О центре</title></head><body></body></html>",
        ],
        inapplicable: [])
}

extension PageLanguage {
    private static func missing() -> Finding {
        Finding(Message(ru: "у страницы не указан язык", en: "the page's language is not given"))
    }

    private static func empty() -> Finding {
        Finding(Message(ru: "язык страницы указан пустым: lang=\"\"", en: "the page's language is empty: lang=\"\""))
    }

    private static func differs(_ tag: String, _ other: String) -> Finding {
        let left = CollapsedText.quoted(tag)
        let right = CollapsedText.quoted(other)
        return Finding(
            Message(
                ru: "lang называет язык «\(left)», а xml:lang — «\(right)»",
                en: "lang names the language “\(left)”, xml:lang “\(right)”"),
            act: [])
    }

    private static func unknown(_ tag: String) -> Finding {
        let quoted = CollapsedText.quoted(tag)
        return Finding(
            Message(
                ru: "«\(quoted)» — не код языка; русский язык — это ru",
                en: "“\(quoted)” is no language code; Russian is ru"),
            act: ["bf051a"])
    }
}
