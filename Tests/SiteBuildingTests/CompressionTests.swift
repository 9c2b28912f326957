import Foundation
import SiteModel
import Testing

@testable import SiteBuilding

/// Compressed forms beside the files.
@Suite struct CompressionTests {
    private static let long = String(repeating: "Длинная страница. ", count: 100)
    private static let files = ["index.html": long, "short.css": "a", "photo.png": long, "b.txt": long]
    private static let names = ["b.txt", "b.txt.br", "b.txt.gz", "index.html", "index.html.br", "index.html.gz"]

    private func names(of site: ReleaseFixture) -> [String] {
        let list = try? FileManager.default.subpathsOfDirectory(atPath: site.output)
        return (list ?? []).filter { ![".pandus", "short.css", "photo.png"].contains($0) }.sorted()
    }

    @Test func liesBesideWhatIsLongAndText() async throws {
        let site = try ReleaseFixture()
        try await site.publish(Self.files) { $0.forms = CompressedForm.all }
        #expect(names(of: site) == Self.names)
        try await site.publish(Self.files)
        #expect(names(of: site) == ["b.txt", "index.html"])
    }

    @Test func isNotMadeAgainForWhatDidNotChange() async throws {
        let site = try ReleaseFixture()
        try await site.publish(Self.files) { $0.forms = CompressedForm.all }
        let record = CallRecord()
        let broken = CompressedForm.all.map { CompressedForm(ending: $0.ending) { _ in [0] } }
        try await site.publish(Self.files) { ($0.forms, $0.calls) = (broken, record.watching) }
        #expect(record.made.count == 1)
        let publication = try Publication(output: site.output, options: .init(forms: broken))
        for (path, text) in Self.files {
            #expect(try publication.writer.keep(path, hash: ContentHash(Array(text.utf8))))
        }
        #expect(try await publication.finish().isEmpty)
        #expect(names(of: site) == Self.names)
    }

    @Test func isMadeForAKeptFileThatHasNone() async throws {
        let site = try ReleaseFixture()
        try await site.publish(Self.files)
        let publication = try Publication(output: site.output, options: .init(forms: CompressedForm.all))
        for (path, text) in Self.files {
            #expect(try publication.writer.keep(path, hash: ContentHash(Array(text.utf8))))
        }
        #expect(try await publication.finish().isEmpty)
        #expect(names(of: site) == Self.names)
    }

    @Test func leavesOutWhatIsNotSmaller() async throws {
        let site = try ReleaseFixture()
        let same = [CompressedForm(ending: ".gz") { $0 }]
        try await site.publish(Self.files) { $0.forms = same }
        #expect(names(of: site) == ["b.txt", "index.html"])
    }

    /// RFC 1952: the method, no flags, no time.
    @Test func holdsNoTimeAndNoName() throws {
        let made = try #require(Gzip.compressed(Array(Self.long.utf8)))
        #expect(made.prefix(8) == [0x1F, 0x8B, 8, 0, 0, 0, 0, 0])
        #expect(made == Gzip.compressed(Array(Self.long.utf8)))
        #expect(try #require(Brotli.compressed(Array(Self.long.utf8))).count < 200)
        #expect(Gzip.compressed([]) != nil)
    }

    @Test func givesTheBytesBack() throws {
        let site = try ReleaseFixture()
        var bytes: [UInt8] = []
        for number in 0..<20_000 { bytes.append(UInt8(truncatingIfNeeded: number &* number >> 3)) }
        try Data(try #require(Gzip.compressed(bytes))).write(to: site.folder.appendingPathComponent("x.gz"))
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        process.arguments = ["gzip", "-dk", site.path("x.gz")]
        try process.run()
        process.waitUntilExit()
        #expect(try Data(contentsOf: site.folder.appendingPathComponent("x")) == Data(bytes))
    }
}
