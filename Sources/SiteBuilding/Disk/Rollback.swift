import Glibc
import SiteModel

/// Lets the live tree and the former release exchange their places again.
package struct Rollback: Sendable {
    private let paths: ReleasePaths
    private let calls: DiskCalls

    package init(output: String) { self.init(output: output, calls: DiskCalls()) }

    init(output: String, calls: DiskCalls) {
        paths = ReleasePaths(output: output)
        self.calls = calls
    }

    /// Exchanges them; returns how many files of pages the site had and has now. Without a whole former release: exit 5.
    package func run() throws(DiskError) -> (before: Int, now: Int) {
        try paths.refuseForeign()
        guard isMarked(paths.output), isMarked(paths.previous) else {
            throw .noFormerRelease(paths.previous, isBroken: false)
        }
        let lock = try BuildLock(paths, calls: calls)
        defer { withExtendedLifetime(lock) {} }
        let former = paths.tree(paths.previous)
        guard let manifest = former.manifest, try former.isWhole() else {
            throw .noFormerRelease(paths.previous, isBroken: true)
        }
        let live = try paths.liveTree()
        if live.isRead, let own = live.manifest { try paths.note(own, of: paths.output, calls) }
        // The sums told of the tree that goes.
        try calls.remove(DiskPath(paths.checksums))
        try paths.exchange(calls)
        return (live.manifest?.pageCount ?? 0, manifest.pageCount)
    }

    private func isMarked(_ folder: String) -> Bool { FileStamp(ofFile: folder + "/" + ReleasePaths.marker) != nil }
}
