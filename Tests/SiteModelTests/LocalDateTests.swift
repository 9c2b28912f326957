import SiteModel
import Testing

@Suite struct LocalDateTests {
    @Test(arguments: [
        ("2026-06-02", 2), ("2026-01-01", 4), ("2024-02-29", 4), ("2000-02-29", 2), ("1900-03-01", 4),
        ("1970-01-01", 4),
        ("2026-05-10", 7), ("2026-12-31", 4), ("0001-01-01", 1), ("9999-12-31", 5), ("2023-10-30", 1),
        ("1582-10-15", 5),
    ])
    func readsADayAndItsWeekday(text: String, weekday: Int) throws {
        let date = try #require(LocalDate(text))
        #expect(date.weekday == weekday)
        #expect(date.iso == text)
    }

    @Test(arguments: [
        "2026-02-29", "2026-02-30", "1900-02-29", "2026-13-01", "2026-00-10", "2026-04-31", "2026-01-00", "0000-01-01",
        "2026-1-01", "26-01-01", "2026/01/01", "2026-01-01 ", " 2026-01-01", "2026-01-01T00:00", "02.06.2026", "",
        "٢٠٢٦-01-01", "2026-0a-01", "2026--1-01", "?",
    ])
    func refusesADayTheCalendarDoesNotHave(text: String) {
        #expect(LocalDate(text) == nil)
    }

    @Test func givesEveryMonthItsDays() {
        #expect((1...12).map { LocalDate.days(in: $0, of: 2026) } == [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31])
        #expect([1900, 2000, 2024, 2025, 2100].map { LocalDate.days(in: 2, of: $0) } == [28, 29, 29, 28, 28])
    }

    @Test func walksThroughTheWeekdaysOfACentury() throws {
        var weekday = try #require(LocalDate("1999-12-31")).weekday
        for year in 2000...2100 {
            for month in 1...12 {
                for day in 1...LocalDate.days(in: month, of: year) {
                    weekday = weekday % 7 + 1
                    #expect(LocalDate(year: year, month: month, day: day)?.weekday == weekday)
                }
            }
        }
    }

    @Test func orders() throws {
        let texts = ["2025-12-31", "2026-01-31", "2026-02-01", "2026-02-02"]
        let dates = texts.compactMap { LocalDate($0) }
        #expect(dates.reversed().sorted() == dates)
        let times = ["2026-02-01 09:59", "2026-02-01 10:00", "2026-02-02 00:00"].compactMap { LocalDateTime($0) }
        #expect(times.count == 3 && times.reversed().sorted() == times)
    }

    @Test func readsATime() throws {
        let time = try #require(LocalDateTime("2026-06-02 10:05"))
        #expect(time.clock == "10:05")
        #expect(time.iso == "2026-06-02T10:05")
    }

    @Test(arguments: [
        "2026-06-02", "2026-06-02 24:00", "2026-06-02 10:60", "2026-06-02 1:00", "2026-06-02T10:00", "2026-02-30 10:00",
        "2026-06-02  10:00", "2026-06-02 10:00:00",
    ])
    func refusesOtherTimes(text: String) {
        #expect(LocalDateTime(text) == nil)
    }
}
