import HTMLTree
import SiteModel

/// `style-sheet-not-read`: sheets longer than any page needs, with which colours and what is hidden stay unjudged.
enum UnreadSheets {
    /// One problem for each element that brings such sheets.
    static func problems(of page: BuiltPage, _ facts: PageFacts) -> [Diagnostic] {
        guard !facts.sheets.refused.isEmpty else { return [] }
        var told: Set<NodeID> = []
        return facts.sheets.refused.filter { told.insert($0.node).inserted }.map { refused in
            let place = facts.tree.offset(of: refused.node).map(page.place(at:)) ?? page.placeOfAbsence
            return notRead(refused.excess, at: place)
        }
    }

    private static func words(_ excess: StyleSheet.Excess) -> Message {
        switch excess {
        case .size:
            let limit = RussianSize.words(bytes: StyleSheet.sizeLimit)
            return Message(ru: "она больше \(limit)", en: "it has more than \(StyleSheet.sizeLimit) bytes")
        case .selectors:
            return Message(
                ru: "в ней слишком много или слишком длинные селекторы", en: "it has too many or too long selectors")
        case .declarations:
            return Message(ru: "в ней слишком много объявлений", en: "it has too many declarations")
        }
    }

    private static func notRead(_ excess: StyleSheet.Excess, at place: SourcePlace) -> Diagnostic {
        let words = words(excess)
        return Diagnostic(
            rule: "style-sheet-not-read", place: place,
            message: Message(
                ru: "таблица стилей не прочитана, цвета и видимость не проверены: " + words.ru,
                en: "the style sheet was not read, colours and what is hidden were not checked: " + words.en),
            help: Message(
                ru: "Оставьте в таблице стилей только то, что нужно сайту, или разделите её на несколько.",
                en: "Keep in the style sheet what the site needs only, or split it into several."))
    }
}
