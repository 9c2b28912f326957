import Glibc
import SiteModel
import Synchronization

/// Takes the files of a new site, from several threads at once, and writes those that no tree holds yet.
final class TreeWriter: Sendable {
    /// A file of the new site.
    struct File: Sendable, Hashable {
        /// Where its bytes are already.
        enum Origin: Sendable, Hashable { case live, previous, staged }

        let entry: TreeManifest.Entry
        let origin: Origin
    }

    private struct Record {
        var files: [String: File] = [:]
        var folders: Set<String> = []
    }

    private let staging: String
    private let live: PublishedTree
    private let previous: FormerTree
    private let calls: DiskCalls
    private let record = Mutex(Record())

    init(staging: String, live: PublishedTree, previous: FormerTree, calls: DiskCalls) {
        self.staging = staging
        self.live = live
        self.previous = previous
        self.calls = calls
        record.withLock { $0.files.reserveCapacity(live.manifest?.files.count ?? 0) }
    }

    /// Every file taken so far, by path.
    var files: [String: File] { record.withLock { $0.files } }

    /// Takes a file of the new site; the same bytes under the same path in a tree that is there are not written again.
    ///
    /// Returns the hash by which `keep` knows the file in a later build.
    @discardableResult
    func write(_ bytes: [UInt8], to path: String) throws(DiskError) -> ContentHash {
        let hash = ContentHash(bytes)
        if let file = standing(path, hash: hash, size: bytes.count) {
            try add(file, path)
        } else {
            try makeFolder(of: path)
            let stamp = try calls.create(staging + "/" + path, bytes)
            try add(File(entry: TreeManifest.Entry(hash: hash, stamp: stamp), origin: .staged), path)
        }
        return hash
    }

    /// Takes a file that need not be made, since its bytes would have this hash; false when no tree holds them.
    func keep(_ path: String, hash: ContentHash) throws(DiskError) -> Bool {
        guard let file = standing(path, hash: hash, size: nil) else { return false }
        try add(file, path)
        return true
    }

    private func standing(_ path: String, hash: ContentHash, size: Int?) -> File? {
        if let stamp = live.holds(path, hash: hash, size: size) {
            return File(entry: TreeManifest.Entry(hash: hash, stamp: stamp), origin: .live)
        }
        return previous.tree.holds(path, hash: hash, size: size).map { stamp in
            File(entry: TreeManifest.Entry(hash: hash, stamp: stamp), origin: .previous)
        }
    }

    private func add(_ file: File, _ path: String) throws(DiskError) {
        let isNew = record.withLock { $0.files.updateValue(file, forKey: path) == nil }
        if !isNew {
            throw .failed(Message(ru: "не удаётся записать", en: "cannot write"), path: path, code: EEXIST)
        }
    }

    private func makeFolder(of path: String) throws(DiskError) {
        let folder = TreePath.folder(of: path)
        if record.withLock({ $0.folders.contains(folder) }) { return }
        try calls.makeFolder(staging)
        for step in TreePath.steps(to: folder) { try calls.makeFolder(staging + "/" + step) }
        record.withLock { _ = $0.folders.insert(folder) }
    }
}
