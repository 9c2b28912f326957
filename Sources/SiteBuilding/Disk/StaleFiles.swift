/// What lies in a tree and is no part of the new site.
struct StaleFiles: Sendable {
    private let root: DiskPath
    /// In the way of a new folder or file of the same name.
    private var obstacles: [TreeWalk.Entry] = []
    private var others: [TreeWalk.Entry] = []

    init(in root: String, besides files: [String: TreeWriter.File], folders: Set<String>) throws(DiskError) {
        self.root = DiskPath(root)
        var blocked: Set<String> = []
        for entry in try TreeWalk.entries(of: root) {
            let path = entry.path.text
            if entry.isFolder ? folders.contains(path) : files[path] != nil { continue }
            let isObstacle =
                entry.isFolder
                ? files[path] != nil || blocked.contains(TreePath.folder(of: path))
                : folders.contains(path) || blocked.contains(TreePath.folder(of: path))
            if isObstacle && entry.isFolder { blocked.insert(path) }
            if isObstacle { obstacles.append(entry) } else { others.append(entry) }
        }
    }

    /// Removes what a new file or folder needs the name of.
    func clearTheWay(_ calls: DiskCalls) throws(DiskError) { try remove(obstacles, calls) }

    /// Removes the rest.
    func clear(_ calls: DiskCalls) throws(DiskError) { try remove(others, calls) }

    private func remove(_ entries: [TreeWalk.Entry], _ calls: DiskCalls) throws(DiskError) {
        for entry in entries where !entry.isFolder { try calls.remove(root / entry.path) }
        for entry in entries.reversed() where entry.isFolder { try calls.removeFolder(root / entry.path) }
    }
}
