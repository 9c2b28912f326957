import Foundation
import SiteModel

/// A new site on its way: written whole beside the old one, then put in its place by two renames.
///
/// `<output>.next` is the tree in making, `<output>.old` the former one while the two change places. Until `finish`
/// the old tree is not touched.
struct Publication: Sendable {
    static let marker = ".pandus"
    private static let markerText = "This folder is written by Pandus; each build replaces it whole.\n"

    let output: String
    let writer: FolderWriter
    private var next: String { output + ".next" }
    private var old: String { output + ".old" }

    /// Checks that the output is ours and makes an empty tree beside it.
    init(output: String) throws(DiskError) {
        self.output = output
        writer = FolderWriter(root: output + ".next")
        try restoreInterrupted()
        guard Self.isOurs(output) else { throw .foreignOutput(output) }
        for rest in [next, old] where Self.exists(rest) {
            guard Self.isOurs(rest) else { throw .foreignOutput(rest) }
            try remove(rest)
        }
        try writer.makeFolder("")
        try writer.write(Array(Self.markerText.utf8), to: Self.marker)
        if let ignored = FileManager.default.contents(atPath: output + "/.gitignore") {
            try writer.write(Array(ignored), to: ".gitignore")
        }
    }

    /// Puts the new tree in place of the old one.
    func finish() throws(DiskError) {
        let hadOld = Self.exists(output)
        if hadOld { try move(output, to: old) }
        do {
            try move(next, to: output)
        } catch {
            if hadOld { try move(old, to: output) }
            throw error
        }
        if hadOld { try remove(old) }
    }

    /// Gives the new tree up.
    func abandon() {
        try? FileManager.default.removeItem(atPath: next)
    }

    /// Missing, empty, only `.gitignore`, or marked.
    static func isOurs(_ folder: String) -> Bool {
        guard exists(folder) else { return true }
        guard let names = try? FileManager.default.contentsOfDirectory(atPath: folder) else { return false }
        let attributes = try? FileManager.default.attributesOfItem(atPath: folder)
        guard attributes?[.type] as? FileAttributeType == .typeDirectory else { return false }
        return names.isEmpty || names == [".gitignore"] || names.contains(marker)
    }

    /// A build that died between the two renames left the site under `.old`.
    private func restoreInterrupted() throws(DiskError) {
        if !Self.exists(output), Self.exists(old), Self.isOurs(old) { try move(old, to: output) }
    }

    private func move(_ from: String, to target: String) throws(DiskError) {
        guard rename(from, target) == 0 else {
            throw .failed(
                Message(ru: "не удаётся переименовать в «\(target)»", en: "cannot rename to “\(target)”"), path: from,
                code: errno)
        }
    }

    private func remove(_ folder: String) throws(DiskError) {
        do {
            try FileManager.default.removeItem(atPath: folder)
        } catch {
            throw .failed(Message(ru: "не удаётся удалить", en: "cannot remove"), path: folder, code: errno)
        }
    }

    private static func exists(_ path: String) -> Bool {
        (try? FileManager.default.attributesOfItem(atPath: path)) != nil
    }
}
