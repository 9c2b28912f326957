import HTMLTree
import SiteModel

/// Spacing that a `style` attribute nails down with `!important`, so that no reader can widen it (WCAG 2.2, 1.4.12).
struct SpacingLock {
    let property: CSSProperty
    /// How many font sizes are enough.
    let minimum: Double

    /// A verdict on each element with text of its own whose spacing is nailed down.
    func verdicts(on page: PageFacts) -> [PageCheck.Verdict] {
        let isImportant = page.styles.inlineSheets.contains { $0.bytes.contains(UInt8(ascii: "!")) }
        guard isImportant else { return [] }
        var verdicts: [PageCheck.Verdict] = []
        for node in page.tree.all where page.tree.isElement(node) && page.tree.namespace(of: node) == .html {
            guard isNailed(node, page), hasVisibleText(node, page) else { continue }
            if property == .lineHeight {
                guard let wraps = LineBreaks.occur(in: node, page) else {
                    verdicts.append((node, .cantTell(Self.unclear(property))))
                    continue
                }
                guard wraps else { continue }
            }
            verdicts.append((node, outcome(page.styles[node].text)))
        }
        return verdicts
    }

    /// Whether the value comes from an important declaration in a `style` attribute, here or inherited from above.
    private func isNailed(_ node: NodeID, _ page: PageFacts) -> Bool {
        var next: NodeID? = node
        while let element = next, page.tree.isElement(element) {
            switch page.styles.declaredValue(of: property, for: element) {
            case nil, .inherit, .unset, .revert: next = page.tree.parent(of: element)
            default:
                let place = page.styles.declaration(of: property, for: element)
                return place.map { $0.isInline && $0.isImportant } ?? false
            }
        }
        return false
    }

    private func hasVisibleText(_ node: NodeID, _ page: PageFacts) -> Bool {
        page.tree.children(of: node).contains { child in
            page.tree.kind(of: child) == .text && page.exposure.isVisible(child)
                && !CollapsedText.isBlank(page.tree.textBytes(of: child))
        }
    }

    private func outcome(_ text: TextStyle) -> Outcome {
        let value: Double?
        switch property {
        case .letterSpacing: value = text.letterSpacing
        case .wordSpacing: value = text.wordSpacing
        default: value = text.lineHeight == .normal ? text.size * 1.2 : text.linePixels
        }
        guard let value else { return .cantTell(Self.unclear(property)) }
        return value + 0.001 >= minimum * text.size ? .passed : .failed(Self.narrow(property, minimum))
    }
}

extension SpacingLock {
    private static func narrow(_ property: CSSProperty, _ minimum: Double) -> Finding {
        let share = String(minimum)
        return Finding(
            Message(
                ru: "\(property.text) задан в style с !important и меньше \(share.replacing(".", with: ",")) размера "
                    + "шрифта",
                en:
                    "\(property.text) is set in a style attribute with !important to less than \(share) of the font size"
            ))
    }

    private static func unclear(_ property: CSSProperty) -> Finding {
        Finding(
            Message(
                ru: "\(property.text) задан в style с !important, и достаточно ли его, видно только на экране",
                en:
                    "\(property.text) is set in a style attribute with !important; only a screen shows whether it is enough"
            ))
    }

    /// The words all three rules share.
    static func prose(_ name: Message, _ amount: Message) -> RuleProse {
        RuleProse(
            title: Message(ru: "\(name.ru) можно увеличить", en: "\(name.en) can be widened"),
            explanation: Message(
                ru: "Людям с дислексией и слабым зрением помогают большие промежутки; !important в style им мешает.",
                en: "Wide spacing helps people with dyslexia and low vision; !important in a style attribute stops it."),
            help: Message(
                ru: "Удалите !important или перенесите это в файл стилей.",
                en: "Remove !important, or move the declaration to a style sheet."),
            proves: Message(
                ru: "Ни один style не закрепляет через !important меньше, чем \(amount.ru).",
                en: "No style attribute nails down less than \(amount.en) by !important."),
            cannotProve: Message(
                ru: "Что при увеличенных промежутках ничего не обрезано и не наезжает.",
                en: "That nothing is cut off or overlaps once the spacing is wider."))
    }
}
