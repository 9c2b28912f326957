import Foundation
import Testing

/// A session that people took into their calendars changes or goes only so that the calendars hear of it.
@Suite struct SessionContinuityTests {
    private let site: TrainingSite
    private static let page = TrainingSite.page

    /// A site is published with two sessions.
    init() throws {
        site = try TrainingSite()
        try site.write([.init(id: "kurs-1"), .init(id: "kurs-2", revision: 3, day: 21)])
        #expect(try site.run("build").status == 0)
    }

    static let edits: [(old: String, new: String)] = [
        ("2026-06-20 10:00\n    end: 2026-06-20 12:00", "2026-06-22 10:00\n    end: 2026-06-22 12:00"),
        ("end: 2026-06-20 12:00", "end: 2026-06-20 13:00"), ("place: Зал", "place: Класс"), ("place: Зал", "place: ?"),
        ("cancelled: нет", "cancelled: да"),
    ]

    @Test(arguments: edits) func wantsANewRevisionForAChange(edit: (old: String, new: String)) throws {
        let before = try tree(site.folder.url.appendingPathComponent("Output"))
        try site.folder.replace(edit.old, by: edit.new, in: Self.page)
        #expect(try site.problems() == ["\(Self.page):6: session-revision"])
        let refused = try site.run("build")
        #expect(refused.status == 1 && refused.errors.contains("Изменение: 1"))
        #expect(try tree(site.folder.url.appendingPathComponent("Output")) == before)
        try site.folder.replace("revision: 0", by: "revision: 1", in: Self.page)
        #expect(try site.problems("build") == [])
        #expect(site.output("kalendar.ics")?.contains("SEQUENCE:1\r\n") == true)
    }

    @Test func wantsNoRevisionToGoBack() throws {
        try site.folder.replace("revision: 3", by: "revision: 2", in: Self.page)
        #expect(try site.problems() == ["\(Self.page):12: session-revision"])
        try site.folder.replace("    revision: 2\n", by: "", in: Self.page)
        #expect(try site.problems() == ["\(Self.page):11: session-revision"])
    }

    @Test func takesAnyOtherEditAsItIs() throws {
        try site.write(
            [.init(id: "kurs-2", revision: 3, day: 21), .init(id: "kurs-1"), .init(id: "kurs-3")],
            extra: "Телефон: 8 831 000-00-00\n")
        #expect(try site.problems("build") == [])
    }

    @Test func missesASessionThatVanishedBeforeItsEnd() throws {
        try site.write([.init(id: "kurs-1")])
        #expect(try site.problems() == ["\(Self.page):1: session-lost"])
        #expect(try site.problems(now: "2026-06-21T12:00+03:00") == [])
        #expect(try site.problems(now: "2026-06-21T11:59+03:00") == ["\(Self.page):1: session-lost"])
        try FileManager.default.removeItem(at: site.folder.url.appendingPathComponent(Self.page))
        #expect(
            try site.problems().filter { $0.hasSuffix("session-lost") }
                == ["Content/site.yaml:1: session-lost", "Content/site.yaml:1: session-lost"])
    }

    @Test(arguments: ["Пример: да\n", "Не показывать в поиске: да\n", "Снять после: 2026-06-09\n"])
    func missesASessionOfAPageThatWasHidden(line: String) throws {
        try site.write([.init(id: "kurs-1"), .init(id: "kurs-2", revision: 3, day: 21)], extra: line)
        // A page that is taken down too early is warned of beside.
        #expect(
            try site.problems().filter { $0.hasSuffix("session-lost") }
                == ["\(Self.page):6: session-lost", "\(Self.page):12: session-lost"])
    }

    @Test func letsACancelledSessionGo() throws {
        try site.write([.init(id: "kurs-1"), .init(id: "kurs-2", revision: 4, day: 21, isCancelled: true)])
        #expect(try site.problems("build") == [])
        try site.write([.init(id: "kurs-1")])
        #expect(try site.problems("build") == [])
    }

    @Test func comparesNothingOfAnotherHost() throws {
        try site.write([])
        #expect(try site.run("check", "--base-url", "https://other.test/").status == 0)
        #expect(try site.run("check", "--output", "Elsewhere").status == 0)
        #expect(try site.run("check").status == 1)
    }

    @Test(arguments: ["", "BEGIN:VCALENDAR\r\nPRODID:-//Other//\r\nEND:VCALENDAR\r\n", "\u{0}\u{1}"])
    func warnsOfACalendarItCannotRead(text: String) throws {
        try site.folder.write(text, to: "Output/kalendar.ics")
        try site.write([.init(id: "kurs-1", day: 25)])
        #expect(try site.problems("build") == ["kalendar.ics:1: calendar-not-read"])
        #expect(try site.problems("build") == [])
        #expect(try CalendarStore.read(try #require(site.output("kalendar.ics"))).count == 1)
    }
}
