import Glibc

/// What tells without reading whether a file is the one that was seen before.
struct FileStamp: Sendable, Hashable {
    /// In bytes.
    let size: Int
    /// Of the last change of the bytes, in nanoseconds since 1970.
    let modified: Int64
    let inode: UInt64

    init(size: Int, modified: Int64, inode: UInt64) {
        self.size = size
        self.modified = modified
        self.inode = inode
    }

    init(_ status: stat) {
        size = Int(status.st_size)
        modified = Int64(status.st_mtim.tv_sec) &* 1_000_000_000 &+ Int64(status.st_mtim.tv_nsec)
        inode = UInt64(status.st_ino)
    }

    /// The stamp of a file; nil when there is none, or something else has its name.
    init?(ofFile path: String) {
        guard let status = Self.status(path), status.st_mode & S_IFMT == S_IFREG else { return nil }
        self.init(status)
    }

    /// The inode of a folder; nil when there is none, or something else has its name.
    static func inode(ofFolder path: String) -> UInt64? {
        guard let status = status(path), status.st_mode & S_IFMT == S_IFDIR else { return nil }
        return UInt64(status.st_ino)
    }

    /// What the kernel says of a path, links not followed.
    static func status(_ path: String) -> stat? {
        var status = stat()
        return lstat(path, &status) == 0 ? status : nil
    }
}
