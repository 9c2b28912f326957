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
            ValueField("sample", .flag), ValueField("start", .dateTime), ValueField("closed", .flag),
        ])
    static let field = ValueField("coming", .list(of: .record(record.name)))

    /// One entry a page, by the day of its next session that still takes people.
    static func value(of index: ContentIndex) -> Value {
        let shown = index.listOrder.filter { index.isShown($0) }
        let entries = shown.lazy.compactMap { number -> Value? in
            let item = index.items[number]
            let type = index.types.types[item.type]
            let sessions = type.sessionSlots.flatMap { SessionTiming.all(in: item.fields[$0], now: index.now) }
            let next = sessions.filter { $0.isNext && !$0.isClosed }.min { ($0.start ?? index.now) < ($1.start ?? index.now) }
            return next.flatMap { entry(of: item, type: type, session: $0) }
        }
        return .list(Array(entries.prefix(limit)))
    }

    private static func entry(of item: ContentItem, type: ContentType, session: SessionTiming) -> Value? {
        guard let start = session.start else { return nil }
        return .record(
            Record([
                .text(TextValue(item.title, origin: item.titleOrigin)),
                .url(URLValue(item.address, base: .root(.paged), origin: item.titleOrigin)),
                .text(TextValue(item.description, origin: item.titleOrigin)),
                .flag(Honesty.isSample(item, of: type)), .dateTime(start, item.titleOrigin), .flag(session.isClosed),
            ]))
    }
}
