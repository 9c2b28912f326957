import Foundation
import SiteModel
import Templating

/// The sessions of a programme as events of schema.org, each with its time, place and state.
struct SessionEvents {
    let zone: TimeZone
    let organizer: DataValue?

    /// None for a session whose start is not known.
    func values(of field: PlacedValue?, _ item: ContentItem, schema: String, canonical: String) -> [DataValue] {
        guard case .list(let sessions)? = field?.value else { return [] }
        return sessions.compactMap { event($0.value, of: item, schema: schema, canonical: canonical) }
    }

    private func event(_ session: FieldValue, of item: ContentItem, schema: String, canonical: String) -> DataValue? {
        func field(_ key: String) -> PlacedValue? { SessionField.group.field(key, of: session) }
        guard let id = field("id")?.text, let start = moment(field("start")) else { return nil }
        var node = DataNode(schema, id: "\(canonical)#session-\(id)")
        node.add("name", item.title)
        node.add("description", item.description)
        node.add("url", canonical)
        node.add("startDate", start)
        node.add("endDate", moment(field("end")))
        let isCancelled = field("cancelled")?.isTrue == true
        node.add("eventStatus", "https://schema.org/Event" + (isCancelled ? "Cancelled" : "Scheduled"))
        node.add("location", field("place")?.text.map(Self.place))
        if case .number(_, let seats?)? = field("seats")?.value {
            node.add("maximumAttendeeCapacity", DataValue.number(seats))
        }
        node.add("organizer", organizer)
        return node.value
    }

    private static func place(_ address: String) -> DataValue {
        var node = DataNode("Place")
        node.add("name", address)
        node.add("address", address)
        return node.value
    }

    private func moment(_ field: PlacedValue?) -> String? {
        guard case .dateTime(let moment)? = field?.value else { return nil }
        return moment.iso + Self.offset(at: moment, in: zone)
    }

    /// `+03:00` (RFC 3339, 4.2): how far local time is ahead of UTC at that moment.
    static func offset(at moment: LocalDateTime, in zone: TimeZone) -> String {
        guard let epoch = LocalDate(year: 1970, month: 1, day: 1) else { return "" }
        let local = (epoch.days(until: moment.date) * 24 + moment.hour) * 3600 + moment.minute * 60
        let near = zone.secondsFromGMT(for: Date(timeIntervalSince1970: Double(local)))
        let seconds = zone.secondsFromGMT(for: Date(timeIntervalSince1970: Double(local - near)))
        let minutes = abs(seconds) / 60
        let parts = [minutes / 60, minutes % 60].map { ($0 < 10 ? "0" : "") + String($0) }
        return (seconds < 0 ? "-" : "+") + parts.joined(separator: ":")
    }
}
