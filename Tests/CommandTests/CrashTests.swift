import Foundation
import Glibc
import Testing

/// Builds that are killed at random moments while somebody reads: never half a site, and the next build works.
///
/// `make crash COUNT=200` kills more often than the ordinary run does.
@Suite struct CrashTests {
    static let count = ProcessInfo.processInfo.environment["PANDUS_KILLS"].flatMap(Int.init) ?? 20
    private static let pages = ["404.html", "uslugi/podbor.html"]

    @Test func neverShowsHalfASiteWhereverItIsKilled() throws {
        let site = try GoldenSiteTests.copy(of: "good")
        let length = try measured(site)
        let poll = watch(site)
        var generator = SplitMix(seed: UInt64(Self.count))
        var finished = 0
        for round in 1...Self.count {
            try setGeneration(round, of: site)
            let build = try start(site)
            usleep(UInt32.random(in: 0...length, using: &generator))
            kill(build.processIdentifier, SIGKILL)
            build.waitUntilExit()
            if build.terminationReason == .exit { finished += 1 }
            // Some deaths come upon each other; after others a build goes to its end.
            if round.isMultiple(of: 4) { try checkNextBuild(site, generation: round) }
        }
        let (readings, faults) = poll.finish()
        #expect(faults == [])
        #expect(readings > Self.count)
        #expect(finished < Self.count)
        try setGeneration(Self.count + 1, of: site)
        try checkNextBuild(site, generation: Self.count + 1)
    }

    @Test(arguments: [SIGINT, SIGTERM]) func endsWith130OnASignalAndLeavesTheSite(signal: Int32) throws {
        let site = try GoldenSiteTests.copy(of: "good")
        let length = try measured(site)
        let poll = watch(site)
        var wereStopped = 0
        for round in 1...8 {
            try setGeneration(round, of: site)
            let build = try start(site)
            usleep(30_000 + length * UInt32(round) / 8)
            kill(build.processIdentifier, signal)
            build.waitUntilExit()
            #expect(build.terminationReason == .exit)
            #expect([0, 130].contains(build.terminationStatus))
            if build.terminationStatus == 130 { wereStopped += 1 }
        }
        #expect(poll.finish().faults == [])
        #expect(wereStopped > 0)
        try checkNextBuild(site, generation: 8)
    }

    private func watch(_ site: TemporaryFolder) -> TreePoll {
        TreePoll(site.url.appendingPathComponent("Output"), pages: Self.pages) { text in
            text.firstMatch(of: /Портал №(\d+)/).map { String($0.1) }
        }
    }

    /// How long a build takes that writes every page, in microseconds.
    private func measured(_ site: TemporaryFolder) throws -> UInt32 {
        try site.replace("name: Портал", by: "name: Портал №0", in: "Content/site.yaml")
        try #require(try GoldenSiteTests.build(site).status == 0)
        try setGeneration(1_000_000, of: site)
        let start = ContinuousClock.now
        try #require(try GoldenSiteTests.build(site).status == 0)
        return UInt32((ContinuousClock.now - start) / .microseconds(1) * 1.1)
    }

    private func setGeneration(_ number: Int, of site: TemporaryFolder) throws {
        let file = site.url.appendingPathComponent("Content/site.yaml")
        let text = try String(contentsOf: file, encoding: .utf8).replacing(/Портал №\d+/, with: "Портал №\(number)")
        try site.write(text, to: "Content/site.yaml")
    }

    private func checkNextBuild(_ site: TemporaryFolder, generation: Int) throws {
        let result = try GoldenSiteTests.build(site)
        #expect(result.status == 0, "\(result.errors)")
        let files = try tree(site.url.appendingPathComponent("Output"))
        #expect(files.count > 20)
        for (path, bytes) in files where path.hasSuffix(".html") {
            #expect(String(decoding: bytes, as: UTF8.self).contains("Портал №\(generation)"), "\(path)")
        }
        let state = try FileManager.default.contentsOfDirectory(atPath: site.url.path + "/Output.state")
        #expect(state.allSatisfy { ["lock", "former-build"].contains($0) || $0.hasSuffix(".manifest") }, "\(state)")
    }

    private func start(_ site: TemporaryFolder) throws -> Process {
        let process = Process()
        process.executableURL = Command.path
        process.arguments = ["build", "--now", "2026-05-12T09:00+03:00"]
        process.currentDirectoryURL = site.url
        (process.standardError, process.standardOutput) = (FileHandle.nullDevice, FileHandle.nullDevice)
        try process.run()
        return process
    }
}
