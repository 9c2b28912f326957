import Glibc
import SiteModel

/// Changes the live tree file by file, for a disk that cannot exchange folders: each page is whole at any moment, the
/// site as a whole is not.
struct InPlaceUpdate: Sendable {
    let paths: ReleasePaths
    let calls: DiskCalls
    let files: [String: TreeWriter.File]

    /// Replaces what changed, pages first, and removes at the end what is no part of the site any more.
    func run() throws(DiskError) -> TreeUpdate.Made {
        let folders = TreePath.folders(of: files.keys)
        let stale = try StaleFiles(in: paths.output, besides: files, folders: folders)
        try stale.clearTheWay(calls)
        for folder in TreePath.ordered(folders) { try calls.makeFolder(paths.output + "/" + folder) }
        var manifest = TreeManifest(files: files.mapValues(\.entry))
        let changed = TreePath.ordered(files.filter { $0.value.origin == .staged }.keys)
        for path in changed.filter(TreePath.isPage) + changed.filter({ !TreePath.isPage($0) }) {
            guard let stamp = try move(path), let file = files[path] else { continue }
            manifest.files[path] = TreeManifest.Entry(hash: file.entry.hash, stamp: stamp)
        }
        try stale.clear(calls)
        return TreeUpdate.Made(root: paths.output, manifest: manifest)
    }

    /// Puts a new file in its place; the stamp when that needed a copy on the disk of the output.
    private func move(_ path: String) throws(DiskError) -> FileStamp? {
        do throws(DiskError) {
            try calls.rename(paths.staging + "/" + path, to: paths.output + "/" + path)
            return nil
        } catch {
            guard error.code == EXDEV else { throw error }
        }
        let folder = TreePath.folder(of: path)
        let copy = paths.output + "/" + (folder.isEmpty ? "" : folder + "/") + ".pandus-new"
        try calls.remove(DiskPath(copy))
        let bytes = try FolderReader(root: paths.staging).read(path).bytes
        let stamp = try calls.create(copy, bytes)
        try calls.rename(copy, to: paths.output + "/" + path)
        return stamp
    }
}
