import Glibc
import SiteModel

/// A new site on its way: its files are kept aside until all is good, then readers get it in one step.
///
/// What changed is put into the tree of the former release, which nobody sees, and the two trees exchange their names.
/// Until then the live tree is not touched.
struct Publication: Sendable {
    /// How a site is to be published.
    struct Options: Sendable {
        /// Change the live tree file by file, where it cannot be exchanged.
        var isInPlace = false
        /// Publish although a quarter of the pages is gone.
        var allowsShrink = false
        /// Note SHA-256 of every file.
        var writesChecksums = false
        /// Forms that files get beside themselves.
        var forms: [CompressedForm] = []
        var calls = DiskCalls()
    }

    let writer: TreeWriter
    private let held: HeldOutput
    private let live: PublishedTree
    private let previous: FormerTree
    private var options: Options { held.options }
    private var calls: DiskCalls { options.calls }
    var paths: ReleasePaths { held.paths }

    /// See `HeldOutput`.
    init(output: String, options: Options = Options()) throws(DiskError) {
        try self.init(HeldOutput(output: output, options: options))
    }

    /// Changes nothing that readers see.
    init(_ held: HeldOutput) throws(DiskError) {
        self.held = held
        let (paths, options) = (held.paths, held.options)
        live = try paths.liveTree()
        previous = FormerTree {
            options.isInPlace
                ? PublishedTree(root: paths.previous, manifest: TreeManifest()) : paths.tree(paths.previous)
        }
        writer = TreeWriter(
            staging: paths.staging, live: live, previous: previous, forms: options.forms, calls: options.calls)
        try writer.write(Array(ReleasePaths.markerText.utf8), to: ReleasePaths.marker)
        if FileStamp(ofFile: paths.output + "/" + ReleasePaths.ignoreFile) != nil {
            let ignored = try FolderReader(root: paths.output).read(ReleasePaths.ignoreFile)
            try writer.write(ignored.bytes, to: ReleasePaths.ignoreFile)
        }
    }

    /// Gives readers the new site; problems are what stands against it, and then the old site stays.
    ///
    /// `notes` are the words to the next run, made from the sums of both trees as they are now.
    func finish(
        _ parallel: Parallel = Parallel(jobs: 1), notes: (PublishedSums) -> [UInt8]? = { _ in nil }
    ) async throws(DiskError) -> [Diagnostic] {
        let files = writer.files
        if let problem = shrinkage(files) {
            abandon()
            return [problem]
        }
        if try isUnchanged(files) {
            try await addChecksums(parallel)
            held.note(notes(sums(live.manifest ?? TreeManifest(), former: previous.tree.manifest)))
        } else {
            let made = try await publish(files, parallel)
            held.note(notes(sums(made, former: live.manifest)))
        }
        abandon()
        return []
    }

    /// A tree that is changed file by file leaves no former release.
    private func sums(_ manifest: TreeManifest, former: TreeManifest?) -> PublishedSums {
        PublishedSums(live: manifest, former: options.isInPlace ? nil : former)
    }

    private func addChecksums(_ parallel: Parallel) async throws(DiskError) {
        if options.writesChecksums, FileStamp(ofFile: paths.checksums) == nil {
            let made = TreeUpdate.Made(root: paths.output, manifest: live.manifest ?? TreeManifest())
            try await draftChecksums(of: made, parallel)
            try paths.settle(paths.checksums, calls)
        }
    }

    /// Gives the new site up, unless readers have it already, and lets other runs publish.
    func abandon() { held.release() }

    /// Whether the live tree is the new site already, and nothing else lies in it.
    private func isUnchanged(_ files: [String: TreeWriter.File]) throws(DiskError) -> Bool {
        guard FileStamp.inode(ofFolder: paths.output) != nil, files.values.allSatisfy({ $0.origin == .live })
        else { return false }
        return try TreeWalk.fileCount(of: paths.output) == files.count
    }

    private func publish(
        _ files: [String: TreeWriter.File], _ parallel: Parallel
    ) async throws(DiskError) -> TreeManifest {
        let isLive = FileStamp.inode(ofFolder: paths.output) != nil
        let isInPlace = options.isInPlace && isLive
        let made =
            isInPlace
            ? try InPlaceUpdate(paths: paths, calls: calls, files: files).run()
            : try TreeUpdate(paths: paths, calls: calls, live: live, previous: previous.tree, files: files).run()
        // Until readers see the tree its manifest does not count: a release nobody saw is none to go back to.
        let manifest = try paths.draft(made.manifest, of: made.root, calls)
        if options.writesChecksums { try await draftChecksums(of: made, parallel) }
        try calls.sync(made.root)
        try calls.remove(DiskPath(paths.checksums))
        if !isInPlace { try show(made.root, isLive: isLive) }
        // Readers have the new site whatever comes now; without a manifest the next run reads it.
        try? paths.settle(manifest, calls)
        if options.writesChecksums { try paths.settle(paths.checksums, calls) }
        return made.manifest
    }

    /// The one step that readers see.
    private func show(_ root: String, isLive: Bool) throws(DiskError) {
        guard isLive else { return try calls.rename(root, to: paths.output) }
        // A tree from before there were manifests becomes a former release that one can go back to.
        if live.isRead, let manifest = live.manifest {
            try paths.note(manifest, of: paths.output, calls)
        }
        if root != paths.previous {
            if FileStamp.status(paths.previous) != nil { try calls.rename(paths.previous, to: paths.trash) }
            try calls.rename(root, to: paths.previous)
        }
        try paths.exchange(calls)
    }

    private func draftChecksums(of made: TreeUpdate.Made, _ parallel: Parallel) async throws(DiskError) {
        let lines = try await Checksums.lines(of: made, parallel)
        try calls.remove(DiskPath(paths.checksums + ReleasePaths.draftEnding))
        _ = try calls.create(paths.checksums + ReleasePaths.draftEnding, lines)
    }

    private func shrinkage(_ files: [String: TreeWriter.File]) -> Diagnostic? {
        let before = live.manifest?.pageCount ?? 0
        let now = files.keys.count(where: TreePath.isPage)
        guard !options.allowsShrink, before >= 8, now * 4 < before * 3 else { return nil }
        return Self.shrunk(paths.output, before: before, now: now)
    }

    private static func shrunk(_ path: String, before: Int, now: Int) -> Diagnostic {
        let pages = RussianPlural("файл страницы", "файла страниц", "файлов страниц")
        return Diagnostic(
            rule: "pages-shrunk", place: SourcePlace(path: path, line: 1, column: 1),
            message: Message(
                ru: "пропало больше четверти сайта: было \(pages.count(before)), стало \(now)",
                en: "more than a quarter of the site is gone: there were \(before) page files, now \(now)"),
            help: Message(
                ru:
                    "Проверьте, не пропала ли папка с текстами. Если страницы убраны нарочно, добавьте ключ --allow-shrink.",
                en: "See whether a folder of texts is missing. If the pages went on purpose, add --allow-shrink."))
    }
}
