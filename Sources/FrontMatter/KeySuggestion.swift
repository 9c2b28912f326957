import SiteModel

/// What a person probably meant by an unknown key, in the script in which it was written.
struct KeySuggestion {
    /// Keys a help line lists when nothing is near.
    static let listed = 24

    /// The Latin name of the key meant.
    let name: String?
    /// The name or label as the editor would write it.
    let shown: String?
    private let known: [String]
    private let isMixed: Bool

    init(for key: ArraySlice<UInt8>, in shape: GroupShape) {
        let text = String(decoding: key.prefix(400), as: UTF8.self)
        let isRussian = text.unicodeScalars.contains { (0x400...0x4FF).contains($0.value) }
        known = shape.keys.map { isRussian ? $0.label ?? $0.name : $0.name }
        let isMixed = isRussian && key.contains { (0x61...0x7A).contains($0 | 0x20) }
        self.isMixed = isMixed
        let names = shape.keys.map(\.name)
        shown = Nearest.name(to: text, among: known) ?? (isMixed ? Nearest.name(to: text, among: names) : nil)
        name = shown.flatMap { shown in
            shape.keys.first { $0.label == shown || $0.name == shown }?.name
        }
    }

    func message(to key: String) -> Message {
        guard let shown else { return Message(ru: "Неизвестное поле «\(key)»", en: "Unknown field “\(key)”") }
        return Message(
            ru: "Неизвестное поле «\(key)»; возможно, вы имели в виду «\(shown)»",
            en: "Unknown field “\(key)”; perhaps you meant “\(shown)”")
    }

    var help: Message {
        guard let shown else { return listing }
        return Message(
            ru: "Напишите «\(shown):»." + (isMixed ? " Сейчас в имени смешаны русские и латинские буквы." : ""),
            en: "Write “\(shown):”." + (isMixed ? " The name mixes Russian and Latin letters." : ""))
    }

    private var listing: Message {
        if known.isEmpty {
            return Message(
                ru: "Удалите эту строку: здесь полей нет.", en: "Delete this line: there are no fields here.")
        }
        let list = known.prefix(Self.listed).joined(separator: ", ") + (known.count > Self.listed ? ", …" : "")
        return Message(
            ru: "Удалите это поле или выберите одно из известных: \(list).",
            en: "Delete this field or choose a known one: \(list).")
    }
}
