import SiteModel

/// `text-contrast-enhanced`: text stands out from its ground by 7 to 1, large text by 4.5 to 1.
enum TextContrastEnhanced {
    static let rule = Rule(
        id: "text-contrast-enhanced", severity: .warning, criteria: ["1.4.6"], act: ["09o5cg"], prose: prose,
        check: PageCheck { TextContrast(ordinary: 7, large: 4.5).verdicts(on: $0) }, examples: examples)

    private static let prose = RuleProse(
        title: Message(ru: "Текст контрастен и для слабого зрения", en: "Text has contrast for low vision too"),
        explanation: Message(
            ru: "При остроте зрения около 0,25 читают только текст, который отстоит от фона в 7 раз.",
            en: "With a sight of 20/80 only text seven times from its ground can be read."),
        help: Message(
            ru: "Сделайте текст темнее или фон светлее (на тёмном фоне наоборот).",
            en: "Make the text darker or the ground lighter (the other way round on a dark ground)."),
        proves: Message(
            ru: "Цвет текста отстоит от цвета фона не меньше чем в 7 раз, у крупного текста в 4,5 раза.",
            en: "The colour of text is at least 7 times from that of its ground, 4.5 times for large text."),
        cannotProve: Message(
            ru: "Контраст поверх картинок, фильтров и слоёв, которые лежат друг на друге; состояния при наведении.",
            en: "Contrast over pictures, filters and layers that lie on one another; states under the pointer."))

    private static let examples = Examples(
        passing: [
            "<p style=\"color: #333\">Часы приёма</p>", "<p style=\"color: #767676; font-size: 18pt\">Часы приёма</p>",
        ],
        failing: [
            "↓<p style=\"color: #666\">Часы приёма</p>",
            "↓<p style=\"color: #777; font-size: 18pt\">Часы приёма</p>",
        ],
        inapplicable: ["<p style=\"display: none; color: #666\">Часы приёма</p>"])
}
