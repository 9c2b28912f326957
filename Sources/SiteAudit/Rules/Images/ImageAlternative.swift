import HTMLTree
import SiteModel

/// `image-alternative`: what is shown as a picture is also told in words, or said to be decoration.
enum ImageAlternative {
    static let rule = Rule(
        id: "image-alternative", criteria: ["1.1.1", "4.1.2"], act: ["23a2a8", "59796f", "7d6734"], prose: prose,
        check: PageCheck(targets: targets, share: share, judge: judge), examples: examples)

    private static let prose = RuleProse(
        title: Message(ru: "У картинки есть описание (alt)", en: "Pictures have an alternative (alt)"),
        explanation: Message(
            ru: "Кто не видит картинку, слышит её описание. Без описания программа читает имя файла или молчит.",
            en: "Who does not see the picture hears its description. Without one the reader speaks the file name or "
                + "nothing."),
        help: Message(
            ru: "Опишите, что важно на картинке: в Markdown ![описание](файл.jpg), в HTML alt=\"описание\". Для "
                + "украшения, которое ничего не сообщает, поставьте пустое описание: alt=\"\".",
            en: "Say what matters in the picture: ![description](file.jpg) in Markdown, alt=\"description\" in HTML. "
                + "For mere decoration give an empty one: alt=\"\"."),
        proves: Message(
            ru: "У каждой картинки есть описание или она явно названа украшением.",
            en: "Every picture has a description or is said to be decoration."),
        cannotProve: Message(
            ru: "Что описание верное и что картинка с пустым описанием и правда украшение.",
            en: "That the description is right, and that a picture with an empty one is decoration indeed."))

    private static func targets(_ page: PageFacts) -> [NodeID] {
        let buttons = page.elements(.input).filter { page.isExposed($0) && isImageButton($0, page) }
        let plain = page.elements(.img).filter { page.isExposed($0) && page.role(of: $0) != .img }
        let drawings = page.ariaElements.filter { node in
            page.tree.namespace(of: node) == .svg && page.isExposed(node) && isDrawing(node, page)
        }
        // What SVG shows without calling it a picture needs no name by itself.
        let images = page.images.filter { page.tree.namespace(of: $0) == .html }
        return Set(images + buttons + plain + drawings).sorted()
    }

    private static func isImageButton(_ node: NodeID, _ page: PageFacts) -> Bool {
        page.tree.value(.type, of: node, is: "image")
    }

    private static func isDrawing(_ node: NodeID, _ page: PageFacts) -> Bool {
        switch page.explicitRole(of: node) {
        case .img, .graphicsDocument, .graphicsObject, .graphicsSymbol: true
        default: false
        }
    }

    private static func share(_ node: NodeID, _ page: PageFacts) -> PageCheck.Share {
        if page.tree.namespace(of: node) == .svg {
            let isObject = page.explicitRole(of: node) == .graphicsObject
            return PageCheck.Share(act: isObject ? [] : ["7d6734"], criteria: ["1.1.1"])
        }
        if page.tree.isHTML(node, .input) { return PageCheck.Share(act: ["59796f"], criteria: ["1.1.1", "4.1.2"]) }
        // A picture that is called a button or a link is judged as one by W3C.
        let isImage = page.role(of: node) == .img || page.role(of: node) == Role.none
        return PageCheck.Share(act: isImage ? ["23a2a8"] : [], criteria: ["1.1.1"])
    }

    private static func judge(_ node: NodeID, _ page: PageFacts) -> Outcome {
        // `alt=""` or role="presentation", and nothing that contradicts it.
        if page.role(of: node) == Role.none || page.hasAccessibleName(node) { return .passed }
        if page.tree.isHTML(node, .input) { return .failed(namelessButton()) }
        guard page.tree.isHTML(node, .img) else { return .failed(namelessDrawing(page.tree.name(of: node))) }
        let source = CollapsedText.quoted(page.tree.value(.src, of: node) ?? "")
        return .failed(page.tree.has(.alt, node) ? blank(source) : missing(source))
    }

    private static let examples = Examples(
        passing: [
            "<img src=\"zal.jpg\" alt=\"Зал ожидания с местом для коляски\">",
            "<img src=\"line.png\" alt=\"\">",
            "<img src=\"line.png\" role=\"presentation\">",
            "<img src=\"plan.png\" aria-label=\"План этажа\">",
            "<p id=\"p\">План этажа</p><img src=\"plan.png\" aria-labelledby=\"p\">",
            "<input type=\"image\" src=\"find.png\" alt=\"Найти\">",
            "<svg role=\"img\"><title>Схема проезда</title><path d=\"M0 0\"/></svg>",
            "<div role=\"img\" aria-label=\"Четыре звезды из пяти\">★★★★</div>",
        ],
        failing: [
            "↓<img src=\"zal.jpg\">",
            "↓<img src=\"zal.jpg\" alt=\" \">",
            "<p>Зал: ↓<img src=\"zal.jpg\" title=\"\"></p>",
            "↓<img src=\"line.png\" alt=\"\" tabindex=\"0\">",
            "↓<img src=\"plan.png\" aria-labelledby=\"net\">",
            "↓<input type=\"image\" src=\"find.png\">",
            "↓<svg role=\"img\"><path d=\"M0 0\"/></svg>",
            "↓<div role=\"img\">★★★★</div>",
        ],
        inapplicable: [
            "<p>Текст</p>", "<img src=\"zal.jpg\" hidden>", "<div aria-hidden=\"true\"><img src=\"zal.jpg\"></div>",
            "<svg><path d=\"M0 0\"/></svg>", "<img src=\"zal.jpg\" style=\"display: none\">",
            "<template><img src=\"zal.jpg\"></template>",
        ])
}

extension ImageAlternative {
    private static func missing(_ source: String) -> Finding {
        Finding(
            Message(ru: "у картинки «\(source)» нет описания", en: "the picture “\(source)” has no alternative"))
    }

    private static func blank(_ source: String) -> Finding {
        Finding(
            Message(
                ru:
                    "описание картинки «\(source)» пустое, но она не украшение: на неё можно перейти или у неё есть имя",
                en: "the alternative of the picture “\(source)” is blank, yet it is not marked as decoration"),
            help: Message(
                ru:
                    "Напишите описание. Если это украшение, поставьте alt=\"\" без пробела и уберите tabindex и aria-….",
                en:
                    "Write the alternative. For decoration give alt=\"\" without a space and remove tabindex and aria-…."
            ))
    }

    private static func namelessButton() -> Finding {
        Finding(
            Message(ru: "у кнопки-картинки нет названия", en: "the image button has no name"),
            help: Message(
                ru: "Напишите в alt, что делает кнопка: alt=\"Найти\".",
                en: "Say in alt what the button does: alt=\"Find\"."))
    }

    private static func namelessDrawing(_ name: String) -> Finding {
        Finding(
            Message(
                ru: "у рисунка (элемент \(name)) нет названия", en: "the drawing (element \(name)) has no name"),
            help: Message(
                ru: "Добавьте aria-label=\"что нарисовано\"; в svg можно <title>…</title> первым внутри.",
                en: "Add aria-label=\"what is drawn\"; in svg a <title>…</title> as its first child will do."))
    }
}
