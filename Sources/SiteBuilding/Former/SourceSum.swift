import SiteModel

/// Says whether any entry among the sources is another than before, without reading one.
struct SourceSum: Sendable, Hashable {
    let sum: TreeSum
    /// Entries whose stamp may hide a further change: they were changed right before they were looked at.
    let restless: Set<String>

    init(sum: TreeSum, restless: Set<String>) {
        (self.sum, self.restless) = (sum, restless)
    }

    /// Of a walk that began at `start`, in nanoseconds since 1970; `isKnown` says of an entry that was not at rest then
    /// whether it is now, and still what the build took it for.
    init(_ entries: some Sequence<FolderEntry>, start: Int64, isKnown: (FolderEntry) -> Bool = { _ in false }) {
        var sum = TreeSum()
        var restless: Set<String> = []
        for entry in entries {
            guard let stamp = entry.stamp else {
                restless.insert(entry.path)
                continue
            }
            if entry.kind != .folder, stamp.changed > start - DiskClock.grain, !isKnown(entry) {
                restless.insert(entry.path)
            }
            sum.add(Array(entry.path.utf8), numbers: entry.kind.numbers(stamp))
        }
        self.sum = sum
        self.restless = restless
    }
}

extension SourceWalk {
    /// The sum to compare a later walk with, once the build is over that read this walk's files; `hash` is of what it read.
    func sum(of root: String, hash: (String) -> ContentHash?) -> SourceSum {
        SourceSum(entries, start: start) { entry in
            guard let stamp = entry.stamp, DiskClock.now > stamp.changed + DiskClock.grain,
                let used = hash(entry.path), let now = try? FolderReader(root: root).read(entry.path)
            else { return false }
            return ContentHash(now.bytes) == used && FileStamp(ofFile: root + "/" + entry.path) == stamp.file
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
