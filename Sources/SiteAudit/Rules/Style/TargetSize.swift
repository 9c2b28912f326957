import HTMLTree
import SiteModel

/// `target-size`: what is to be hit is 24 pixels wide and high.
enum TargetSize {
    static let rule = Rule(
        id: "target-size", severity: .warning, criteria: ["2.5.8"], prose: prose, check: PageCheck(verdicts: verdicts),
        examples: examples)

    private static let prose = RuleProse(
        title: Message(
            ru: "Кнопки и поля не меньше 24 пикселей", en: "Buttons and fields measure 24 pixels at least"),
        explanation: Message(
            ru: "В мелкую кнопку не попасть пальцем, а при дрожании рук и мышью.",
            en: "A small button is missed by a finger, and by a mouse in a trembling hand."),
        help: Message(
            ru: "Задайте min-width и min-height не меньше 24 пикселей (1.5rem), лучше 44.",
            en: "Set min-width and min-height of 24 pixels (1.5rem) at least, better 44."),
        proves: Message(
            ru: "Стили не задают ни одной кнопке, полю или ссылке-блоку размера меньше 24 на 24 пикселя.",
            en: "Styles set no button, field or block link smaller than 24 by 24 pixels."),
        cannotProve: Message(
            ru: "Размеры, которые выходят из содержимого; свободно ли вокруг маленькой кнопки.",
            en: "Sizes that follow from the content; whether a small button has free space around it."))

    /// CSS pixels.
    private static let least = 24.0

    private static func verdicts(_ page: PageFacts) -> [PageCheck.Verdict] {
        let sizes = page.styles.styles.map { isSmall($0) }
        guard sizes.contains(where: { $0 != nil }) else { return [] }
        var isKnown = Array(repeating: false, count: sizes.count)
        let tags: [TagName] = [.a, .button, .input, .select, .textarea, .summary]
        let controls = tags.flatMap { page.elements($0) } + page.elements(with: .tabindex)
        return Set(controls).sorted().compactMap { node in
            let number = page.styles.number(of: node)
            guard let isSmall = sizes[number], !isKnown[number], page.isTabStop(node), page.exposure.isVisible(node),
                page.labels[node] == nil, let value = page.authorValue(of: .height, on: node),
                page.authorValue(of: .width, on: node) != nil
            else { return nil }
            isKnown[number] = true
            return isSmall ? (value.element, .cantTell(small(value.spot))) : (node, .passed)
        }
    }

    /// Nil where the size is not set.
    private static func isSmall(_ style: ComputedStyle) -> Bool? {
        let box = style.box
        guard box.display != .inline, box.display != .contents, !box.isTransformed,
            let width = box.width.pixels, let height = box.height.pixels
        else { return nil }
        let isKept = [box.minWidth, box.minHeight].allSatisfy { $0 == .auto || ($0.pixels ?? least) < least }
        return isKept && outer(width, [1, 3], style) < least && outer(height, [0, 2], style) < least
    }

    private static func outer(_ size: Double, _ sides: [Int], _ style: ComputedStyle) -> Double {
        guard !style.box.isBorderBox else { return size }
        return sides.reduce(size) { sum, side in
            let line = style.paint.borders[side]
            return sum + (style.box.paddings[side].pixels ?? least) + (line.style == .none ? 0 : line.width)
        }
    }

    private static let examples = Examples(
        passing: [
            "<button style=\"width: 2rem; height: 2rem\">×</button>",
            "<a href=\"/\" style=\"display: block; width: 16px; height: 16px; padding: 4px\">×</a>",
        ],
        failing: [
            "<style>.close { width: 16px; ↓height: 16px }</style><button class=\"close\">×</button>",
            "↓<a href=\"/\" style=\"display: inline-block; width: 20px; height: 20px\">×</a>",
        ],
        inapplicable: [
            "<a href=\"/\" style=\"width: 16px; height: 16px\">Главная</a>", "<input type=\"checkbox\">",
            "<label><input type=\"checkbox\" style=\"width: 16px; height: 16px\"> Согласие</label>",
            "<p style=\"width: 16px; height: 16px\">×</p>",
        ])
}

extension TargetSize {
    private static func small(_ spot: Finding.Spot) -> Finding {
        Finding(
            Message(
                ru: "размер меньше 24 на 24 пикселя; проверьте, что вокруг хватает свободного места",
                en: "smaller than 24 by 24 pixels; check that there is enough free space around"), at: spot)
    }
}
