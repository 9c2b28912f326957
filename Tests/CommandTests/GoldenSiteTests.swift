import Foundation
import Testing

/// Builds every site of `Tests/Sites` and compares what is said and what comes out with what was recorded.
///
/// `UPDATE_EXPECTED=1 swift test` records anew; read the difference before you commit it.
@Suite struct GoldenSiteTests {
    static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .appendingPathComponent("Sites")
    static let names = ((try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? [])
        .filter { !$0.hasPrefix(".") && !$0.hasPrefix("_") }.sorted()
    static let isRecording = ProcessInfo.processInfo.environment["UPDATE_EXPECTED"] == "1"

    @Test func findsTheSites() {
        #expect(Self.names.count >= 5)
    }

    @Test(arguments: names) func buildsAsRecorded(name: String) throws {
        let site = try Self.copy(of: name)
        let arguments = (try? Self.recorded("arguments.txt", of: name)) ?? ""
        let result = try Self.build(site, arguments: arguments.split(whereSeparator: \.isWhitespace).map(String.init))
        let said = "exit \(result.status)\n" + result.errors
        let output = try tree(site.url.appendingPathComponent("Output"))
        if Self.isRecording { try Self.record(said, output, of: name) }
        #expect(!result.wasKilled)
        #expect(said == (try Self.recorded("problems.txt", of: name)))
        let expected = try tree(Self.folder.appendingPathComponent(name + "/Expected/Output"))
        #expect(Set(output.keys) == Set(expected.keys))
        for (path, bytes) in expected { #expect(output[path] == bytes, "\(path) is not as recorded") }
    }

    /// A copy of a site that may be written to: `_Templates`, with the site's own templates over them.
    static func copy(of name: String) throws -> TemporaryFolder {
        let site = try TemporaryFolder()
        let source = folder.appendingPathComponent(name)
        let templates = site.url.appendingPathComponent("Templates")
        try FileManager.default.copyItem(
            at: source.appendingPathComponent("Content"), to: site.url.appendingPathComponent("Content"))
        try FileManager.default.copyItem(at: folder.appendingPathComponent("_Templates"), to: templates)
        for (path, bytes) in try tree(source.appendingPathComponent("Templates")) {
            try bytes.write(to: templates.appendingPathComponent(path))
        }
        return site
    }

    static func build(_ site: TemporaryFolder, arguments: [String] = []) throws -> Command.Result {
        try Command(arguments: ["build", "--now", "2026-05-12T09:00+03:00"] + arguments, in: site.url).run()
    }

    private static func recorded(_ file: String, of name: String) throws -> String {
        try String(contentsOf: folder.appendingPathComponent("\(name)/Expected/\(file)"), encoding: .utf8)
    }

    private static func record(_ said: String, _ output: [String: Data], of name: String) throws {
        let expected = folder.appendingPathComponent(name + "/Expected")
        try? FileManager.default.removeItem(at: expected.appendingPathComponent("Output"))
        try FileManager.default.createDirectory(at: expected, withIntermediateDirectories: true)
        try Data(said.utf8).write(to: expected.appendingPathComponent("problems.txt"))
        for (path, bytes) in output {
            let file = expected.appendingPathComponent("Output/" + path)
            try FileManager.default.createDirectory(
                at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
            try bytes.write(to: file)
        }
    }
}
