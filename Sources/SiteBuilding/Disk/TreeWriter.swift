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
    /// The forms that files get beside themselves.
    private let forms: [CompressedForm]
    private let calls: DiskCalls
    private let record = Mutex(Record())

    init(
        staging: String, live: PublishedTree, previous: FormerTree, forms: [CompressedForm] = [], calls: DiskCalls
    ) {
        self.staging = staging
        self.live = live
        self.previous = previous
        self.forms = forms
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
        let file = try place(bytes, hash, path)
        try writeForms(of: path, file) { bytes }
        return hash
    }

    /// Takes a file that need not be made, since its bytes would have this hash; false when no tree holds them.
    func keep(_ path: String, hash: ContentHash) throws(DiskError) -> Bool {
        guard let file = standing(path, hash: hash, size: nil) else { return false }
        try add(file, path)
        try writeForms(of: path, file) { () throws(DiskError) in
            try FolderReader(root: file.origin == .live ? live.root : previous.tree.root).read(path).bytes
        }
        return true
    }

    /// Takes every file of the live tree but these and their compressed forms; the tree was found whole.
    func keepLive(but changed: Set<String>) {
        let written = changed.union(changed.flatMap { path in forms.map { path + $0.ending } })
        let kept = (live.manifest?.files ?? [:]).filter { !written.contains($0.key) }
        record.withLock { record in
            record.files.merge(kept.mapValues { File(entry: $0, origin: .live) }) { own, _ in own }
        }
    }

    /// Writes the compressed forms that are smaller than the file; those beside an unchanged file stand already.
    private func writeForms(
        of path: String, _ file: File, bytes: () throws(DiskError) -> [UInt8]
    ) throws(DiskError) {
        guard !forms.isEmpty, CompressedForm.suits(path, size: file.entry.stamp.size) else { return }
        for form in forms {
            let address = path + form.ending
            if let known = standingForm(address, beside: file) {
                try add(known, address)
            } else if let made = form.compressed(try bytes()), made.count < file.entry.stamp.size {
                _ = try place(made, ContentHash(made), address)
            }
        }
    }

    private func standingForm(_ address: String, beside file: File) -> File? {
        guard file.origin != .staged else { return nil }
        let tree = file.origin == .live ? live : previous.tree
        guard let hash = tree.manifest?.files[address]?.hash, let stamp = tree.holds(address, hash: hash) else {
            return nil
        }
        return File(entry: TreeManifest.Entry(hash: hash, stamp: stamp), origin: file.origin)
    }

    /// Takes the file where it stands, or writes it aside.
    private func place(_ bytes: [UInt8], _ hash: ContentHash, _ path: String) throws(DiskError) -> File {
        if let file = standing(path, hash: hash, size: bytes.count) {
            try add(file, path)
            return file
        }
        try makeFolder(of: path)
        let stamp = try calls.create(staging + "/" + path, bytes)
        let file = File(entry: TreeManifest.Entry(hash: hash, stamp: stamp), origin: .staged)
        try add(file, path)
        return file
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
