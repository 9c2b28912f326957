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
    /// Open on the tree in making and locked, so that a second build finds this one at work; the kernel frees it.
    private let lock: Int32
    private var next: String { output + ".next" }
    private var old: String { output + ".old" }

    /// Checks that the output is ours and makes an empty tree beside it.
    init(output: String) throws(DiskError) {
        self.output = output
        writer = FolderWriter(root: output + ".next")
        try Self.restoreInterrupted(output)
        guard Self.isOurs(output) else { throw .foreignOutput(output) }
        lock = try Self.lock(output + ".next", for: output)
        for rest in [next, old] where !Self.isOurs(rest) { throw .foreignOutput(rest) }
        if Self.exists(old) { try remove(old) }
        try empty(next)
        try writer.write(Array(Self.markerText.utf8), to: Self.marker)
        if let ignored = FileManager.default.contents(atPath: output + "/.gitignore") {
            try writer.write(Array(ignored), to: ".gitignore")
        }
    }

    /// Puts the new tree in place of the old one.
    func finish() throws(DiskError) {
        defer { close(lock) }
        let hadOld = Self.exists(output)
        if hadOld { try Self.move(output, to: old) }
        do {
            try Self.move(next, to: output)
        } catch {
            if hadOld { try Self.move(old, to: output) }
            throw error
        }
        if hadOld { try remove(old) }
    }

    /// Gives the new tree up.
    func abandon() {
        try? FileManager.default.removeItem(atPath: next)
        close(lock)
    }

    /// Makes the folder unless it is there, and locks it; a folder another build holds is refused.
    private static func lock(_ folder: String, for output: String) throws(DiskError) -> Int32 {
        try FolderWriter(root: folder).makeFolder("")
        let descriptor = open(folder, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC)
        guard descriptor >= 0 else {
            throw .failed(Message(ru: "не удаётся открыть", en: "cannot open"), path: folder, code: errno)
        }
        var held = stat()
        var named = stat()
        // Between making and locking another build may have put the folder away.
        let isSame =
            flock(descriptor, LOCK_EX | LOCK_NB) == 0 && fstat(descriptor, &held) == 0
            && lstat(folder, &named) == 0 && held.st_ino == named.st_ino
        if isSame { return descriptor }
        close(descriptor)
        throw .busy(output)
    }

    /// Removes what a build that died has left.
    private func empty(_ folder: String) throws(DiskError) {
        for name in (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? [] {
            try remove(folder + "/" + name)
        }
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
    private static func restoreInterrupted(_ output: String) throws(DiskError) {
        let old = output + ".old"
        if !exists(output), exists(old), isOurs(old) { try move(old, to: output) }
    }

    private static func move(_ from: String, to target: String) throws(DiskError) {
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
