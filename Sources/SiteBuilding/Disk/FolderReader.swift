import Glibc
import SiteModel

/// Reads folders and files by plain system calls; follows no link.
struct FolderReader: Sendable {
    let root: String

    /// Everything below `folder` in byte order of paths; a folder that is missing gives nothing.
    func walk(_ folder: String) throws(DiskError) -> [FolderEntry] {
        var found: [FolderEntry] = []
        var waiting = [folder]
        while let next = waiting.popLast() {
            for entry in try entries(of: next) {
                found.append(entry)
                if entry.kind == .folder { waiting.append(entry.path) }
            }
        }
        return TreePath.ordered(found, by: \.path)
    }

    /// The bytes of a file.
    func read(_ path: String) throws(DiskError) -> SourceFile {
        let descriptor = open(root + "/" + path, O_RDONLY | O_NOFOLLOW | O_CLOEXEC | O_NONBLOCK)
        guard descriptor >= 0 else { throw failure(path) }
        defer { close(descriptor) }
        var status = stat()
        guard fstat(descriptor, &status) == 0 else { throw failure(path) }
        return SourceFile(path: path, bytes: try bytes(of: descriptor, expecting: Int(status.st_size), path: path))
    }

    /// The first `count` bytes of a file that has so many.
    func read(_ path: String, first count: Int) throws(DiskError) -> SourceFile {
        if count == .max { return try read(path) }
        let descriptor = open(root + "/" + path, O_RDONLY | O_NOFOLLOW | O_CLOEXEC | O_NONBLOCK)
        guard descriptor >= 0 else { throw failure(path) }
        defer { close(descriptor) }
        var head = [UInt8](repeating: 0, count: count)
        var length = -1
        repeat {
            length = head.withUnsafeMutableBytes { Glibc.read(descriptor, $0.baseAddress, count) }
        } while length < 0
            && errno == EINTR
        guard length >= 0 else { throw failure(path) }
        return SourceFile(path: path, bytes: Array(head.prefix(length)))
    }

    private func bytes(of descriptor: Int32, expecting size: Int, path: String) throws(DiskError) -> [UInt8] {
        var bytes: [UInt8] = []
        // One byte more than expected: the read that meets the end then needs no further room.
        var room = max(size, 0) + 1
        while true {
            let start = bytes.count
            var count = 0
            bytes.append(contentsOf: repeatElement(0, count: room))
            repeat {
                count = bytes.withUnsafeMutableBytes {
                    Glibc.read(descriptor, $0.baseAddress?.advanced(by: start), room)
                }
            } while count < 0 && errno == EINTR
            guard count >= 0 else { throw failure(path) }
            bytes.removeLast(room - count)
            if count == 0 { return bytes }
            room = count < room ? max(1, size + 1 - bytes.count) : 65_536
        }
    }

    private func entries(of folder: String) throws(DiskError) -> [FolderEntry] {
        guard let handle = opendir(root + "/" + folder) else {
            if errno == ENOENT { return [] }
            throw failure(folder)
        }
        defer { closedir(handle) }
        var found: [FolderEntry] = []
        while let item = readdir(handle) {
            let bytes = withUnsafePointer(to: &item.pointee.d_name) { pointer in
                pointer.withMemoryRebound(to: UInt8.self, capacity: 256) {
                    Array(UnsafeBufferPointer(start: $0, count: strlen($0)))
                }
            }
            if bytes == [0x2E] || bytes == [0x2E, 0x2E] { continue }
            found.append(entry(named: bytes, in: folder, at: dirfd(handle)))
        }
        return found
    }

    private func entry(named bytes: [UInt8], in folder: String, at descriptor: Int32) -> FolderEntry {
        guard let name = String(validating: bytes, as: UTF8.self) else {
            return FolderEntry(path: folder + "/" + String(decoding: bytes, as: UTF8.self), kind: .refused(.name))
        }
        let path = folder + "/" + name
        // Nothing below is looked at: the system has limits of its own, and what is built from these names is longer.
        if bytes.count > Limits.nameBytes || path.utf8.count > Limits.pathBytes {
            return FolderEntry(path: path, kind: .refused(.longName))
        }
        if path.utf8.count(where: { $0 == UInt8(ascii: "/") }) > Limits.folderDepth {
            return FolderEntry(path: path, kind: .refused(.deep))
        }
        var status = stat()
        guard fstatat(descriptor, name, &status, AT_SYMLINK_NOFOLLOW) == 0 else {
            return FolderEntry(path: path, kind: .refused(.special))
        }
        return FolderEntry(path: path, kind: Self.kind(of: status), stamp: SourceStamp(status))
    }

    static func kind(of status: stat) -> FolderEntry.Kind {
        switch status.st_mode & S_IFMT {
        case S_IFREG: .file(byteCount: Int(status.st_size))
        case S_IFDIR: .folder
        case S_IFLNK: .refused(.link)
        default: .refused(.special)
        }
    }

    private func failure(_ path: String) -> DiskError {
        .failed(Message(ru: "не удаётся прочесть", en: "cannot read"), path: path, code: errno)
    }
}

/// `strlen` over unsigned bytes.
private func strlen(_ start: UnsafePointer<UInt8>) -> Int {
    var count = 0
    while start[count] != 0 { count += 1 }
    return count
}
