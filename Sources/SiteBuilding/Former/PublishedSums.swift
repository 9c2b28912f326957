/// What tells without a look at each manifest whether both trees lie as the last build left them.
struct PublishedSums: Sendable {
    /// The tree that readers see.
    let live: TreeSum
    /// Nil when there is none, or it is not known well enough to put a few files into it.
    let former: Former?

    /// The former release.
    struct Former: Sendable {
        let sum: TreeSum
        /// Files that are other ones in the live tree; both trees hold the same names.
        let differing: [String]
    }
}

extension PublishedSums {
    /// More files than these are no edit of a person.
    fileprivate static let limit = 64

    /// Of two trees; the former release does not count when it has other names, or many other files.
    init(live: TreeManifest, former: TreeManifest?) {
        self.init(live: TreeSum(live), former: former.flatMap { Former($0, besides: live) })
    }

    /// Without a tree on the disk.
    static var none: PublishedSums { PublishedSums(live: TreeSum(), former: nil) }
}

extension PublishedSums.Former {
    fileprivate init?(_ manifest: TreeManifest, besides live: TreeManifest) {
        guard manifest.files.count == live.files.count else { return nil }
        var differing: [String] = []
        for (path, entry) in live.files {
            guard let own = manifest.files[path] else { return nil }
            if own.hash != entry.hash { differing.append(path) }
            if differing.count > PublishedSums.limit { return nil }
        }
        self.init(sum: TreeSum(manifest), differing: TreePath.ordered(differing))
    }
}

extension Packer {
    mutating func pack(_ sums: PublishedSums) {
        pack(sums.live)
        pack(sums.former != nil)
        if let former = sums.former {
            pack(former.sum)
            pack(former.differing) { $0.pack($1) }
        }
    }
}

extension Unpacker {
    mutating func published() -> PublishedSums? {
        guard let live = sum(), let isKnown = flag() else { return nil }
        guard isKnown else { return PublishedSums(live: live, former: nil) }
        guard let former = sum(), let differing = list({ $0.text() }) else { return nil }
        return PublishedSums(live: live, former: PublishedSums.Former(sum: former, differing: differing))
    }
}
