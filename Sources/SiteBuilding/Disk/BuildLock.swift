import Glibc
import SiteModel
import Synchronization

/// The right to publish a site: held by one run at a time, given back when the value goes or the process dies.
final class BuildLock: Sendable {
    private let descriptor: Int32
    private let isHeld = Mutex(true)

    /// Takes the lock; a lock another run holds is `output-busy`.
    init(_ paths: ReleasePaths, calls: DiskCalls) throws(DiskError) {
        try calls.makeFolder(paths.state)
        let descriptor = open(paths.lock, O_RDWR | O_CREAT | O_NOFOLLOW | O_CLOEXEC, 0o644)
        guard descriptor >= 0 else {
            throw .failed(Message(ru: "не удаётся открыть", en: "cannot open"), path: paths.lock, code: errno)
        }
        let code = Self.take(descriptor)
        guard code == 0 else {
            close(descriptor)
            if code == EWOULDBLOCK { throw .busy(paths.output) }
            throw .failed(Message(ru: "не удаётся запереть", en: "cannot lock"), path: paths.lock, code: code)
        }
        var held = stat()
        // Between opening and locking somebody may have removed the folder.
        guard fstat(descriptor, &held) == 0, FileStamp(ofFile: paths.lock)?.inode == UInt64(held.st_ino) else {
            close(descriptor)
            throw .busy(paths.output)
        }
        self.descriptor = descriptor
    }

    /// The error number of locking, 0 when it is locked. A run that was killed a moment ago may still be dying.
    private static func take(_ descriptor: Int32) -> Int32 {
        for _ in 0..<20 {
            if flock(descriptor, LOCK_EX | LOCK_NB) == 0 { return 0 }
            if errno != EWOULDBLOCK && errno != EINTR { return errno }
            usleep(20_000)
        }
        return EWOULDBLOCK
    }

    /// Does the last work under the lock and gives it back; does nothing the second time, when another run may hold it.
    func release(after work: () -> Void) {
        isHeld.withLock { isHeld in
            guard isHeld else { return }
            work()
            isHeld = false
            flock(descriptor, LOCK_UN)
        }
    }

    deinit { close(descriptor) }
}
