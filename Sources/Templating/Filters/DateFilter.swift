import SiteModel

extension Filter {
    /// Dates and times in Russian, or as `datetime` of HTML takes them.
    static let date = Filter(
        name: "date",
        takes: Message(ru: "дату", en: "a date"),
        usage: Message(
            ru: """
                Пишется {{x | date}} (12 мая 2026 г.), {{x | date "short"}} (12.05.2026), "weekday" (вторник, 12 мая), \
                "day" (12), "month" (мая), "weekday-name" (вторник), "iso" (2026-05-12), для даты со временем также "time" (10:00).
                """,
            en: """
                Write {{x | date}} (12 мая 2026 г.), {{x | date "short"}} (12.05.2026), "weekday" (вторник, 12 мая), \
                "day" (12), "month" (мая), "weekday-name" (вторник), "iso" (2026-05-12), and for a date with a time also "time" (10:00).
                """)
    ) { shape, arguments in
        guard shape == .date || shape == .dateTime else { return .wrongShape }
        guard arguments.count <= 1, let style = DateStyle(rawValue: arguments.first ?? "long") else {
            return .wrongArguments
        }
        if arguments.first == "long" || (style == .time && shape == .date) { return .wrongArguments }
        return .ready { value, text in
            switch value {
            case .date(let date, _): text += style.text(of: date, nil).utf8
            case .dateTime(let moment, _): text += style.text(of: moment.date, moment).utf8
            default: break
            }
        }
    }
}

/// The ways a date is written.
private enum DateStyle: String, Sendable {
    case long, short, weekday, time, iso, day, month
    case weekdayName = "weekday-name"

    func text(of date: LocalDate, _ moment: LocalDateTime?) -> String {
        switch self {
        case .long: "\(date.day) \(Self.months[date.month - 1]) \(date.year) г."
        case .short: "\(padded(date.day)).\(padded(date.month)).\(date.iso.prefix(4))"
        case .weekday: "\(Self.weekdays[date.weekday - 1]), \(date.day) \(Self.months[date.month - 1])"
        case .day: "\(date.day)"
        case .month: Self.months[date.month - 1]
        case .weekdayName: Self.weekdays[date.weekday - 1]
        case .time: moment?.clock ?? ""
        case .iso: moment?.iso ?? date.iso
        }
    }

    private func padded(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }

    private static let months = [
        "января", "февраля", "марта", "апреля", "мая", "июня", "июля", "августа", "сентября", "октября", "ноября",
        "декабря",
    ]

    private static let weekdays = [
        "понедельник", "вторник", "среда", "четверг", "пятница", "суббота", "воскресенье",
    ]
}
