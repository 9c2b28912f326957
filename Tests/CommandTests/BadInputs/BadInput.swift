import Foundation
import Testing

/// One thing wrong with a good, published site, and what a build has to say of it.
struct BadInput: Sendable, CustomTestStringConvertible {
    let testDescription: String
    /// The golden site it befalls.
    var site = "good"
    let spoil: @Sendable (TemporaryFolder) throws -> Void
    /// What a message begins with, `path:line:column`, and the rule it ends with; nil for an input that is good.
    var place: String?
    var rule: String?
    var status: Int32 = 1
    var arguments: [String] = []

    /// A page of services with these bytes.
    static func page(
        _ name: String, _ bytes: [UInt8], at place: String, _ rule: String
    ) -> BadInput {
        BadInput(
            testDescription: name, spoil: { try $0.write(bytes, to: "Content/uslugi/x.md") },
            place: "Content/uslugi/x.md:" + place, rule: rule)
    }

    /// A page with one more field, on line 5.
    static func field(_ line: String, at place: String, _ rule: String) -> BadInput {
        page("field: " + line.prefix(40), Array((head + line + "\n---\nТекст.\n").utf8), at: place, rule)
    }

    /// A page with this body, which begins on line 6.
    static func body(_ text: String, at place: String, _ rule: String) -> BadInput {
        page("text: " + text.prefix(40), Array((head + "---\n" + text).utf8), at: place, rule)
    }

    /// A file of the site with these bytes.
    static func file(
        _ path: String, _ text: String, at place: String, _ rule: String, status: Int32
    ) -> BadInput {
        BadInput(
            testDescription: "\(path): \(text.prefix(40))", spoil: { try $0.write(Array(text.utf8), to: path) },
            place: place, rule: rule, status: status)
    }

    /// One text in a file of the site put in place of another.
    static func change(
        _ path: String, _ old: String, _ new: String, at place: String, _ rule: String, status: Int32,
        site: String = "good"
    ) -> BadInput {
        BadInput(
            testDescription: "\(path): \(new.prefix(40))", site: site,
            spoil: { try $0.replace(old, by: new, in: path) },
            place: place, rule: rule, status: status)
    }

    /// Four lines of fields; the line that follows is the fifth.
    static let head = "---\nЗаголовок: Новая услуга\nОписание: Страница для проверки\nКому: Всем\n"
}

extension BadInput {
    static let seconds = Command.isWatched ? 100 : 10.0
    static let memory = Command.isWatched ? Int.max : 512 << 20
    private static let help = "  Как исправить: "
    private static let moment = ["--now", "2026-05-12T09:00+03:00"]

    /// Takes the good site as it was published, spoils it, builds it and looks at all the contract promises.
    func check() throws {
        let folder = try GoldenSiteTests.copy(of: site)
        let output = folder.url.appendingPathComponent("Output")
        let before = try Self.published(site)
        for (path, bytes) in before { try folder.write(Array(bytes), to: "Output/" + path) }
        try spoil(folder)
        let run = try MeasuredRun(["build"] + Self.moment + arguments, in: folder.url)
        #expect(run.status == status, "\(run.errors.prefix(2_000))")
        #expect(run.seconds < Self.seconds && run.memory < Self.memory, "\(run.seconds) s, \(run.memory >> 20) MB")
        if status != 0 {
            #expect(try tree(output) == before, "the site was touched")
        }
        checkWords(run.errors)
    }

    /// The golden site as it was published.
    private static func published(_ site: String) throws -> [String: Data] {
        try #require(sites[site]).get()
    }

    private static let sites = Dictionary(
        uniqueKeysWithValues: ["good", "publishable"].map { name in
            (
                name,
                Result {
                    let folder = try GoldenSiteTests.copy(of: name)
                    guard try GoldenSiteTests.build(folder).status == 0 else { throw CocoaError(.fileReadUnknown) }
                    return try tree(folder.url.appendingPathComponent("Output"))
                }
            )
        })

    private func checkWords(_ said: String) {
        let lines = said.split(separator: "\n", omittingEmptySubsequences: false)
        if let place, let rule {
            let message = lines.first { $0.hasPrefix(place) && $0.hasSuffix("[\(rule)]") }
            #expect(message != nil, "no \(place) … [\(rule)] in:\n\(said.prefix(3_000))")
        }
        let messages = lines.count { $0.contains(/: (?:error|warning|review): .*\[[a-z-]+\]$/) }
        let helps = lines.count { $0.hasPrefix(Self.help) && $0 != Self.help }
        #expect(messages == helps || messages > 200 && helps == 200)
        let hidden = said.unicodeScalars.filter(Self.isHidden)
        #expect(hidden.isEmpty, "\(hidden.map { String($0.value, radix: 16) })")
        // A quote of a source line stands alone; words around it come from us.
        #expect(
            lines.allSatisfy { $0.unicodeScalars.count < 1_000 },
            "a line of \(lines.map(\.unicodeScalars.count).max() ?? 0)")
        for (line, caret) in zip(lines, lines.dropFirst()) where caret.hasPrefix("  ") && caret.last == "^" {
            #expect(line.unicodeScalars.count <= 2 + 120 + 8 * 16, "a long quote")
        }
    }

    private static func isHidden(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x0A: false
        case 0..<0x20, 0x7F..<0xA0, 0x200B...0x200F, 0x202A...0x202E, 0x2066...0x2069, 0xFEFF: true
        default: false
        }
    }
}

extension TemporaryFolder {
    /// Bytes that need not be text.
    func write(_ bytes: [UInt8], to path: String) throws {
        let file = url.appendingPathComponent(path)
        try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data(bytes).write(to: file)
    }
}
