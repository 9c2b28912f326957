import Foundation
import Testing

/// A build after any edits gives what a clean build gives: the same bytes, the same problems, the same exit code.
///
/// `make edits COUNT=500` edits the whole portal more often than the ordinary run edits a small site.
@Suite struct EditSequenceTests {
    private static let wanted = ProcessInfo.processInfo.environment["PANDUS_EDITS"].flatMap(Int.init)

    @Test func buildsAfterEditsWhatACleanBuildGives() throws {
        let site = try Self.site()
        let count = Self.wanted ?? 30
        var edit = RandomEdit(site, seed: UInt64(count))
        var said: [String] = []
        var (good, quick) = (0, 0)
        _ = try build(site, now: edit.now)
        var sound = try Self.sources(of: site)
        for _ in 1...count {
            said.append(try edit.make())
            // People save several files before they look.
            if Int.random(in: 0..<5, using: &edit.generator) == 0 { said.append(try edit.make()) }
            let audit = Int.random(in: 0..<4, using: &edit.generator) == 0 ? ["--without-audit"] : []
            let before = try tree(site.url.appendingPathComponent("Output"))
            let own = try build(site, now: edit.now, audit)
            let clean = try cleanBuild(site, now: edit.now, audit)
            #expect(own.result.status == clean.result.status, "\(said.suffix(3))")
            #expect(own.result.output == clean.result.output, "\(said.suffix(3))")
            let isGood = clean.result.status == 0
            if isGood { good += 1 }
            // Mistakes would pile up: most are taken back, as people do.
            if isGood {
                sound = try Self.sources(of: site)
            } else if Int.random(in: 0..<4, using: &edit.generator) > 0 {
                try Self.restore(sound, in: site)
                said.append("restore")
            }
            if isGood, own.made < clean.made { quick += 1 }
            let expected = isGood ? clean.files : before
            #expect(own.files.keys.sorted() == expected.keys.sorted(), "\(said.suffix(3))")
            for (path, bytes) in expected where own.files[path] != bytes {
                Issue.record("\(path) is not what a clean build gives after \(said.suffix(3))")
            }
        }
        #expect(good > count / 4)
        // Otherwise nothing but whole builds was compared.
        #expect(quick > count / 20)
        print("\(count) edits, \(good) good sites, \(quick) of them not built whole")
    }

    private static func site() throws -> TemporaryFolder {
        guard wanted != nil else { return try GoldenSiteTests.copy(of: "good") }
        return try Portal.copy()
    }

    private static func sources(of site: TemporaryFolder) throws -> [String: Data] {
        try tree(site.url).filter { $0.key.hasPrefix("Content/") || $0.key.hasPrefix("Templates/") }
    }

    /// Touches only files that differ.
    private static func restore(_ sound: [String: Data], in site: TemporaryFolder) throws {
        let now = try sources(of: site)
        for path in now.keys where sound[path] == nil {
            try FileManager.default.removeItem(at: site.url.appendingPathComponent(path))
        }
        for (path, bytes) in sound where now[path] != bytes {
            try bytes.write(to: site.url.appendingPathComponent(path))
        }
    }

    private struct Build {
        let result: Command.Result
        let files: [String: Data]
        let made: Int
    }

    private func build(
        _ site: TemporaryFolder, now: String, _ arguments: [String] = [], output: String = "Output"
    ) throws -> Build {
        let result = try Command(
            arguments: [
                "build", "--now", now, "--format", "json", "-v", "--lang", "en", "--allow-shrink", "--output", output,
            ]
                + arguments, in: site.url
        ).run()
        #expect(!result.wasKilled)
        let made = result.errors.firstMatch(of: /Page files made: (\d+)/).flatMap { Int($0.1) }
        return Build(
            result: result, files: try tree(site.url.appendingPathComponent(output)), made: try #require(made))
    }

    private func cleanBuild(_ site: TemporaryFolder, now: String, _ arguments: [String]) throws -> Build {
        defer {
            for name in ["Clean", "Clean.state", "Clean.previous"] {
                try? FileManager.default.removeItem(at: site.url.appendingPathComponent(name))
            }
        }
        return try build(site, now: now, arguments, output: "Clean")
    }
}
