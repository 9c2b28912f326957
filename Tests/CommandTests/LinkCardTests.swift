import Foundation
import Testing

/// What a social network shows of a link: words of its own for every page, and a picture that is there.
@Suite struct LinkCardTests {
    @Test func tellsEveryPageApart() throws {
        let pages = try LinkedPage.all(try Portal.published.get())
        #expect(Set(pages.map(\.title)).count == pages.count)
        let descriptions = pages.map { $0.meta["description"] ?? [] }
        #expect(Set(descriptions).count == pages.count && descriptions.allSatisfy { $0.count == 1 })
        for page in pages {
            let own = page.path == "404.html" ? [] : [address(of: page.path)]
            #expect(page.canonicals == own)
            #expect((page.meta["og:url"] ?? []) == own)
            #expect(page.meta["og:description"] == page.meta["description"])
            #expect(page.meta["og:title"]?.count == 1 && page.meta["og:type"]?.count == 1)
        }
    }

    private func address(of path: String) -> String {
        Portal.address + (path.hasSuffix("index.html") ? String(path.dropLast("index.html".count)) : path)
    }

    @Test func showsAPictureOfTheToldSize() throws {
        let files = try Portal.published.get()
        var seen: Set<String> = []
        for page in try LinkedPage.all(files) {
            let address = try #require(page.meta["og:image"]?.first)
            let path = try #require(Portal.file(at: address))
            seen.insert(path)
            let bytes = try #require(files[path], "\(page.path)")
            #expect(bytes.starts(with: [0x89, 0x50, 0x4E, 0x47]) && bytes.count <= 40 * 1024)
            let size = [16, 20].map { start in bytes[start..<start + 4].reduce(0) { $0 << 8 | Int($1) } }
            #expect(page.meta["og:image:width"] == ["\(size[0])"] && page.meta["og:image:height"] == ["\(size[1])"])
            #expect(size == [1200, 630])
            let section = page.path.contains("/") ? page.path.split(separator: "/")[0] : "site"
            #expect(path == "assets/cards/\(section).png" || files["assets/cards/\(section).png"] == nil)
            #expect(page.meta["og:image:alt"]?.first?.isEmpty == false)
            #expect(page.meta["twitter:card"] == ["summary_large_image"])
        }
        #expect(seen.count == 8)
    }

    @Test func showsNoPictureWithoutAnAddress() throws {
        for page in try LinkedPage.all(try SettingsSite.files.get()) { #expect(page.meta["og:image"] == nil) }
    }

    @Test func callsAStoryAnArticleAndNamesItsTags() throws {
        let site = try Portal.copy()
        try site.replace("  paper: ?", by: "  paper: папка 1", in: "Content/istorii/denis.md")
        let files = try Portal.published(site)
        let story = try LinkedPage.one("istorii/denis.html", in: files)
        #expect(story.meta["og:type"] == ["article"] && story.meta["article:tag"]?.isEmpty == false)
        let article = try #require(story.nodes("Article").first)
        #expect(article["headline"] is String && (article["about"] as? [String: Any])?["@type"] as? String == "Person")
        #expect(try LinkedPage.one("kvota.html", in: files).meta["og:type"] == ["website"])
    }

    @Test func describesTheSiteToPhones() throws {
        let files = try Portal.published.get()
        let bytes = try #require(files["manifest.webmanifest"])
        let manifest = try #require(try JSONSerialization.jsonObject(with: bytes) as? [String: Any])
        #expect(
            manifest["name"] as? String == "Услуги для людей с инвалидностью" && manifest["lang"] as? String == "ru")
        let icons = try #require(manifest["icons"] as? [[String: String]])
        #expect(icons.map { $0["sizes"] } == ["192x192", "512x512", "512x512"])
        #expect(icons.map { $0["purpose"] } == ["any", "any", "maskable"])
        for icon in icons {
            let path = icon["src"]?.prefix { $0 != "?" }
            #expect(files[String(path ?? "")] != nil)
        }
        #expect(manifest["theme_color"] as? String == "#0b5563" && manifest["background_color"] as? String == "#fff")
    }
}
