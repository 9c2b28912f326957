import Foundation
import SiteModel

/// What readers' calendars hold: the sessions of a calendar that Pandus published earlier, read back from its file.
struct PublishedCalendar: Sendable {
    /// What of a session must not change unnoticed.
    struct Session: Sendable, Hashable {
        let uid: String
        var revision = 0
        /// In seconds since 1970.
        var start: Int
        var end: Int?
        var place: String?
        var isCancelled = false
        /// Canonical address of the page it was on.
        var page: String?
    }

    let sessions: [Session]

    /// Nil for a file that is cut, damaged, or written by another program.
    init?(_ bytes: [UInt8]) {
        let lines = ContentLines.read(bytes).filter { !$0.isEmpty }.map { String(decoding: $0, as: UTF8.self) }
        guard lines.first == "BEGIN:VCALENDAR", lines.last == "END:VCALENDAR",
            lines.contains(where: { $0.hasPrefix("PRODID:-//Pandus//") })
        else { return nil }
        var sessions: [Session] = []
        var open: [Line]?
        for line in lines.compactMap(Line.init) {
            switch (line.name, line.value) {
            case ("BEGIN", "VEVENT"):
                guard open == nil else { return nil }
                open = []
            case ("END", "VEVENT"):
                guard let session = open.flatMap(Self.session) else { return nil }
                sessions.append(session)
                open = nil
            default: open?.append(line)
            }
        }
        guard open == nil, Set(sessions.map(\.uid)).count == sessions.count else { return nil }
        self.sessions = sessions
    }

    /// What a calendar made of these sessions will say.
    init(_ events: [CalendarEvent], zone: TimeZone) {
        sessions = events.map { event in
            Session(
                uid: event.uid, revision: event.revision, start: CalendarZone.instant(of: event.start, in: zone),
                end: event.end.map { CalendarZone.instant(of: $0, in: zone) },
                place: event.place.map { ContentLines.unescaped(ContentLines.escaped($0)) },
                isCancelled: event.isCancelled, page: event.page)
        }
    }

    /// A content line: name, the zone its value is in, value.
    private struct Line {
        let name: String
        let zone: String?
        let value: String

        init?(_ line: String) {
            guard let colon = line.utf8.firstIndex(of: UInt8(ascii: ":")) else { return nil }
            let head = line[..<colon].split(separator: ";", omittingEmptySubsequences: false)
            guard let name = head.first, !name.isEmpty else { return nil }
            self.name = String(name)
            zone = head.dropFirst().first { $0.hasPrefix("TZID=") }.map { String($0.dropFirst("TZID=".count)) }
            value = String(line[line.utf8.index(after: colon)...])
        }
    }

    /// The alarm inside a session has no property that is asked for here.
    private static func session(of lines: [Line]) -> Session? {
        func line(_ name: String) -> Line? { lines.first { $0.name == name } }
        guard let uid = line("UID")?.value, let start = line("DTSTART").flatMap(instant),
            let revision = Int(line("SEQUENCE")?.value ?? "0")
        else { return nil }
        let end = line("DTEND")
        let instantOfEnd = end.flatMap(instant)
        guard (end == nil) == (instantOfEnd == nil) else { return nil }
        return Session(
            uid: uid, revision: revision, start: start, end: instantOfEnd,
            place: line("LOCATION").map { ContentLines.unescaped($0.value) },
            isCancelled: line("STATUS")?.value == "CANCELLED", page: line("URL")?.value)
    }

    /// `20260602T100000` in its zone, or with `Z`.
    private static func instant(_ line: Line) -> Int? {
        let isUniversal = line.value.hasSuffix("Z")
        let digits = Array((isUniversal ? line.value.dropLast() : line.value[...]).utf8)
        guard digits.count == 15, digits[8] == UInt8(ascii: "T") else { return nil }
        func part(_ range: Range<Int>) -> String { String(decoding: digits[range], as: UTF8.self) }
        let text = "\(part(0..<4))-\(part(4..<6))-\(part(6..<8)) \(part(9..<11)):\(part(11..<13))"
        guard let moment = LocalDateTime(text) else { return nil }
        let zone = isUniversal ? TimeZone.gmt : line.zone.flatMap { TimeZone(identifier: $0) }
        return zone.map { CalendarZone.instant(of: moment, in: $0) }
    }
}
