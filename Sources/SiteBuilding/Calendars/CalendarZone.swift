import Foundation
import SiteModel

/// How calendars are told of local times: in the site's zone where its clock never changes, else as UTC.
struct CalendarZone: Sendable {
    let zone: TimeZone
    /// Seconds east of Greenwich, where they have been the same all along.
    private let fixed: Int?

    init(_ zone: TimeZone) {
        self.zone = zone
        // Both halves of the years in which sessions are held: Europe/Moscow has had no summer time since 2014.
        let offsets = Set(
            (2016...2037).flatMap { year in
                [1, 7].compactMap { LocalDate(year: year, month: $0, day: 1) }.map { day in
                    zone.secondsFromGMT(for: Date(timeIntervalSince1970: Double(Self.seconds(of: day))))
                }
            })
        fixed = offsets.count == 1 ? offsets.first : nil
    }

    /// A property with a moment: `DTSTART;TZID=Europe/Moscow:20260602T100000` or `DTSTART:20260602T070000Z`.
    func line(_ name: String, _ moment: LocalDateTime) -> String {
        guard fixed == nil else { return "\(name);TZID=\(zone.identifier):\(Self.compact(moment))" }
        return "\(name):\(Self.universal(instant(of: moment)))"
    }

    /// `VTIMEZONE` (RFC 5545, §3.6.5) of a zone whose clock never changes; nothing for another.
    func write(to lines: inout ContentLines) {
        guard let fixed else { return }
        let offset = Self.offset(fixed)
        for line in [
            "BEGIN:VTIMEZONE", "TZID:\(zone.identifier)", "BEGIN:STANDARD", "DTSTART:19700101T000000",
            "TZOFFSETFROM:\(offset)", "TZOFFSETTO:\(offset)", "END:STANDARD", "END:VTIMEZONE",
        ] { lines.add(line) }
    }

    /// Seconds since 1970 of a local moment; one that the clock skips counts as if it had not changed yet.
    func instant(of moment: LocalDateTime) -> Int { Self.instant(of: moment, in: zone) }

    static func instant(of moment: LocalDateTime, in zone: TimeZone) -> Int {
        let local = seconds(of: moment.date) + moment.hour * 3600 + moment.minute * 60
        func offset(at second: Int) -> Int {
            zone.secondsFromGMT(for: Date(timeIntervalSince1970: Double(second)))
        }
        let guess = local - offset(at: local)
        return local - offset(at: guess)
    }

    /// `20260602T100000`.
    static func compact(_ moment: LocalDateTime) -> String {
        moment.date.iso.replacing("-", with: "") + "T" + moment.clock.replacing(":", with: "") + "00"
    }

    /// `20260602T070000Z`.
    static func universal(_ second: Int) -> String {
        let moment = SiteSettings.local(Date(timeIntervalSince1970: Double(second)), in: .gmt)
        return moment.map { compact($0) + "Z" } ?? "19700101T000000Z"
    }

    /// `+0300`.
    private static func offset(_ seconds: Int) -> String {
        let minutes = abs(seconds) / 60
        func padded(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
        return (seconds < 0 ? "-" : "+") + padded(minutes / 60) + padded(minutes % 60)
    }

    /// Seconds from 1970 to the beginning of a day in Greenwich.
    private static func seconds(of day: LocalDate) -> Int {
        LocalDate(year: 1970, month: 1, day: 1).map { $0.days(until: day) * 86_400 } ?? 0
    }
}
