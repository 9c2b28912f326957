import SiteModel

/// Writes new files below a root.
struct FolderWriter: Sendable {
    let root: String
    private let calls = DiskCalls()

    init(root: String) { self.root = root }

    /// Makes a folder and those above it, up to the root.
    func makeFolder(_ path: String) throws(DiskError) {
        try calls.makeFolder(root)
        for step in TreePath.steps(to: path) { try calls.makeFolder(root + "/" + step) }
    }

    /// Writes a file that does not exist yet; its folder must.
    func write(_ bytes: [UInt8], to path: String) throws(DiskError) { _ = try calls.create(root + "/" + path, bytes) }
}
