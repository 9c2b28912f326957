import HTMLTree
import SiteModel

/// `alternative-file-name`: a picture's alternative is a description, not a file name or the word “photo”.
enum AlternativeFileName {
    static let rule = Rule(
        id: "alternative-file-name", criteria: ["1.1.1"], partialACT: ["qt1vmo"], prose: prose,
        check: PageCheck(targets: { page in page.images.filter(page.hasAccessibleName) }, judge: judge),
        examples: examples)

    private static let prose = RuleProse(
        title: Message(
            ru: "Описание картинки — не имя файла и не слово «фото»",
            en: "A picture's alternative is no file name, nor the word “photo”"),
        explanation: Message(
            ru: "«IMG_2031.jpg» или «изображение» вслух ничего не говорят о том, что на картинке.",
            en: "“IMG_2031.jpg” or “image” read aloud say nothing of what the picture shows."),
        help: Message(
            ru: "Опишите, что важно на картинке: «Вход с пандусом со двора». Украшению дайте пустое описание alt=\"\".",
            en: "Say what matters in the picture: “Entrance with a ramp from the yard”. Give decoration alt=\"\"."),
        proves: Message(
            ru: "Ни одно описание не состоит из имени файла или общих слов.",
            en: "No alternative is made of a file name or of general words."),
        cannotProve: Message(ru: "Что описание верное.", en: "That the description is right."))

    private static func judge(_ node: NodeID, _ page: PageFacts) -> Outcome {
        let name = page.accessibleName(of: node)
        let bytes = Array(name.utf8)[...]
        guard bytes.count <= 120 else { return .passed }
        if isFileName(bytes) { return .failed(fileName(name)) }
        return isGeneral(bytes) ? .failed(general(name)) : .passed
    }

    /// One word with the ending of a picture, or what cameras call theirs.
    private static func isFileName(_ name: ArraySlice<UInt8>) -> Bool {
        if let dot = name.lastIndex(of: UInt8(ascii: ".")), dot > name.startIndex,
            endings.contains(where: { name[(dot + 1)...].equals($0) })
        {
            return true
        }
        let stem = name.prefix { !($0 >= 0x30 && $0 <= 0x39) && $0 != UInt8(ascii: "_") && $0 != UInt8(ascii: "-") }
        let rest = name[stem.endIndex...]
        let isNumbered =
            rest.count >= 3 && rest.contains { $0 >= 0x30 && $0 <= 0x39 }
            && rest.allSatisfy { ($0 >= 0x30 && $0 <= 0x39) || "_-()".utf8.contains($0) }
        return isNumbered && cameras.contains { stem.equals($0) }
    }

    private static let endings: [StaticString] = [
        "jpg", "jpeg", "png", "gif", "webp", "avif", "svg", "bmp", "tif", "tiff", "heic", "ico",
    ]
    private static let cameras: [StaticString] = ["img", "dsc", "dscn", "pic", "image", "photo", "screenshot", "scan"]

    /// Nothing but words for a picture, and perhaps a number.
    private static func isGeneral(_ name: ArraySlice<UInt8>) -> Bool {
        let words = name.spokenWords.split(separator: " ")
        let named = words.filter { !$0.allSatisfy(\.isNumber) }
        return !named.isEmpty && named.allSatisfy { pictureWords.contains(String($0)) }
    }

    private static let pictureWords: Set<String> = [
        "фото", "фотография", "фотографии", "картинка", "картинки", "изображение", "изображения", "рисунок", "рис",
        "иллюстрация", "иконка", "значок", "баннер", "скан", "скриншот", "без", "названия", "image", "images", "img",
        "photo", "picture", "pic", "graphic", "icon", "banner", "untitled", "screenshot",
    ]

    private static let examples = Examples(
        passing: [
            "<img src=\"a.jpg\" alt=\"Вход с пандусом со двора\">", "<img src=\"a.jpg\" alt=\"Фото: вход со двора\">",
            "<img src=\"a.jpg\" alt=\"Рисунок 3: путь от остановки\">", "<img src=\"a.jpg\" alt=\"Windows 11\">",
        ],
        failing: [
            "↓<img src=\"a.jpg\" alt=\"a.jpg\">", "↓<img src=\"a.jpg\" alt=\"IMG_2031\">",
            "↓<img src=\"a.jpg\" alt=\"Вход со двора.JPG\">",
            "↓<img src=\"a.jpg\" alt=\"Фото\">", "↓<img src=\"a.jpg\" alt=\"Изображение 2\">",
            "↓<div role=\"img\" aria-label=\"картинка\"></div>",
        ],
        inapplicable: [
            "<img src=\"a.jpg\" alt=\"\">", "<img src=\"a.jpg\">", "<img src=\"a.jpg\" alt=\"фото\" hidden>",
        ])
}

extension AlternativeFileName {
    private static func fileName(_ name: String) -> Finding {
        let quoted = CollapsedText.quoted(name)
        return Finding(
            Message(
                ru: "вместо описания картинки имя файла: «\(quoted)»",
                en: "a file name in place of the picture's alternative: “\(quoted)”"))
    }

    private static func general(_ name: String) -> Finding {
        let quoted = CollapsedText.quoted(name)
        return Finding(
            Message(
                ru: "описание «\(quoted)» не говорит, что на картинке",
                en: "the alternative “\(quoted)” does not say what the picture shows"))
    }
}
