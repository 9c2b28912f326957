import Foundation
import Testing

/// Sizes, words and folders: what of the project's style a machine can see.
@Suite struct ShapeTests {
    @Test func findsTheSources() {
        #expect(ShapeFiles.sources.count > 20)
        #expect(ShapeFiles.tests.contains { $0.name == "ShapeTests" })
    }

    @Test func keepsFilesShort() {
        for file in ShapeFiles.sources + ShapeFiles.tests {
            #expect(file.lineCount <= 300, "\(file.path) has \(file.lineCount) lines")
        }
    }

    @Test func showsTheWholePipelineOnOnePage() throws {
        let pipeline = try #require(ShapeFiles.sources.first { $0.path == "Sources/SiteBuilding/BuildSite.swift" })
        #expect(pipeline.lineCount <= 100)
    }

    @Test(arguments: [
        "try!", "as!", "fatalError(", "preconditionFailure(", "@unchecked Sendable", "nonisolated(unsafe)",
    ])
    func neverSays(token: String) {
        for file in ShapeFiles.sources + ShapeFiles.tests {
            #expect(!file.says(token), "\(file.path) says \(token)")
        }
    }

    @Test(arguments: ["print(", "debugPrint(", "NSLog(", "FileHandle.standardOutput", "FileHandle.standardError"])
    func printsOnlyInTheCommand(token: String) {
        // A file with a function of this name means its own: Swift looks there first.
        for file in ShapeFiles.sources where file.room != "pandus" && !file.code.contains("func " + token) {
            #expect(!file.says(token), "\(file.path) says \(token)")
        }
    }

    @Test(arguments: [
        "FileManager", "FileHandle", "import Glibc", "import Musl", "fopen(", "opendir(", "O_RDONLY", "O_WRONLY",
        "O_RDWR", "Data(contentsOf", "String(contentsOf", "contentsOfFile", "Process(", "URLSession",
    ])
    func touchesFilesOnlyAtTheEdge(token: String) {
        let edge = ["Sources/SiteBuilding/Disk/", "Sources/PreviewServer/Sockets/", "Sources/PreviewServer/Watching/"]
        for file in ShapeFiles.sources where file.room != "pandus" && !edge.contains(where: file.path.hasPrefix) {
            #expect(!file.says(token), "\(file.path) says \(token)")
        }
    }

    @Test func documentsEveryTypeOfAFile() {
        let type =
            /^(?:package |public |private |fileprivate |final |indirect )*(?:struct|enum|class|actor|protocol) (\w+)/
        for file in ShapeFiles.sources {
            let lines = file.text.split(separator: "\n", omittingEmptySubsequences: false)
            for (index, line) in lines.enumerated() where line.firstMatch(of: type) != nil {
                let above = lines[..<index].last { !$0.hasPrefix("@") && !$0.hasPrefix("#if") }
                #expect(above?.hasPrefix("///") == true, "\(file.path):\(index + 1) says nothing of its type")
            }
        }
    }

    @Test func namesFilesByWhatTheyAre() {
        for file in ShapeFiles.sources {
            let empty = ["Manager", "Helper", "Helpers", "Util", "Utils", "Utilities", "Common"].first(
                where: file.name.hasSuffix)
            #expect(empty == nil, "\(file.path): \(empty ?? "") says nothing")
        }
    }

    @Test func givesEveryMessageWordsInBothLanguages() {
        for file in ShapeFiles.sources {
            let empty = file.text.firstMatch(of: /\b(?:ru|en): ""\s*[,)]/)
            #expect(empty == nil, "\(file.path) has a message without words")
        }
    }
}
