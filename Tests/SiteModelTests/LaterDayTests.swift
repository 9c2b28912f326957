import SiteModel
import Testing

@Suite struct LaterDayTests {
    @Test(arguments: [
        ("2026-11-01", 90, "2027-01-30"), ("2027-12-31", 1, "2028-01-01"), ("2028-02-28", 1, "2028-02-29"),
        ("2027-02-28", 1, "2027-03-01"), ("2026-05-05", 0, "2026-05-05"), ("2026-01-01", 365, "2027-01-01"),
    ])
    func countsDays(from: String, days: Int, to: String) throws {
        let start = try #require(LocalDate(from))
        #expect(start.adding(days: days)?.iso == to)
        #expect(start.adding(days: days).map { start.days(until: $0) } == days)
    }

    @Test func endsWithTheCalendar() { #expect(LocalDate("9999-12-31")?.adding(days: 1) == nil) }
}
