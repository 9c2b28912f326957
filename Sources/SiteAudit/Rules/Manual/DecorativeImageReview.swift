import HTMLTree
import SiteModel

/// `decorative-image-review`: a person looks whether hidden pictures are mere decoration.
enum DecorativeImageReview {
    static let rule = Rule(
        id: "decorative-image-review", severity: .review, criteria: ["1.1.1"],
        act: ["e88epe"], isManual: true, prose: prose,
        check: PageCheck(verdicts: verdicts), examples: examples)

    private static let prose = RuleProse(
        title: Message(
            ru: "Без описания остались только украшения",
            en: "Only decoration is left without a description"),
        explanation: Message(
            ru: "Скрытая от программы чтения картинка с важным содержанием пропадает для незрячих.",
            en: "A telling picture hidden from screen readers is lost to blind people."),
        help: Message(
            ru: "Уберите картинку мысленно: потерялось ли что-то, кроме красоты.",
            en: "Imagine the page without the picture: is anything lost but beauty?"),
        proves: Message(
            ru: "Картинок, скрытых от программ чтения, на странице нет.",
            en: "The page has no pictures hidden from screen readers."),
        cannotProve: Message(
            ru: "Что на картинке.",
            en: "What a picture shows."))

    private static func verdicts(_ page: PageFacts) -> [PageCheck.Verdict] {
        let pictures = page.elements(.img) + page.elements(.canvas) + drawings(page)
        let hidden = pictures.filter { node in
            // What does not load shows nothing.
            guard page.exposure.isRendered(node), !page.tree.isHTML(node, .img) || page.tree.has(.src, node) else {
                return false
            }
            return !page.isExposed(node) || page.role(of: node) == Role.none || isUnnamedDrawing(node, page)
        }
        return hidden.min().map { [($0, .cantTell(look()))] } ?? []
    }

    /// A drawing without a name is told to nobody (SVG-AAM 1.0, 5.1.1).
    private static func isUnnamedDrawing(_ node: NodeID, _ page: PageFacts) -> Bool {
        !page.tree.isHTML(node, .img) && page.role(of: node) != .img && !page.hasAccessibleName(node)
    }

    private static func drawings(_ page: PageFacts) -> [NodeID] {
        page.tree.all.filter { page.tree.tag(of: $0) == .svg && page.tree.namespace(of: $0) == .svg }
    }

    private static let examples = Examples(
        passing: [],
        failing: ["↓<img src=\"a.png\" alt=\"\">", "↓<img src=\"a.png\" alt=\"А\" aria-hidden=\"true\">"],
        inapplicable: ["<img src=\"a.png\" alt=\"Вход\">", "<img src=\"a.png\" alt=\"\" hidden>"])
}

extension DecorativeImageReview {
    private static func look() -> Finding {
        Finding(
            Message(
                ru: "посмотрите, украшения ли картинки без описания",
                en: "see whether the pictures without a description are decoration"))
    }
}
