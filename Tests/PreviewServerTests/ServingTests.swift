import Foundation
import Glibc
import Testing

@testable import PreviewServer

/// The command at work on a small site: saves, mistakes, drafts, secrets and its end.
@Suite(.serialized) struct ServingTests {
    static let page = "Content/uslugi/pervaya.md"

    @Test func showsASaveInBothTreesAndTellsOfIt() throws {
        let server = try ServingCommand()
        let old = try server.page("/uslugi/pervaya.html", with: "</h1>")
        let events = try server.events()
        let title = try #require(old.firstMatch(of: /<h1>(.*?)<\/h1>/)?.1)
        try server.save(Self.page, replacing: String(title), by: "Новое имя услуги")
        #expect(try events.receive(until: "-2\n\n").contains("event: build"))
        for path in ["/uslugi/pervaya.html", "/krupno/uslugi/pervaya.html", "/uslugi/"] {
            #expect(try server.page(path, with: "Новое имя услуги").contains("data-version="))
        }
        #expect(server.end(by: SIGTERM) == 130)
    }

    @Test func keepsTheGoodPageWhileContentIsBroken() throws {
        let server = try ServingCommand()
        let good = try server.page("/uslugi/pervaya.html", with: "</h1>")
        #expect(good.contains("Предупреждение:</strong> Страницу пора проверить"))
        let events = try server.events()
        try server.save(Self.page, replacing: "review-by: 2026-05-11", by: "review-by: 2026-02-30")
        _ = try events.receive(until: "-2\n\n")
        let broken = try server.page("/uslugi/pervaya.html", with: "Показана прежняя страница")
        #expect(broken.contains("<code>\(Self.page):4:") && broken.contains("Как исправить:"))
        #expect(broken.contains("Ошибка:</strong>"))
        try server.save(Self.page, replacing: "review-by: 2026-02-30", by: "review-by: 2026-11-30")
        let text = try events.receive(until: "-3\n\n")
        #expect(text.contains("event: build"))
        #expect(!String(decoding: try server.get("/uslugi/pervaya.html").body, as: UTF8.self).contains("Ошибка:"))
        #expect(server.end(by: SIGINT) == 130)
    }

    @Test func showsDraftsOnlyWhenAsked() throws {
        let server = try ServingCommand("--drafts")
        let text = try server.page("/treningi/d-chernovik.html", with: "reload.js")
        #expect(text.contains("<strong>Черновик.</strong>"))
        #expect(!(try server.page("/treningi/", with: "reload.js").contains("<strong>Черновик.")))
        let plain = try ServingCommand()
        _ = try plain.page("/", with: "reload.js")
        _ = try plain.page("/treningi/", with: "</h1>")
        #expect(try plain.get("/treningi/d-chernovik.html").status == 404)
    }

    @Test func keepsTheSecretsOfTheFolderItServes() throws {
        let server = try ServingCommand()
        _ = try server.page("/uslugi/pervaya.html", with: "</h1>")
        let events = try server.events()
        for (link, target) in [("vid.pdf", "s"), ("papka", ".git")] {
            try FileManager.default.createSymbolicLink(
                at: server.folder.appendingPathComponent("Content/" + link),
                withDestinationURL: server.folder.appendingPathComponent(target))
        }
        _ = try events.receive(until: "-2\n\n")
        let paths = ["/vid.pdf", "/papka/config", "/_secret.md", "/_secret.html", "/Content/site.yaml", "/site.yaml"]
        for target in ProbeTests.outside + paths {
            let answer = try server.get(target.replacing("PORT", with: "\(server.port)"))
            #expect((400..<500).contains(answer.status), "\(target): \(answer.head)")
            #expect(!String(decoding: answer.body, as: UTF8.self).contains(ServingCommand.secret), "\(target)")
        }
    }

    @Test func refusesAPortThatIsTakenAndOptionsOfOtherCommands() throws {
        let server = try ServingCommand()
        #expect(try Self.status("--port", "\(server.port)", in: server.folder) == 5)
        #expect(try Self.status("--port", "70000", in: server.folder) == 2)
        #expect(try Self.status("--publish", in: server.folder) == 2)
        #expect(try Self.status("--output", "x", in: server.folder) == 2)
    }

    private static func status(_ arguments: String..., in folder: URL) throws -> Int32 {
        let process = Process()
        let tests = URL(fileURLWithPath: "/proc/self/exe").resolvingSymlinksInPath().deletingLastPathComponent()
        process.executableURL = tests.appendingPathComponent("pandus")
        process.arguments = ["serve"] + arguments
        process.currentDirectoryURL = folder
        process.standardError = FileHandle.nullDevice
        process.standardOutput = FileHandle.nullDevice
        try process.run()
        process.waitUntilExit()
        return process.terminationStatus
    }
}
