import SiteModel

/// A problem a build can tell that is no rule of the audit: its id, and what it is about in one sentence.
struct ProblemKind: Sendable {
    let id: String
    let meaning: Message

    init(_ id: String, _ ru: String, _ en: String) {
        self.id = id
        meaning = Message(ru: ru, en: en)
    }

    /// Kinds that belong together, under one name.
    struct Area: Sendable {
        let name: Message
        let kinds: [ProblemKind]
    }

    /// Every kind, by area.
    static let areas = [fields, text, files, configuration, templates, publishing, comparing, importing]

    static let all = areas.flatMap(\.kinds)

    /// How to mend any of them.
    static let help = Message(
        ru: "Как исправить, говорит строка «Как исправить» под самим сообщением.",
        en: "The line “How to mend” below the message itself says what to do.")

    /// The area of the kind with this id.
    static func area(of id: String) -> Area? { areas.first { $0.kinds.contains { $0.id == id } } }
}
