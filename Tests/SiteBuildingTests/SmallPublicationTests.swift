import Glibc
import SiteModel
import Testing

@testable import SiteBuilding

/// A few files put into the former release give what a publication of everything gives.
@Suite struct SmallPublicationTests {
    private static let first = ["index.html": "1", "a/x.html": "икс", "a/y.html": "игрек", "style.css": "s"]
    private static let second = ["index.html": "2", "a/x.html": "икс", "a/y.html": "другой", "style.css": "s"]

    private func begin() async throws -> ReleaseFixture {
        let site = try ReleaseFixture()
        for files in [Self.first, Self.second] { try await site.publish(files) }
        return site
    }

    /// What is known of both trees, found out by reading.
    private func sums(_ site: ReleaseFixture) throws -> PublishedSums {
        let paths = ReleasePaths(output: site.output)
        let live = try #require(paths.tree(paths.output).manifest)
        return PublishedSums(live: live, former: paths.tree(paths.previous).manifest)
    }

    @discardableResult
    private func publish(
        _ files: [String: String], in site: ReleaseFixture, calls: DiskCalls = DiskCalls()
    ) throws -> PublishedSums? {
        let held = try HeldOutput(output: site.output, options: Publication.Options(calls: calls))
        defer { held.release() }
        let known = try sums(site)
        let small = try #require(SmallPublication(held, live: known.live, former: known.former))
        return try small.publish(files.sorted { $0.key < $1.key }.map { ($0.key, Array($0.value.utf8)) })
    }

    @Test(arguments: [
        ["a/x.html": "новый"], ["index.html": "3", "a/y.html": "ещё"], ["index.html": "1"], ["index.html": "2"],
        ["a/y.html": "игрек", "index.html": "1"],
    ])
    func showsTheFilesAndKeepsTheFormerRelease(files: [String: String]) async throws {
        let site = try await begin()
        let wanted = Self.second.merging(files) { $1 }
        let made = try #require(try publish(files, in: site))
        #expect(site.tree() == wanted)
        #expect(site.tree("Output.previous") == (wanted == Self.second ? Self.first : Self.second))
        // What it says of the trees is what lies there and what the manifests say.
        let read = try sums(site)
        #expect(made.live == TreeSum(ofTree: site.output) && made.live == read.live)
        #expect(made.former?.sum == read.former?.sum && made.former?.differing == read.former?.differing)
        // The next run of either kind finds nothing to write.
        let calls = CallRecord()
        try await site.publish(wanted) { $0.calls = calls.watching }
        #expect(calls.made.map(\.call) == [.makeFolder])
    }

    @Test func writesOnlyWhatIsNew() async throws {
        let site = try await begin()
        let calls = CallRecord()
        try publish(["a/x.html": "новый"], in: site, calls: calls.watching)
        let created = calls.made.filter { $0.call == .create }.map(\.path)
        #expect(created.count == 2 && created.first == site.path("Output.state/next/a/x.html"))
        #expect(calls.made.filter { $0.call == .link }.count == 2)
        #expect(site.stamps()["style.css"] == site.stamps("Output.previous")["style.css"])
    }

    @Test func leavesTreesWithOtherNamesToThePublicationOfEverything() async throws {
        let site = try await begin()
        let before = (site.stamps(), site.stamps("Output.previous"))
        #expect(try publish(["neu.html": "1"], in: site) == nil)
        #expect((site.stamps(), site.stamps("Output.previous")) == before)
        try await site.publish(["index.html": "один"])
        #expect(try sums(site).former == nil)
    }

    @Test(arguments: [ENOSPC, EIO, EROFS]) func survivesAFaultOrADeathAtEveryStep(code: Int32) async throws {
        let files = ["a/x.html": "новый", "index.html": "3"]
        let wanted = Self.second.merging(files) { $1 }
        let calls = CallRecord()
        try publish(files, in: try await begin(), calls: calls.watching)
        for failing in calls.made.indices {
            for isDeath in [false, true] {
                let site = try await begin()
                let fault = CallRecord { (isDeath ? $0 >= failing : $0 == failing) ? code : 0 }
                _ = try? publish(files, in: site, calls: fault.watching)
                #expect(site.tree() == Self.second || site.tree() == wanted, "step \(failing)")
                try await site.publish(wanted)
                #expect(site.tree() == wanted)
                try await site.publish(Self.first)
                #expect(site.tree() == Self.first && site.tree("Output.previous") == wanted)
            }
        }
    }
}
