import Glibc
import SiteModel

/// Lists what lies below a folder, whatever it is called; follows no link and asks the kernel no more than it must.
enum TreeWalk {
    /// A name below the folder.
    struct Entry: Sendable, Hashable {
        /// From the folder.
        let path: DiskPath
        let isFolder: Bool
    }

    /// Everything below the folder, each folder before what lies in it; nothing when the folder is missing.
    ///
    /// The folder that a disk keeps in its root for itself is left out, unless all is asked for.
    static func entries(of folder: String, all: Bool = false) throws(DiskError) -> [Entry] {
        var found: [Entry] = []
        var waiting = [DiskPath("")]
        while let next = waiting.popLast() {
            for entry in try entries(of: DiskPath(folder), next) where all || entry.path.text != "lost+found" {
                found.append(entry)
                if entry.isFolder { waiting.append(entry.path) }
            }
        }
        return found
    }

    /// The names directly in a folder; nil when it cannot be read.
    static func names(in folder: String) -> [String]? {
        guard FileStamp.inode(ofFolder: folder) != nil else { return nil }
        let entries = try? entries(of: DiskPath(folder), DiskPath(""))
        return entries?.map(\.path.text).filter { $0 != "lost+found" }
    }

    private static func entries(of root: DiskPath, _ folder: DiskPath) throws(DiskError) -> [Entry] {
        let path = root / folder
        guard let handle = path.withBytes({ opendir($0) }) else {
            if errno == ENOENT { return [] }
            throw .failed(Message(ru: "не удаётся прочесть", en: "cannot read"), path: path.text, code: errno)
        }
        defer { closedir(handle) }
        var found: [Entry] = []
        while let item = readdir(handle) {
            let name = withUnsafeBytes(of: &item.pointee.d_name) { Array($0.prefix { $0 != 0 }) }
            if name == [0x2E] || name == [0x2E, 0x2E] { continue }
            let entry = folder / DiskPath(name)
            found.append(Entry(path: entry, isFolder: isFolder(item.pointee.d_type, root / entry)))
        }
        return found
    }

    /// Some file systems leave the kind to be asked for.
    private static func isFolder(_ kind: UInt8, _ path: DiskPath) -> Bool {
        if Int(kind) != Int(DT_UNKNOWN) { return Int(kind) == Int(DT_DIR) }
        var status = stat()
        return path.withBytes { lstat($0, &status) } == 0 && status.st_mode & S_IFMT == S_IFDIR
    }
}

extension DiskCalls {
    /// Removes a folder with all that lies in it, unless it is gone already.
    func removeTree(_ folder: String) throws(DiskError) {
        guard FileStamp.inode(ofFolder: folder) != nil else { return }
        let entries = try TreeWalk.entries(of: folder, all: true)
        let root = DiskPath(folder)
        for entry in entries where !entry.isFolder { try remove(root / entry.path) }
        for entry in entries.reversed() where entry.isFolder { try removeFolder(root / entry.path) }
        try removeFolder(root)
    }
}
