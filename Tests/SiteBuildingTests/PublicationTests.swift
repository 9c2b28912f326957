import Foundation
import SiteModel
import Testing

@testable import SiteBuilding

/// Which folders are ours, and what stays after a build that gave up.
@Suite struct PublicationTests {
    private func folder(_ files: [String]) throws -> URL {
        let url = FileManager.default.temporaryDirectory.appendingPathComponent("pandus-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
        for file in files { try Data().write(to: url.appendingPathComponent(file)) }
        return url
    }

    @Test func knowsItsOwnFolders() throws {
        #expect(Publication.isOurs("/no/such/folder"))
        for (files, isOurs) in [
            ([], true), ([".gitignore"], true), ([".pandus", "index.html"], true), (["index.html"], false),
            ([".gitignore", "letter.txt"], false),
        ] {
            let url = try folder(files)
            defer { try? FileManager.default.removeItem(at: url) }
            #expect(Publication.isOurs(url.path) == isOurs, "\(files)")
        }
        let file = try folder(["x"])
        #expect(!Publication.isOurs(file.appendingPathComponent("x").path))
    }

    @Test func leavesNothingBehindWhenItGivesUp() throws {
        let parent = try folder([])
        defer { try? FileManager.default.removeItem(at: parent) }
        let output = parent.appendingPathComponent("Output").path
        let publication = try Publication(output: output)
        try publication.writer.write([1], to: "index.html")
        #expect(FileManager.default.fileExists(atPath: output + ".next/index.html"))
        publication.abandon()
        #expect(try FileManager.default.contentsOfDirectory(atPath: parent.path) == [])
    }

    @Test func refusesAForeignFolderBesideTheOutput() throws {
        let parent = try folder([])
        defer { try? FileManager.default.removeItem(at: parent) }
        let next = parent.appendingPathComponent("Output.next")
        try FileManager.default.createDirectory(at: next, withIntermediateDirectories: true)
        try Data("мои бумаги".utf8).write(to: next.appendingPathComponent("papers.txt"))
        #expect(throws: DiskError.self) { try Publication(output: parent.appendingPathComponent("Output").path) }
        #expect(FileManager.default.fileExists(atPath: next.appendingPathComponent("papers.txt").path))
    }
}
