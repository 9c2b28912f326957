import Foundation
import Testing

@testable import PreviewServer

/// Whatever way an editor saves, the change is told, by notices and by looking.
@Suite struct FolderWatchTests {
    enum Save: CaseIterable {
        case inPlace, byRename, byRemoval, newFile, removal, newFolder, folderMovedIn, folderRemoved, rootReplaced
    }

    static func make(_ text: String, _ path: String) throws {
        try FileManager.default.createDirectory(
            atPath: (path as NSString).deletingLastPathComponent, withIntermediateDirectories: true)
        try Data(text.utf8).write(to: URL(fileURLWithPath: path))
    }

    static func folder() throws -> String {
        let path = FileManager.default.temporaryDirectory.path + "/pandus-\(UUID().uuidString)"
        for name in ["Content/a.md", "Content/uslugi/b.md", "Templates/base.html", "beside/x/c.md"] {
            try make("раз", path + "/" + name)
        }
        return path
    }

    static func save(_ save: Save, in path: String) throws {
        let files = FileManager.default
        let file = path + "/Content/uslugi/b.md"
        switch save {
        case .inPlace: try Data("два раза".utf8).write(to: URL(fileURLWithPath: file))
        case .byRename: try Data("два раза".utf8).write(to: URL(fileURLWithPath: file), options: .atomic)
        case .byRemoval:
            try files.removeItem(atPath: file)
            try make("два раза", file)
        case .newFile: try make("два", path + "/Templates/parts.html")
        case .removal: try files.removeItem(atPath: file)
        case .newFolder: try make("два", path + "/Content/novoe/glubzhe/d.md")
        case .folderMovedIn: try files.moveItem(atPath: path + "/beside/x", toPath: path + "/Content/x")
        case .folderRemoved: try files.removeItem(atPath: path + "/Content/uslugi")
        case .rootReplaced:
            try files.removeItem(atPath: path + "/Templates")
            try make("два", path + "/Templates/base.html")
        }
    }

    static func watch(_ path: String, notices: Bool) -> FolderWatch {
        var watch = FolderWatch([path + "/Content", path + "/Templates"])
        watch.usesNotices = notices
        watch.lookEvery = .milliseconds(50)
        return watch
    }

    /// Waits for the next element, ten seconds at most.
    static func isTold(_ stream: AsyncStream<Void>) async -> Bool {
        await withTaskGroup(of: Bool.self) { group in
            group.addTask {
                var elements = stream.makeAsyncIterator()
                return await elements.next() != nil
            }
            group.addTask {
                try? await Task.sleep(for: .seconds(10))
                return false
            }
            let first = await group.next() ?? false
            group.cancelAll()
            return first
        }
    }

    @Test(arguments: Save.allCases, [true, false])
    func tellsOfASave(save: Save, notices: Bool) async throws {
        let path = try Self.folder()
        defer { try? FileManager.default.removeItem(atPath: path) }
        let changes = Self.watch(path, notices: notices).changes()
        try Self.save(save, in: path)
        #expect(await Self.isTold(changes))
    }

    @Test(arguments: [true, false])
    func watchesFoldersMadeLater(notices: Bool) async throws {
        let path = try Self.folder()
        defer { try? FileManager.default.removeItem(atPath: path) }
        let changes = Self.watch(path, notices: notices).changes()
        var elements = changes.makeAsyncIterator()
        for number in 0..<3 {
            try Self.make("раз", path + "/Content/novoe/\(number)/d.md")
            #expect(await elements.next() != nil)
            try Self.make("два \(number)", path + "/Content/novoe/\(number)/d.md")
            #expect(await elements.next() != nil)
        }
    }

    @Test(arguments: [true, false])
    func passesOverWhatEditorsKeepForThemselves(notices: Bool) async throws {
        let path = try Self.folder()
        defer { try? FileManager.default.removeItem(atPath: path) }
        let changes = Self.watch(path, notices: notices).changes()
        for name in [".b.md.swp", "b.md~", "#b.md#", ".git/HEAD"] { try Self.make("x", path + "/Content/" + name) }
        try Self.make("x", path + "/beside/other.md")
        let counter = Task { await changes.reduce(0) { count, _ in count + 1 } }
        try await Task.sleep(for: .milliseconds(400))
        counter.cancel()
        #expect(await counter.value == 0)
    }

    @Test func tellsOfAThousandChangesAFewTimes() async throws {
        let path = try Self.folder()
        defer { try? FileManager.default.removeItem(atPath: path) }
        let changes = Self.watch(path, notices: true).changes()
        let counter = Task { await changes.reduce(0) { count, _ in count + 1 } }
        for number in 0..<1000 { try Self.make("\(number)", path + "/Content/a.md") }
        try await Task.sleep(for: .milliseconds(700))
        counter.cancel()
        let count = await counter.value
        #expect((1..<100).contains(count))
    }
}
