import Foundation
import Testing

@testable import SiteBuilding

/// Which folders are ours, who holds the lock, and what is taken over.
@Suite struct OutputFolderTests {
    @Test(arguments: [
        ([], true), ([".gitignore"], true), ([".pandus", "index.html"], true), (["index.html"], false),
        ([".gitignore", "letter.txt"], false), (["lost+found/x"], true),
    ])
    func knowsItsOwnFolders(files: [String], isOurs: Bool) throws {
        let site = try ReleaseFixture()
        try FileManager.default.createDirectory(atPath: site.output, withIntermediateDirectories: true)
        for file in files { try site.write("", to: "Output/" + file) }
        #expect(ReleasePaths.isOurs(site.output) == isOurs)
        for file in files { #expect(!ReleasePaths.isOurs(site.path("Output/" + file))) }
    }

    @Test(arguments: ["Output", "Output.previous", "Output.state"])
    func refusesAForeignFolderAndTouchesNothing(name: String) async throws {
        let site = try ReleaseFixture()
        try site.write("мои бумаги", to: name + "/papers.txt")
        let error = await #expect(throws: DiskError.self) { try await site.publish(["index.html": "1"]) }
        #expect(error?.problem.rule == "output-foreign")
        #expect(error?.problem.message.ru.contains(site.path(name)) == true)
        #expect(site.names == [name])
        #expect(site.tree(name) == ["papers.txt": "мои бумаги"])
    }

    @Test func refusesAFileAndALinkInPlaceOfTheOutput() async throws {
        let site = try ReleaseFixture()
        try site.write("письмо", to: "Output")
        await #expect(throws: DiskError.self) { try await site.publish(["index.html": "1"]) }
        let other = try ReleaseFixture()
        try FileManager.default.createSymbolicLink(atPath: other.output, withDestinationPath: other.folder.path)
        await #expect(throws: DiskError.self) { try await other.publish(["index.html": "1"]) }
    }

    @Test func keepsTheIgnoreFile() async throws {
        let site = try ReleaseFixture()
        try site.write("*\n", to: "Output/.gitignore")
        try await site.publish(["index.html": "1"])
        try await site.publish(["index.html": "2"])
        #expect(site.tree() == ["index.html": "2", ".gitignore": "*\n"])
        #expect(site.tree("Output.previous") == ["index.html": "1", ".gitignore": "*\n"])
    }

    @Test func takesOverASiteOfTheFormerLayout() async throws {
        let site = try ReleaseFixture()
        let files = ["index.html": "1", "a.html": "а"]
        try site.write(ReleasePaths.markerText, to: "Output/.pandus")
        for (path, text) in files { try site.write(text, to: "Output/" + path) }
        try site.write("", to: "Output.next/.pandus")
        try site.write("половина", to: "Output.next/index.html")
        let stamp = site.stamps()["a.html"]
        try await site.publish(["index.html": "2", "a.html": "а"])
        #expect(site.tree() == ["index.html": "2", "a.html": "а"])
        #expect(site.stamps()["a.html"] == stamp)
        #expect(site.names == ["Output", "Output.previous", "Output.state"])
        _ = try Rollback(output: site.output).run()
        #expect(site.tree() == files)
    }

    @Test func givesBackASiteThatLaysUnderItsOldName() async throws {
        let site = try ReleaseFixture()
        try site.write("", to: "Output.old/.pandus")
        try site.write("1", to: "Output.old/index.html")
        let publication = try Publication(output: site.output)
        publication.abandon()
        #expect(site.tree() == ["index.html": "1"])
    }

    @Test func isBusyWhileAnotherRunPublishes() async throws {
        let site = try ReleaseFixture()
        try await site.publish(["index.html": "1"])
        let first = try Publication(output: site.output)
        let second = await #expect(throws: DiskError.self) { try await site.publish(["index.html": "2"]) }
        #expect(second?.problem.rule == "output-busy")
        #expect(throws: DiskError.self) { try Rollback(output: site.output).run() }
        try first.writer.write([1], to: "x.html")
        #expect(try await first.finish().isEmpty)
    }

    @Test func leavesTheWorkOfAnotherRunAloneAfterItGaveUp() async throws {
        let site = try ReleaseFixture()
        let first = try Publication(output: site.output)
        first.abandon()
        let second = try Publication(output: site.output)
        try second.writer.write([1], to: "x.html")
        first.abandon()
        #expect(try await second.finish().isEmpty)
        #expect(FileStamp(ofFile: site.path("Output/x.html")) != nil)
    }

    @Test func givesTheLockBack() async throws {
        let site = try ReleaseFixture()
        for number in 0..<3 { try await site.publish(["index.html": "\(number)"]) }
        #expect(site.tree() == ["index.html": "2"])
    }

    @Test(arguments: ["cut", "changed", "foreign"]) func makesTheTreeAfreshWithoutAManifest(kind: String) async throws {
        let site = try ReleaseFixture()
        try await site.publish(["index.html": "1", "a.html": "а"])
        try await site.publish(["index.html": "2", "a.html": "а"])
        for name in try FileManager.default.contentsOfDirectory(atPath: site.path("Output.state"))
        where name.hasPrefix("tree-") {
            let file = site.path("Output.state/" + name)
            let text = try String(contentsOfFile: file, encoding: .utf8)
            let spoilt = ["cut": text.dropLast(20), "changed": text.replacing("a.html", with: "b.html")[...]]
            try Data((spoilt[kind] ?? "что-то").utf8).write(to: URL(fileURLWithPath: file))
        }
        try await site.publish(["index.html": "3", "a.html": "а"])
        #expect(site.tree() == ["index.html": "3", "a.html": "а"])
        #expect(site.tree("Output.previous") == ["index.html": "2", "a.html": "а"])
    }
}
