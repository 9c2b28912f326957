import HTMLTree

/// Faults of the language of a page and its parts.
enum LanguageOperators {
    static let all = [
        noLanguage, wrongLanguage, brokenLanguage, brokenPartLanguage, wrongPartLanguage, unmarkedEnglish,
    ]

    private static let noLanguage = MutationOperator("no-language", caughtBy: ["page-language"], act: ["b5c3f8"]) {
        page in
        page.elements(.html).compactMap { page.dropping(.lang, from: $0) }
    }

    private static let wrongLanguage = MutationOperator(
        "wrong-language", caughtBy: ["page-language", "page-text-language"], act: ["ucwvc8"]
    ) { page in
        page.elements(.html).compactMap { page.setting(.lang, to: "en", on: $0) }
    }

    private static let brokenLanguage = MutationOperator(
        "broken-language", caughtBy: ["page-language"], act: ["bf051a"]
    ) { page in
        page.elements(.html).compactMap { page.setting(.lang, to: "русский", on: $0) }
    }

    private static let brokenPartLanguage = MutationOperator(
        "broken-part-language", caughtBy: ["parts-language"], act: ["de46e4"]
    ) { page in
        page.paragraphs.compactMap { page.setting(.lang, to: "rus-", on: $0) }
    }

    private static let wrongPartLanguage = MutationOperator(
        "wrong-part-language", caughtBy: ["parts-language", "part-text-language"], act: ["off6ek"]
    ) { page in
        page.paragraphs.filter { page.isRussian($0) }.compactMap { page.setting(.lang, to: "en", on: $0) }
    }

    private static let unmarkedEnglish = MutationOperator("unmarked-english", caughtBy: ["parts-language"]) { page in
        page.paragraphs.compactMap {
            page.inserting("<p>Есть и перевод: sign language interpreter for everyone.</p>", after: $0)
        }
    }
}

extension Specimen {
    /// Whether an element holds a phrase in Russian, and no part in a language of its own.
    fileprivate func isRussian(_ node: NodeID) -> Bool {
        let letters = words(of: node).unicodeScalars.filter { (0x410...0x44F).contains($0.value) }
        return letters.count >= 12 && !tree.descendants(of: node).contains { tree.has(.lang, $0) }
    }
}
