import Foundation
import SiteModel
import Testing

@testable import SiteBuilding

/// Local times as calendars are told of them.
@Suite struct CalendarZoneTests {
    private func zone(_ name: String) throws -> CalendarZone { CalendarZone(try #require(TimeZone(identifier: name))) }

    @Test func namesAZoneWhoseClockNeverChanges() throws {
        let moment = try #require(LocalDateTime("2026-06-02 10:00"))
        var lines = ContentLines()
        try zone("Europe/Moscow").write(to: &lines)
        let text = String(decoding: lines.bytes, as: UTF8.self)
        #expect(try zone("Europe/Moscow").line("DTSTART", moment) == "DTSTART;TZID=Europe/Moscow:20260602T100000")
        #expect(text.contains("TZID:Europe/Moscow\r\n") && text.contains("TZOFFSETTO:+0300\r\n"))
        #expect(text.hasPrefix("BEGIN:VTIMEZONE\r\n") && text.hasSuffix("END:VTIMEZONE\r\n"))
    }

    @Test(arguments: [
        ("Europe/Berlin", "2026-06-02 10:00", "20260602T080000Z"),
        ("Europe/Berlin", "2026-12-02 00:30", "20261201T233000Z"),
        ("Europe/Volgograd", "2026-06-02 10:00", "20260602T070000Z"),
    ])
    func writesUniversalTimeWhereTheClockChanges(name: String, local: String, universal: String) throws {
        let moment = try #require(LocalDateTime(local))
        var lines = ContentLines()
        try zone(name).write(to: &lines)
        #expect(lines.bytes.isEmpty)
        #expect(try zone(name).line("DTEND", moment) == "DTEND:" + universal)
    }

    @Test(arguments: ["Europe/Moscow", "Asia/Vladivostok", "Europe/Berlin", "Asia/Kathmandu", "America/St_Johns"])
    func agreesWithTheCalendarOfTheSystem(name: String) throws {
        let zone = try #require(TimeZone(identifier: name))
        for second in stride(from: 1_600_000_000, to: 1_900_000_000, by: 7_654_320) {
            let date = Date(timeIntervalSince1970: Double(second - second % 60))
            let local = try #require(SiteSettings.local(date, in: zone))
            let back = CalendarZone.instant(of: local, in: zone)
            // An hour that is shown twice has two answers.
            #expect(abs(back - (second - second % 60)) % 3600 == 0 && abs(back - second) <= 3660)
        }
    }
}
