import Testing

@testable import SiteBuilding

/// Going back to the former release, and forth.
@Suite struct RollbackTests {
    @Test func exchangesTheTreesAgain() async throws {
        let site = try ReleaseFixture()
        try await site.publish(PublicationTests.first) { $0.writesChecksums = true }
        try await site.publish(PublicationTests.second) { $0.writesChecksums = true }
        let pages = try Rollback(output: site.output).run()
        #expect(pages == (3, 3))
        #expect(site.tree() == PublicationTests.first)
        #expect(site.tree("Output.previous") == PublicationTests.second)
        #expect(FileStamp.status(site.path("Output.state/manifest.sha256")) == nil)
        _ = try Rollback(output: site.output).run()
        #expect(site.tree() == PublicationTests.second)
    }

    @Test func buildsOnAfterwards() async throws {
        let site = try ReleaseFixture()
        try await site.publish(PublicationTests.first)
        try await site.publish(PublicationTests.second)
        _ = try Rollback(output: site.output).run()
        try await site.publish(["index.html": "3"])
        #expect(site.tree() == ["index.html": "3"])
        #expect(site.tree("Output.previous") == PublicationTests.first)
    }

    @Test func keepsTheFormerReleaseWhenABuildIsGivenUp() async throws {
        let site = try ReleaseFixture()
        try await site.publish(PublicationTests.first)
        try await site.publish(PublicationTests.second)
        let publication = try Publication(output: site.output)
        try publication.writer.write([1], to: "index.html")
        publication.abandon()
        #expect(site.tree("Output.previous") == PublicationTests.first)
        _ = try Rollback(output: site.output).run()
        #expect(site.tree() == PublicationTests.first)
    }

    @Test func isRefusedWithoutAFormerRelease() async throws {
        let site = try ReleaseFixture()
        let missing = #expect(throws: DiskError.self) { try Rollback(output: site.output).run() }
        #expect(missing?.problem.rule == "rollback-none")
        #expect(site.names.isEmpty)
        try await site.publish(PublicationTests.first)
        #expect(throws: DiskError.self) { try Rollback(output: site.output).run() }
        #expect(site.tree() == PublicationTests.first)
    }

    @Test(arguments: ["changed", "missing", "added"]) func isRefusedWhenSomebodyChangedIt(kind: String) async throws {
        let site = try ReleaseFixture()
        try await site.publish(PublicationTests.first)
        try await site.publish(PublicationTests.second)
        switch kind {
        case "changed": try site.write("другое", to: "Output.previous/a/y.html")
        case "missing": try DiskCalls().remove(DiskPath(site.path("Output.previous/a/y.html")))
        default: try site.write("лишнее", to: "Output.previous/more.html")
        }
        let error = #expect(throws: DiskError.self) { try Rollback(output: site.output).run() }
        #expect(error?.problem.rule == "rollback-none")
        #expect(site.tree() == PublicationTests.second)
    }
}
