import FrontMatter
import SiteModel

/// Which fields of a type stay out of the open data, although its `outputs:` name `data`.
struct OpenDataSettings: Sendable {
    /// Keys of the fields, each with the byte at which it stands in the type file.
    let hidden: [(key: String, offset: Int)]

    init(hidden: [(key: String, offset: Int)] = []) { self.hidden = hidden }

    static let definition = FieldDefinition(
        "data-without", "Не отдавать", ListField(of: TextField(acceptsPlaceholder: false)))

    static func read(_ field: PlacedValue?) -> OpenDataSettings {
        guard case .list(let elements)? = field?.value else { return OpenDataSettings() }
        return OpenDataSettings(hidden: elements.compactMap { element in element.text.map { ($0, element.offset) } })
    }

    func hides(_ key: String) -> Bool { hidden.contains { $0.key == key } }
}

/// Finds types whose data would give away what a person agreed to show on a page only, and unknown fields.
enum OpenDataCheck {
    static func problems(of types: TypeSet, file: (ContentType) -> SourceFile?) -> [Diagnostic] {
        types.types.flatMap { type -> [Diagnostic] in
            guard let file = file(type) else { return [] }
            let unknown = type.openData.hidden.filter { type.slot(of: $0.key) == nil }
            let personal = type.outputs.contains(.data) && !type.consentSlots.isEmpty
            return (personal ? [personalData(of: type.label, in: file)] : [])
                + unknown.map { unknownField($0.key, among: type.fields.map(\.key), at: file.place(at: $0.offset)) }
        }
    }

    private static func problem(_ place: SourcePlace, _ message: Message, _ help: Message) -> Diagnostic {
        Diagnostic(rule: "type-data", problemClass: .configuration, place: place, message: message, help: help)
    }

    private static func personalData(of label: String, in file: SourceFile) -> Diagnostic {
        problem(
            file.wholeFile,
            Message(
                ru: "«\(label)» с согласием человека нельзя отдавать в открытые данные",
                en: "“\(label)” needs a person's consent and cannot be open data"),
            Message(
                ru: "Человек разрешил показать себя на странице сайта. Уберите «data» из «outputs:».",
                en: "The person agreed to be shown on a page of the site. Take “data” out of “outputs:”."))
    }

    private static func unknownField(_ key: String, among keys: [String], at place: SourcePlace) -> Diagnostic {
        let nearest = Nearest.name(to: key, among: keys)
        let list = keys.joined(separator: ", ")
        return problem(
            place,
            Message(
                ru: "поля «\(key.prefix(60))» нет" + (nearest.map { "; возможно, вы имели в виду «\($0)»" } ?? ""),
                en: "there is no field “\(key.prefix(60))”" + (nearest.map { "; did you mean “\($0)”" } ?? "")),
            Message(ru: "Есть поля: \(list).", en: "There are the fields \(list)."))
    }
}
