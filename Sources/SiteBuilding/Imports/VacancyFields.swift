import FrontMatter
import Importing
import SiteModel

/// The fields of a vacancy's page, fitted into what the type allows; a field the type does not have is not written.
struct VacancyFields: Sendable {
    /// Everything an import may write, in the order of a new page.
    static let keys = [
        "title", "description", "employer", "work", "district", "address", "pay-from", "pay-to", "employment",
        "schedule",
        "places", "education", "experience", "duties", "requirements", "offers", "marks", "published", "source",
        "source-id", "fetched", "expires", "contact", "phone", "email", "draft",
    ]
    /// The type whose pages vacancies become.
    static let typeName = "vacancy"
    /// Entries of a list, and characters of an entry.
    static let entries = 20
    static let entryLength = 400

    let type: ContentType
    let takesContacts: Bool
    let today: LocalDate
    /// Days after its last change on which a vacancy is over, also where nobody imports any more.
    let maximumAge: Int
    let titles: VacancyTitles

    /// In the order of `keys`; without what is not known.
    func fields(of vacancy: Vacancy) -> [ImportedField] {
        let values = texts(of: vacancy)
        return Self.keys.compactMap { key in
            guard let given = values[key], let slot = type.slot(of: key) else { return nil }
            let definition = type.fields[slot]
            let fitted = given.compactMap { Self.fitted($0, to: definition.kind) }
            guard !fitted.isEmpty else { return nil }
            return ImportedField(
                key: key, label: definition.label, isList: definition.kind is ListField, values: fitted)
        }
    }

    /// The field that hides a page whose vacancy is closed.
    var draft: ImportedField? {
        type.slot(of: "draft").map {
            ImportedField(key: "draft", label: type.fields[$0].label, isList: false, values: ["да"])
        }
    }

    private func texts(of vacancy: Vacancy) -> [String: [String]] {
        let facts = vacancy.facts
        var values: [String: [String]] = [
            "title": [titles[vacancy]], "description": [Self.description(vacancy)], "employer": [facts.employer],
            "work": [vacancy.work], "district": [vacancy.district], "address": [vacancy.address],
            "pay-from": [Self.number(vacancy.payFrom)], "pay-to": [Self.number(vacancy.payTo)],
            "employment": [vacancy.employment], "schedule": [vacancy.schedule],
            "places": [Self.number(vacancy.places)], "education": [vacancy.education],
            "experience": [vacancy.experience], "duties": Self.list(vacancy.duties),
            "requirements": Self.list(vacancy.requirements), "offers": Self.list(vacancy.offers),
            "marks": Self.marks(facts), "published": [facts.published?.iso ?? ""], "source": [vacancy.url],
            "source-id": [facts.id], "fetched": [today.iso],
            "expires": [facts.modified?.adding(days: maximumAge)?.iso ?? ""],
        ]
        if !takesContacts {
            for key in Self.running { values[key] = values[key]?.map(PersonalContacts.removed) }
        }
        if takesContacts {
            (values["contact"], values["phone"], values["email"]) = (
                [vacancy.contact], [vacancy.phone], [vacancy.email]
            )
        }
        return values
    }

    private static func number(_ number: Int) -> String { number > 0 ? String(number) : "" }

    private static func list(_ texts: [String]) -> [String] {
        let shown = texts.prefix(entries).map { ForeignText.cut($0, to: entryLength) }
        return texts.count > entries ? shown.dropLast() + ["Остальное – в объявлении."] : shown
    }

    /// Fields in which employers write whatever they like.
    private static let running = [
        "title", "description", "work", "address", "employment", "schedule", "experience", "duties", "requirements",
        "offers",
    ]

    private static func description(_ vacancy: Vacancy) -> String {
        let place = vacancy.district.isEmpty ? vacancy.address : vacancy.district
        let pay = [("от", vacancy.payFrom), ("до", vacancy.payTo)].filter { $0.1 > 0 }.map { "\($0.0) \($0.1)" }
        let who = ([vacancy.facts.employer, place].filter { !$0.isEmpty }).joined(separator: ", ")
        let parts =
            [vacancy.facts.title + ": " + who]
            + (pay.isEmpty ? [] : ["зарплата " + pay.joined(separator: " ") + " руб."])
        return ForeignText.cutAtWord(parts.joined(separator: "; "), to: 160)
    }

    private static func marks(_ facts: Vacancy.Facts) -> [String] {
        [
            (facts.isQuota, "место по квоте"), (facts.isSpecial, "специальное рабочее место"),
            (facts.isInviting, "приглашают людей с инвалидностью"),
        ].filter(\.0).map(\.1)
    }

    /// The value as the kind takes it; nil where it takes no such thing.
    private static func fitted(_ value: String, to kind: any FieldKind) -> String? {
        guard !value.isEmpty else { return nil }
        switch kind {
        case let list as ListField: return fitted(value, to: list.element)
        case let text as TextField: return ForeignText.cutAtWord(value, to: text.maximum)
        case let choice as ChoiceField: return choice.values.contains(value) ? value : nil
        case is PhoneField: return PhoneField.address(of: value) == nil ? nil : value
        case is EmailField: return EmailField.isAddress(value) ? value : nil
        default: return isAccepted(value, by: kind) ? value : nil
        }
    }

    /// Whether a build would take it.
    private static func isAccepted(_ value: String, by kind: any FieldKind) -> Bool {
        var reader = FieldReader(file: SourceFile(path: "", text: value), problemClass: .content)
        let scalar = Scalar(text: SourceText(bytes: Array(value.utf8), base: 0), style: .plain)
        return kind.read(Node(content: .scalar(scalar), offset: 0), reader: &reader) != nil && reader.problems.isEmpty
    }
}
