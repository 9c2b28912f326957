import Foundation
import SiteModel

/// What a build took from the clock: as long as it would take the same, time changes nothing on the site.
///
/// Pages see the day, and whether a moment that somebody wrote is before, at or after now.
struct ClockFacts: Sendable, Hashable {
    /// Name of the site's zone.
    let zone: String
    let now: LocalDateTime
    /// The moments of that day that pages name.
    let moments: Set<LocalDateTime>

    init(zone: String, now: LocalDateTime, moments: Set<LocalDateTime>) {
        (self.zone, self.now, self.moments) = (zone, now, moments)
    }

    init(_ site: LoadedSite) {
        zone = site.settings.zone.identifier
        now = site.index.now
        var moments: Set<LocalDateTime> = []
        for item in site.index.items {
            for field in item.fields { Self.collect(field?.value, on: site.index.now.date, into: &moments) }
        }
        self.moments = moments
    }

    private static func collect(_ value: FieldValue?, on day: LocalDate, into moments: inout Set<LocalDateTime>) {
        switch value {
        case .dateTime(let moment) where moment.date == day: moments.insert(moment)
        case .list(let elements): for element in elements { collect(element.value, on: day, into: &moments) }
        case .group(let fields): for field in fields { collect(field?.value, on: day, into: &moments) }
        default: break
        }
    }

    /// Whether a build at another moment would take the same from the clock.
    func hold(at moment: Date) -> Bool {
        guard let zone = TimeZone(identifier: zone), let other = SiteSettings.local(moment, in: zone) else {
            return false
        }
        return other.date == now.date && moments.allSatisfy { order($0, now) == order($0, other) }
    }

    private func order(_ left: LocalDateTime, _ right: LocalDateTime) -> Int {
        left < right ? -1 : left == right ? 0 : 1
    }
}

extension Packer {
    mutating func pack(_ clock: ClockFacts) {
        pack(clock.zone)
        pack(clock.now)
        pack(clock.moments.sorted()) { $0.pack($1) }
    }

    private mutating func pack(_ moment: LocalDateTime) {
        for part in [moment.date.year, moment.date.month, moment.date.day, moment.hour, moment.minute] { pack(part) }
    }
}

extension Unpacker {
    mutating func clock() -> ClockFacts? {
        guard let zone = text(), let now = moment(), let moments = list({ $0.moment() }) else { return nil }
        return ClockFacts(zone: zone, now: now, moments: Set(moments))
    }

    private mutating func moment() -> LocalDateTime? {
        guard let year = integer(), let month = integer(), let day = integer(), let hour = integer(),
            let minute = integer(), let date = LocalDate(year: year, month: month, day: day)
        else { return nil }
        return LocalDateTime(date: date, hour: hour, minute: minute)
    }
}
