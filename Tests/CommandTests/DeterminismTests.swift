import Foundation
import Testing

/// The same input gives the same bytes, whatever the machine is like.
@Suite struct DeterminismTests {
    @Test func buildsTheSameBytesFromShuffledCopiesUnderOtherConditions() throws {
        let reference = try GoldenSiteTests.copy(of: "good")
        #expect(try GoldenSiteTests.build(reference, arguments: ["--jobs", "1"]).status == 0)
        let expected = try tree(reference.url.appendingPathComponent("Output"))
        let source = try tree(reference.url)
        let settings = [
            ["TZ": "Asia/Kamchatka", "LANG": "C"], ["TZ": "America/New_York", "LANG": "ru_RU.UTF-8"],
            ["HOME": "/nonexistent"],
        ]
        var generator = SplitMix(seed: 7)
        for environment in settings {
            let copy = try TemporaryFolder()
            let paths = source.keys.filter { !$0.hasPrefix("Output") }.sorted().shuffled(using: &generator)
            for path in paths {
                let file = copy.url.appendingPathComponent(path)
                try FileManager.default.createDirectory(
                    at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
                try #require(source[path]).write(to: file)
            }
            var command = Command("build", "--now", "2026-05-12T09:00+03:00", "--jobs", "7", in: copy.url)
            command.environment = environment
            #expect(try command.run().status == 0)
            #expect(try tree(copy.url.appendingPathComponent("Output")) == expected)
        }
    }

    @Test func readsTheDayInTheZoneOfTheSite() throws {
        let site = try GoldenSiteTests.copy(of: "drafts-and-dates")
        // 23:30 in Moscow on the 11th, then half past midnight: the same hour of the world in another writing.
        for (now, isShown) in [
            ("2026-05-11T20:30Z", false), ("2026-05-11T21:30Z", true), ("2026-05-12T06:30+09:00", true),
        ] {
            #expect(try Command("build", "--now", now, in: site.url).run().status == 0)
            let page = try tree(site.url.appendingPathComponent("Output"))["uslugi/segodnyashnyaya.html"]
            #expect((page != nil) == isShown, "\(now)")
        }
    }
}

/// A seeded generator: the same sequence in every run.
struct SplitMix: RandomNumberGenerator {
    private var state: UInt64

    init(seed: UInt64) { state = seed }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var value = state
        value = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
        value = (value ^ (value >> 27)) &* 0x94D0_49BB_1331_11EB
        return value ^ (value >> 31)
    }
}
