import SiteModel

/// One look over the sources beside what is remembered of them: no list of them is made, only what differs is noted.
struct SourceGlance: Sendable {
    /// An entry that is not as it was, or new.
    struct Entry: Sendable {
        let path: String
        let kind: FolderEntry.Kind
        let stamp: SourceStamp
    }

    /// Of everything.
    let sum: TreeSum
    /// Half a hash of each entry.
    let entries: [UInt64]
    let changed: [Entry]
    /// Files whose stamp may hide a further change.
    let restless: Set<String>

    /// Nil when something cannot be looked at.
    init?(_ root: String, after former: SourceSum) {
        let start = DiskClock.now
        let known = Set(former.entries)
        var sum = TreeSum()
        var entries: [UInt64] = []
        entries.reserveCapacity(former.entries.count + 8)
        var changed: [Entry] = []
        var restless: Set<String> = []
        for folder in ["Content", "Templates"] {
            let isWhole = TreeGlance.visit(root, folder) { path, status in
                guard let status else { return nil }
                let (kind, stamp) = (FolderReader.kind(of: status), SourceStamp(status))
                let hash = kind.hash(path, stamp)
                sum.add(hash)
                entries.append(hash.low)
                let (isKnown, isSettled) = (known.contains(hash.low), stamp.changed <= start - DiskClock.grain)
                if isKnown && (isSettled || kind == .folder) { return kind == .folder }
                guard let name = String(validating: path, as: UTF8.self) else { return nil }
                if !isKnown { changed.append(Entry(path: name, kind: kind, stamp: stamp)) }
                if !isSettled && kind != .folder { restless.insert(name) }
                return kind == .folder
            }
            if !isWhole { return nil }
        }
        (self.sum, self.entries, self.changed, self.restless) = (sum, entries, changed, restless)
    }

    /// What a later walk is compared with, now that the build is over; `hash` is of what it read.
    func settled(in root: String, hash: (String) -> (whole: ContentHash, stamp: SourceStamp)?) -> SourceSum {
        let restless = restless.filter { path in
            guard let used = hash(path) else { return true }
            return !used.stamp.isAtRest(path, in: root, holding: used.whole)
        }
        return SourceSum(sum: sum, entries: entries, restless: restless)
    }
}
