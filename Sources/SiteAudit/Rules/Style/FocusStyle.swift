import SiteModel

/// `focus-style`: no style takes the focus ring away.
enum FocusStyle {
    static let rule = Rule(id: "focus-style", criteria: ["2.4.7"], prose: prose, check: nil, examples: examples)

    private static let prose = RuleProse(
        title: Message(ru: "Рамка фокуса не убрана", en: "The focus ring is not taken away"),
        explanation: Message(
            ru: "Кто ходит по странице клавиатурой, без рамки не видит, где он.",
            en: "Without the ring keyboard users do not see where they are."),
        help: Message(
            ru:
                "Удалите outline: none или задайте свою рамку: :focus-visible { outline: 0.18rem solid var(--focus); }.",
            en:
                "Remove outline: none, or give a ring of your own: :focus-visible { outline: 0.18rem solid var(--focus); }."
        ),
        proves: Message(
            ru: "Ни одно правило не убирает рамку фокуса у того, на что можно перейти, не дав другой.",
            en: "No rule takes the ring from what can be focused without giving another."),
        cannotProve: Message(
            ru: "Что рамка заметна на своём фоне и не закрыта другими элементами.",
            en: "That the ring shows on its background and nothing covers it."))

    /// A selector that takes the ring away, or gives one, and how strongly.
    private struct Claim {
        let selector: Selector
        let rank: [Int]

        init(_ selector: Selector, _ declaration: RuleSheet.Declaration, order: Int) {
            self.selector = selector
            let strength = selector.specificity()
            rank = [declaration.isImportant ? 1 : 0, strength.ids, strength.classes, strength.types, order]
        }
    }

    static func check(_ sheets: [RuleSheet]) -> [StyleSheetRules.Finding] {
        let giving = rings(in: sheets)
        var order = 0
        return sheets.flatMap { sheet in
            sheet.rules.flatMap { rule -> [StyleSheetRules.Finding] in
                order += 1
                guard let removal = rule.declarations.last(where: FocusRing.isRemoved), !givesRing(rule) else {
                    return []
                }
                let bare = rule.selectors.first { selector in
                    FocusRing.isNeeded(by: selector) && !isCovered(Claim(selector, removal, order: order), giving)
                }
                return bare.map { [removed($0, removal, sheet)] } ?? []
            }
        }
    }

    private static func givesRing(_ rule: RuleSheet.Rule) -> Bool {
        rule.declarations.contains(where: FocusRing.isGiven)
    }

    /// The selectors about focus that give a ring, under no condition.
    private static func rings(in sheets: [RuleSheet]) -> [Claim] {
        var claims: [Claim] = []
        var order = 0
        for rule in sheets.flatMap(\.rules) {
            order += 1
            guard rule.media.isEmpty, let ring = rule.declarations.last(where: FocusRing.isGiven) else { continue }
            for selector in rule.selectors where FocusRing.isAboutFocus(selector) {
                claims.append(Claim(selector, ring, order: order))
            }
        }
        return claims
    }

    /// Whether a stronger rule gives the same elements a ring when they have the focus.
    private static func isCovered(_ removal: Claim, _ rings: [Claim]) -> Bool {
        rings.contains { ring in
            removal.rank.lexicographicallyPrecedes(ring.rank)
                && FocusRing.covers(ring.selector, removal.selector)
        }
    }

    private static let examples = Examples(
        passing: [
            ":focus-visible { outline: 2px solid }", "main:focus { outline: none }",
            "a { outline: none } a:focus-visible { outline: 2px solid }",
            ":focus { outline: 0 } :focus-visible { outline: 3px solid red }",
            ":focus:not(:focus-visible) { outline: none }", "input:focus { outline: none; border: 2px solid }",
            "button, a { outline: 0 } :is(a, button, input):focus-visible { outline: 2px solid }",
            "[tabindex=\"-1\"]:focus { outline: none }", "p { outline: none }",
        ],
        failing: [
            "a:focus { ↓outline: none }", "* { color: red; ↓outline: 0 !important }",
            ":focus-visible { ↓outline-style: none }",
            ".knopka:focus { ↓outline-width: 0px; border: none }", "button { ↓outline: 0 }",
            "a:focus { ↓outline: none } :focus-visible { outline: 2px solid }",
            "@media (min-width: 40rem) { summary:focus { ↓outline: none } }",
            ":focus-visible { outline: 2px solid } :focus { ↓outline: none }",
        ],
        inapplicable: ["p { color: red }"])
}

extension FocusStyle {
    private static func removed(
        _ selector: Selector, _ declaration: RuleSheet.Declaration, _ sheet: RuleSheet
    ) -> StyleSheetRules.Finding {
        let quoted = CollapsedText.quoted(selector.text)
        return StyleSheetRules.Finding(
            sheet: sheet, offset: declaration.offset,
            message: Message(
                ru: "у «\(quoted)» убрана рамка фокуса, а другой нет",
                en: "“\(quoted)” loses the focus ring and gets no other"))
    }
}
