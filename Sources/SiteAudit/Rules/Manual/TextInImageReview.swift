import HTMLTree
import SiteModel

/// `text-in-image-review`: a person looks whether pictures hold text.
enum TextInImageReview {
    static let rule = Rule(
        id: "text-in-image-review", severity: .review, criteria: ["1.4.5", "1.4.9"],
        act: ["0va7u6"], isManual: true, prose: prose,
        check: PageCheck(verdicts: verdicts), examples: examples)

    private static let prose = RuleProse(
        title: Message(
            ru: "Текст не спрятан в картинки",
            en: "Text is not hidden in pictures"),
        explanation: Message(
            ru: "Текст на картинке не увеличить без потери, не перекрасить и не прочесть вслух.",
            en: "Text in a picture cannot be enlarged without loss, recoloured or read aloud."),
        help: Message(
            ru: "Наберите текст с картинки на странице, если он важен.",
            en: "Type the text of the picture on the page, if it matters."),
        proves: Message(
            ru: "Картинок на странице нет.",
            en: "The page has no pictures."),
        cannotProve: Message(
            ru: "Есть ли на картинке текст.",
            en: "Whether a picture holds text."))

    private static func verdicts(_ page: PageFacts) -> [PageCheck.Verdict] {
        let buttons = page.elements(.input).filter { page.tree.value(.type, of: $0, is: "image") }
        let pictures = (page.elements(.img) + buttons).filter { page.exposure.isRendered($0) }
        return pictures.min().map { [($0, .cantTell(look()))] } ?? []
    }

    private static let examples = Examples(
        passing: [],
        failing: ["↓<img src=\"a.png\" alt=\"Вход\">"],
        inapplicable: ["<p>Текст</p>", "<img src=\"a.png\" alt=\"\" hidden>"])
}

extension TextInImageReview {
    private static func look() -> Finding {
        Finding(
            Message(
                ru: "посмотрите, нет ли на картинках текста",
                en: "see whether pictures hold text"))
    }
}
