import SiteModel

/// Says whether any entry among the sources is another than before, and which, without reading one.
struct SourceSum: Sendable {
    /// Of all entries.
    let sum: TreeSum
    /// Half a hash of each entry's name and stamp.
    let entries: [UInt64]
    /// Entries whose stamp may hide a further change: they were changed right before they were looked at.
    let restless: Set<String>

    init(sum: TreeSum, entries: [UInt64], restless: Set<String>) {
        (self.sum, self.entries, self.restless) = (sum, entries, restless)
    }

    /// Of a walk that began at `start`, in nanoseconds since 1970; `isKnown` says of an entry that was not at rest then
    /// whether it is now, and still what the build took it for.
    init(_ walked: [FolderEntry], start: Int64, isKnown: (FolderEntry) -> Bool) {
        var sum = TreeSum()
        var restless: Set<String> = []
        var entries: [UInt64] = []
        entries.reserveCapacity(walked.count)
        for entry in walked {
            guard let stamp = entry.stamp else {
                restless.insert(entry.path)
                continue
            }
            if entry.kind != .folder, stamp.changed > start - DiskClock.grain, !isKnown(entry) {
                restless.insert(entry.path)
            }
            let hash = entry.kind.hash(Array(entry.path.utf8), stamp)
            sum.add(hash)
            entries.append(hash.low)
        }
        (self.sum, self.entries, self.restless) = (sum, entries, restless)
    }
}

extension SourceWalk {
    /// The sum to compare a later walk with, once the build is over that read this walk's files; `hash` is of what it read.
    func sum(of root: String, hash: (String) -> ContentHash?) -> SourceSum {
        SourceSum(entries, start: start) { entry in
            guard let stamp = entry.stamp, let used = hash(entry.path) else { return false }
            return stamp.isAtRest(entry.path, in: root, holding: used)
        }
    }
}

extension SourceStamp {
    /// Whether a file of this stamp has come to rest, with the bytes of this hash.
    func isAtRest(_ path: String, in root: String, holding hash: ContentHash) -> Bool {
        guard DiskClock.now > changed + DiskClock.grain, let now = try? FolderReader(root: root).read(path) else {
            return false
        }
        return ContentHash(now.bytes) == hash && FileStamp(ofFile: root + "/" + path) == file
    }
}

extension FolderEntry.Kind {
    /// What tells an entry from others of its name. A folder's stamp changes with what lies in it, which has its own.
    func hash(_ path: [UInt8], _ stamp: SourceStamp) -> ContentHash {
        switch self {
        case .folder: TreeSum.hash(path, numbers: (1, 0, 0, 0))
        // Of what the build refuses there are no notes.
        case .refused: TreeSum.hash(path, numbers: (2, 0, 0, 0))
        case .file:
            TreeSum.hash(
                path,
                numbers: (
                    UInt64(bitPattern: Int64(stamp.file.size)), UInt64(bitPattern: stamp.file.modified),
                    stamp.file.inode, UInt64(bitPattern: stamp.changed)
                ))
        }
    }
}

extension Packer {
    mutating func pack(_ sources: SourceSum) {
        pack(sources.sum)
        pack(sources.entries) { $0.pack($1) }
        pack(sources.restless.sorted()) { $0.pack($1) }
    }
}

extension Unpacker {
    mutating func sources() -> SourceSum? {
        guard let sum = sum(), let entries = list({ $0.number() }), let restless = list({ $0.text() }) else {
            return nil
        }
        return SourceSum(sum: sum, entries: entries, restless: Set(restless))
    }
}
