import Foundation
import Testing

/// Software that others wrote reads our reports: `scripts/validate-report`, set up by `scripts/install-checkers`.
enum ForeignReader {
    /// `make test` sets it up; a bare `swift test` without it leaves these tests out.
    static let isInstalled = ShapeFiles.exists(".build/checkers/installed.txt")

    /// What the reader says; empty output means nothing to say.
    static func read(_ text: String, as format: String) throws -> (status: Int32, output: String) {
        let scratch = try TemporaryFolder()
        try scratch.write(text, to: "report")
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        process.arguments = [
            "python3", ShapeFiles.root.appending(path: "scripts/validate-report").path, format,
            scratch.url.appending(path: "report").path,
        ]
        // A file, not a pipe: a full pipe would stop the reader.
        let out = scratch.url.appending(path: "out")
        try Data().write(to: out)
        let handle = try FileHandle(forWritingTo: out)
        process.standardOutput = handle
        process.standardError = handle
        try process.run()
        process.waitUntilExit()
        return (process.terminationStatus, try String(contentsOf: out, encoding: .utf8))
    }
}

/// Pages for `audit`, some of them full of what reports trip over.
enum AuditedPages {
    static func folder() throws -> TemporaryFolder {
        let folder = try TemporaryFolder()
        try folder.write(page("<img src=\"a.jpg\">\n<p><a href=\"b.html\">здесь</a></p>"), to: "site/a.html")
        return folder
    }

    /// A sound page around `body`, which begins on line 4.
    static func page(_ body: String) -> String {
        """
        <!doctype html><html lang="ru"><head><meta charset="utf-8"><title>Проба</title>
        <meta name="viewport" content="width=device-width, initial-scale=1"></head>
        <body><main><h1>Проба</h1>
        \(body)
        </main></body></html>

        """
    }

    /// The rules that judge these pages the same, whatever else is added.
    static let rules = ["--only", "image-alternative", "--only", "link-text", "--only", "alternative-file-name"]

    static func audit(_ folder: TemporaryFolder, _ arguments: String...) throws -> Command.Result {
        try Command(arguments: ["audit", "site"] + rules + arguments, in: folder.url).run()
    }
}
