import HTMLTree
import SiteModel

/// What the rules over style sheets say of `style` attributes.
enum AttributeStyles {
    /// What a rule found in the attribute of an element.
    struct Verdict: Sendable {
        let rule: Rule
        let element: NodeID
        let message: Message
    }

    /// In document order, of elements that are seen.
    static func verdicts(on page: PageFacts) -> [Verdict] {
        let found = judged(page.styles.inlineSheets)
        guard !found.isEmpty else { return [] }
        return page.tree.all.flatMap { element -> [Verdict] in
            guard page.tree.isElement(element), let text = page.tree.valueBytes(.style, of: element),
                page.exposure.isVisible(element)
            else { return [] }
            return (found[Array(text)] ?? []).map { verdict in
                Verdict(rule: verdict.rule, element: element, message: verdict.finding.message)
            }
        }
    }

    /// By the text of the attribute; pages repeat them.
    private static func judged(_ sheets: [StyleSheet]) -> [[UInt8]: [StyleSheetRules.Verdict]] {
        var found: [[UInt8]: [StyleSheetRules.Verdict]] = [:]
        for sheet in sheets where isAsked(sheet) {
            let words = RuleSheet(StyleSheet(Array("x{".utf8) + sheet.bytes + Array("}".utf8)), path: "")
            let verdicts = StyleSheetRules.verdicts(on: [words], together: false)
            if !verdicts.isEmpty { found[sheet.bytes] = verdicts }
        }
        return found
    }

    /// Whether it sets anything of what the rules look at by itself.
    private static func isAsked(_ sheet: StyleSheet) -> Bool {
        sheet.declarations.contains { declaration in
            let name = sheet.name(of: declaration)
            return name.equals("font-size") || name.equals("font") || name.equals("line-height")
                || name.equals("forced-color-adjust")
        }
    }
}
