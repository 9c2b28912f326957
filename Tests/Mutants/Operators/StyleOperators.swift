import HTMLTree

/// Faults of style that a page brings along.
enum StyleOperators {
    static let all = [
        faint, faintLink, narrowLetters, narrowWords, narrowLines, justified, noFocusRing, uppercase,
    ]

    private static let faint = styling(
        "faint-text", "color:#aaa;background-color:#fff", caughtBy: ["text-contrast-minimum"], act: ["afw4f7"])

    /// Not of the skip link, which is not seen until it has the focus.
    private static let faintLink = MutationOperator("faint-link", caughtBy: ["text-contrast-minimum"], act: ["afw4f7"])
    {
        page in
        page.links.dropFirst().filter { page.words(of: $0).contains(where: \.isLetter) }.compactMap {
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
        page.words(of: node).count > 200
    }

    private static let justified = styling(
        "justified", "text-align:justify", caughtBy: ["justified-text"])

    private static let uppercase = styling(
        "uppercase-style", "text-transform:uppercase", caughtBy: ["uppercase-text"])

    private static let noFocusRing = MutationOperator(
        "no-focus-ring", caughtBy: ["focus-style", "focus-visible"], act: ["oj04fd"]
    ) { page in
        page.elements(.title).compactMap {
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
            page.paragraphs.filter { page.hasOwnText($0) && isFault(page, $0) }.compactMap {
                page.setting(.style, to: style, on: $0)
            }
        }
    }
}

extension Specimen {
    /// Whether an element holds a phrase itself, whose style is not another element's.
    fileprivate func hasOwnText(_ node: NodeID) -> Bool {
        tree.children(of: node).contains { child in
            tree.kind(of: child) == .text
                && String(decoding: tree.textBytes(of: child), as: UTF8.self).split(whereSeparator: \.isWhitespace)
                    .count > 2
        }
    }
}
