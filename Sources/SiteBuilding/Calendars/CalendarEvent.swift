import SiteModel

/// One session as calendars are told of it (`VEVENT`, RFC 5545, §3.6.1).
struct CalendarEvent: Sendable {
    let id: String
    let uid: String
    let address: String
    let revision: Int
    let start: LocalDateTime
    /// Nil while it is not known.
    let end: LocalDateTime?
    /// Nil while it is not known.
    let place: String?
    let isCancelled: Bool
    let isComing: Bool
    let title: String
    let details: String
    /// Canonical address of the page.
    let page: String
    let tags: [String]
    /// When the page was last looked at, else when the session begins: the same in every build.
    let stamp: String

    /// The sessions of a page whose start is known, the soonest first; `tagNames` are by slug.
    static func all(of number: Int, in site: LoadedSite, tagNames: [String: String]) -> [CalendarEvent] {
        let item = site.index.items[number]
        let type = site.types.types[item.type]
        let programme = Programme(item, type, site, tagNames)
        return CalendarIndex.sessions(of: item, type).compactMap { CalendarEvent($0.value, programme, site) }
            .sorted { ($0.start, $0.id) < ($1.start, $1.id) }
    }

    /// What the sessions of a page share.
    private struct Programme {
        let item: ContentItem
        let page: String
        let tags: [String]
        /// The day that `DTSTAMP` tells.
        let day: LocalDate?

        init(_ item: ContentItem, _ type: ContentType, _ site: LoadedSite, _ names: [String: String]) {
            self.item = item
            page = PageAddress.canonical(item.address, base: site.settings.baseURL)
            day = ["updated", "reviewed"].compactMap { type.slot(of: $0).flatMap { item.fields[$0]?.date } }.first
            guard case .tags(let uses)? = type.slot(of: "tags").flatMap({ item.fields[$0]?.value }) else {
                tags = []
                return
            }
            tags = uses.compactMap { names[$0.slug] }
        }
    }

    private init?(_ session: FieldValue, _ programme: Programme, _ site: LoadedSite) {
        guard let start = CalendarIndex.start(of: session), let id = SessionField.group.field("id", of: session)?.text
        else { return nil }
        let timing = SessionTiming(of: session, now: site.index.now)
        (self.id, self.start) = (id, start)
        uid = id + "@" + site.settings.host
        address = CalendarIndex.address(ofSession: id, of: programme.item)
        revision = SessionField.revision(of: session)
        end = CalendarIndex.moment("end", of: session).flatMap { $0 > start ? $0 : nil }
        place = SessionField.group.field("place", of: session)?.text
        (isCancelled, isComing) = (timing.isCancelled, timing.isNext)
        let cancelled = site.words.text("calendar-cancelled", or: "Отменено")
        title = (timing.isCancelled ? cancelled + ": " : "") + programme.item.title
        let note = SessionField.group.field("note", of: session)?.text
        page = programme.page
        details = [programme.item.description, note ?? "", page].filter { !$0.isEmpty }.joined(separator: "\n")
        tags = programme.tags
        let midnight = programme.day.flatMap { LocalDateTime(date: $0, hour: 0, minute: 0) }
        stamp =
            midnight.map { CalendarZone.compact($0) + "Z" }
            ?? CalendarZone.universal(CalendarZone.instant(of: start, in: site.settings.zone))
    }
}

extension SessionField {
    /// How often a session was changed after it was told of; 0 when nobody wrote it.
    static func revision(of session: FieldValue) -> Int {
        guard case .number(_, let number?)? = group.field("revision", of: session)?.value else { return 0 }
        return number
    }
}

extension SiteSettings {
    /// The host of the site's address, in small letters: the part of a session's UID after `@`.
    var host: String {
        let rest = baseURL.split(separator: "/", omittingEmptySubsequences: true).dropFirst().first ?? "localhost"
        return rest.prefix { $0 != ":" }.lowercased()
    }
}
