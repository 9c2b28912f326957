import Glibc
import SiteModel

/// Writes what an import makes: every file is whole or as it was, and what a killed run leaves lies where no build
/// looks for pages.
struct ImportDisk: Sendable {
    /// Where the notes on imports lie, below `--source`; no file in it is a page.
    static let folder = "Content/_imported"
    private static let scratch = folder + "/next"

    let root: String
    private let calls = DiskCalls()

    init(root: String) { self.root = root }

    /// Puts the bytes in place of a file, or makes it; its folder must be there.
    func write(_ bytes: [UInt8], to path: String) throws(DiskError) {
        try FolderWriter(root: root).makeFolder(Self.folder)
        try calls.remove(DiskPath(root + "/" + Self.scratch))
        _ = try calls.create(root + "/" + Self.scratch, bytes)
        try calls.rename(root + "/" + Self.scratch, to: root + "/" + path)
    }

    func remove(_ path: String) throws(DiskError) { try calls.remove(DiskPath(root + "/" + path)) }

    /// The bytes of a file, nil when it is not there.
    func read(_ path: String) throws(DiskError) -> SourceFile? {
        guard access(root + "/" + path, F_OK) == 0 else { return nil }
        return try FolderReader(root: root).read(path)
    }
}
