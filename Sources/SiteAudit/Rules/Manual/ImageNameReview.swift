import HTMLTree
import SiteModel

/// `image-name-review`: a person looks whether the names of pictures say what they show.
enum ImageNameReview {
    static let rule = Rule(
        id: "image-name-review", severity: .review, criteria: ["1.1.1"],
        act: ["qt1vmo"], isManual: true, prose: prose,
        check: PageCheck(verdicts: verdicts), examples: examples)

    private static let prose = RuleProse(
        title: Message(
            ru: "Описание картинки говорит то, что она говорит глазу",
            en: "The text of a picture says what it tells the eye"),
        explanation: Message(
            ru: "Неверное описание хуже, чем никакое.",
            en: "A wrong description is worse than none."),
        help: Message(
            ru: "Прочтите описание, не глядя на картинку: то же ли вы узнали.",
            en: "Read the description without looking at the picture: did you learn the same?"),
        proves: Message(
            ru: "Картинок с описанием на странице нет.",
            en: "The page has no pictures with a description."),
        cannotProve: Message(
            ru: "Что на картинке.",
            en: "What a picture shows."))

    private static func verdicts(_ page: PageFacts) -> [PageCheck.Verdict] {
        let first = page.images.first { page.exposure.isRendered($0) && page.hasAccessibleName($0) }
        return first.map { [($0, .cantTell(look()))] } ?? []
    }

    private static let examples = Examples(
        passing: [],
        failing: ["↓<img src=\"a.png\" alt=\"Вход\"> <img src=\"b.png\" alt=\"Зал\">"],
        inapplicable: ["<img src=\"a.png\" alt=\"\">", "<p>Текст</p>"])
}

extension ImageNameReview {
    private static func look() -> Finding {
        Finding(
            Message(
                ru: "сравните описания картинок с самими картинками",
                en: "compare the descriptions of pictures with the pictures"))
    }
}
