import Foundation
import Testing

/// The files of this checkout, as the shape tests look at them.
enum ShapeFiles {
    /// The package's root: three levels above this file.
    static let root = URL(fileURLWithPath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

    static let sources = swiftFiles(in: "Sources")
    static let tests = swiftFiles(in: "Tests")

    /// The paths of all files under a folder, from the root, sorted; empty when there is no such folder.
    static func paths(in folder: String) -> [String] {
        let found = FileManager.default.enumerator(atPath: root.appending(path: folder).path)
        return (found?.allObjects as? [String] ?? [])
            .map { folder + "/" + $0 }
            .filter { !isFolder($0) }
            .sorted()
    }

    static func text(of path: String) throws -> String {
        String(decoding: try Data(contentsOf: root.appending(path: path)), as: UTF8.self)
    }

    static func lineCount(of path: String) throws -> Int {
        try text(of: path).split(separator: "\n", omittingEmptySubsequences: false).dropLast().count
    }

    static func isExecutable(_ path: String) -> Bool {
        FileManager.default.isExecutableFile(atPath: root.appending(path: path).path)
    }

    static func exists(_ path: String) -> Bool {
        FileManager.default.fileExists(atPath: root.appending(path: path).path)
    }

    private static func swiftFiles(in folder: String) -> [ShapeSource] {
        paths(in: folder).filter { $0.hasSuffix(".swift") }.compactMap { path in
            (try? text(of: path)).map { ShapeSource(path: path, text: $0) }
        }
    }

    private static func isFolder(_ path: String) -> Bool {
        let values = try? root.appending(path: path).resourceValues(forKeys: [.isDirectoryKey])
        return values?.isDirectory == true
    }
}
