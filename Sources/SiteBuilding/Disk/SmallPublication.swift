import SiteModel

/// Gives readers a site in which a few files are other ones than before, without a look at what stayed.
///
/// The former release holds the same names. What differs in it is brought up to date, the new files are put into it, and
/// the two trees exchange their names, as in `Publication`.
struct SmallPublication: Sendable {
    let held: HeldOutput
    /// Of the trees as they lie there now.
    let live: TreeSum
    let former: PublishedSums.Former
    private var paths: ReleasePaths { held.paths }
    private var calls: DiskCalls { held.options.calls }

    /// Nil where more is to be made than the files themselves.
    init?(_ held: HeldOutput, live: TreeSum, former: PublishedSums.Former?) {
        let options = held.options
        guard let former, !options.isInPlace, !options.writesChecksums, options.forms.isEmpty else { return nil }
        (self.held, self.live, self.former) = (held, live, former)
    }

    /// What is known of the two trees before anything is touched.
    private struct Trees {
        let manifest: String
        let text: ManifestText
        let live: [String: TreeManifest.Entry]
        let former: [String: TreeManifest.Entry]
    }

    /// Shows the new site, and returns what lies there then; nil, with nothing touched, when the trees do not hold the
    /// same names.
    func publish(_ files: [(path: String, bytes: [UInt8])]) throws(DiskError) -> PublishedSums? {
        guard let trees = trees(Set(files.map(\.path)).union(former.differing)) else { return nil }
        let hashes = Dictionary(
            files.map { ($0.path, ContentHash($0.bytes)) }, uniquingKeysWith: { first, _ in first })
        let changed = files.filter { hashes[$0.path] != trees.live[$0.path]?.hash }
        if changed.isEmpty { return PublishedSums(live: live, former: former) }
        var own: [String: TreeWriter.File] = [:]
        for path in trees.live.keys where hashes[path] == nil || hashes[path] == trees.live[path]?.hash {
            own[path] = trees.live[path].map { TreeWriter.File(entry: $0, origin: .live) }
        }
        for file in changed where hashes[file.path] != trees.former[file.path]?.hash {
            own[file.path] = try stage(file)
        }
        for path in own.keys where own[path]?.entry.hash == trees.former[path]?.hash { own[path] = nil }
        let made = try show(own, trees)
        var sum = former.sum
        for (path, entry) in made {
            if let old = trees.former[path] { sum.remove(path, old.stamp) }
            sum.add(path, entry.stamp)
        }
        let differing = TreePath.ordered(changed.map(\.path))
        return PublishedSums(live: sum, former: PublishedSums.Former(sum: live, differing: differing))
    }

    private func trees(_ names: Set<String>) -> Trees? {
        guard let live = text(of: paths.output), let former = text(of: paths.previous) else { return nil }
        let trees = Trees(
            manifest: former.path, text: former.text, live: live.text.entries(of: names),
            former: former.text.entries(of: names))
        return trees.live.count == names.count && trees.former.count == names.count ? trees : nil
    }

    private func text(of root: String) -> (path: String, text: ManifestText)? {
        guard let path = FileStamp.inode(ofFolder: root).map(paths.manifest(of:)),
            let bytes = try? FolderReader(root: paths.state).read(String(path.dropFirst(paths.state.count + 1))).bytes
        else { return nil }
        return ManifestText(bytes).map { (path, $0) }
    }

    private func stage(_ file: (path: String, bytes: [UInt8])) throws(DiskError) -> TreeWriter.File {
        try calls.makeFolder(paths.staging)
        for step in TreePath.steps(to: TreePath.folder(of: file.path)) {
            try calls.makeFolder(paths.staging + "/" + step)
        }
        let stamp = try calls.create(paths.staging + "/" + file.path, file.bytes)
        return TreeWriter.File(
            entry: TreeManifest.Entry(hash: ContentHash(file.bytes), stamp: stamp), origin: .staged)
    }

    /// Puts the files into the former release and lets the trees exchange their names; a run that dies meanwhile leaves
    /// that tree without a manifest, so that the next one makes it afresh.
    private func show(
        _ files: [String: TreeWriter.File], _ trees: Trees
    ) throws(DiskError) -> [String: TreeManifest.Entry] {
        try calls.remove(DiskPath(trees.manifest))
        let update = TreeUpdate(
            paths: paths, calls: calls, live: PublishedTree(root: paths.output, manifest: nil),
            previous: PublishedTree(root: paths.previous, manifest: nil), files: files)
        let made = try update.move(files, into: paths.previous)
        let manifest = try paths.draft(trees.text.replacing(made), of: paths.previous, calls)
        try calls.sync(paths.previous)
        try calls.remove(DiskPath(paths.checksums))
        try paths.exchange(calls)
        // Readers have the new site whatever comes now; without a manifest the next run reads it.
        try? paths.settle(manifest, calls)
        return made
    }
}
