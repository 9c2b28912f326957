import SiteModel

/// Every file a build reads, before anything is understood.
struct SiteSources: Sendable {
    let table: SourceTable
    /// Numbers in the table, by path.
    let numbers: [String: Int]
    let walk: SourceWalk
    let problems: [Diagnostic]
    /// Every entry under `Content/` and `Templates/`, in byte order of paths.
    var entries: [FolderEntry] { walk.entries }

    /// Text files are read; files that are only copied stay on the disk.
    static func read(_ root: String, parallel: Parallel) async throws(DiskError) -> SiteSources {
        try await read(root, walked: SourceWalk(root), parallel: parallel)
    }

    /// The same of a walk that was made already.
    static func read(
        _ root: String, walked walk: SourceWalk, parallel: Parallel
    ) async throws(DiskError) -> SiteSources {
        let reader = FolderReader(root: root)
        let texts = walk.entries.filter { isText($0) }.map(\.path)
        let read = await parallel.map(texts) { path -> Result<SourceFile, DiskError> in
            do throws(DiskError) { return .success(try reader.read(path)) } catch { return .failure(error) }
        }
        var table = SourceTable()
        var numbers: [String: Int] = [:]
        var problems: [Diagnostic] = []
        for result in read {
            switch result {
            case .success(let file): numbers[file.path] = table.add(file)
            case .failure(let error): problems.append(error.problem)
            }
        }
        return SiteSources(table: table, numbers: numbers, walk: walk, problems: problems)
    }

    func file(_ path: String) -> (file: SourceFile, number: Int)? {
        numbers[path].map { (table[$0], $0) }
    }

    /// Text files whose path begins and ends so, in order.
    func files(under folder: String, ending: String) -> [(file: SourceFile, number: Int)] {
        entries.compactMap { entry in
            entry.path.hasPrefix(folder) && entry.path.hasSuffix(ending) ? file(entry.path) : nil
        }
    }

    private static func isText(_ entry: FolderEntry) -> Bool {
        guard case .file(let size) = entry.kind, size <= Limits.fileBytes else { return false }
        if entry.path.hasPrefix("Content/") {
            return entry.path.hasSuffix(".yaml")
                || (ContentNames.isPage(entry.path) && !ContentNames.isIgnored(entry.path))
        }
        return [".html", ".yaml", ".css"].contains { entry.path.hasSuffix($0) }
    }
}

/// The names and stamps of everything a build may read.
struct SourceWalk: Sendable {
    /// When it began, in nanoseconds since 1970.
    let start: Int64
    let entries: [FolderEntry]

    init(_ root: String) throws(DiskError) {
        start = DiskClock.now
        let reader = FolderReader(root: root)
        entries = try reader.walk("Content") + reader.walk("Templates")
    }

    var sum: SourceSum { SourceSum(entries, start: start) }
}

/// Bounds on what a build takes in.
package enum Limits {
    /// Bytes of a text file that is read at all; Markdown has its own, lower bound.
    package static let fileBytes = 4 << 20
    /// Bytes of a file that is copied.
    package static let copiedBytes = 20 << 20
}
