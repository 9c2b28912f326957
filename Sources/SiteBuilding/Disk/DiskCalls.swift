import CLinux
import Glibc
import SiteModel

/// A system call that is about to be made.
struct DiskStep: Sendable, Hashable {
    enum Call: String, Sendable, Hashable {
        case makeFolder, create, write, close, rename, link, remove, removeFolder, exchange, sync
    }

    let call: Call
    let path: String
}

/// The calls that change the disk while a site is published, each announced first: a test can stop or fail any of them.
struct DiskCalls: Sendable {
    /// Answers the error number the step is to fail with, or 0 to let it happen; nil outside tests.
    var watch: (@Sendable (DiskStep) -> Int32)?

    /// Makes a folder unless there is one.
    func makeFolder(_ path: String) throws(DiskError) {
        try run(.makeFolder, path, Self.cannotMake) { mkdir(path, 0o755) == 0 || errno == EEXIST }
    }

    /// Writes a file that does not exist yet; its folder must.
    func create(_ path: String, _ bytes: [UInt8]) throws(DiskError) -> FileStamp {
        var descriptor: Int32 = -1
        try run(.create, path, Self.cannotWrite) {
            descriptor = open(path, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0o644)
            return descriptor >= 0
        }
        do throws(DiskError) {
            try run(.write, path, Self.cannotWrite) { Self.write(bytes, to: descriptor) }
            var status = stat()
            try run(.close, path, Self.cannotWrite) { fstat(descriptor, &status) == 0 }
            let opened = descriptor
            descriptor = -1
            try run(.close, path, Self.cannotWrite) { Glibc.close(opened) == 0 }
            return FileStamp(status)
        } catch {
            if descriptor >= 0 { Glibc.close(descriptor) }
            throw error
        }
    }

    func rename(_ path: String, to target: String) throws(DiskError) {
        try run(.rename, path, Self.cannotRename(target)) { Glibc.rename(path, target) == 0 }
    }

    /// Gives a file a second name.
    func link(_ path: String, to target: String) throws(DiskError) {
        try run(.link, target, Self.cannotWrite) { Glibc.link(path, target) == 0 }
    }

    /// Removes a file, unless it is gone already.
    func remove(_ path: DiskPath) throws(DiskError) {
        try run(.remove, path.text, Self.cannotRemove) { path.withBytes { unlink($0) } == 0 || errno == ENOENT }
    }

    /// Removes an empty folder, unless it is gone already.
    func removeFolder(_ path: DiskPath) throws(DiskError) {
        try run(.removeFolder, path.text, Self.cannotRemove) { path.withBytes { rmdir($0) } == 0 || errno == ENOENT }
    }

    /// Lets two folders change names in one step.
    func exchange(_ path: String, _ other: String) throws(DiskError) {
        try run(.exchange, path, Self.cannotRename(other)) { linux_exchange(path, other) == 0 }
    }

    /// Has the disk hold everything that was written to the file system of a folder.
    func sync(_ folder: String) throws(DiskError) {
        try run(.sync, folder, Self.cannotWrite) {
            let descriptor = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
            guard descriptor >= 0 else { return false }
            let isDone = linux_syncfs(descriptor) == 0
            let code = errno
            Glibc.close(descriptor)
            errno = code
            return isDone
        }
    }

    private func run(
        _ call: DiskStep.Call, _ path: String, _ action: @autoclosure () -> Message, _ body: () -> Bool
    ) throws(DiskError) {
        let planned = watch?(DiskStep(call: call, path: path)) ?? 0
        guard planned == 0 else { throw .failed(action(), path: path, code: planned) }
        guard body() else { throw .failed(action(), path: path, code: errno) }
    }

    private static func write(_ bytes: [UInt8], to descriptor: Int32) -> Bool {
        var written = 0
        while written < bytes.count {
            let count = bytes.withUnsafeBytes {
                Glibc.write(descriptor, $0.baseAddress?.advanced(by: written), bytes.count - written)
            }
            if count < 0 && errno == EINTR { continue }
            guard count > 0 else { return false }
            written += count
        }
        return true
    }

    private static let cannotMake = Message(ru: "не удаётся создать папку", en: "cannot make the folder")
    private static let cannotWrite = Message(ru: "не удаётся записать", en: "cannot write")
    private static let cannotRemove = Message(ru: "не удаётся удалить", en: "cannot remove")

    private static func cannotRename(_ target: String) -> Message {
        Message(ru: "не удаётся переименовать в «\(target)»", en: "cannot rename to “\(target)”")
    }
}
