import Foundation
import SiteBuilding
import SiteModel
import Testing

/// The moment `list next` tells: before it every build gives the same site, at it another one.
@Suite struct NextChangeTests {
    private static let checks = SiteChecks(
        judge: { _ in SiteJudge(page: { _ in [] }) }, design: { _ in [] }, rules: [])
    private static let start = 1_780_000_000

    private let site: TrainingSite

    /// Pages with every kind of date the clock can meet.
    init() throws {
        site = try TrainingSite()
        try site.write(
            [
                .init(id: "kurs-1"), .init(id: "kurs-2", day: 21, isCancelled: true),
                .init(id: "kurs-3", day: 21, hour: 11),
            ], extra: "Показать с: 2026-06-04\nСнять после: 2026-07-05\nПроверить до: 2026-06-15\n")
        try site.folder.replace(
            "place: Зал", by: "place: Зал\n    registration-until: 2026-06-18", in: TrainingSite.page)
        try site.folder.write(
            "---\nЗаголовок: Второй\nОписание: Другой курс\nПоказать с: 2026-06-20\nЗанятия:\n  - id: vtoroj-1\n"
                + "    start: 2026-06-28 23:30\n    end: 2026-06-29 00:30\n    registration-until: 2026-06-28 22:15\n"
                + "---\n## О курсе\n\nТекст.\n", to: "Content/treningi/vtoroj.md")
        try site.folder.write(
            "---\nЗаголовок: Черновик\nОписание: Не готово\nЧерновик: да\nПоказать с: 2026-06-09\n---\n## Всё\n\nТекст.\n",
            to: "Content/treningi/chernovik.md")
        try site.folder.replace(
            "paper: папка 1", by: "paper: папка 1\n  until: 2026-06-25", in: "Content/istorii/anna.md")
    }

    private func options(_ moment: Date) -> BuildOptions {
        var options = BuildOptions(source: site.folder.url.path, output: "", now: moment, jobs: 2, writes: false)
        options.isAudited = false
        return options
    }

    private func build(at moment: Date) async throws -> [String: [UInt8]] {
        let output = MemoryOutput()
        let result = await BuildSite(options(moment), checks: Self.checks).run(into: output)
        #expect(result.isPublished, "\(result.problems.map(\.message.ru))")
        return output.files
    }

    private func next(after moment: Date) async throws -> Date? {
        let found = await ListSite(options(moment), checks: Self.checks).list(.next)
        #expect(found.problems.isEmpty)
        return try #require(found.value).moment.map { try instant(of: $0) }
    }

    @Test(arguments: ["Europe/Moscow", "Europe/Berlin", "Asia/Vladivostok"])
    func isTheFirstMomentThatChangesTheSite(zone: String) async throws {
        try site.folder.replace("zone: Europe/Moscow", by: "zone: \(zone)", in: "Content/site.yaml")
        var random = SystemRandomNumberGenerator()
        var found: Set<Date> = []
        for _ in 0..<12 {
            let now = Date(timeIntervalSince1970: Double(Self.start + Int.random(in: 0...4_000_000, using: &random)))
            let here = try await build(at: now)
            guard let moment = try await next(after: now) else {
                #expect(try await build(at: now.addingTimeInterval(40_000_000)) == here)
                continue
            }
            found.insert(moment)
            #expect(moment > now)
            #expect(try await build(at: moment) != here)
            let between = Double.random(in: 0..<1, using: &random) * moment.timeIntervalSince(now)
            for earlier in [moment.addingTimeInterval(-1), now.addingTimeInterval(between)] where earlier > now {
                #expect(try await build(at: earlier) == here, "the site changed before \(moment)")
            }
        }
        #expect(found.count > 2)
    }

    @Test func meetsEveryKindOfDate() async throws {
        var moment = Date(timeIntervalSince1970: Double(Self.start))
        var told: [String] = []
        while let list = await ListSite(options(moment), checks: Self.checks).list(.next).value, let text = list.moment
        {
            told += ["\(text.dropLast(6)) " + list.entries.compactMap(\.event?.rawValue).joined(separator: " ")]
            moment = try instant(of: text)
        }
        #expect(
            told == [
                "2026-06-04T00:00 appears", "2026-06-19T00:00 review registration-end", "2026-06-20T00:00 appears",
                "2026-06-20T10:00 session-start", "2026-06-20T12:00 session-end", "2026-06-21T11:00 session-start",
                "2026-06-21T12:00 session-end", "2026-06-21T13:00 session-end", "2026-06-26T00:00 consent-end",
                "2026-06-28T22:16 registration-end", "2026-06-28T23:30 session-start",
                "2026-06-29T00:30 session-end", "2026-07-06T00:00 expires",
            ])
    }

    /// Of `2026-06-04T00:00+03:00`.
    private func instant(of text: String) throws -> Date {
        try Date(text.prefix(16) + ":00" + text.dropFirst(16), strategy: .iso8601)
    }
}
