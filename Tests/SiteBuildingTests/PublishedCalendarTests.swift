import Foundation
import Testing

@testable import SiteBuilding

/// Calendars read back from an output: ours wholly, anything else not at all, and nothing ever traps.
@Suite struct PublishedCalendarTests {
    private static let text = """
        BEGIN:VCALENDAR\r
        VERSION:2.0\r
        PRODID:-//Pandus//Pandus//RU\r
        BEGIN:VEVENT\r
        UID:a-1@portal.test\r
        DTSTAMP:20260501T000000Z\r
        SEQUENCE:3\r
        DTSTART;TZID=Europe/Moscow:20260602T100000\r
        DTEND:20260602T090000Z\r
        SUMMARY:Имя\\, и ещё\r
        LOCATION:Зал\\; вто\r
         рой этаж\r
        URL:https://portal.test/treningi/a.html\r
        STATUS:CANCELLED\r
        END:VEVENT\r
        END:VCALENDAR\r

        """

    @Test func readsWhatPeopleHave() throws {
        let calendar = try #require(PublishedCalendar(Array(Self.text.utf8)))
        let session = try #require(calendar.sessions.first)
        #expect(calendar.sessions.count == 1 && session.uid == "a-1@portal.test" && session.revision == 3)
        #expect(session.start == 1_780_383_600 && session.end == 1_780_390_800 && session.isCancelled)
        #expect(session.place == "Зал; второй этаж" && session.page == "https://portal.test/treningi/a.html")
    }

    @Test(arguments: [
        ("PRODID:-//Pandus//", "PRODID:-//Other//"), ("END:VCALENDAR\r\n", ""), ("END:VEVENT\r\n", ""),
        ("SEQUENCE:3", "SEQUENCE:x"), ("UID:a-1@portal.test\r\n", ""), ("20260602T100000", "20260632T100000"),
        ("20260602T100000", "1"), ("TZID=Europe/Moscow", "TZID=Nowhere"), ("DTEND:20260602T090000Z", "DTEND:"),
        ("SEQUENCE:3", "SEQUENCE:99999999999999999999"),
    ])
    func refusesWhatIsDamagedOrForeign(old: String, new: String) {
        #expect(PublishedCalendar(Array(Self.text.replacing(old, with: new).utf8)) == nil)
    }

    @Test func trapsOnNoBytes() {
        let whole = Array(Self.text.utf8)
        var random = SystemRandomNumberGenerator()
        for _ in 0..<2000 {
            var bytes = whole
            for _ in 0..<Int.random(in: 1...4, using: &random) {
                let place = bytes.indices.randomElement(using: &random) ?? 0
                if Bool.random() {
                    bytes[place] = UInt8.random(in: 0...255)
                } else {
                    bytes.removeLast(bytes.count - place)
                }
                if bytes.isEmpty { break }
            }
            let read = PublishedCalendar(bytes)
            #expect(read?.sessions.count ?? 0 <= 1)
        }
    }
}
