import SiteModel

/// Finds dates that each are right but make no sense together: a page that never appears, signing up for a meeting
/// that has begun, a check that is still to come.
struct DateSense: Sendable {
    let index: ContentIndex

    var problems: [Diagnostic] {
        index.items.flatMap { item in
            neverShown(item) + goneTooEarly(item) + lateRegistrations(item)
                + Self.pastKeys.compactMap { coming($0, on: item) }
        }
    }

    /// Fields that tell what has been done.
    private static let pastKeys = ["updated", "reviewed"]

    private func field(_ key: String, of item: ContentItem) -> PlacedValue? {
        index.types.types[item.type].slot(of: key).flatMap { item.fields[$0] }
    }

    private func neverShown(_ item: ContentItem) -> [Diagnostic] {
        guard let from = field("publish-from", of: item)?.date, let expires = field("expires", of: item),
            let end = expires.date, end < from
        else { return [] }
        return [Self.neverShown(from: from, until: end, at: item.file.place(at: expires.offset))]
    }

    /// A page that is taken down before its last session has gone by: people's calendars would lose it.
    private func goneTooEarly(_ item: ContentItem) -> [Diagnostic] {
        guard let expires = field("expires", of: item), let last = expires.date else { return [] }
        let type = index.types.types[item.type]
        let sessions = type.sessionSlots.flatMap { SessionTiming.all(in: item.fields[$0], now: index.now) }
        guard let late = sessions.filter({ !$0.isCancelled && !$0.isPast }).compactMap(\.start?.date).max(), late > last
        else { return [] }
        return [Self.goneTooEarly(last: last, session: late, at: item.file.place(at: expires.offset))]
    }

    private func lateRegistrations(_ item: ContentItem) -> [Diagnostic] {
        index.types.types[item.type].sessionSlots.flatMap { slot -> [Diagnostic] in
            guard case .list(let sessions)? = item.fields[slot]?.value else { return [] }
            return sessions.compactMap { session in
                lateRegistration(session.value).map { Self.lateRegistration(at: item.file.place(at: $0)) }
            }
        }
    }

    /// Where the last moment to sign up is written, when it lies after the start. The day of the session itself,
    /// written as a day, is how people put it: signing up ends with the start anyway.
    private func lateRegistration(_ session: FieldValue) -> Int? {
        guard case .dateTime(let start)? = SessionField.group.field("start", of: session)?.value,
            let field = SessionField.group.field("registration-until", of: session),
            case .dateTime(let until) = field.value, until > start
        else { return nil }
        return until.date == start.date && until.isEndOfDay ? nil : field.offset
    }

    private func coming(_ key: String, on item: ContentItem) -> Diagnostic? {
        guard let slot = index.types.types[item.type].slot(of: key), let field = item.fields[slot],
            let date = field.date, date > index.now.date
        else { return nil }
        let label = index.types.types[item.type].fields[slot].label
        return Self.coming(date, label: label, key: key, today: index.now.date, at: item.file.place(at: field.offset))
    }
}

extension DateSense {
    private static func problem(
        _ rule: String, at place: SourcePlace, _ message: Message, help: Message
    ) -> Diagnostic {
        Diagnostic(rule: rule, severity: .warning, place: place, message: message, help: help)
    }

    private static func neverShown(from: LocalDate, until end: LocalDate, at place: SourcePlace) -> Diagnostic {
        problem(
            "dates-order", at: place,
            Message(
                ru: "страницы не будет на сайте никогда: её снимают после \(end.iso), а показывают с \(from.iso)",
                en: "the page is never shown: it is taken down after \(end.iso), but appears on \(from.iso)"),
            help: Message(
                ru: "Поправьте «Показать с» или «Снять после»: снимают страницу позже, чем показали.",
                en: "Mend “publish-from” or “expires”: a page goes after it came."))
    }

    private static func goneTooEarly(last: LocalDate, session: LocalDate, at place: SourcePlace) -> Diagnostic {
        problem(
            "dates-order", at: place,
            Message(
                ru: "страницу снимают после \(last.iso), а занятие будет \(session.iso)",
                en: "the page is taken down after \(last.iso), but a session is on \(session.iso)"),
            help: Message(
                ru: "Поставьте «Снять после» не раньше последнего занятия или отмените его: «Отменено: да».",
                en: "Let “expires” be the day of the last session or later, or cancel it: “cancelled: yes”."))
    }

    private static func lateRegistration(at place: SourcePlace) -> Diagnostic {
        problem(
            "dates-order", at: place,
            Message(
                ru: "запись кончается позже, чем начинается занятие", en: "signing up ends after the session begins"),
            help: Message(
                ru: "Проверьте «Запись до» и «Начало»: когда занятие началось, запись закрыта.",
                en: "Check “registration-until” and “start”: nobody signs up once the session has begun."))
    }

    private static func coming(
        _ date: LocalDate, label: String, key: String, today: LocalDate, at place: SourcePlace
    ) -> Diagnostic {
        problem(
            "date-future", at: place,
            Message(
                ru: "«\(label)»: дата \(date.iso) ещё не наступила, сегодня \(today.iso)",
                en: "“\(key)”: the day \(date.iso) is still to come, today is \(today.iso)"),
            help: Message(
                ru: "Впишите день, когда это сделали. Он не может быть позже сегодняшнего.",
                en: "Write the day on which it was done: today or earlier."))
    }
}
