import Foundation
import SiteModel

@testable import SiteBuilding

/// A folder of its own with a site published into it, file by file.
final class ReleaseFixture: Sendable {
    let folder: URL

    init() throws {
        folder = FileManager.default.temporaryDirectory.appendingPathComponent("pandus-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    }

    deinit { try? FileManager.default.removeItem(at: folder) }

    var output: String { path("Output") }
    func path(_ name: String) -> String { folder.appendingPathComponent(name).path }

    /// Publishes these files, and no others; the problems that stood against it.
    @discardableResult
    func publish(
        _ files: [String: String], _ change: (inout Publication.Options) -> Void = { _ in }
    ) async throws -> [Diagnostic] {
        var options = Publication.Options()
        change(&options)
        let publication = try Publication(output: output, options: options)
        do {
            for (path, text) in files.sorted(by: { $0.key < $1.key }) {
                try publication.writer.write(Array(text.utf8), to: path)
            }
            return try await publication.finish()
        } catch {
            publication.abandon()
            throw error
        }
    }

    /// The files of a tree with their texts, the marker left out; nil when there is no such folder.
    func tree(_ name: String = "Output") -> [String: String]? {
        guard let walk = FileManager.default.enumerator(atPath: path(name)) else { return nil }
        guard FileManager.default.fileExists(atPath: path(name)) else { return nil }
        var files: [String: String] = [:]
        for case let file as String in walk where file != ReleasePaths.marker {
            guard walk.fileAttributes?[.type] as? FileAttributeType == .typeRegular else { continue }
            files[file] = try? String(contentsOfFile: path(name) + "/" + file, encoding: .utf8)
        }
        return files
    }

    /// The stamps of all files of a tree.
    func stamps(_ name: String = "Output") -> [String: FileStamp] {
        var stamps: [String: FileStamp] = [:]
        for file in (tree(name) ?? [:]).keys { stamps[file] = FileStamp(ofFile: path(name) + "/" + file) }
        return stamps
    }

    func write(_ text: String, to name: String) throws {
        let file = folder.appendingPathComponent(name)
        try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data(text.utf8).write(to: file)
    }

    /// The names in the folder of the fixture.
    var names: [String] { ((try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []).sorted() }
}
