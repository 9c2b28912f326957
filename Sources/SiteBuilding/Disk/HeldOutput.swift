import SiteModel

/// An output that is ours to publish to, until it is given back: no other run publishes it meanwhile.
struct HeldOutput: Sendable {
    let paths: ReleasePaths
    let options: Publication.Options
    private let lock: BuildLock

    /// Refuses a folder that is not ours or that cannot be exchanged; clears away what a run that died has left.
    init(output: String, options: Publication.Options = Publication.Options()) throws(DiskError) {
        self.options = options
        paths = ReleasePaths(output: output)
        try paths.refuseForeign()
        if !options.isInPlace && paths.isMountPoint { throw .exchangeRefused(paths.output) }
        lock = try BuildLock(paths, calls: options.calls)
        try paths.takeOver(options.calls)
    }

    /// What the last good build has left, when it can still be read.
    var formerBuild: FormerBuild? {
        let name = paths.formerBuild.dropFirst(paths.state.count + 1)
        return (try? FolderReader(root: paths.state).read(String(name)).bytes).flatMap(FormerBuild.init)
    }

    /// Whether what a build with these options leaves beside the tree is there.
    var hasChecksums: Bool { !options.writesChecksums || FileStamp(ofFile: paths.checksums) != nil }

    /// Leaves words to the next run; without them it does its work from the beginning.
    func note(_ bytes: [UInt8]?) {
        guard let bytes else { return }
        let draft = paths.formerBuild + ReleasePaths.draftEnding
        try? options.calls.remove(DiskPath(draft))
        if (try? options.calls.create(draft, bytes)) != nil { try? paths.settle(paths.formerBuild, options.calls) }
    }

    /// Clears up and lets other runs publish.
    func release() {
        lock.release { paths.sweep(options.calls) }
    }
}
