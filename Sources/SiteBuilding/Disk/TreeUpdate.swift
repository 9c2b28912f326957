import Glibc
import SiteModel

/// Makes a whole tree of the new site that nobody sees yet: the former release brought up to date, or a tree afresh.
struct TreeUpdate: Sendable {
    let paths: ReleasePaths
    let calls: DiskCalls
    let live: PublishedTree
    let previous: PublishedTree
    let files: [String: TreeWriter.File]

    /// A tree that is whole.
    struct Made: Sendable {
        let root: String
        let manifest: TreeManifest
    }

    /// Changes the tree; a run that dies meanwhile leaves it without a manifest, so that the next one makes it afresh.
    func run() throws(DiskError) -> Made {
        let inode = FileStamp.inode(ofFolder: paths.previous)
        if let inode, previous.manifest != nil {
            try calls.remove(DiskPath(paths.manifest(of: inode)))
            return try fill(paths.previous)
        }
        try calls.makeFolder(paths.staging)
        return try fill(paths.staging)
    }

    private func fill(_ root: String) throws(DiskError) -> Made {
        let folders = TreePath.folders(of: files.keys)
        let isAfresh = root == paths.staging
        if !isAfresh {
            let stale = try StaleFiles(in: root, besides: files, folders: folders)
            try stale.clearTheWay(calls)
            try stale.clear(calls)
        }
        for folder in TreePath.ordered(folders) { try calls.makeFolder(root + "/" + folder) }
        var manifest = TreeManifest(files: files.mapValues(\.entry))
        var waiting: Set<String> = []
        for (path, file) in files where !isAfresh || file.origin != .staged {
            // A file that stands here already keeps the stamp it has here.
            if let stamp = previous.holds(path, hash: file.entry.hash) {
                manifest.files[path] = TreeManifest.Entry(hash: file.entry.hash, stamp: stamp)
            } else {
                waiting.insert(path)
            }
        }
        let moved = try move(files.filter { waiting.contains($0.key) }, into: root)
        manifest.files.merge(moved) { _, new in new }
        return Made(root: root, manifest: manifest)
    }

    /// Puts files into a tree that nobody sees.
    func move(
        _ files: [String: TreeWriter.File], into root: String
    ) throws(DiskError) -> [String: TreeManifest.Entry] {
        var moved: [String: TreeManifest.Entry] = [:]
        for path in TreePath.ordered(files.keys) {
            if let file = files[path] { moved[path] = try move(file, path, into: root) }
        }
        return moved
    }

    private func move(
        _ file: TreeWriter.File, _ path: String, into root: String
    ) throws(DiskError) -> TreeManifest.Entry {
        let target = root + "/" + path
        if file.origin == .staged {
            try calls.rename(paths.staging + "/" + path, to: target)
            return file.entry
        }
        // Nobody sees this tree: the old file may go before the new one has its name.
        try calls.remove(DiskPath(target))
        do throws(DiskError) {
            try calls.link(live.root + "/" + path, to: target)
            return file.entry
        } catch {
            // Some disks know no second names, and each file has room for so many.
            guard [EPERM, EMLINK, EOPNOTSUPP, ENOSYS, EXDEV].contains(error.code) else { throw error }
            let bytes = try FolderReader(root: live.root).read(path).bytes
            return TreeManifest.Entry(hash: ContentHash(bytes), stamp: try calls.create(target, bytes))
        }
    }
}
