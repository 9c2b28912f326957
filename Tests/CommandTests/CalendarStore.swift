import Foundation
import Testing

/// A person's calendar, as it takes in what a site publishes (RFC 5546, §2.1.5): by UID, a higher SEQUENCE wins.
struct CalendarStore {
    /// A session as the person sees it.
    struct Event: Hashable {
        var revision: Int
        var start: String
        var end: String
        var place: String
        var isCancelled: Bool
    }

    private(set) var events: [String: Event] = [:]

    /// What a file says, by UID; fails on a file that names one twice.
    static func read(_ text: String) throws -> [String: Event] {
        let unfolded = text.replacing("\r\n ", with: "")
        var events: [String: Event] = [:]
        for part in unfolded.components(separatedBy: "BEGIN:VEVENT\r\n").dropFirst() {
            func value(_ name: String) -> String {
                let line = part.components(separatedBy: "\r\n").first {
                    $0.hasPrefix(name + ":") || $0.hasPrefix(name + ";")
                }
                return line?.split(separator: ":", maxSplits: 1).last.map(String.init) ?? ""
            }
            let event = Event(
                revision: try #require(Int(value("SEQUENCE"))), start: value("DTSTART"), end: value("DTEND"),
                place: value("LOCATION"), isCancelled: value("STATUS") == "CANCELLED")
            #expect(events.updateValue(event, forKey: value("UID")) == nil, "two sessions with one UID")
        }
        return events
    }

    /// Takes in a file; the same file again changes nothing.
    mutating func take(_ file: [String: Event]) {
        for (uid, event) in file where event.revision > (events[uid]?.revision ?? -1) { events[uid] = event }
    }
}
