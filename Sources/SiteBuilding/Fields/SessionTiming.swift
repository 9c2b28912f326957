import SiteModel

/// How a session stands to a moment of the site's zone.
struct SessionTiming: Sendable {
    /// Nil while the start is not known.
    let start: LocalDateTime?
    /// It has a start that is still to come, and takes place.
    let isNext: Bool
    /// It is over.
    let isPast: Bool
    /// Nobody can sign up any more: it is over, begun, cancelled, or the last day to sign up has gone.
    let isClosed: Bool
    let isCancelled: Bool
    /// Ends on the day it begins.
    let isOneDay: Bool
    /// The last day to sign up counts as a whole.
    let isOpenUntilMidnight: Bool

    init(of session: FieldValue, now: LocalDateTime) {
        func moment(_ key: String) -> LocalDateTime? {
            guard case .dateTime(let moment)? = SessionField.group.field(key, of: session)?.value else { return nil }
            return moment
        }
        start = moment("start")
        isPast = (moment("end") ?? start).map { $0 <= now } ?? false
        isCancelled = SessionField.group.field("cancelled", of: session)?.isTrue == true
        isNext = !isCancelled && (start.map { $0 > now } ?? false)
        let isBegun = start.map { $0 <= now } ?? false
        let isLate = moment("registration-until").map { $0 < now } ?? false
        isOneDay = moment("start")?.date == moment("end")?.date
        isOpenUntilMidnight = moment("registration-until")?.isEndOfDay ?? false
        isClosed = isPast || isBegun || isLate || isCancelled
    }

    /// The sessions of a list field.
    static func all(in field: PlacedValue?, now: LocalDateTime) -> [SessionTiming] {
        guard case .list(let sessions)? = field?.value else { return [] }
        return sessions.map { SessionTiming(of: $0.value, now: now) }
    }
}
