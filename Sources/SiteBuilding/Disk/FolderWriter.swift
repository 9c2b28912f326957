import Glibc
import SiteModel

/// Writes new files below a root by plain system calls.
struct FolderWriter: Sendable {
    let root: String

    /// Makes a folder and those above it, up to the root.
    func makeFolder(_ path: String) throws(DiskError) {
        var made = root
        try make(made)
        for name in path.split(separator: "/") {
            made += "/" + name
            try make(made)
        }
    }

    /// Writes a file that does not exist yet; its folder must.
    func write(_ bytes: [UInt8], to path: String) throws(DiskError) {
        let descriptor = open(root + "/" + path, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0o644)
        guard descriptor >= 0 else { throw failure(path) }
        var written = 0
        while written < bytes.count {
            let count = bytes.withUnsafeBytes {
                Glibc.write(descriptor, $0.baseAddress?.advanced(by: written), bytes.count - written)
            }
            if count < 0 && errno == EINTR { continue }
            guard count > 0 else {
                let error = failure(path)
                close(descriptor)
                throw error
            }
            written += count
        }
        guard close(descriptor) == 0 else { throw failure(path) }
    }

    private func make(_ path: String) throws(DiskError) {
        if mkdir(path, 0o755) != 0 && errno != EEXIST {
            throw .failed(
                Message(ru: "не удаётся создать папку", en: "cannot make the folder"), path: path, code: errno)
        }
    }

    private func failure(_ path: String) -> DiskError {
        .failed(Message(ru: "не удаётся записать", en: "cannot write"), path: root + "/" + path, code: errno)
    }
}
