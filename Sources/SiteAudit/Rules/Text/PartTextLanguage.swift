import HTMLTree
import SiteModel

/// `part-text-language`: a part that names a language is written in it.
enum PartTextLanguage {
    static let rule = Rule(
        id: "part-text-language", criteria: ["3.1.2"], act: ["off6ek"], prose: prose,
        check: PageCheck(targets: targets, judge: judge), examples: examples)

    private static let prose = RuleProse(
        title: Message(
            ru: "Часть страницы написана на том языке, которым помечена",
            en: "Parts of the page are in the language they are marked with"),
        explanation: Message(
            ru: "Неверная пометка хуже никакой: голос переключится на чужой язык посреди страницы.",
            en: "A wrong mark is worse than none: the voice changes to a foreign one in the middle of the page."),
        help: Message(
            ru: "Укажите в lang язык самих слов или уберите пометку: в Markdown [sign language]{lang=en}.",
            en: "Name the language of the words themselves, or drop the mark: [sign language]{lang=en} in Markdown."),
        proves: Message(
            ru: "Слова помеченных частей не принадлежат другому языку (узнаются около сорока).",
            en: "The words of marked parts are not those of another language (about forty are known)."),
        cannotProve: Message(
            ru: "Язык отдельных слов, имён и редких языков.", en: "The language of single words, names, rare languages."
        ))

    private static func targets(_ page: PageFacts) -> [NodeID] {
        page.elements(with: .lang).filter { node in
            guard page.tree.namespace(of: node) == .html, let tag = page.tree.valueBytes(.lang, of: node),
                !page.tree.isHTML(node, .html), LanguageTag.namesALanguage(tag)
            else { return false }
            return page.evidence(inLanguageOf: node).hasWords
        }
    }

    private static func judge(_ element: NodeID, _ page: PageFacts) -> Outcome {
        let tag = page.tree.valueBytes(.lang, of: element) ?? []
        let evidence = page.evidence(inLanguageOf: element)
        guard let contradiction = evidence.contradiction(to: tag) else { return evidence.verdictWithoutDoubt(of: tag) }
        return .failed(otherLanguage(String(decoding: tag, as: UTF8.self), contradiction))
    }

    private static let examples = Examples(
        passing: [
            "<p>Перевод: <span lang=\"en\">sign language interpreter</span></p>",
            "<p lang=\"myv\">Шумбратадо, вечкевикс ялгат</p>", "<p lang=\"en\">Microsoft Edge</p>",
        ],
        failing: [
            "↓<p lang=\"de\">Nous sommes très heureux de vous voir</p>",
            "↓<div lang=\"en\"><img src=\"a.png\" alt=\"Центр занятости\"> <p lang=\"ru\">Приём</p></div>",
            "<p>Перевод: ↓<span lang=\"ru\">the interpreter of sign language</span></p>",
        ],
        inapplicable: [
            "<p>Текст</p>", "<p lang=\"en\"></p>", "<p lang=\"eng\">work</p>", "<p lang=\"en\" hidden>work</p>",
        ])
}

extension PartTextLanguage {
    private static func otherLanguage(_ tag: String, _ found: LanguageEvidence.Contradiction) -> Finding {
        let quoted = CollapsedText.quoted(tag)
        let other = found.language.map { " (\($0))" } ?? ""
        return Finding(
            Message(
                ru: "часть помечена языком «\(quoted)», а написана на другом\(other)",
                en: "the part is marked “\(quoted)” but written in another language\(other)"))
    }
}
