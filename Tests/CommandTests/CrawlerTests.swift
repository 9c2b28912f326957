import Foundation
import Testing

/// Walks the project's own portal as a reader does: from the two home pages along every link.
@Suite struct CrawlerTests {
    static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent()

    /// The portal, built into `place` below a new folder.
    private func portal(at place: String = "Output") throws -> (folder: TemporaryFolder, site: BuiltSite) {
        let folder = try TemporaryFolder()
        let output = folder.url.appendingPathComponent(place)
        try FileManager.default.createDirectory(
            at: output.deletingLastPathComponent(), withIntermediateDirectories: true)
        let result = try Command(
            "build", "--source", Self.root.path, "--output", output.path, "--now", "2026-05-12T09:00+03:00"
        ).run()
        try #require(result.status == 0, "\(result.errors)")
        return (folder, try BuiltSite(output))
    }

    @Test func reachesEveryPageFromBothHomePages() throws {
        let site = try portal().site
        let pages = Set(site.pages.keys).subtracting(["404.html"])
        #expect(pages.count > 40)
        #expect(pages.subtracting(site.reached(from: "index.html")) == [])
        #expect(pages.subtracting(site.reached(from: "krupno/index.html")) == [])
    }

    @Test func findsEveryLinkFragmentAndAsset() throws {
        let site = try portal().site
        #expect(site.pages.values.reduce(0) { $0 + $1.links.count } > 500)
        #expect(site.broken(except: ["404.html"]) == [])
    }

    /// Every address inside is relative, so moving the whole folder changes nothing: the pages do not know where
    /// they lie, and none climbs above its root.
    @Test func worksInAnyFolder() throws {
        let (first, _) = try portal()
        let (second, site) = try portal(at: "deep/below/another")
        let moved = try tree(second.url.appendingPathComponent("deep/below/another"))
        #expect(try tree(first.url.appendingPathComponent("Output")) == moved)
        #expect(site.broken(except: ["404.html"]) == [])
        for (path, page) in site.pages where path != "404.html" {
            #expect(!page.links.contains { $0.hasPrefix("/") }, "\(path)")
        }
    }

    @Test func givesEveryPageItsTwinWithTheSameText() throws {
        let site = try portal().site
        for (path, page) in site.pages where !path.hasPrefix("krupno/") && path != "404.html" {
            let twin = try #require(site.pages["krupno/" + path])
            #expect(twin.title == page.title)
            #expect(twin.mainText == page.mainText, "\(path)")
            #expect(twin.ids == page.ids)
            #expect(page.links.contains { BuiltSite.resolve($0, from: path)?.path == "krupno/" + path })
            #expect(twin.links.contains { BuiltSite.resolve($0, from: "krupno/" + path)?.path == path })
        }
        #expect(site.files.filter { $0.hasPrefix("krupno/") && !$0.hasSuffix(".html") } == [])
    }

    @Test func leads404ByAddressesFromTheSitesPath() throws {
        let folder = try TemporaryFolder()
        let result = try Command(
            "build", "--source", Self.root.path, "--output", folder.url.path + "/o", "--base-url",
            "https://example.org/tab/"
        ).run()
        try #require(result.status == 0)
        let site = try BuiltSite(folder.url.appendingPathComponent("o"))
        let links = try #require(site.pages["404.html"]).links.filter { !$0.hasPrefix("#") && !$0.contains(":") }
        #expect(links.count > 3)
        for link in links {
            #expect(link.hasPrefix("/tab/"))
            let target = try #require(BuiltSite.resolve(String(link.dropFirst("/tab/".count)), from: "404.html")?.path)
            #expect(site.files.contains(target), "\(link)")
        }
    }

    @Test func auditsEveryBuiltPageWithoutAFinding() throws {
        let (folder, _) = try portal()
        let result = try Command("audit", folder.url.appendingPathComponent("Output").path, "--strict").run()
        #expect(result.status == 0, "\(result.output)")
    }
}
