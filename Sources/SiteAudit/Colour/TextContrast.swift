import HTMLTree
import SiteModel

/// The first text on a page that is set in some style, and how it stands out.
struct ContrastedText: Sendable {
    let node: NodeID
    let element: NodeID
    let contrast: TextGround.Contrast

    /// One for each style that texts in use are set in, whether assistive technology is told of them or not.
    static func all(on page: PageFacts) -> [ContrastedText] {
        // With sheets unread nothing is known of colours.
        guard page.sheets.isComplete, page.styles.isComplete else { return [] }
        let inactive = InactiveParts(page)
        var seen = Array(repeating: false, count: 2 * page.styles.styles.count)
        var texts: [ContrastedText] = []
        for node in page.tree.all where page.tree.kind(of: node) == .text {
            let number = page.styles.number(of: node) * 2 + (page.isExposed(node) ? 0 : 1)
            guard !seen[number], page.exposure.isVisible(node), let element = page.tree.parent(of: node),
                isJudged(node, element, page), !inactive.holds(node)
            else { continue }
            seen[number] = true
            let contrast = page.sheets.memo.contrast(of: page.styles[element]) {
                TextGround.contrast(of: element, in: page)
            }
            texts.append(ContrastedText(node: node, element: element, contrast: contrast))
        }
        return texts
    }

    private static func isJudged(_ node: NodeID, _ element: NodeID, _ page: PageFacts) -> Bool {
        guard page.tree.namespace(of: element) == .html, !page.tree.isHTML(element, .option) else { return false }
        return !CollapsedText.isBlank(page.tree.textBytes(of: node))
    }
}

/// The texts of a page whose contrast counts, and how they stand against a minimum.
struct TextContrast {
    /// The ratios wanted of ordinary and of large text.
    let ordinary: Double
    let large: Double

    /// One verdict for each style that texts are set in, at the first element that has it.
    func verdicts(on page: PageFacts) -> [PageCheck.Verdict] {
        var paint: OverlappingPaint?
        return page.memo.contrasts { ContrastedText.all(on: page) }.compactMap { text in
            outcome(of: text, page, &paint).map { (text.element, $0) }
        }
    }

    /// Nil for text that has the colour of its ground: nobody is meant to see it.
    private func outcome(
        of judged: ContrastedText, _ page: PageFacts, _ paint: inout OverlappingPaint?
    ) -> Outcome? {
        let (node, element) = (judged.node, judged.element)
        let text = page.styles[element].text
        let minimum = text.size >= 24 || (text.size >= 18.66 && text.weight >= 700) ? large : ordinary
        switch judged.contrast {
        case .unknown: return .cantTell(Self.unclear())
        case .measured(let best, let worst, let ink, let ground):
            if best < 1.005 { return nil }
            if worst + 1e-9 >= minimum { return .passed }
            if best + 1e-9 >= minimum { return .cantTell(Self.partly(worst, minimum)) }
            guard Self.isLanguage(page.tree.textBytes(of: node)) else { return .passed }
            // Something else may lie between the text and the ground that was reckoned with.
            let known = paint ?? OverlappingPaint(page)
            paint = known
            if known.mayLie(under: element) { return .cantTell(Self.unclear()) }
            // What is kept from assistive technology is taken for decoration.
            return page.isExposed(node)
                ? .failed(Self.low(best, minimum, ink, ground)) : .cantTell(Self.low(best, minimum, ink, ground))
        }
    }

    /// Whether a text says something in words: signs and a lone letter do not.
    private static func isLanguage(_ text: ArraySlice<UInt8>) -> Bool {
        var count = 0
        for letter in Letters(text) where letter.kind != .other { count += 1 }
        // One sign is a whole word in some scripts; Indic ones count as letters though no language here knows them.
        return count > 1
            || PlainWord.all(in: text, limit: 1).contains { ![.latin, .cyrillic].contains($0.script) }
            || text.contains { 0xE0...0xE1 ~= $0 }
    }
}

/// Parts of a page that cannot be used now: controls switched off, their groups and their labels.
private struct InactiveParts {
    private let page: PageFacts
    private var roots: Set<NodeID> = []

    init(_ page: PageFacts) {
        self.page = page
        for node in page.tree.all where page.tree.isElement(node) && isOff(node) { roots.insert(node) }
        guard !roots.isEmpty else { return }
        for (field, labels) in page.labels where holds(field) { roots.formUnion(labels) }
        for node in page.tree.all where page.tree.isElement(node) && page.tree.has(.ariaLabelledby, node) && holds(node)
        {
            roots.formUnion(page.elements(listedIn: .ariaLabelledby, of: node))
        }
    }

    func holds(_ node: NodeID) -> Bool {
        !roots.isEmpty && page.tree.closest(node) { roots.contains($0) } != nil
    }

    private func isOff(_ node: NodeID) -> Bool {
        // Nothing but a control or a group of them can be switched off.
        if page.tree.value(.ariaDisabled, of: node, is: "true"), let role = page.role(of: node) {
            if role.isWidget || role == .group || role == .toolbar { return true }
        }
        guard page.tree.has(.disabled, node) else { return false }
        switch page.tree.tag(of: node) {
        case .button, .input, .select, .textarea, .fieldset, .optgroup, .option: return true
        default: return false
        }
    }
}

extension TextContrast {
    private static func low(_ ratio: Double, _ minimum: Double, _ ink: Colour, _ ground: Colour) -> Finding {
        Finding(
            Message(
                ru: "контраст текста \(comma(ratio)), нужно не меньше \(comma(minimum)) "
                    + "(\(ink.hexadecimal) на \(ground.hexadecimal))",
                en: "text contrast \(point(ratio)), at least \(point(minimum)) is wanted "
                    + "(\(ink.hexadecimal) on \(ground.hexadecimal))"))
    }

    private static func partly(_ ratio: Double, _ minimum: Double) -> Finding {
        Finding(
            Message(
                ru: "на части фона контраст текста \(comma(ratio)), нужно не меньше \(comma(minimum)): посмотрите, где "
                    + "лежит текст",
                en: "on a part of the ground text contrast is \(point(ratio)), at least \(point(minimum)) is wanted: "
                    + "look where the text lies"))
    }

    private static func unclear() -> Finding {
        Finding(
            Message(
                ru: "контраст не посчитать: под текстом картинка, фильтр или другой слой; проверьте глазами",
                en: "contrast cannot be reckoned: a picture, a filter or another layer lies under the text; look at it")
        )
    }

    /// Two digits, rounded down so that a shortfall never looks like the minimum itself.
    private static func point(_ ratio: Double) -> String {
        let hundredths = Int((min(max(ratio, 0), 100) * 100 + 1e-6).rounded(.down))
        return "\(hundredths / 100)." + (hundredths % 100 < 10 ? "0" : "") + "\(hundredths % 100)"
    }

    private static func comma(_ ratio: Double) -> String { point(ratio).replacing(".", with: ",") }
}

extension Colour {
    /// `#rrggbb`, opacity left out.
    var hexadecimal: String {
        "#"
            + [red, green, blue].map { part in
                let byte = Int((min(max(part, 0), 1) * 255).rounded())
                return (byte < 16 ? "0" : "") + String(byte, radix: 16)
            }.joined()
    }
}
