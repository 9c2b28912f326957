import Foundation
import SiteModel
import Testing

@testable import SiteBuilding

/// What readers get and what is written when a site is published again and again.
@Suite struct PublicationTests {
    static let first = ["index.html": "1", "a/x.html": "икс", "a/y.html": "игрек", "style.css": "s"]
    static let second = ["index.html": "2", "a/x.html": "икс", "b/z.html": "зет", "style.css": "s"]

    @Test func keepsTheLiveTreeAndTheFormerRelease() async throws {
        let site = try ReleaseFixture()
        try await site.publish(Self.first)
        #expect(site.tree() == Self.first)
        #expect(site.names == ["Output", "Output.state"])
        try await site.publish(Self.second)
        #expect(site.tree() == Self.second)
        #expect(site.tree("Output.previous") == Self.first)
        try await site.publish(["index.html": "3"])
        #expect(site.tree() == ["index.html": "3"])
        #expect(site.tree("Output.previous") == Self.second)
        #expect(!FileManager.default.fileExists(atPath: site.path("Output/a")))
    }

    @Test func writesNothingWhenNothingChanged() async throws {
        let site = try ReleaseFixture()
        try await site.publish(Self.first)
        try await site.publish(Self.second)
        let (live, former) = (site.stamps(), site.stamps("Output.previous"))
        let calls = CallRecord()
        try await site.publish(Self.second) { $0.calls = calls.watching }
        #expect(site.stamps() == live)
        #expect(site.stamps("Output.previous") == former)
        #expect(Set(calls.made.map(\.call)) == [.makeFolder])
        #expect(calls.made.count == 1)
    }

    @Test func writesOnlyWhatChanged() async throws {
        let site = try ReleaseFixture()
        for files in [Self.first, Self.second, Self.first] { try await site.publish(files) }
        var next = Self.first
        next["index.html"] = "новая"
        let calls = CallRecord()
        try await site.publish(next) { $0.calls = calls.watching }
        let created = calls.made.filter { $0.call == .create && !$0.path.contains("/tree-") }.map(\.path)
        #expect(created == [site.path("Output.state/next/index.html")])
        #expect(site.tree() == next)
        #expect(site.tree("Output.previous") == Self.first)
    }

    @Test func givesUnchangedFilesASecondName() async throws {
        let site = try ReleaseFixture()
        try await site.publish(Self.first)
        try await site.publish(Self.second)
        for file in ["a/x.html", "style.css"] {
            #expect(site.stamps()[file] == site.stamps("Output.previous")[file])
        }
        #expect(site.stamps()["index.html"] != site.stamps("Output.previous")["index.html"])
    }

    @Test func returnsToEarlierBytesWithoutWritingThem() async throws {
        let site = try ReleaseFixture()
        for files in [Self.first, Self.second] { try await site.publish(files) }
        let calls = CallRecord()
        try await site.publish(Self.first) { $0.calls = calls.watching }
        #expect(!calls.made.contains { $0.call == .create && !$0.path.contains("/tree-") })
        #expect(site.tree() == Self.first)
    }

    @Test func mendsAFileThatSomebodyChanged() async throws {
        let site = try ReleaseFixture()
        for files in [Self.first, Self.second] { try await site.publish(files) }
        try site.write("чужое", to: "Output/a/x.html")
        try site.write("чужое", to: "Output.previous/style.css")
        try site.write("лишнее", to: "Output/stray.txt")
        try await site.publish(Self.second)
        #expect(site.tree() == Self.second)
        try site.write("лишнее", to: "Output/stray.txt")
        try await site.publish(Self.second)
        #expect(site.tree() == Self.second)
    }

    @Test func letsAFileBecomeAFolderAndBack() async throws {
        let site = try ReleaseFixture()
        for files in [["x": "1"], ["x/y/z.html": "2"], ["x": "3"], ["x/y": "4"], ["x": "5"]] {
            try await site.publish(files)
            #expect(site.tree() == files)
        }
    }

    @Test func keepsAFileByItsHash() async throws {
        let site = try ReleaseFixture()
        try await site.publish(Self.first)
        let publication = try Publication(output: site.output)
        #expect(try publication.writer.keep("a/x.html", hash: ContentHash(Array("икс".utf8))))
        #expect(try !publication.writer.keep("a/y.html", hash: ContentHash(Array("другой".utf8))))
        #expect(try !publication.writer.keep("a/no.html", hash: ContentHash([])))
        #expect(try await publication.finish().isEmpty)
        #expect(site.tree() == ["a/x.html": "икс"])
    }

    @Test func refusesOneAddressTwice() async throws {
        let site = try ReleaseFixture()
        let publication = try Publication(output: site.output)
        try publication.writer.write([1], to: "x.html")
        #expect(throws: DiskError.self) { try publication.writer.write([2], to: "x.html") }
    }

    @Test func refusesASiteThatShrank() async throws {
        let site = try ReleaseFixture()
        func pages(_ count: Int) -> [String: String] {
            Dictionary(uniqueKeysWithValues: (0..<count).map { ("\($0).html", "x") })
        }
        try await site.publish(pages(12))
        #expect(try await site.publish(pages(9)).isEmpty)
        let problems = try await site.publish(pages(6))
        #expect(problems.map(\.rule) == ["pages-shrunk"])
        #expect(site.tree()?.count == 9)
        #expect(try await site.publish(pages(6)) { $0.allowsShrink = true }.isEmpty)
        // So small a site may well lose a quarter.
        #expect(try await site.publish(pages(1)).isEmpty)
    }

    @Test func writesChecksumsOnlyWhenAsked() async throws {
        let site = try ReleaseFixture()
        try await site.publish(["index.html": "abc"]) { $0.writesChecksums = true }
        let sums = try String(contentsOfFile: site.path("Output.state/manifest.sha256"), encoding: .utf8)
        #expect(sums.contains("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad  index.html\n"))
        #expect(sums.split(separator: "\n").count == 2)
        // A list of other bytes would be a lie.
        try await site.publish(["index.html": "abcd"])
        #expect(!FileManager.default.fileExists(atPath: site.path("Output.state/manifest.sha256")))
        try await site.publish(["index.html": "abcd"]) { $0.writesChecksums = true }
        #expect(FileManager.default.fileExists(atPath: site.path("Output.state/manifest.sha256")))
    }
}
