import Glibc

/// Replaces a file a person keeps: it is changed whole, or stays as it was.
struct FileReplacement: Sendable {
    let root: String
    private let calls = DiskCalls()

    init(root: String) { self.root = root }

    func exists(_ path: String) -> Bool { access(root + "/" + path, F_OK) == 0 }

    func write(_ bytes: [UInt8], to path: String) throws(DiskError) {
        let whole = root + "/" + path
        // What a command that died has left.
        try calls.remove(DiskPath(whole + ".next"))
        _ = try calls.create(whole + ".next", bytes)
        try calls.rename(whole + ".next", to: whole)
    }
}
