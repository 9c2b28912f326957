import SiteModel

/// An iCalendar file (RFC 5545) to be taken in or subscribed to; without METHOD, which belongs to invitations.
struct CalendarFile: Sendable {
    /// What calendar programs call it.
    let title: String
    /// In the order in which they are written.
    let events: [CalendarEvent]
    let zone: CalendarZone

    var bytes: [UInt8] {
        var lines = ContentLines()
        for line in ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Pandus//Pandus//RU", "CALSCALE:GREGORIAN"] {
            lines.add(line)
        }
        lines.add("NAME", text: title)
        lines.add("X-WR-CALNAME", text: title)
        lines.add("X-WR-TIMEZONE:" + zone.zone.identifier)
        // Programs that subscribe look again once a day (RFC 7986, §5.7); older ones know the second form.
        lines.add("REFRESH-INTERVAL;VALUE=DURATION:P1D")
        lines.add("X-PUBLISHED-TTL:P1D")
        zone.write(to: &lines)
        for event in events { write(event, to: &lines) }
        lines.add("END:VCALENDAR")
        return lines.bytes
    }

    private func write(_ event: CalendarEvent, to lines: inout ContentLines) {
        lines.add("BEGIN:VEVENT")
        lines.add("UID:" + event.uid)
        lines.add("DTSTAMP:" + event.stamp)
        lines.add("SEQUENCE:\(event.revision)")
        lines.add(zone.line("DTSTART", event.start))
        if let end = event.end { lines.add(zone.line("DTEND", end)) }
        lines.add("SUMMARY", text: event.title)
        lines.add("DESCRIPTION", text: event.details)
        if let place = event.place { lines.add("LOCATION", text: place) }
        lines.add("URL:" + event.page)
        if !event.tags.isEmpty {
            lines.add("CATEGORIES:" + event.tags.map(ContentLines.escaped).joined(separator: ","))
        }
        lines.add("STATUS:" + (event.isCancelled ? "CANCELLED" : "CONFIRMED"))
        // What has begun would ring at once in some programs.
        if event.isComing { writeAlarm(event, to: &lines) }
        lines.add("END:VEVENT")
    }

    private func writeAlarm(_ event: CalendarEvent, to lines: inout ContentLines) {
        lines.add("BEGIN:VALARM")
        lines.add("ACTION:DISPLAY")
        lines.add("DESCRIPTION", text: event.title)
        lines.add("TRIGGER:-P1D")
        lines.add("END:VALARM")
    }
}
