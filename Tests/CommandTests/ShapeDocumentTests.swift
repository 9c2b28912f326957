import Foundation
import Testing

/// The documents, scripts and folders around the sources.
@Suite struct ShapeDocumentTests {
    static let decisions = ShapeFiles.paths(in: "docs/decisions")

    @Test(arguments: [
        ("README.md", 60), ("CONTRIBUTING.md", 60), ("docs/command.md", 120), ("docs/reports.md", 120),
    ])
    func keepsDocumentsShort(path: String, limit: Int) throws {
        let count = try ShapeFiles.lineCount(of: path)
        #expect(count <= limit, "\(path) has \(count) lines")
    }

    @Test func recordsDecisionsInOneForm() throws {
        #expect(!Self.decisions.isEmpty)
        for (index, path) in Self.decisions.enumerated() {
            let text = try ShapeFiles.text(of: path)
            let number = try #require(path.firstMatch(of: /\/(\d{4})-[a-z0-9-]+\.md$/)?.1, "\(path) is misnamed")
            #expect(Int(number) == index + 1, "\(path): a number is missing or twice")
            #expect(text.hasPrefix("# \(number). "), "\(path) does not begin with its number")
            #expect(text.matches(of: /\n## (\w+)\n/).map(\.1) == ["Context", "Decision", "Consequences"], "\(path)")
            #expect(try ShapeFiles.lineCount(of: path) <= 40, "\(path)")
        }
    }

    @Test(arguments: ["README.md", "CONTRIBUTING.md", "docs/command.md", "docs/reports.md", "Benchmarks/README.md"])
    func linksOnlyToWhatIsThere(path: String) throws {
        let folder = path.split(separator: "/").dropLast().joined(separator: "/")
        for link in try ShapeFiles.text(of: path).matches(of: /\]\(([^)#:]+)\)/).map({ String($0.1) }) {
            #expect(ShapeFiles.exists(folder.isEmpty ? link : folder + "/" + link), "\(path) links to \(link)")
        }
    }

    @Test(arguments: [
        ".ci/run", "scripts/install-packages", "scripts/install-checkers", "scripts/validate-report", "Benchmarks/run",
        "scripts/browser", "scripts/nginx-try", "scripts/interop", "scripts/link-cards",
    ])
    func keepsScriptsExecutable(path: String) {
        #expect(ShapeFiles.isExecutable(path))
    }

    @Test func namesNoFolderOfAnyMachine() throws {
        // Split, so that this file is no finding itself.
        let path = try Regex("(?:^|[\\s\"'(=`:])/(?:wo" + "rk|ro" + "ot|ho" + "me|Us" + "ers|opt)/")
        let folders = ["Sources", "Tests", "docs", "scripts", "Benchmarks", ".ci", "Content", "Templates"]
        let files = ["README.md", "CONTRIBUTING.md", "CHANGELOG.md", "Makefile", "Package.swift"]
        for file in files + folders.flatMap(ShapeFiles.paths) where ShapeFiles.exists(file) {
            #expect(try !ShapeFiles.text(of: file).contains(path), "\(file) names a folder of a machine")
        }
    }

    @Test(.enabled(if: ShapeFiles.exists(".git"))) func keepsTheBuiltSiteOutOfGit() throws {
        #expect(try Self.trackedFiles(in: "Output") == ["Output/.gitignore"])
    }

    private static func trackedFiles(in folder: String) throws -> [String] {
        let git = Process()
        git.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        git.arguments = ["git", "-c", "safe.directory=*", "ls-files", folder]
        git.currentDirectoryURL = ShapeFiles.root
        let output = Pipe()
        git.standardOutput = output
        try git.run()
        let bytes = output.fileHandleForReading.readDataToEndOfFile()
        git.waitUntilExit()
        return String(decoding: bytes, as: UTF8.self).split(separator: "\n").map(String.init)
    }
}
