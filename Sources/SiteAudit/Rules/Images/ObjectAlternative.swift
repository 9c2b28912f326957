import HTMLTree
import SiteModel

/// `object-alternative`: a picture, sound or film put in by `object` has a name.
enum ObjectAlternative {
    static let rule = Rule(
        id: "object-alternative", criteria: ["1.1.1"], act: ["8fc3b6"], prose: prose,
        check: PageCheck(targets: targets, judge: judge), examples: examples)

    private static let prose = RuleProse(
        title: Message(
            ru: "У вставленных картинок и записей (object) есть название",
            en: "Embedded pictures and recordings (object) have a name"),
        explanation: Message(
            ru: "Текст внутри <object> показывают, только если файл не открылся. Кто слушает страницу, без названия не "
                + "узнает, что вставлено.",
            en: "The text inside an <object> is shown only when its file fails to open. Without a name a listener does "
                + "not learn what is embedded."),
        help: Message(
            ru: "Добавьте aria-label=\"что это\" или возьмите <img alt=\"…\">, <video>, <audio>.",
            en: "Add aria-label=\"what it is\", or take <img alt=\"…\">, <video>, <audio>."),
        proves: Message(
            ru: "У каждого object с картинкой, звуком или видео есть название.",
            en: "Every object with a picture, sound or film has a name."),
        cannotProve: Message(
            ru: "Что название верное; о файлах с неизвестным окончанием судить нельзя.",
            en: "That the name is right; files with an unknown ending are not judged."))

    private static func targets(_ page: PageFacts) -> [NodeID] {
        page.elements(.object).filter { node in
            page.isExposed(node) && page.explicitRole(of: node) == nil && embedsMedia(node, page)
        }
    }

    /// A picture, sound or film that opens, as far as is known.
    private static func embedsMedia(_ node: NodeID, _ page: PageFacts) -> Bool {
        guard let address = page.tree.value(.data, of: node), !address.isEmpty, isMedia(node, address, page) else {
            return false
        }
        guard let name = page.web.resolve(address, page.address) else { return true }
        return page.web.read(name) != nil
    }

    private static func isMedia(_ node: NodeID, _ address: String, _ page: PageFacts) -> Bool {
        if let type = page.tree.valueBytes(.type, of: node)?.trimmingASCIIWhitespace, !type.isEmpty {
            return isMediaType(type)
        }
        let bytes = Array(address.utf8)[...].trimmingASCIIWhitespace
        if bytes.prefix(5).equals("data:") { return isMediaType(bytes.dropFirst(5)) }
        let path = bytes.prefix { $0 != UInt8(ascii: "?") && $0 != UInt8(ascii: "#") }
        guard let dot = path.lastIndex(of: UInt8(ascii: ".")) else { return false }
        return endings.contains { path[(dot + 1)...].equals($0) }
    }

    private static func isMediaType(_ type: ArraySlice<UInt8>) -> Bool {
        type.prefix(6).equals("image/") || type.prefix(6).equals("audio/") || type.prefix(6).equals("video/")
    }

    private static let endings: [StaticString] = [
        "apng", "avif", "bmp", "gif", "ico", "jpeg", "jpg", "png", "svg", "tif", "tiff", "webp", "aac", "flac", "m4a",
        "mp3", "oga", "ogg", "opus", "wav", "weba", "avi", "m4v", "mkv", "mov", "mp4", "mpeg", "mpg", "ogv", "webm",
    ]

    private static func judge(_ node: NodeID, _ page: PageFacts) -> Outcome {
        page.hasAccessibleName(node)
            ? .passed : .failed(nameless(CollapsedText.quoted(page.tree.value(.data, of: node) ?? "")))
    }

    private static let examples = Examples(
        passing: [
            "<object data=\"plan.svg\" aria-label=\"План этажа\"></object>",
            "<object data=\"rech.mp3\" title=\"Выступление\"></object>",
        ],
        failing: [
            "↓<object data=\"plan.svg\">План этажа</object>", "↓<object data=\"a.mp4?x=1\" title=\" \"></object>",
            "↓<object data=\"zapis\" type=\"audio/mpeg\"></object>",
        ],
        inapplicable: [
            "<object data=\"plan.html\"></object>", "<object data=\"plan.svg\" role=\"img\"></object>",
            "<object data=\"plan.svg\" hidden></object>", "<object>План</object>",
        ])
}

extension ObjectAlternative {
    private static func nameless(_ address: String) -> Finding {
        Finding(
            Message(
                ru: "у вставленного файла «\(address)» нет названия", en: "the embedded file “\(address)” has no name"))
    }
}
