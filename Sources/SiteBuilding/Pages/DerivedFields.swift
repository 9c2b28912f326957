import SiteModel
import Templating

/// Values of a page nobody wrote on it: sessions by whether they are over, the pages that name it, its facets,
/// its calendar and card.
enum DerivedFields {
    static func fields(of type: ContentType) -> [ValueField] {
        sessionNames(of: type).flatMap { names in
            [
                ValueField(names.upcoming, .list(of: .record("session"))),
                ValueField(names.past, .list(of: .record("session"))),
                ValueField(names.next, .record("session"), isOptional: true),
            ]
        } + type.mentions.map { ValueField($0.key, .list(of: .record("item:" + $0.type))) }
            + [FacetMarks.field, CalendarIndex.field, CardIndex.field]
            + (EasyRead.isOffered(by: type) ? [EasyRead.linkField] : [])
    }

    /// `written` are the values of the type's own fields.
    static func values(of number: Int, type: ContentType, index: ContentIndex, from written: [Value]) -> [Value] {
        let item = index.items[number]
        var values: [Value] = []
        for slot in type.sessionSlots {
            values += split(item.fields[slot], shown: written[slot], now: index.now)
        }
        return values
            + type.mentions.map { mention in
                .list(index.mentions.pages(of: mention, naming: number, in: index.types).map(Value.item))
            } + [
                FacetMarks.value(of: item, type: type),
                CalendarIndex.value(index.calendars.address(of: item, number: number)),
                CalendarIndex.value(index.cards.address(of: item, number: number)),
            ] + (EasyRead.isOffered(by: type) ? [EasyRead.link(to: item, of: type)] : [])
    }

    /// For a page that has no file: empty lists.
    static func absences(of type: ContentType) -> [Value] {
        fields(of: type).map { if case .list = $0.shape { .list([]) } else { .missing } }
    }

    private static func sessionNames(of type: ContentType) -> [(upcoming: String, past: String, next: String)] {
        type.sessionSlots.map { slot in
            let key = type.fields[slot].key
            return ("\(key)-upcoming", "\(key)-past", "\(key)-next")
        }
    }

    /// The sessions still to come, the nearest first, those that are over, the latest first, and the next that takes
    /// place.
    private static func split(_ field: PlacedValue?, shown: Value, now: LocalDateTime) -> [Value] {
        let timings = SessionTiming.all(in: field, now: now)
        guard case .list(let sessions) = shown, sessions.count == timings.count else {
            return [.list([]), .list([]), .missing]
        }
        let ordered = zip(timings, sessions).enumerated().sorted { left, right in
            guard let first = left.element.0.start, let second = right.element.0.start, first != second else {
                return left.offset < right.offset
            }
            return first < second
        }.map(\.element)
        let coming = ordered.filter { !$0.0.isPast }
        return [
            .list(coming.map(\.1)), .list(ordered.filter { $0.0.isPast }.reversed().map(\.1)),
            coming.first { $0.0.isNext }?.1 ?? .missing,
        ]
    }
}
