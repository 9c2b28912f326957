import SiteModel

/// Finds shown pages whose day of review (`review-by`) has gone by.
enum ReviewDates {
    private static let days = RussianPlural("день", "дня", "дней")

    static func problems(of index: ContentIndex) -> [Diagnostic] {
        index.items.indices.filter(index.isShown).compactMap { number in
            let item = index.items[number]
            guard let slot = index.types.types[item.type].slot(of: "review-by"), let field = item.fields[slot],
                let date = field.date, date < index.now.date
            else { return nil }
            return overdue(since: date, today: index.now.date, at: item.file.place(at: field.offset))
        }
    }

    private static func overdue(since date: LocalDate, today: LocalDate, at place: SourcePlace) -> Diagnostic {
        let late = date.days(until: today)
        return Diagnostic(
            rule: "review-overdue", severity: .warning, place: place,
            message: Message(
                ru: "страницу пора проверить: срок был \(date.iso), прошло \(days.count(late))",
                en: "the page is due for review since \(date.iso), \(englishCount(late, "day", "days")) ago"),
            help: Message(
                ru: "Сверьте сведения с источником. Впишите в «Проверено» сегодняшнюю дату, в «Проверить до» – новую.",
                en:
                    "Compare the page with its sources, then write today into “reviewed” and a new day into “review-by”."
            ))
    }
}
