import Foundation
import Testing

/// Feeds, robots.txt, security.txt and the key of IndexNow, as a small site gives them.
@Suite struct FeedTests {
    static let address = "https://example.org/"

    static func site() throws -> TemporaryFolder {
        let site = try GoldenSiteTests.copy(of: "good")
        try site.replace(
            "template: service", by: "template: service\noutputs:\n  - feed", in: "Content/_types/service.yaml")
        return site
    }

    static func built(
        _ site: TemporaryFolder, at address: String = address, _ further: String...
    ) throws -> [String: Data] {
        let result = try GoldenSiteTests.build(site, arguments: ["--base-url", address] + further)
        try #require(result.status == 0, "\(result.errors)")
        return try tree(site.url.appendingPathComponent("Output"))
    }

    static func text(_ path: String, in files: [String: Data]) throws -> String {
        String(decoding: try #require(files[path], "no \(path)"), as: UTF8.self)
    }

    @Test func tellOfPagesThatSayWhenTheyWereChanged() throws {
        let files = try Self.built(try Self.site())
        for path in ["feed.xml", "uslugi/feed.xml", "tegi/rabota.xml"] {
            let feed = try Self.text(path, in: files)
            #expect(feed.contains("<id>https://example.org/uslugi/podbor.html</id>"))
            #expect(feed.contains("<updated>2026-05-01T00:00:00+03:00</updated>"))
            #expect(feed.contains("<id>https://example.org/\(path)</id>"))
        }
        let bytes = try #require(files["feed.json"])
        let json = try #require(try JSONSerialization.jsonObject(with: bytes) as? [String: Any])
        #expect(json["version"] as? String == "https://jsonfeed.org/version/1.1")
        #expect((json["items"] as? [[String: Any]])?.first?["url"] as? String == Self.address + "uslugi/podbor.html")
    }

    @Test(arguments: ["Обновлено: 2026-05-01\nЧерновик: да", "Обновлено: 2026-05-01\nПример: да", "Обновлено: ?"])
    func areSilentOfPagesThatAreNotReady(lines: String) throws {
        let site = try Self.site()
        try site.replace("Обновлено: 2026-05-01", by: lines, in: "Content/uslugi/podbor.md")
        try site.replace(
            "description:", by: "updated: 2026-04-01\ndescription:", in: "Content/uslugi/obuchenie.md")
        let files = try Self.built(site, "--drafts", "--without-audit")
        let feeds = files.filter { $0.key.hasSuffix("feed.xml") || $0.key.hasSuffix("feed.json") }
        #expect(feeds.count == 4)
        for feed in feeds.values { #expect(!String(decoding: feed, as: UTF8.self).contains("podbor")) }
    }

    @Test func areNotMadeForASiteWithoutAnAddress() throws {
        let files = try Self.built(try Self.site(), at: "https://portal.example/")
        let made = files.keys.filter { $0.hasSuffix(".xml") || $0.hasSuffix("feed.json") || $0 == "robots.txt" }
        #expect(made.isEmpty)
    }

    @Test func leadRobotsToTheMapAtTheRootOfAHostOnly() throws {
        let files = try Self.built(try Self.site())
        #expect(try Self.text("robots.txt", in: files).contains("Sitemap: https://example.org/sitemap.xml\n"))
        #expect(try Self.built(try Self.site(), at: "https://example.org/tab/")["robots.txt"] == nil)
    }

    @Test func sayWhomToTellOfAHoleOnlyWhenThatIsKnown() throws {
        let site = try Self.site()
        #expect(try Self.built(site)[".well-known/security.txt"] == nil)
        try site.append(
            "security-contact: mailto:a@example.org\nsecurity-until: 2027-01-31\nindexnow-key: abcdef-0123\n",
            to: "Content/site.yaml")
        let files = try Self.built(site)
        let text = try Self.text(".well-known/security.txt", in: files)
        #expect(text.contains("Contact: mailto:a@example.org\nExpires: 2027-01-31T00:00:00+03:00\n"))
        #expect(try Self.text("abcdef-0123.txt", in: files) == "abcdef-0123")
    }

    @Test func refuseAKeyThatIndexNowWouldNotTake() throws {
        let site = try Self.site()
        try site.append("indexnow-key: ключ\n", to: "Content/site.yaml")
        let result = try GoldenSiteTests.build(site)
        #expect(result.status == 3)
        #expect(result.errors.contains("[site-indexnow-key]"))
    }

    @Test func tellSearchEnginesWhatThePublicationChanged() throws {
        let site = try Self.site()
        try site.append("indexnow-key: abcdef-0123\n", to: "Content/site.yaml")
        _ = try Self.built(site)
        try site.replace("Подберём работу", by: "Подберём хорошую работу", in: "Content/uslugi/podbor.md")
        try site.append("\np { margin: 0; }\n", to: "Templates/assets/tokens.css")
        _ = try Self.built(site)
        let list = try Command(arguments: ["addresses", "changed"], in: site.url).run().output
        #expect(list.contains("https://example.org/uslugi/podbor.html\n"))
        #expect(!list.contains("uslugi/obuchenie"))
        let message = try Command(arguments: ["addresses", "changed", "--indexnow"], in: site.url).run().output
        let body = try #require(try JSONSerialization.jsonObject(with: Data(message.utf8)) as? [String: Any])
        #expect(body["host"] as? String == "example.org")
        #expect(body["keyLocation"] as? String == "https://example.org/abcdef-0123.txt")
        #expect((body["urlList"] as? [String])?.contains("https://example.org/uslugi/podbor.html") == true)
    }
}
