import Foundation
import Testing

/// Pages made to hurt: the command answers in time, with a problem where it does not read them, and never dies.
@Suite struct HostilePageTests {
    /// What is in the body, and whether that is too much to be read.
    static let pages: [(name: String, body: String, isRefused: Bool)] = [
        ("nested", String(repeating: "<div>", count: 100_000), true),
        ("lists", String(repeating: "<ul><li>", count: 50_000), true),
        ("attributes", "<p " + (0..<100_000).map { "a\($0)" }.joined(separator: " ") + ">", true),
        ("large", String(repeating: "Текст страницы. ", count: 1_800_000), true),
        ("formatting", (0..<100_000).map { "<font size=\($0)>" }.joined(), true),
        ("unclosed", "<table><tr><td><select><svg><title><textarea><p a='<b c=\"<!-- ", false),
        ("selectors", "<style>" + String(repeating: "a,", count: 400_000) + "b{}</style>", false),
        ("groups", "<style>" + String(repeating: ":is(", count: 100_000) + "</style>", false),
        ("nested rules", "<style>" + String(repeating: "a{", count: 100_000) + "</style>", false),
        ("media", "<style>" + String(repeating: "@media screen{", count: 100_000) + "</style>", false),
        ("variables", "<style>:root{" + variables + "}p{color:var(--v0)}</style><p>Текст</p>", false),
        ("style attribute", "<p style=\"" + String(repeating: "a{b:", count: 10_000) + "\">Текст</p>", false),
    ]

    /// Each twice the one after it: written out the first would be longer than any memory.
    private static let variables = (0..<60).map { "--v\($0):var(--v\($0 + 1)) var(--v\($0 + 1));" }.joined()

    @Test(arguments: pages.map(\.name)) func answersInTime(name: String) throws {
        let page = try #require(Self.pages.first { $0.name == name })
        let (result, time) = try Self.audit(Array(page.body.utf8))
        #expect([0, 1].contains(result.status) && !result.wasKilled)
        #expect(result.output.contains("page-not-read") == page.isRefused)
        #expect(time < .seconds(60), "\(name) took \(time)")
    }

    @Test func readsWhatIsNoText() throws {
        let bytes: [UInt8] = (0..<200_000).map { UInt8(truncatingIfNeeded: $0 &* 167 &+ $0 >> 8) }
        let (result, _) = try Self.audit(bytes)
        #expect([0, 1].contains(result.status) && !result.wasKilled)
    }

    private static func audit(_ body: [UInt8]) throws -> (Command.Result, Duration) {
        let folder = try TemporaryFolder()
        let file = folder.url.appendingPathComponent("page.html")
        let head = "<!doctype html><html lang=\"ru\"><head><title>Часы</title></head><body>"
        try Data(Array(head.utf8) + body).write(to: file)
        let start = ContinuousClock.now
        let result = try Command("audit", "--lang", "en", file.path).run()
        return (result, ContinuousClock.now - start)
    }
}
