import SiteModel
import Templating

/// Which pages and sections have a calendar, and where its file lies.
struct CalendarIndex: Sendable {
    /// Last part of the address of a section's calendar, and the whole address of that of the site.
    static let fileName = "kalendar.ics"

    /// Public pages that have a session whose start is known.
    private let items: Set<Int>
    /// Folders below which there are such pages.
    private let folders: Set<Substring>

    init(items: [ContentItem], types: TypeSet, isPublic: (Int) -> Bool) {
        guard types.types.contains(where: \.makesCalendars) else {
            (self.items, folders) = ([], [])
            return
        }
        let found = items.indices.filter { number in
            let type = types.types[items[number].type]
            return type.makesCalendars && !items[number].isIndex && isPublic(number)
                && Self.sessions(of: items[number], type).contains { Self.start(of: $0.value) != nil }
        }
        self.items = Set(found)
        var folders: Set<Substring> = []
        for number in found {
            var folder = items[number].folder
            while !folder.isEmpty, folders.insert(folder).inserted {
                folder = folder.utf8.lastIndex(of: UInt8(ascii: "/")).map { folder[..<$0] } ?? ""
            }
        }
        self.folders = folders
    }

    /// Pages with a calendar, in the order of their files.
    var numbers: [Int] { items.sorted() }
    var sectionFolders: [Substring] { folders.sorted() }

    func holds(_ number: Int) -> Bool { items.contains(number) }

    /// The calendar of a page: its sessions, those of its section, or all; nil while there is none.
    func address(of item: ContentItem, number: Int) -> String? {
        if item.isSection { return folders.contains(item.folder) ? Self.address(ofFolder: item.folder) : nil }
        if item.isIndex { return siteAddress }
        return items.contains(number) ? Self.address(ofProgramme: item) : nil
    }

    var siteAddress: String? { items.isEmpty ? nil : Self.fileName }

    static func address(ofFolder folder: Substring) -> String { "\(folder)/\(fileName)" }
    static func address(ofProgramme item: ContentItem) -> String { item.name + ".ics" }

    static func address(ofSession id: String, of item: ContentItem) -> String {
        item.folder.isEmpty ? id + ".ics" : "\(item.folder)/\(id).ics"
    }

    /// Every session of a page, known or not.
    static func sessions(of item: ContentItem, _ type: ContentType) -> [PlacedValue] {
        type.sessionSlots.flatMap { slot -> [PlacedValue] in
            guard case .list(let sessions)? = item.fields[slot]?.value else { return [] }
            return sessions
        }
    }

    static func start(of session: FieldValue) -> LocalDateTime? { moment("start", of: session) }

    static func moment(_ key: String, of session: FieldValue) -> LocalDateTime? {
        guard case .dateTime(let moment)? = SessionField.group.field(key, of: session)?.value else { return nil }
        return moment
    }

    /// What templates see of an address; missing while there is no file.
    static func value(_ address: String?) -> Value {
        address.map { .url(URLValue($0, base: .root(.shared))) } ?? .missing
    }

    /// The field by which templates see it.
    static let field = ValueField("calendar", .url, isOptional: true)
}

extension ContentIndex {
    /// What templates see of the file of one session of the page that is written at `path`.
    func calendar(ofSession session: FieldValue, at path: String) -> Value {
        guard calendars.siteAddress != nil, let number = pages[String(path.dropFirst("Content/".count))],
            calendars.holds(number), CalendarIndex.start(of: session) != nil,
            let id = SessionField.group.field("id", of: session)?.text
        else { return .missing }
        return CalendarIndex.value(CalendarIndex.address(ofSession: id, of: items[number]))
    }
}

extension ContentType {
    /// Whether its sessions go into calendars.
    var makesCalendars: Bool { outputs.contains(.calendar) && !sessionSlots.isEmpty }
}
