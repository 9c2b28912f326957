import HTMLTree
import SiteModel

/// `image-text-repeat`: a picture's alternative does not say again what stands beside it.
enum ImageTextRepeat {
    static let rule = Rule(
        id: "image-text-repeat", severity: .warning, criteria: ["1.1.1"], prose: prose,
        check: PageCheck(targets: targets, judge: judge), examples: examples)

    private static let prose = RuleProse(
        title: Message(
            ru: "Описание картинки не повторяет текст рядом", en: "Alternatives do not repeat the text beside them"),
        explanation: Message(
            ru: "Кто слушает страницу, услышит одно и то же дважды и не узнает, что на картинке.",
            en: "Who listens hears the same twice, and not what the picture shows."),
        help: Message(
            ru: "Опишите то, чего нет в подписи; если картинка ничего не добавляет, поставьте alt=\"\".",
            en: "Describe what the caption does not say; if the picture adds nothing, put alt=\"\"."),
        proves: Message(
            ru: "Ни одно описание не совпадает с подписью картинки или с текстом её ссылки.",
            en: "No alternative equals the picture's caption or the text of its link."),
        cannotProve: Message(
            ru: "Что описание не пересказывает соседний текст другими словами.",
            en: "That the alternative does not say the text beside it in other words."))

    private static func targets(_ page: PageFacts) -> [NodeID] {
        page.images.filter { page.tree.valueBytes(.alt, of: $0).map { !CollapsedText.isBlank($0) } ?? false }
    }

    private static func judge(_ image: NodeID, _ page: PageFacts) -> Outcome {
        let alternative = (page.tree.valueBytes(.alt, of: image) ?? []).spokenWords
        guard !alternative.isEmpty else { return .passed }
        for place in [caption(of: image, page), control(of: image, page)] {
            if let place, words(of: place, page, atMost: alternative.utf8.count) == alternative {
                return .failed(repeats(page.tree.value(.alt, of: image) ?? "", page.tree.offset(of: place)))
            }
        }
        return .passed
    }

    private static func caption(of image: NodeID, _ page: PageFacts) -> NodeID? {
        let figure = page.tree.ancestors(of: image).first { page.tree.isHTML($0, .figure) }
        return figure.flatMap { page.elements(.figcaption, in: $0).first }
    }

    /// The link or button around the picture.
    private static func control(of image: NodeID, _ page: PageFacts) -> NodeID? {
        page.tree.ancestors(of: image).first { page.tree.isHTML($0, .a) || page.tree.isHTML($0, .button) }
    }

    /// Nil as soon as the text is longer than what it is compared with could be.
    private static func words(of node: NodeID, _ page: PageFacts, atMost length: Int) -> String? {
        var text: [UInt8] = []
        for node in page.tree.descendants(of: node) where page.tree.kind(of: node) == .text && page.isExposed(node) {
            text += page.tree.textBytes(of: node) + [0x20]
            if text.count > 8 * length + 4_096 { return nil }
        }
        return text[...].spokenWords
    }

    private static let examples = Examples(
        passing: [
            "<figure><img src=\"a.jpg\" alt=\"Три человека за столом\"><figcaption>Тренинг</figcaption></figure>",
            "<a href=\"/\"><img src=\"a.png\" alt=\"\"><img src=\"b.png\" alt=\"На главную\"> Центр</a>",
            "<p>Вход</p><img src=\"a.jpg\" alt=\"Вход\">",
        ],
        failing: [
            "<figure>↓<img src=\"a.jpg\" alt=\"Вход со двора\"><figcaption>Вход  со двора.</figcaption></figure>",
            "<a href=\"/\">↓<img src=\"a.png\" alt=\"Контакты\"> контакты</a>",
        ],
        inapplicable: ["<img src=\"a.png\" alt=\"\">", "<p>Текст</p>"])
}

extension ImageTextRepeat {
    private static func repeats(_ alternative: String, _ text: Int?) -> Finding {
        let quoted = CollapsedText.quoted(alternative)
        return Finding(
            Message(
                ru: "описание картинки «\(quoted)» повторяет текст рядом",
                en: "the alternative “\(quoted)” repeats the text beside the picture"),
            note: text.map { ($0, Message(ru: "тот же текст здесь", en: "the same text is here")) })
    }
}
