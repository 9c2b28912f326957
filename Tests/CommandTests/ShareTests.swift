import Foundation
import Testing

/// «Рассказать знакомому», ready texts for the press officer, the line for partners' sites.
@Suite struct ShareTests {
    private static func links(in text: String) -> [String] {
        text.matches(of: /<a href="(https:\/\/(?:vk\.com|connect\.ok\.ru|t\.me|wa\.me)\/[^"]*)">/)
            .map { String($0.1).replacing("&amp;", with: "&") }
    }

    private func page(_ path: String, _ files: [String: Data]) throws -> String {
        String(decoding: try #require(files[path], "\(path)"), as: UTF8.self)
    }

    @Test func linksTheNetworksToThePage() throws {
        let files = try Portal.published.get()
        var shared = 0
        for (path, bytes) in files where path.hasSuffix(".html") {
            let text = String(decoding: bytes, as: UTF8.self)
            let found = Self.links(in: text)
            let isHidden = text.contains("<meta name=\"robots\" content=\"noindex\">")
            #expect(found.count == (isHidden ? 0 : 4), "\(path)")
            guard !isHidden else { continue }
            shared += 1
            let canonical = try #require(text.firstMatch(of: /<link rel="canonical" href="([^"]+)">/)).1
            for link in found {
                let items = try #require(URLComponents(string: link)?.queryItems, "\(link)")
                #expect(items.contains { $0.value?.hasSuffix(canonical) == true }, "\(link)")
            }
        }
        #expect(shared > 100)
        for bytes in try SettingsSite.files.get().filter({ $0.key.hasSuffix(".html") }).values {
            #expect(Self.links(in: String(decoding: bytes, as: UTF8.self)).isEmpty)
        }
    }

    /// As in `…-dlya-soczsetej.json`.
    private struct Kit: Decodable {
        struct Post: Decodable {
            let network: String
            let text: String
            let length: Int
            let limit: Int
        }
        struct Message: Decodable {
            let text: String
            let alphabet: String
            let segments: Int
        }
        let title: String
        let url: String
        let hashtags: [String]
        let texts: [Post]
        let sms: Message
    }

    @Test func makesTextsForEveryPublicPageOfATypeThatShares() throws {
        let files = try Portal.published.get()
        let kits = files.filter { $0.key.hasSuffix("-dlya-soczsetej.json") }
        let services = files.keys.filter { path in
            path.hasPrefix("uslugi/") && path.hasSuffix(".html") && path.split(separator: "/").count == 2
                && !["index", "odnim-listom", "prosto", "chto-vam", "dlya-soczsetej"].contains(where: path.contains)
        }
        // Trainings are samples, stories wait for their papers.
        #expect(kits.count == services.count && kits.keys.allSatisfy { $0.hasPrefix("uslugi/") })
        let list = try page("dlya-soczsetej.html", files)
        for (path, bytes) in kits {
            let kit = try JSONDecoder().decode(Kit.self, from: bytes)
            #expect(kit.texts.map(\.network) == ["vk", "ok", "max", "telegram"])
            for post in kit.texts {
                #expect(post.length == post.text.utf16.count && post.length <= post.limit)
                #expect(post.text.contains(kit.url) && post.text.hasPrefix(kit.title))
                for hashtag in kit.hashtags { #expect(post.text.contains(hashtag)) }
            }
            #expect(kit.sms.text.contains(kit.url) && (1...2).contains(kit.sms.segments))
            let html = path.replacing(".json", with: ".html")
            #expect(try page(html, files).contains("<meta name=\"robots\" content=\"noindex\">"))
            #expect(list.contains("href=\"\(html)\""))
        }
        #expect(try !page("sitemap.xml", files).contains("dlya-soczsetej"))
        #expect(try page("soczseti/index.html", files).contains("../dlya-soczsetej.html"))
    }

    @Test func makesNoTextsWithoutAnAddress() throws {
        #expect(try SettingsSite.files.get().keys.allSatisfy { !$0.contains("dlya-soczsetej") })
    }

    @Test func refusesAPageAtTheAddressOfTexts() throws {
        let site = try Portal.copy()
        try FileManager.default.copyItem(
            at: site.url.appending(path: "Content/uslugi/pereezd.md"),
            to: site.url.appending(path: "Content/uslugi/pereezd-dlya-soczsetej.md"))
        let result = try GoldenSiteTests.build(site, arguments: ["--without-audit", "--base-url", Portal.address])
        #expect(result.status == 1 && result.errors.contains("[address-collision]"))
    }

    @Test func offersPartnersALine() throws {
        let files = try Portal.published.get()
        let line = "&lt;a href=&quot;https://portal.test/&quot;&gt;Услуги для людей с инвалидностью&lt;/a&gt;"
        #expect(try page("partnery/index.html", files).contains("<code>\(line)</code>"))
        #expect(try !page("partnery/index.html", try SettingsSite.files.get()).contains("Для вашего сайта"))
    }

    @Test(arguments: [
        ("Ссылка на нас: ?", true), ("Ссылка на нас: https://fond.test/o-nas", false),
        ("Ссылка на нас: https://fond.test/o-nas\nСсылка на нас проверена: 2025-05-11", true),
        ("Ссылка на нас: https://fond.test/o-nas\nСсылка на нас проверена: 2025-05-12", false),
    ])
    func countsPartnersWhoDoNotLinkBack(line: String, isCounted: Bool) throws {
        let site = try Portal.copy()
        let path = "Content/partnery/fond-novye-vozmozhnosti.md"
        try site.replace("Сайт партнёра: ?", by: "Сайт партнёра: https://fond.test/", in: path)
        try site.replace("Ссылка на нас: ?", by: line, in: path)
        let result = try GoldenSiteTests.build(site, arguments: ["--without-audit"])
        #expect(result.errors.contains("Нет ссылки на нас: 1 партнёр.") == isCounted)
        // What a run that finds nothing changed tells again.
        #expect(try GoldenSiteTests.build(site, arguments: ["--without-audit"]).errors == result.errors)
    }
}
