import SiteModel

/// A tree on the disk and what it is known to hold.
struct PublishedTree: Sendable {
    let root: String
    /// Nil when nothing is known: such a tree is made afresh.
    let manifest: TreeManifest?
    /// Whether that was found out by reading every file.
    var isRead = false

    /// The stamp of a file of these bytes, nil when the tree holds another one, none, or one that somebody changed.
    func holds(_ path: String, hash: ContentHash, size: Int? = nil) -> FileStamp? {
        guard let entry = manifest?.files[path], entry.hash == hash, size == nil || entry.stamp.size == size,
            FileStamp(ofFile: root + "/" + path) == entry.stamp
        else { return nil }
        return entry.stamp
    }

    /// Whether the tree holds what its manifest says, and nothing else.
    func isWhole() throws(DiskError) -> Bool {
        guard let manifest, try TreeWalk.fileCount(of: root) == manifest.files.count else { return false }
        return manifest.files.allSatisfy { FileStamp(ofFile: root + "/" + $0.key) == $0.value.stamp }
    }

    /// Finds out by reading what a tree holds that was published without a manifest, or moved here.
    static func read(_ root: String) throws(DiskError) -> PublishedTree {
        var manifest = TreeManifest()
        let reader = FolderReader(root: root)
        for entry in try TreeWalk.entries(of: root) where !entry.isFolder {
            let path = entry.path.text
            guard let stamp = FileStamp(ofFile: root + "/" + path) else { continue }
            let bytes = try reader.read(path).bytes
            manifest.files[path] = TreeManifest.Entry(hash: ContentHash(bytes), stamp: stamp)
        }
        return PublishedTree(root: root, manifest: manifest, isRead: true)
    }
}
