import Foundation
import Testing

@testable import pandus

/// What `make dist` packs, as far as it can be seen without the minutes of a release build.
@Suite struct DeliveryTests {
    @Test(arguments: ["scripts/dist", "scripts/try-dist", "scripts/manual.py"])
    func keepsScriptsExecutable(path: String) {
        #expect(ShapeFiles.isExecutable(path))
    }

    @Test(arguments: ["docs/ci/README.md", "docs/ci/redaktoru.md"])
    func linksOnlyToWhatIsThere(path: String) throws {
        for link in try ShapeFiles.text(of: path).matches(of: /\]\(([^)#:]+)[^)]*\)/).map({ String($0.1) }) {
            #expect(ShapeFiles.exists("docs/ci/" + link), "\(path) links to \(link)")
        }
    }

    @Test func tellsTheEngineerOfEveryVariable() throws {
        let text = try ShapeFiles.text(of: "docs/ci/README.md")
        for service in PipelineService.allCases {
            let names = try service.scripts().flatMap { $0.matches(of: /\$\{?([A-Z][A-Z0-9_]+)/).map { String($0.1) } }
            #expect(names.count > 6)
            for name in Set(names) { #expect(text.contains("`\(name)`"), "\(name)") }
        }
    }

    @Test(arguments: ["bash", "zsh", "fish"]) func completesEveryCommand(shell: String) throws {
        let script = try Command("--generate-completion-script", shell).run()
        #expect(script.status == 0)
        for name in Self.commands { #expect(script.output.contains(name), "\(name)") }
    }

    @Test(arguments: ["en", "ru"]) func writesAManualOfEveryCommandAndOption(language: String) throws {
        let page = try Self.manual(language)
        let words = page.replacing("\\-", with: "-").replacing(/\\f[BRI]/, with: "")
        #expect(words.hasPrefix(".TH PANDUS 1 \"2026-05-12\" \"pandus \(ProgramVersion.number)\""))
        for name in Self.commands { #expect(words.contains("pandus " + name), "\(name)") }
        let help = try Command("build", "--help", "--lang", "en").run().output
        let options = Set(help.matches(of: /--[a-z-]+/).map { String($0.0) }).subtracting(["--help", "--version"])
        #expect(options.count > 10)
        for option in options { #expect(words.contains(option), "\(option)") }
    }

    @Test func lintsTheManual() throws {
        try #require(Self.commands.count > 8)
        for line in try Self.manual("en").split(separator: "\n") where line.hasPrefix(".") {
            #expect(line.contains(/^\.(TH|SH|SS|TP|PP|RS|RE|nf|fi)\b/), "\(line)")
        }
    }

    static let commands = Pandus.configuration.subcommands.map { $0._commandName }

    private static func manual(_ language: String) throws -> String {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        process.arguments = [
            "python3", ShapeFiles.root.appending(path: "scripts/manual.py").path, Command.path.path, language,
            "2026-05-12",
        ]
        let output = Pipe()
        process.standardOutput = output
        try process.run()
        let bytes = output.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        try #require(process.terminationStatus == 0)
        return String(decoding: bytes, as: UTF8.self)
    }
}
