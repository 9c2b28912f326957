/// A day of the Gregorian calendar as an editor writes it, `2026-06-02`; years 1 to 9999.
package struct LocalDate: Sendable, Hashable, Comparable {
    package let year: Int
    package let month: Int
    package let day: Int

    /// Nil for a day the calendar does not have.
    package init?(year: Int, month: Int, day: Int) {
        guard (1...9999).contains(year), (1...12).contains(month), day >= 1 else { return nil }
        guard day <= Self.days(in: month, of: year) else { return nil }
        self.year = year
        self.month = month
        self.day = day
    }

    /// Reads `YYYY-MM-DD` and nothing else.
    package init?(_ text: String) {
        guard let parts = DigitFields.read(text, pattern: "0000-00-00") else { return nil }
        self.init(year: parts[0], month: parts[1], day: parts[2])
    }

    package static func < (left: LocalDate, right: LocalDate) -> Bool {
        (left.year, left.month, left.day) < (right.year, right.month, right.day)
    }

    /// 1 is Monday, 7 is Sunday (ISO 8601).
    package var weekday: Int {
        // Sakamoto's method gives 0 for Sunday.
        let shifts = [0, 3, 2, 5, 0, 3, 5, 1, 4, 6, 2, 4]
        let year = month < 3 ? self.year - 1 : self.year
        let sunday0 = (year + year / 4 - year / 100 + year / 400 + shifts[month - 1] + day) % 7
        return sunday0 == 0 ? 7 : sunday0
    }

    package var iso: String {
        DigitFields.padded(year, 4) + "-" + DigitFields.padded(month, 2) + "-" + DigitFields.padded(day, 2)
    }

    /// Days from this day to a later one; negative for an earlier one.
    package func days(until other: LocalDate) -> Int { other.dayNumber - dayNumber }

    /// The day so many days later; nil behind the last year.
    package func adding(days: Int) -> LocalDate? {
        var left = days
        var (year, month, day) = (year, month, day)
        while left > 0 {
            let rest = Self.days(in: month, of: year) - day
            if left <= rest { return LocalDate(year: year, month: month, day: day + left) }
            left -= rest + 1
            day = 1
            month += 1
            if month > 12 { (year, month) = (year + 1, 1) }
            if year > 9999 { return nil }
        }
        return LocalDate(year: year, month: month, day: day)
    }

    /// Days since the first day of March of the year 0: a year that begins with March ends with the leap day.
    private var dayNumber: Int {
        let months = (month + 9) % 12
        let years = month < 3 ? year - 1 : year
        return years * 365 + years / 4 - years / 100 + years / 400 + (months * 306 + 5) / 10 + day - 1
    }

    package static func days(in month: Int, of year: Int) -> Int {
        let isLeap = year.isMultiple(of: 4) && (!year.isMultiple(of: 100) || year.isMultiple(of: 400))
        return month == 2 ? (isLeap ? 29 : 28) : [4, 6, 9, 11].contains(month) ? 30 : 31
    }
}

/// A day and a time of day in the site's zone, `2026-06-02 10:00`.
package struct LocalDateTime: Sendable, Hashable, Comparable {
    package let date: LocalDate
    package let hour: Int
    package let minute: Int

    package init?(date: LocalDate, hour: Int, minute: Int) {
        guard (0...23).contains(hour), (0...59).contains(minute) else { return nil }
        self.date = date
        self.hour = hour
        self.minute = minute
    }

    /// Reads `YYYY-MM-DD hh:mm` and nothing else.
    package init?(_ text: String) {
        guard let parts = DigitFields.read(text, pattern: "0000-00-00 00:00"),
            let date = LocalDate(year: parts[0], month: parts[1], day: parts[2])
        else { return nil }
        self.init(date: date, hour: parts[3], minute: parts[4])
    }

    package static func < (left: LocalDateTime, right: LocalDateTime) -> Bool {
        left.date != right.date ? left.date < right.date : (left.hour, left.minute) < (right.hour, right.minute)
    }

    /// A day alone, where a moment is asked for, means its last minute.
    package init?(endOf date: LocalDate) { self.init(date: date, hour: 23, minute: 59) }
    package var isEndOfDay: Bool { hour == 23 && minute == 59 }

    package var clock: String { DigitFields.padded(hour, 2) + ":" + DigitFields.padded(minute, 2) }
    /// Without zone, as `datetime` of HTML takes it: `2026-06-02T10:00`.
    package var iso: String { date.iso + "T" + clock }
}

/// Fixed patterns of digits, where `0` stands for one ASCII digit and every other sign for itself.
enum DigitFields {
    static func read(_ text: String, pattern: String) -> [Int]? {
        let bytes = Array(text.utf8)
        let form = Array(pattern.utf8)
        guard bytes.count == form.count else { return nil }
        var fields = [0]
        for (byte, sign) in zip(bytes, form) {
            if sign != UInt8(ascii: "0") {
                guard byte == sign else { return nil }
                fields.append(0)
            } else {
                guard byte >= UInt8(ascii: "0"), byte <= UInt8(ascii: "9") else { return nil }
                fields[fields.count - 1] = fields[fields.count - 1] * 10 + Int(byte - UInt8(ascii: "0"))
            }
        }
        return fields
    }

    static func padded(_ number: Int, _ width: Int) -> String {
        let digits = String(number)
        return String(repeating: "0", count: max(0, width - digits.utf8.count)) + digits
    }
}
