import Foundation

@testable import PreviewServer

/// `pandus serve` at work on a copy of a small site, with a secret in its folder that is no part of the site.
final class ServingCommand {
    static let secret = "тайна-7F3A"

    let folder: URL
    let port: UInt16
    private let process = Process()
    private let said: URL

    /// Begins to serve and waits for the address; the site may still be building.
    init(_ arguments: String...) throws {
        folder = try Self.site()
        said = folder.appendingPathComponent("said.txt")
        _ = FileManager.default.createFile(atPath: said.path, contents: nil)
        let tests = URL(fileURLWithPath: "/proc/self/exe").resolvingSymlinksInPath().deletingLastPathComponent()
        process.executableURL = tests.appendingPathComponent("pandus")
        process.arguments = ["serve", "--now", "2026-05-12T09:00+03:00"] + arguments
        process.currentDirectoryURL = folder
        process.standardError = try FileHandle(forWritingTo: said)
        process.standardInput = FileHandle.nullDevice
        try process.run()
        let file = said
        port = try Self.wait {
            let text = try String(contentsOf: file, encoding: .utf8)
            return text.firstMatch(of: /localhost:(\d+)\//).flatMap { UInt16($0.1) }
        }
    }

    deinit {
        process.terminate()
        try? FileManager.default.removeItem(at: folder)
    }

    /// What the command printed so far.
    var text: String { (try? String(contentsOf: said, encoding: .utf8)) ?? "" }

    /// A request for a path with the right host.
    func get(_ path: String) throws -> Answer {
        try Client.ask(port, Array("GET \(path) HTTP/1.1\r\nHost: localhost:\(port)\r\nConnection: close\r\n\r\n".utf8))
    }

    /// The text of a page once the site is built and the page holds some words.
    func page(_ path: String, with words: String) throws -> String {
        try Self.wait {
            let answer = try self.get(path)
            let text = String(decoding: answer.body, as: UTF8.self)
            return answer.status == 200 && text.contains(words) ? text : nil
        }
    }

    /// A stream of events that has told of the build there is.
    func events() throws -> Client {
        let client = try Client(port: port)
        client.send(Array("GET /__pandus/events HTTP/1.1\r\nHost: localhost:\(port)\r\n\r\n".utf8))
        _ = try client.receive(until: "data: ")
        return client
    }

    /// Saves as editors do: a new file beside, renamed over the old one.
    func save(_ path: String, replacing old: String, by new: String) throws {
        let file = folder.appendingPathComponent(path)
        let text = try String(contentsOf: file, encoding: .utf8)
        guard text.contains(old) else { throw Unexpected.reading }
        try Data(text.replacing(old, with: new).utf8).write(to: file, options: .atomic)
    }

    /// Ends it with a signal; the code it ended with.
    func end(by number: Int32) -> Int32 {
        kill(process.processIdentifier, number)
        process.waitUntilExit()
        return process.terminationReason == .exit ? process.terminationStatus : -1
    }

    /// Asks until there is an answer, for half a minute at most.
    static func wait<Value>(_ value: () throws -> Value?) throws -> Value {
        for _ in 0..<600 {
            if let value = try value() { return value }
            usleepMilliseconds(50)
        }
        throw Unexpected.silence
    }

    private static func site() throws -> URL {
        let files = FileManager.default
        let folder = files.temporaryDirectory.appendingPathComponent("pandus-\(UUID().uuidString)")
        let sites = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .appendingPathComponent("Sites")
        try files.createDirectory(at: folder, withIntermediateDirectories: true)
        for (from, to) in [("cross-references/Content", "Content"), ("_Templates", "Templates")] {
            try files.copyItem(at: sites.appendingPathComponent(from), to: folder.appendingPathComponent(to))
        }
        // The site's own templates lie over those of all sites.
        let own = sites.appendingPathComponent("cross-references/Templates")
        for path in try files.subpathsOfDirectory(atPath: own.path) where path.contains(".") {
            let target = folder.appendingPathComponent("Templates/" + path)
            try Data(contentsOf: own.appendingPathComponent(path)).write(to: target)
        }
        for path in ["s", ".env", ".git/config", "Content/.env", "Content/_secret.md", "Content/.git/config"] {
            let file = folder.appendingPathComponent(path)
            try files.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
            try Data(secret.utf8).write(to: file)
        }
        return folder
    }
}
