import SiteModel

/// `text-contrast-minimum`: text stands out from its ground by 4.5 to 1, large text by 3 to 1.
enum TextContrastMinimum {
    static let rule = Rule(
        id: "text-contrast-minimum", criteria: ["1.4.3"], act: ["afw4f7"], prose: prose,
        check: PageCheck { TextContrast(ordinary: 4.5, large: 3).verdicts(on: $0) }, examples: examples)

    private static let prose = RuleProse(
        title: Message(ru: "Текст контрастен", en: "Text has contrast"),
        explanation: Message(
            ru: "Бледный текст не прочтут люди со слабым зрением и все, у кого солнце на экране.",
            en: "Pale text is lost on people with low vision, and on all who sit in the sun."),
        help: Message(
            ru: "Сделайте текст темнее или фон светлее (на тёмном фоне наоборот).",
            en: "Make the text darker or the ground lighter (the other way round on a dark ground)."),
        proves: Message(
            ru: "Цвет текста отстоит от цвета фона не меньше чем в 4,5 раза, у крупного текста в 3 раза.",
            en: "The colour of text is at least 4.5 times from that of its ground, 3 times for large text."),
        cannotProve: Message(
            ru: "Контраст поверх картинок, фильтров и слоёв, которые лежат друг на друге; состояния при наведении.",
            en: "Contrast over pictures, filters and layers that lie on one another; states under the pointer."))

    private static let examples = Examples(
        passing: [
            "<p style=\"color: #333; background: #fff\">Часы приёма</p>",
            "<p style=\"color: #777; font-size: 24px\">Часы приёма</p>",
            "<p style=\"color: #777; font: bold 14pt serif\">Часы приёма</p>",
            "<p style=\"color: #777\">★ → ★</p>", "<p style=\"color: #777\">А</p>",
            "<div style=\"background: #000\"><p style=\"color: #ccc\">Часы приёма</p></div>",
            "<p style=\"color: #000; background: linear-gradient(#fff, #eee)\">Часы приёма</p>",
        ],
        failing: [
            "<p>Ясно</p>↓<p style=\"color: #777\">Часы приёма</p>",
            "<div style=\"background: #333\">↓<a href=\"/\">Часы приёма</a></div>",
            "<div style=\"opacity: .5\">↓<p>Часы приёма</p></div>",
            "↓<p style=\"color: rgba(0, 0, 0, .4)\">Часы приёма</p>",
            "↓<button style=\"color: #888\">Найти</button>", "↓<p style=\"color: #777\" lang=\"ja\">本</p>",
            "↓<p style=\"color: #999; background: linear-gradient(#fff, #eee)\">Часы приёма</p>",
        ],
        inapplicable: [
            "<p hidden style=\"color: #777\">Часы приёма</p>",
            "<p style=\"color: #777; position: fixed; top: 100vh\">Часы приёма</p>",
            "<p style=\"color: #777; position: fixed; left: 100%\">Часы приёма</p>",
            "<p style=\"color: #777; position: absolute; top: 0; transform: translateY(-100%)\">Часы приёма</p>",
            "<p style=\"color: #777; position: absolute; left: -999em\">Часы приёма</p>",
            "<button disabled style=\"color: #aaa\">Найти</button>",
            "<label style=\"color: #aaa\">Имя <input disabled></label>",
            "<fieldset disabled><p style=\"color: #aaa\">Имя</p></fieldset>",
            "<p style=\"color: #fff\">Часы приёма</p>",
        ])
}
