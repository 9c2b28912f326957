import Foundation
import SiteModel
import Synchronization

/// Finds the next moment at which the site would change though nobody edits it.
///
/// Every moment somebody wrote is tried in order: the site is built for it in memory and compared with the one of now.
struct NextChange: Sendable {
    private let asked: ListSite
    private let site: LoadedSite

    init(_ asked: ListSite, _ site: LoadedSite) {
        self.asked = asked
        self.site = site
    }

    func list() async throws(DiskError) -> Diagnosed<SiteList?> {
        let now = try await build(at: asked.options.now)
        guard let former = now.files else { return Diagnosed(nil, problems: now.errors) }
        let candidates = ClockCandidate.all(in: site, showsDrafts: asked.options.showsDrafts)
        let start = asked.options.now.timeIntervalSince1970
        var tried: Int?
        for candidate in candidates where Double(candidate.instant) > start && candidate.instant != tried {
            tried = candidate.instant
            let moment = Date(timeIntervalSince1970: Double(candidate.instant))
            // A year beyond 9999 has no date.
            guard let local = site.settings.local(moment) else { break }
            let files = try await build(at: moment).files
            guard files != former else { continue }
            let causes = candidates.filter { $0.instant == candidate.instant }.compactMap(\.entry)
            var list = SiteList(.next, causes + reviews(until: local.date))
            list.moment = written(local, at: moment)
            list.isRefused = files == nil
            return Diagnosed(list)
        }
        return Diagnosed(SiteList(.next, []))
    }

    /// What lies in the output of a build for a moment; nil with its errors when it would be refused.
    private func build(at moment: Date) async throws(DiskError) -> (files: [String: ContentHash]?, errors: [Diagnostic])
    {
        var options = asked.options
        options.now = moment
        let output = HashedOutput()
        let result = try await BuildSite(options, checks: asked.checks)
            .build(SourceWalk(options.source), to: output).result
        return (result.isPublished ? output.files : nil, result.problems.filter { $0.severity == .error })
    }

    /// Pages that fall due for review by then; readers see nothing of it.
    private func reviews(until day: LocalDate) -> [SiteList.Entry] {
        site.index.items.indices.filter(site.index.isShown).compactMap { number in
            let item = site.index.items[number]
            let type = site.types.types[item.type]
            guard let slot = type.slot(of: "review-by"), let field = item.fields[slot], let due = field.date,
                due >= site.today, due < day
            else { return nil }
            let leaf = FieldLeaf(keys: [type.fields[slot].key], labels: [type.fields[slot].label], field: field)
            var entry = ListSite.entry(leaf, in: item.file, title: item.title)
            (entry.event, entry.date) = (.review, due.iso)
            return entry
        }
    }

    /// `2026-12-10T14:00+03:00`.
    private func written(_ local: LocalDateTime, at moment: Date) -> String {
        let minutes = site.settings.zone.secondsFromGMT(for: moment) / 60
        func padded(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
        return local.iso + (minutes < 0 ? "-" : "+") + padded(abs(minutes) / 60) + ":" + padded(abs(minutes) % 60)
    }
}

/// Remembers of a site only what tells whether it is the same.
private final class HashedOutput: OutputSink {
    private let taken = Mutex<[String: ContentHash]>([:])

    var files: [String: ContentHash] { taken.withLock { $0 } }

    func put(_ bytes: [UInt8], at path: String) {
        let hash = ContentHash(bytes)
        taken.withLock { $0[path] = hash }
    }
}
