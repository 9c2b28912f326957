import Glibc
import Testing

@testable import SiteBuilding

/// A death or a fault of the disk at every single step: readers have the old site or the new one, the next run works.
@Suite struct FaultTests {
    /// What was published before, and what is to be published.
    struct Story: Sendable, CustomTestStringConvertible {
        let testDescription: String
        let before: [[String: String]]
        let next: [String: String]
        var losesPrevious = false
    }

    static let stories = [
        Story(testDescription: "the first release", before: [], next: PublicationTests.first),
        Story(
            testDescription: "the second release", before: [PublicationTests.first], next: PublicationTests.second),
        Story(
            testDescription: "a later release", before: [PublicationTests.second, PublicationTests.first],
            next: ["index.html": "3", "a/x.html": "икс", "b": "файл вместо папки"]),
        Story(
            testDescription: "without the former release", before: [PublicationTests.second, PublicationTests.first],
            next: PublicationTests.second, losesPrevious: true),
    ]

    private func begin(_ story: Story) async throws -> ReleaseFixture {
        let site = try ReleaseFixture()
        for files in story.before { try await site.publish(files) }
        if story.losesPrevious { try DiskCalls().removeTree(site.path("Output.previous")) }
        return site
    }

    private func stepCount(_ story: Story) async throws -> Int {
        let calls = CallRecord()
        try await begin(story).publish(story.next) { $0.calls = calls.watching }
        return calls.made.count
    }

    @Test(arguments: stories) func survivesADeathAtEveryStep(story: Story) async throws {
        for last in 0..<(try await stepCount(story)) {
            // After a death there are no further calls: all of them fail.
            try await fail(story, "death at \(last)") { $0 >= last ? EIO : 0 }
        }
    }

    @Test(arguments: stories, [ENOSPC, EIO, EROFS]) func survivesAFaultAtEveryStep(story: Story, code: Int32)
        async throws
    {
        for failing in 0..<(try await stepCount(story)) {
            try await fail(story, "fault \(code) at \(failing)") { $0 == failing ? code : 0 }
        }
    }

    private func fail(_ story: Story, _ name: String, _ fault: @escaping @Sendable (Int) -> Int32) async throws {
        let site = try await begin(story)
        let former = site.tree()
        _ = try? await site.publish(story.next) { $0.calls = CallRecord(fault: fault).watching }
        #expect(site.tree() == former || site.tree() == story.next, "\(story.testDescription): \(name)")
        try checkRollback(site, story, name)
        try await site.publish(story.next)
        #expect(site.tree() == story.next, "\(story.testDescription): \(name)")
        #expect(!isThere(site.path("Output.state/next")))
        try await site.publish(["index.html": "после"])
        #expect(site.tree() == ["index.html": "после"])
        #expect(site.tree("Output.previous") == story.next)
    }

    /// Going back either gives a whole release or is refused.
    private func checkRollback(_ site: ReleaseFixture, _ story: Story, _ name: String) throws {
        let live = site.tree()
        do {
            _ = try Rollback(output: site.output).run()
            let whole = story.before + [story.next]
            #expect(site.tree().map(whole.contains) == true, "\(story.testDescription): \(name)")
        } catch {
            #expect(site.tree() == live)
        }
    }

    private func isThere(_ path: String) -> Bool { FileStamp.status(path) != nil }

    @Test func asksForInPlaceWhereTheExchangeIsRefused() async throws {
        for code in [EINVAL, ENOSYS, EXDEV, EBUSY] {
            let site = try ReleaseFixture()
            try await site.publish(PublicationTests.first)
            let calls = DiskCalls { $0.call == .exchange ? code : 0 }
            let error = await #expect(throws: DiskError.self) {
                try await site.publish(PublicationTests.second) { $0.calls = calls }
            }
            #expect(error?.problem.rule == "output-exchange")
            #expect(site.tree() == PublicationTests.first)
            try await site.publish(PublicationTests.second)
            #expect(site.tree() == PublicationTests.second)
        }
    }

    @Test func copiesWhereFilesCannotHaveTwoNames() async throws {
        let site = try ReleaseFixture()
        try await site.publish(PublicationTests.first)
        let calls = DiskCalls { $0.call == .link ? EPERM : 0 }
        try await site.publish(PublicationTests.second) { $0.calls = calls }
        #expect(site.tree() == PublicationTests.second)
        let record = CallRecord()
        try await site.publish(PublicationTests.second) { $0.calls = record.watching }
        #expect(record.made.count == 1)
    }
}
