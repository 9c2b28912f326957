import Glibc
import Testing

@testable import SiteBuilding

/// Publishing file by file, where the output cannot be exchanged.
@Suite struct InPlaceTests {
    @Test func replacesPagesFirstAndRemovesLast() async throws {
        let site = try ReleaseFixture()
        try await site.publish(PublicationTests.first) { $0.isInPlace = true }
        let record = CallRecord()
        try await site.publish(["a.css": "a", "z.html": "z", "index.html": "2"]) {
            ($0.isInPlace, $0.calls) = (true, record.watching)
        }
        #expect(site.tree() == ["a.css": "a", "z.html": "z", "index.html": "2"])
        let shown = record.made.filter {
            [.rename, .remove].contains($0.call) && $0.path.hasPrefix(site.path("Output"))
        }
        let renamed = shown.filter { $0.call == .rename && $0.path.contains("/next/") }.map(\.path)
        #expect(renamed == ["index.html", "z.html", "a.css"].map { site.output + ".state/next/" + $0 })
        let lastRename = try #require(shown.lastIndex { $0.path.hasSuffix("/a.css") })
        let firstRemoval = try #require(shown.firstIndex { $0.path.hasPrefix(site.output + "/") })
        #expect(lastRename < firstRemoval)
        #expect(site.names == ["Output", "Output.state"])
    }

    @Test func writesNothingWhenNothingChanged() async throws {
        let site = try ReleaseFixture()
        for _ in 0..<2 { try await site.publish(PublicationTests.first) { $0.isInPlace = true } }
        let record = CallRecord()
        try await site.publish(PublicationTests.first) { ($0.isInPlace, $0.calls) = (true, record.watching) }
        #expect(record.made.count == 1)
    }

    @Test func copiesToAnotherDisk() async throws {
        let site = try ReleaseFixture()
        try await site.publish(PublicationTests.first) { $0.isInPlace = true }
        let output = site.output
        let calls = DiskCalls { step in
            step.call == .rename && step.path.contains("/next/") && !step.path.hasPrefix(output + "/") ? EXDEV : 0
        }
        try await site.publish(PublicationTests.second) { ($0.isInPlace, $0.calls) = (true, calls) }
        #expect(site.tree() == PublicationTests.second)
        let record = CallRecord()
        try await site.publish(PublicationTests.second) { ($0.isInPlace, $0.calls) = (true, record.watching) }
        #expect(record.made.count == 1)
    }

    @Test func showsOnlyWholePagesWhereverItDies() async throws {
        let next = ["index.html": "2", "a/x.html": "икс", "a/y.html": "иной", "b": "файл"]
        let counting = CallRecord()
        try await begin().publish(next) { ($0.isInPlace, $0.calls) = (true, counting.watching) }
        for last in counting.made.indices {
            let site = try await begin()
            let dying = CallRecord { $0 >= last ? EIO : 0 }
            _ = try? await site.publish(next) { ($0.isInPlace, $0.calls) = (true, dying.watching) }
            for (path, text) in PublicationTests.first where next[path] != nil {
                let shown = site.tree()?[path]
                #expect(shown == text || shown == next[path], "\(path) after a death at \(last)")
            }
            try await site.publish(next) { $0.isInPlace = true }
            #expect(site.tree() == next)
        }
    }

    private func begin() async throws -> ReleaseFixture {
        let site = try ReleaseFixture()
        try await site.publish(PublicationTests.first) { $0.isInPlace = true }
        return site
    }
}
