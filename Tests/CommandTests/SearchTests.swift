import Foundation
import Testing

/// What the search of the portal knows, by the built command.
@Suite struct SearchTests {
    private typealias Files = [String: Data]

    private static let folder = "assets/poisk/"

    /// The scripts of an index, as text.
    private static func scripts(_ files: Files) -> [String: String] {
        files.filter { $0.key.hasPrefix(folder) }.mapValues { String(decoding: $0, as: UTF8.self) }
    }

    /// Stems and postings of all shards.
    private static func stems(_ files: Files) -> [String: String] {
        var stems: [String: String] = [:]
        for (name, text) in scripts(files) where name.hasPrefix(folder + "s") {
            // pandusSearch("s…","stem postings …");
            let words = (text.split(separator: "\"").dropFirst(3).first ?? "").split(separator: " ")
            for place in stride(from: 0, to: words.count - 1, by: 2) {
                stems[String(words[place])] = String(words[place + 1])
            }
        }
        return stems
    }

    @Test func knowsEveryPageThatIsShown() throws {
        let files = try Portal.published.get()
        let titles = Self.scripts(files).filter { $0.key.hasPrefix(Self.folder + "t") }.values.joined()
        #expect(titles.contains("\"uslugi/registraciya-i-posobie.html\""))
        #expect(titles.contains("\"index.html\""))
        #expect(!titles.contains("obrazcy.html"), "an editor keeps it from search")
        #expect(Self.stems(files)["пособ"] != nil)
    }

    @Test func keepsWhatIsHiddenOut() throws {
        let site = try Portal.copy()
        try site.append("\nСлово шушпанчик.\n", to: "Content/obrazcy.md")
        try site.append("\nСлово хухрымухр.\n", to: "Content/kvota.md")
        let stems = Self.stems(try Portal.published(site))
        #expect(!stems.keys.contains { $0.hasPrefix("шушпанч") })
        #expect(stems.keys.contains { $0.hasPrefix("хухрымухр") })
        try site.append("outputs:\n  - no-search\n", to: "Content/_types/page.yaml")
        #expect(!Self.stems(try Portal.published(site)).keys.contains { $0.hasPrefix("хухрымухр") })
    }

    @Test func takesNewWordsOfABodyAlone() throws {
        let site = try Portal.copy()
        _ = try Portal.published(site)
        usleep(150_000)
        _ = try Portal.published(site)
        try site.append("\nСлово шушпанчик и ещё пособие.\n", to: "Content/kvota.md")
        let edited = try Portal.published(site)
        let fresh = try Portal.copy()
        try fresh.append("\nСлово шушпанчик и ещё пособие.\n", to: "Content/kvota.md")
        #expect(Self.scripts(edited) == Self.scripts(try Portal.published(fresh)))
        #expect(Self.stems(edited).keys.contains { $0.hasPrefix("шушпанч") })
    }

    @Test func hasNoSearchWithoutATemplate() throws {
        let site = try GoldenSiteTests.copy(of: "good")
        #expect(try GoldenSiteTests.build(site, arguments: []).status == 0)
        let files = try tree(site.url.appending(path: "Output"))
        #expect(!files.keys.contains { $0.contains("poisk") })
    }

    @Test func refusesAPageInItsPlace() throws {
        let site = try Portal.copy()
        try site.write("---\nЗаголовок: Поиск\nОписание: Своя страница поиска.\n---\nТекст.\n", to: "Content/poisk.md")
        let result = try GoldenSiteTests.build(site, arguments: ["--without-audit"])
        #expect(result.status == 1)
        #expect((result.output + result.errors).contains("[address-collision]"))
    }

    @Test func namesOneVersionForAllItsShards() throws {
        let site = try Portal.copy()
        let before = Self.scripts(try Portal.published.get())
        try site.append("\nСлово хухрымухр.\n", to: "Content/kvota.md")
        let after = Self.scripts(try Portal.published(site))
        let directory = Self.folder + "index.js"
        #expect(before[directory] != after[directory])
        let titles = { (files: [String: String]) in files.filter { $0.key.hasPrefix(Self.folder + "t") } }
        #expect(titles(before) == titles(after))
    }
}
