import HTMLTree

/// Faults of style that a page brings along.
enum StyleOperators {
    static let all = [
        faint, faintLink, narrowLetters, narrowWords, narrowLines, justified, noFocusRing, fixedFontSize, uppercase,
    ]

    private static let faint = styling(
        "faint-text", "color:#aaa;background-color:#fff", caughtBy: ["text-contrast-minimum"], act: ["afw4f7"])

    private static let faintLink = MutationOperator("faint-link", caughtBy: ["text-contrast-minimum"], act: ["afw4f7"])
    {
        page in
        page.links.filter { page.words(of: $0).contains(where: \.isLetter) }.compactMap {
            page.setting(.style, to: "color:#b0b0b0;background-color:#fff", on: $0)
        }
    }

    private static let narrowLetters = styling(
        "narrow-letters", "letter-spacing:0.05em !important", caughtBy: ["letter-spacing-lock"], act: ["24afc2"])

    private static let narrowWords = styling(
        "narrow-words", "word-spacing:0.1em !important", caughtBy: ["word-spacing-lock"], act: ["9e45ec"])

    private static let narrowLines = styling(
        "narrow-lines", "line-height:1 !important", caughtBy: ["line-height-lock"], act: ["78fd32"]
    ) { page, node in
        page.words(of: node).count > 400
    }

    private static let justified = styling(
        "justified", "text-align:justify", caughtBy: ["justified-text", "text-justify", "text-align"])

    private static let uppercase = styling(
        "uppercase-style", "text-transform:uppercase", caughtBy: ["capitals", "text-transform"])

    private static let fixedFontSize = styling(
        "fixed-font-size", "font-size:12px", caughtBy: ["text-resize", "small-text"])

    private static let noFocusRing = MutationOperator(
        "no-focus-ring", caughtBy: ["focus-style", "focus-visible"], act: ["oj04fd"]
    ) { page in
        page.facts.elements(.title).compactMap {
            page.inserting("<style>a:focus,a:focus-visible{outline:none !important}</style>", before: $0)?
                .also(at: page.links.compactMap { page.tree.offset(of: $0) } + page.rootPlaces)
        }
    }

    /// Inline style on every paragraph, but where the page does not become worse.
    private static func styling(
        _ id: String, _ style: String, caughtBy rules: [String], act: [String] = [],
        where isFault: @escaping @Sendable (Specimen, NodeID) -> Bool = { _, _ in true }
    ) -> MutationOperator {
        MutationOperator(id, caughtBy: rules, act: act) { page in
            page.paragraphs.filter { isFault(page, $0) }.compactMap { page.setting(.style, to: style, on: $0) }
        }
    }
}
