import SiteModel
import Templating

/// The next sessions of the whole site, for the home page.
enum ComingContent {
    /// The home page is no calendar: it shows the nearest, the section shows all.
    static let limit = 3
    static let record = RecordShape(
        name: "coming-entry",
        fields: [
            ValueField("title", .text), ValueField("url", .url), ValueField("description", .text),
            ValueField("start", .dateTime),
        ])
    static let field = ValueField("coming", .list(of: .record(record.name)))

    /// One entry a page, by the day of its next session that still takes people.
    static func value(of index: ContentIndex) -> Value {
        let found = index.listOrder.filter(index.isShown).compactMap { number in
            isSample(index.items[number], in: index)
                ? nil : nextOpen(index.items[number], in: index).map { (number: number, start: $0) }
        }
        let soonest = found.enumerated().sorted { left, right in
            left.element.start == right.element.start
                ? left.offset < right.offset : left.element.start < right.element.start
        }
        return .list(
            soonest.prefix(limit).map { entry(of: index.items[$0.element.number], $0.element.start, in: index) })
    }

    /// Nobody should set out for a day that was made up.
    private static func isSample(_ item: ContentItem, in index: ContentIndex) -> Bool {
        Honesty.isSample(item, of: index.types.types[item.type])
    }

    private static func nextOpen(_ item: ContentItem, in index: ContentIndex) -> LocalDateTime? {
        let sessions = index.types.types[item.type].sessionSlots.flatMap { slot in
            SessionTiming.all(in: item.fields[slot], now: index.now)
        }
        return sessions.filter { $0.isNext && !$0.isClosed }.compactMap(\.start).min()
    }

    private static func entry(of item: ContentItem, _ start: LocalDateTime, in index: ContentIndex) -> Value {
        .record(
            Record([
                .text(TextValue(item.title, origin: item.titleOrigin)),
                .url(URLValue(item.address, base: .root(.paged), origin: item.titleOrigin)),
                .text(TextValue(item.description, origin: item.titleOrigin)),
                .dateTime(start, item.titleOrigin),
            ]))
    }
}
