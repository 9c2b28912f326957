import Glibc
import SiteModel

extension ReleasePaths {
    /// Refuses folders that somebody else made, before anything is touched.
    func refuseForeign() throws(DiskError) {
        for folder in [output, previous] where !Self.isOurs(folder) { throw .foreignOutput(folder) }
        if !hasOwnState { throw .foreignOutput(state) }
    }

    /// Whether the output is a disk of its own.
    var isMountPoint: Bool {
        guard let own = FileStamp.status(output), let above = FileStamp.status(parent) else { return false }
        return own.st_dev != above.st_dev
    }

    /// Takes up what a run that died, or a Pandus that published by two renames, has left.
    func takeOver(_ calls: DiskCalls) throws(DiskError) {
        for folder in [staging, trash] { try calls.removeTree(folder) }
        let (old, next) = (output + ".old", output + ".next")
        func isFormer(_ folder: String) -> Bool { FileStamp(ofFile: folder + "/" + Self.marker) != nil }
        if FileStamp.status(output) == nil, FileStamp.status(previous) == nil, isFormer(old) {
            try calls.rename(old, to: output)
        }
        for folder in [old, next] where isFormer(folder) { try calls.removeTree(folder) }
    }

    /// The live tree; without a manifest it is read, for what is live is whole.
    func liveTree() throws(DiskError) -> PublishedTree {
        let tree = tree(output)
        return tree.manifest == nil ? try PublishedTree.read(output) : tree
    }

    /// Writes down what a tree holds.
    func note(_ manifest: TreeManifest, of root: String, _ calls: DiskCalls) throws(DiskError) {
        try settle(try draft(manifest, of: root, calls), calls)
    }

    /// Writes a manifest that does not count yet; returns its path to be.
    func draft(_ manifest: TreeManifest, of root: String, _ calls: DiskCalls) throws(DiskError) -> String {
        try draft(manifest.bytes, of: root, calls)
    }

    /// The same with the bytes of the manifest.
    func draft(_ manifest: [UInt8], of root: String, _ calls: DiskCalls) throws(DiskError) -> String {
        guard let inode = FileStamp.inode(ofFolder: root) else {
            throw .failed(Message(ru: "не удаётся прочесть", en: "cannot read"), path: root, code: ENOENT)
        }
        let path = self.manifest(of: inode)
        try calls.remove(DiskPath(path + Self.draftEnding))
        _ = try calls.create(path + Self.draftEnding, manifest)
        return path
    }

    /// Lets a file of notes that was written beside its place count from now on.
    func settle(_ path: String, _ calls: DiskCalls) throws(DiskError) {
        try calls.rename(path + Self.draftEnding, to: path)
    }

    /// Lets the live tree and the former release exchange their names.
    func exchange(_ calls: DiskCalls) throws(DiskError) {
        do throws(DiskError) {
            try calls.exchange(previous, output)
        } catch {
            throw [EINVAL, ENOSYS, EXDEV, EBUSY].contains(error.code) ? .exchangeRefused(output) : error
        }
    }

    /// Removes what is of no use any more; what cannot be removed waits for the next run.
    func sweep(_ calls: DiskCalls) {
        for folder in [staging, trash] { try? calls.removeTree(folder) }
        let kept = [output, previous].compactMap(FileStamp.inode(ofFolder:)).map { manifest(of: $0) }
        for name in TreeWalk.names(in: state) ?? [] where name.hasPrefix("tree-") && !kept.contains(state + "/" + name)
        {
            try? calls.remove(DiskPath(state + "/" + name))
        }
    }
}
