import HTMLTree
import SiteModel

/// `alternative-wording`: a picture's alternative is short and says what the picture says.
enum AlternativeWording {
    static let rule = Rule(
        id: "alternative-wording", severity: .warning, criteria: ["1.1.1"], prose: prose,
        check: PageCheck(targets: { page in page.elements(.img).filter { isDescribed($0, page) } }, judge: judge),
        examples: examples)

    private static let prose = RuleProse(
        title: Message(
            ru: "Описание картинки короткое и без лишних слов",
            en: "A picture's alternative is "
                + "short and to the point"),
        explanation: Message(
            ru:
                "Слово «изображение» программа экранного доступа говорит сама. Длинное "
                + "описание не остановить и не перечитать по словам.",
            en:
                "A screen reader says “image” by itself. A long alternative cannot be "
                + "stopped or gone through word by word."
        ),
        help: Message(
            ru:
                "Начните с того, что на картинке. Длинное описание перенесите в текст рядом. "
                + "Если подпись уже всё говорит, оставьте alt пустым.",
            en:
                "Begin with what is in the picture. Move a long description into the text. "
                + "If the caption says it all, leave alt empty."
        ),
        proves: Message(
            ru: "Описания не начинаются с «Фото», не длиннее 200 знаков и не повторяют подпись.",
            en: "Alternatives do not begin with “Photo”, have 200 characters at most, and do not repeat the caption."),
        cannotProve: Message(ru: "Что описание верно.", en: "That the alternative is true."))

    private static func isDescribed(_ image: NodeID, _ page: PageFacts) -> Bool {
        guard page.isExposed(image), let alt = page.tree.valueBytes(.alt, of: image) else { return false }
        return !CollapsedText.isBlank(alt)
    }

    private static func judge(_ image: NodeID, _ page: PageFacts) -> Outcome {
        let alt = page.tree.valueBytes(.alt, of: image) ?? []
        let length = alt.count { $0 & 0xC0 != 0x80 }
        if length > limit { return .failed(long(length)) }
        let spoken = alt.spokenWords
        let words = spoken.split(separator: " ", maxSplits: 1)
        // Alone it is a placeholder, which another rule finds.
        if words.count > 1, kinds.contains(String(words[0])) { return .failed(kind(String(words[0]))) }
        return caption(of: image, page).map { $0 == spoken } ?? false ? .failed(repeated()) : .passed
    }

    private static let limit = 200
    private static let kinds: Set<String> = [
        "изображение", "фото", "фотография", "картинка", "рисунок", "image", "photo", "picture", "photograph",
        "graphic",
    ]

    private static func caption(of image: NodeID, _ page: PageFacts) -> String? {
        let figure = page.tree.ancestors(of: image).first { page.tree.isHTML($0, .figure) }
        guard let figure, let caption = page.elements(.figcaption, in: figure).first else { return nil }
        return page.runningText(of: caption)[...].spokenWords
    }

    private static let examples = Examples(
        passing: [
            "<img src=\"a.png\" alt=\"Вход в центр занятости с пандусом\">",
            "<figure><img src=\"a.png\" alt=\"Пандус у входа\"><figcaption>Вход</figcaption></figure>",
        ],
        failing: [
            "↓<img src=\"a.png\" alt=\"Фото входа\">",
            "↓<img src=\"a.png\" alt=\"Image of the entrance\">",
            "<figure>↓<img src=\"a.png\" alt=\"Пандус у входа\"><figcaption>Пандус у входа.</figcaption></figure>",
            "↓<img src=\"a.png\" alt=\"Пандус у входа в центр занятости, Пандус у входа в "
                + "центр занятости, Пандус у входа в центр занятости, Пандус у входа в центр "
                + "занятости, Пандус у входа в центр занятости, Пандус у входа в центр занятости, "
                + "Пандус у входа в центр занятости, \">",
        ],
        inapplicable: [
            "<img src=\"a.png\" alt=\"\">",
            "<p>Фото входа</p>",
        ])
}

extension AlternativeWording {
    private static func long(_ length: Int) -> Finding {
        Finding(
            Message(
                ru: "в описании картинки \(RussianPlural("знак", "знака", "знаков").count(length))",
                en: "the picture's alternative has \(englishCount(length, "character", "characters"))"))
    }

    private static func kind(_ word: String) -> Finding {
        Finding(
            Message(
                ru: "описание картинки начинается со слова «\(word)»",
                en: "the alternative begins with a word for “picture”"))
    }

    private static func repeated() -> Finding {
        Finding(
            Message(ru: "описание картинки повторяет подпись под ней", en: "the alternative repeats the caption"))
    }
}
