import Foundation

/// Where the trees of a site and the notes on them lie: `<output>`, `<output>.previous`, `<output>.state/`.
struct ReleasePaths: Sendable {
    /// The live tree.
    let output: String

    init(output: String) {
        let name = output.split(separator: "/").last
        // The names beside the output are made from its own.
        let isStep = name == "." || name == ".." || name == nil
        self.output = isStep ? URL(fileURLWithPath: output).standardizedFileURL.path : output
    }

    /// The file that says a folder is ours.
    static let marker = ".pandus"
    static let markerText = "This folder is written by Pandus; each build replaces it whole.\n"
    static let ignoreFile = ".gitignore"
    /// Of notes that do not count yet.
    static let draftEnding = ".new"

    /// The former release.
    var previous: String { output + ".previous" }
    var state: String { output + ".state" }
    var lock: String { state + "/lock" }
    /// New files of a build, until it is good.
    var staging: String { state + "/next" }
    /// A tree on its way out.
    var trash: String { state + "/trash" }
    /// SHA-256 of every file of the live tree.
    var checksums: String { state + "/manifest.sha256" }

    /// What the last build leaves to the next.
    var formerBuild: String { state + "/former-build" }

    /// The folder that holds the output.
    var parent: String {
        guard let slash = output.utf8.lastIndex(of: UInt8(ascii: "/")) else { return "." }
        return slash == output.startIndex ? "/" : String(output[..<slash])
    }

    /// The manifest of the tree whose root is this inode: it keeps that when the trees change names.
    func manifest(of inode: UInt64) -> String { state + "/tree-\(inode).manifest" }

    /// A tree with its manifest, when there is one.
    func tree(_ root: String) -> PublishedTree {
        guard let inode = FileStamp.inode(ofFolder: root) else {
            return PublishedTree(root: root, manifest: TreeManifest())
        }
        let name = manifest(of: inode).dropFirst(state.count + 1)
        let bytes = try? FolderReader(root: state).read(String(name)).bytes
        return PublishedTree(root: root, manifest: bytes.flatMap(TreeManifest.init))
    }

    /// Whether a tree is missing, empty, only `.gitignore`, or marked.
    static func isOurs(_ folder: String) -> Bool {
        guard FileStamp.status(folder) != nil else { return true }
        guard let names = TreeWalk.names(in: folder) else { return false }
        return names.isEmpty || names == [ignoreFile] || names.contains(marker)
    }

    /// Whether the folder of notes is missing, empty, or was made by us.
    var hasOwnState: Bool {
        guard FileStamp.status(state) != nil else { return true }
        return TreeWalk.names(in: state).map { $0.isEmpty || $0.contains("lock") } ?? false
    }
}
