import Foundation
import SiteModel

/// Reads a moment with its zone: `2026-05-12T09:00+03:00`, seconds allowed, `Z` for UTC (ISO 8601).
enum Moment {
    static func read(_ text: String) -> Date? {
        let (clock, zone) = split(text)
        guard clock.count >= 16, let minutes = offset(zone) else { return nil }
        let local = clock.prefix(10) + " " + clock.dropFirst(11).prefix(5)
        guard clock.dropFirst(10).first == "T", let moment = LocalDateTime(String(local)) else { return nil }
        guard let seconds = seconds(clock.dropFirst(16)) else { return nil }
        var parts = DateComponents()
        (parts.year, parts.month, parts.day) = (moment.date.year, moment.date.month, moment.date.day)
        (parts.hour, parts.minute, parts.second) = (moment.hour, moment.minute, seconds)
        var calendar = Calendar(identifier: .gregorian)
        calendar.timeZone = .gmt
        return calendar.date(from: parts)?.addingTimeInterval(-60 * Double(minutes))
    }

    private static func split(_ text: String) -> (clock: Substring, zone: Substring) {
        let start = text.lastIndex { "Z+-".contains($0) } ?? text.endIndex
        return (text[..<start], text[start...])
    }

    /// Minutes east of Greenwich.
    private static func offset(_ zone: Substring) -> Int? {
        if zone == "Z" { return 0 }
        let parts = zone.dropFirst().split(separator: ":", omittingEmptySubsequences: false)
        guard parts.count == 2,
            parts.allSatisfy({ $0.utf8.count == 2 && $0.utf8.allSatisfy { (48...57).contains($0) } }),
            let hours = Int(parts[0]), let minutes = Int(parts[1]), hours <= 14, minutes < 60
        else { return nil }
        return (zone.hasPrefix("-") ? -1 : 1) * (hours * 60 + minutes)
    }

    private static func seconds(_ text: Substring) -> Int? {
        if text.isEmpty { return 0 }
        guard text.first == ":", text.utf8.count == 3, let seconds = Int(text.dropFirst()), (0...59).contains(seconds)
        else { return nil }
        return seconds
    }
}
