import Foundation
import SiteModel

/// A moment at which something written on a page begins or ends, so that the site may change.
struct ClockCandidate: Sendable {
    /// In seconds since 1970.
    let instant: Int
    /// What happens then; nil when nothing is known to.
    let entry: SiteList.Entry?

    /// Fields that a build compares with no day, or only to warn.
    private static let idle: Set<String> = [
        "updated", "reviewed", "review-by", EasyRead.dayKey, ExceptionField.definition.key, "checked", "given",
    ]

    /// Those of every page that is shown or waits for its day, the soonest first.
    static func all(in site: LoadedSite, showsDrafts: Bool) -> [ClockCandidate] {
        var found: [ClockCandidate] = []
        for item in site.index.items {
            let type = site.types.types[item.type]
            let isDraft = type.slot(of: "draft").flatMap { item.fields[$0] }?.isTrue == true
            guard showsDrafts || !isDraft else { continue }
            for leaf in FieldLeaf.all(type.fields, item.fields) where idle.isDisjoint(with: leaf.keys) {
                found += candidates(leaf, of: item, in: site.settings.zone)
            }
        }
        return found.sorted { $0.instant < $1.instant }
    }

    /// A moment counts from its minute on or from the next, a day from its midnight or from that after it.
    private static func candidates(_ leaf: FieldLeaf, of item: ContentItem, in zone: TimeZone) -> [ClockCandidate] {
        let written: LocalDateTime
        let step: Int
        switch leaf.field.value {
        case .dateTime(let moment): (written, step) = (moment, 60)
        case .date(let day):
            guard let midnight = LocalDateTime(date: day, hour: 0, minute: 0) else { return [] }
            (written, step) = (midnight, 86_400)
        default: return []
        }
        return [0, step].flatMap { shift -> [ClockCandidate] in
            let event = event(of: leaf.keys.last ?? "", isLater: shift > 0)
            var entry = ListSite.entry(leaf, in: item.file, title: item.title)
            (entry.event, entry.date) = (event, step == 60 ? written.iso : written.date.iso)
            return instants(of: written, after: shift, in: zone).map {
                ClockCandidate(instant: $0, entry: event == nil ? nil : entry)
            }
        }
    }

    private static func event(of key: String, isLater: Bool) -> SiteList.Event? {
        switch (key, isLater) {
        case ("publish-from", false): .appears
        case ("expires", true): .expires
        case ("start", false): .sessionStart
        case ("end", false): .sessionEnd
        case ("registration-until", true): .registrationEnd
        case ("until", true): .consentEnd
        case ("publish-from", _), ("expires", _), ("start", _), ("end", _), ("registration-until", _), ("until", _): nil
        default: .date
        }
    }

    /// When a clock in the zone may show a local moment: twice where it is set back, and at the jump where it is set on.
    private static func instants(of written: LocalDateTime, after shift: Int, in zone: TimeZone) -> Set<Int> {
        let local = CalendarZone.instant(of: written, in: .gmt) + shift
        let around = [-86_400, 86_400].map { local + $0 }
        let offsets = around.map { zone.secondsFromGMT(for: Date(timeIntervalSince1970: Double($0))) }
        guard offsets[0] != offsets[1] else { return [local - offsets[0]] }
        let jump = zone.nextDaylightSavingTimeTransition(after: Date(timeIntervalSince1970: Double(around[0])))
        return Set(offsets.map { local - $0 } + [jump.map { Int($0.timeIntervalSince1970) } ?? local])
    }
}
