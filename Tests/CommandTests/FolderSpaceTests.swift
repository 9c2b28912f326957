import Foundation
import SiteAudit
import Testing

@testable import pandus

/// What `audit` reads around the pages it was given, and what it never reads.
@Suite struct FolderSpaceTests {
    private func folder() throws -> TemporaryFolder {
        let folder = try TemporaryFolder()
        for name in ["site/a", "site/c", "outside"] {
            try FileManager.default.createDirectory(
                at: folder.url.appendingPathComponent(name), withIntermediateDirectories: true)
        }
        for name in ["site/a/b.html", "site/a/x y.css", "site/c/index.html", "site/s.css", "outside/secret.css"] {
            try Data(name.utf8).write(to: folder.url.appendingPathComponent(name))
        }
        try FileManager.default.createSymbolicLink(
            at: folder.url.appendingPathComponent("site/a/out.css"),
            withDestinationURL: folder.url.appendingPathComponent("outside/secret.css"))
        try FileManager.default.createSymbolicLink(
            at: folder.url.appendingPathComponent("site/out"),
            withDestinationURL: folder.url.appendingPathComponent("outside"))
        return folder
    }

    /// What is read of an address on `site/a/b.html`; nil for nothing.
    private func text(_ reference: String, given path: String = "site", root: String? = nil) throws -> String? {
        let folder = try folder()
        let absolute = { folder.url.appendingPathComponent($0).path }
        let space = FolderSpace(paths: [absolute(path)], webRoot: root.map(absolute)).space
        let bytes = space.resolve(reference, absolute("site/a/b.html")).flatMap(space.read)
        return bytes.map { String(decoding: $0, as: UTF8.self) }
    }

    @Test(arguments: [
        ("b.html", "site/a/b.html"), ("x%20y.css?v=1#z", "site/a/x y.css"), ("../s.css", "site/s.css"),
        ("../c/", "site/c/index.html"), ("../c", "site/c/index.html"), (" ./b.html\n", "site/a/b.html"),
    ])
    func readsWhatLiesInTheFolder(reference: String, name: String) throws {
        #expect(try text(reference) == name)
    }

    @Test(arguments: [
        "../../outside/secret.css", "out.css", "../out/secret.css", "/s.css", "https://a.ru/s.css", "//a.ru/s.css",
        "file:///etc/passwd", "net.css", "..", "../a", "data:,x",
    ])
    func readsNothingElse(reference: String) throws {
        #expect(try text(reference) == nil)
    }

    @Test func countsFromTheWebRoot() throws {
        #expect(try text("/s.css", root: "site") == "site/s.css")
        #expect(try text("/../s.css", root: "site") == nil)
        #expect(try text("/secret.css", given: "site", root: "outside") == "outside/secret.css")
    }

    @Test func readsBesideAPageGivenByItself() throws {
        #expect(try text("x y.css", given: "site/a/b.html") == "site/a/x y.css")
        #expect(try text("../s.css", given: "site/a/b.html") == nil)
    }

    @Test func comparesThePagesOfAFolder() throws {
        let folder = try TemporaryFolder()
        let page = { (title: String, link: String) in
            "<!DOCTYPE html><html lang=\"ru\"><head><meta name=\"viewport\" content=\"width=device-width\">"
                + "<title>\(title)</title></head><body><main><h1>\(title)</h1><a href=\"\(link)\">Дальше</a></main></body>"
        }
        for (name, text) in [
            ("a.html", page("А", "b.html#net")), ("b.html", page("А", "net.html")), ("c.html", page("В", "/a.html")),
            ("d.html", page("Г", "/nikogda.html")), ("e.html", page("Д", "../net.html")),
        ] {
            try Data(text.utf8).write(to: folder.url.appendingPathComponent(name))
        }
        let found = { (arguments: [String]) in
            let rules = ["--only", "page-link", "--only", "unique-title"]
            let result = try Command(arguments: ["audit"] + arguments + rules, in: folder.url).run()
            return result.output.matches(of: /(?m)^(\S+):\d+:\d+: .*\[([a-z-]+)\]$/).map { "\($0.1) \($0.2)" }.sorted()
        }
        let plain = ["./a.html page-link", "./b.html page-link", "./b.html unique-title"]
        #expect(try found(["."]) == plain)
        #expect(try found([".", "--web-root", "."]) == (plain + ["./d.html page-link"]).sorted())
        #expect(try found(["a.html", "b.html"]) == [])
    }
}
