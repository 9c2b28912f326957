import Glibc
import SiteModel

/// Replaces a file a person keeps: it is changed whole, or stays as it was.
struct FileReplacement: Sendable {
    let root: String

    func exists(_ path: String) -> Bool { access(root + "/" + path, F_OK) == 0 }

    func write(_ bytes: [UInt8], to path: String) throws(DiskError) {
        let beside = path + ".next"
        // What a command that died has left.
        unlink(root + "/" + beside)
        try FolderWriter(root: root).write(bytes, to: beside)
        guard rename(root + "/" + beside, root + "/" + path) == 0 else {
            throw .failed(Message(ru: "не удаётся записать", en: "cannot write"), path: root + "/" + path, code: errno)
        }
    }
}
