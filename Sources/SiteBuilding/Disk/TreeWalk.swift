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
            for entry in try entries(of: DiskPath(folder), next) where all || !isKeptByDisk(entry.path.bytes) {
                found.append(entry)
                if entry.isFolder { waiting.append(entry.path) }
            }
        }
        return found
    }

    /// How many files, or whatever is no folder, lie below the folder.
    static func fileCount(of folder: String) throws(DiskError) -> Int {
        var count = 0
        var waiting = [DiskPath("")]
        while let next = waiting.popLast() {
            try visit(DiskPath(folder) / next) { name, kind in
                if next.bytes.isEmpty && isKeptByDisk(name) { return }
                // A kind that is not told is asked for with the whole path.
                let isFolder = isFolder(kind) { DiskPath(folder) / next / DiskPath(Array(name)) }
                if isFolder { waiting.append(next / DiskPath(Array(name))) } else { count += 1 }
            }
        }
        return count
    }

    /// The names directly in a folder; nil when it cannot be read.
    static func names(in folder: String) -> [String]? {
        guard FileStamp.inode(ofFolder: folder) != nil else { return nil }
        let entries = try? entries(of: DiskPath(folder), DiskPath(""))
        return entries?.filter { !isKeptByDisk($0.path.bytes) }.map(\.path.text)
    }

    private static func entries(of root: DiskPath, _ folder: DiskPath) throws(DiskError) -> [Entry] {
        var found: [Entry] = []
        try visit(root / folder) { name, kind in
            let entry = folder / DiskPath(Array(name))
            found.append(Entry(path: entry, isFolder: isFolder(kind) { root / entry }))
        }
        return found
    }

    /// Hands over each name of a folder, and the kind the kernel tells of it.
    private static func visit(
        _ folder: DiskPath, _ take: (_ name: Slice<UnsafeRawBufferPointer>, _ kind: UInt8) -> Void
    ) throws(DiskError) {
        guard let handle = folder.withBytes({ opendir($0) }) else {
            if errno == ENOENT { return }
            throw .failed(Message(ru: "не удаётся прочесть", en: "cannot read"), path: folder.text, code: errno)
        }
        defer { closedir(handle) }
        while let item = readdir(handle) {
            let kind = item.pointee.d_type
            withUnsafeBytes(of: &item.pointee.d_name) { bytes in
                let name = bytes.prefix { $0 != 0 }
                if !name.elementsEqual(".".utf8) && !name.elementsEqual("..".utf8) { take(name, kind) }
            }
        }
    }

    /// Some file systems leave the kind to be asked for.
    private static func isFolder(_ kind: UInt8, _ path: () -> DiskPath) -> Bool {
        if Int(kind) != Int(DT_UNKNOWN) { return Int(kind) == Int(DT_DIR) }
        var status = stat()
        return path().withBytes { lstat($0, &status) } == 0 && status.st_mode & S_IFMT == S_IFDIR
    }

    /// What a disk keeps in its root for itself.
    static func isKeptByDisk(_ name: some Sequence<UInt8>) -> Bool { name.elementsEqual("lost+found".utf8) }
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
