import SiteModel

/// Every file a build reads, before anything is understood.
struct SiteSources: Sendable {
    let table: SourceTable
    /// Numbers in the table, by path.
    let numbers: [String: Int]
    /// Every entry under `Content/` and `Templates/`, in byte order of paths.
    let entries: [FolderEntry]
    let problems: [Diagnostic]

    /// Text files are read; files that are only copied stay on the disk.
    static func read(_ root: String, parallel: Parallel) async throws(DiskError) -> SiteSources {
        let reader = FolderReader(root: root)
        let entries = try (reader.walk("Content") + reader.walk("Templates")).map(bounded)
        let texts = entries.filter { isText($0) }.map(\.path)
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
        return SiteSources(table: table, numbers: numbers, entries: entries, problems: problems)
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

    /// A file over its limit is refused, and so never read; pages and copies are told of by `ContentScan`.
    private static func bounded(_ entry: FolderEntry) -> FolderEntry {
        guard case .file(let size) = entry.kind else { return entry }
        let limit: Int
        if entry.path.hasPrefix("Templates/assets/") {
            limit = Limits.copiedBytes
        } else if entry.path.hasPrefix("Templates/") || entry.path.hasSuffix(".yaml") {
            limit = Limits.fileBytes
        } else {
            return entry
        }
        return size > limit ? FolderEntry(path: entry.path, kind: .refused(.large(limit: limit))) : entry
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
