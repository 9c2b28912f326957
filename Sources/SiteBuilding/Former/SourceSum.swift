import SiteModel

/// Says whether any entry among the sources is another than before, without reading one.
struct SourceSum: Sendable, Hashable {
    let sum: TreeSum
    /// Whether every entry was at rest when the walk began: a change right after it would show in its stamp.
    let isSettled: Bool

    init(sum: TreeSum, isSettled: Bool) {
        (self.sum, self.isSettled) = (sum, isSettled)
    }

    /// Of a walk that began at `start`, in nanoseconds since 1970; `isKnown` says of an entry that was not at rest then
    /// whether it is now, and still what the build took it for.
    init(_ entries: [FolderEntry], start: Int64, isKnown: (FolderEntry) -> Bool = { _ in false }) {
        var sum = TreeSum()
        var isSettled = true
        for entry in entries {
            guard let stamp = entry.stamp else {
                isSettled = false
                continue
            }
            if entry.kind != .folder, stamp.changed > start - DiskClock.grain, !isKnown(entry) { isSettled = false }
            sum.add(Array(entry.path.utf8), numbers: entry.kind.numbers(stamp))
        }
        self.sum = sum
        self.isSettled = isSettled
    }
}

extension SiteSources {
    /// The sum to compare a later walk with, once the build is over.
    func sum(_ root: String) -> SourceSum {
        SourceSum(entries, start: start) { entry in
            guard let stamp = entry.stamp, DiskClock.now > stamp.changed + DiskClock.grain,
                let used = file(entry.path)?.file.bytes, let now = try? FolderReader(root: root).read(entry.path)
            else { return false }
            return now.bytes == used && FileStamp(ofFile: root + "/" + entry.path) == stamp.file
        }
    }
}

extension FolderEntry.Kind {
    /// What tells an entry from others of its name. A folder's stamp changes with what lies in it, which has its own.
    fileprivate func numbers(_ stamp: SourceStamp) -> [UInt64] {
        switch self {
        case .folder: [1]
        case .refused(.link): [2]
        case .refused(.special): [3]
        case .refused(.name): [4]
        case .file:
            [
                5, UInt64(bitPattern: Int64(stamp.file.size)), UInt64(bitPattern: stamp.file.modified),
                stamp.file.inode, UInt64(bitPattern: stamp.changed),
            ]
        }
    }
}
