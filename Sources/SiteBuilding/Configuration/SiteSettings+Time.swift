import Foundation
import SiteModel

extension SiteSettings {
    /// The first moment of a day in the site's zone, `2026-11-22T00:00:00+03:00` (RFC 3339); of no day, that of 1970.
    func timestamp(_ day: LocalDate?) -> String {
        guard let day else { return "1970-01-01T00:00:00Z" }
        return "\(day.iso)T00:00:00\(offset(on: day))"
    }

    /// How far the zone is ahead of UTC at the beginning of a day, `+03:00`.
    private func offset(on day: LocalDate) -> String {
        var calendar = Calendar(identifier: .gregorian)
        calendar.timeZone = zone
        let start = calendar.date(from: DateComponents(year: day.year, month: day.month, day: day.day)) ?? Date()
        let minutes = zone.secondsFromGMT(for: start) / 60
        let parts = [abs(minutes) / 60, abs(minutes) % 60].map { ($0 < 10 ? "0" : "") + String($0) }
        return (minutes < 0 ? "-" : "+") + parts.joined(separator: ":")
    }

    /// Who speaks: the organisation, or the site while that is not known.
    var author: String { field("organisation")?.text ?? name }
}
