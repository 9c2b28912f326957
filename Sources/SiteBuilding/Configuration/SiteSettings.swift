import Foundation
import SiteModel

/// What `Content/site.yaml` says, with the options of the command over it.
struct SiteSettings: Sendable {
    static let fields = [
        FieldDefinition("name", "Название", TextField(acceptsPlaceholder: false), required: true),
        FieldDefinition("organisation", "Организация", TextField(), required: true),
        FieldDefinition(
            "base-url", "Адрес сайта", URLField(schemes: ["https", "http"], acceptsPlaceholder: false), required: true),
        FieldDefinition("main-site", "Основной сайт", URLField(schemes: ["https", "http"])),
        FieldDefinition("language", "Язык", TextField(acceptsPlaceholder: false), required: true),
        FieldDefinition("zone", "Часовой пояс", TextField(acceptsPlaceholder: false), required: true),
        FieldDefinition("phone", "Телефон", PhoneField(), required: true),
        FieldDefinition("email", "Почта", EmailField(), required: true),
        FieldDefinition("address", "Адрес", TextField(), required: true),
        FieldDefinition("owner", "Ответственный", TextField()),
        FieldDefinition("menu", "Меню", ListField(of: TextField(acceptsPlaceholder: false)), required: true),
        FieldDefinition(packTemplate, "Шаблон общего листа", TextField(acceptsPlaceholder: false)),
        FieldDefinition("security-contact", "Сообщить об уязвимости", URLField(schemes: ["https", "mailto"])),
        FieldDefinition("security-until", "Сообщать до", DateField()),
        FieldDefinition(indexNowKey, "Ключ IndexNow", TextField()),
        FieldDefinition(dataLicence, "Условия открытых данных", URLField(schemes: ["https", "http"])),
    ]
    static let packTemplate = "pack-template"
    static let indexNowKey = "indexnow-key"
    static let dataLicence = "data-licence"
    /// What templates are not told of as it is written.
    static let unshown: Set<String> = ["menu", packTemplate, "security-contact", "security-until", indexNowKey]

    let file: SourceFile
    let fileNumber: Int
    let values: [PlacedValue?]
    /// Ends with `/`.
    let baseURL: String
    let zone: TimeZone

    /// As shipped, the site has no address of its own yet.
    let isPlaceholderAddress: Bool
    let name: String
    let language: String

    init(file: SourceFile, fileNumber: Int, values: [PlacedValue?], baseURL: String, zone: TimeZone) {
        self.file = file
        self.fileNumber = fileNumber
        self.values = values
        self.baseURL = baseURL
        self.zone = zone
        isPlaceholderAddress = Self.isExample(URL(string: baseURL)?.host ?? "")
        name = Self.field("name", of: values)?.text ?? ""
        language = Self.field("language", of: values)?.text ?? ""
    }

    /// Names under `.example` belong to nobody (RFC 2606, §2), in capitals and with the final dot too.
    private static func isExample(_ host: String) -> Bool {
        let name = host.lowercased()
        return (name.hasSuffix(".") ? String(name.dropLast()) : name).hasSuffix(".example")
    }

    /// The path part of `baseURL`: `/`, `/tab/`.
    var basePath: String {
        let rest = baseURL.drop { $0 != ":" }.dropFirst(3)
        return String(rest.drop { $0 != "/" })
    }

    func field(_ key: String) -> PlacedValue? { Self.field(key, of: values) }

    private static func field(_ key: String, of values: [PlacedValue?]) -> PlacedValue? {
        fields.firstIndex { $0.key == key }.flatMap { values[$0] }
    }

    /// Entries of the menu: sections and root pages by name.
    var menu: [PlacedValue] {
        guard case .list(let entries)? = field("menu")?.value else { return [] }
        return entries
    }

    /// The local time of a moment in the site's zone; nil outside the years 1 to 9999.
    func local(_ moment: Date) -> LocalDateTime? { Self.local(moment, in: zone) }

    static func local(_ moment: Date, in zone: TimeZone) -> LocalDateTime? {
        var calendar = Calendar(identifier: .gregorian)
        calendar.timeZone = zone
        let parts = calendar.dateComponents([.era, .year, .month, .day, .hour, .minute], from: moment)
        guard parts.era == 1, let year = parts.year, let month = parts.month, let day = parts.day,
            let date = LocalDate(year: year, month: month, day: day)
        else { return nil }
        return LocalDateTime(date: date, hour: parts.hour ?? 0, minute: parts.minute ?? 0)
    }
}
