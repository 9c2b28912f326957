import Glibc
import SiteModel

/// A sum over the files of a tree: two that are equal mean the same names and stamps, in whatever order they came.
struct TreeSum: Sendable, Hashable {
    private(set) var count: UInt64 = 0
    private(set) var high: UInt64 = 0
    private(set) var low: UInt64 = 0

    init() {}

    init(count: UInt64, high: UInt64, low: UInt64) {
        (self.count, self.high, self.low) = (count, high, low)
    }

    /// What a tree must hold to be as its manifest says.
    init(_ manifest: TreeManifest) {
        for (path, entry) in manifest.files { add(Array(path.utf8), entry.stamp) }
    }

    /// What a tree holds; nil when something in it cannot be read or is neither file nor folder.
    init?(ofTree root: String) {
        var waiting = [DiskPath("")]
        while let folder = waiting.popLast() {
            guard let handle = (DiskPath(root) / folder).withBytes({ opendir($0) }) else { return nil }
            defer { closedir(handle) }
            guard add(handle, folder, &waiting) else { return nil }
        }
    }

    private mutating func add(
        _ handle: OpaquePointer, _ folder: DiskPath, _ waiting: inout [DiskPath]
    ) -> Bool {
        let descriptor = dirfd(handle)
        while let item = readdir(handle) {
            let name = withUnsafeBytes(of: &item.pointee.d_name) { Array($0.prefix { $0 != 0 }) }
            if name == [0x2E] || name == [0x2E, 0x2E] { continue }
            let path = folder / DiskPath(name)
            if TreeWalk.isKeptByDisk(path.bytes) { continue }
            var status = stat()
            guard DiskPath(name).withBytes({ fstatat(descriptor, $0, &status, AT_SYMLINK_NOFOLLOW) }) == 0 else {
                return false
            }
            switch status.st_mode & S_IFMT {
            case S_IFDIR: waiting.append(path)
            case S_IFREG: add(path.bytes, FileStamp(status))
            default: return false
            }
        }
        return true
    }

    /// Adds a file.
    mutating func add(_ path: [UInt8], _ stamp: FileStamp) {
        add(path, numbers: [UInt64(bitPattern: Int64(stamp.size)), UInt64(bitPattern: stamp.modified), stamp.inode])
    }

    /// Adds an entry with the numbers that tell it from others of its name.
    mutating func add(_ path: [UInt8], numbers: [UInt64]) {
        var bytes = path
        bytes.append(0)
        for number in numbers { withUnsafeBytes(of: number.littleEndian) { bytes.append(contentsOf: $0) } }
        let hash = ContentHash(bytes)
        count &+= 1
        high &+= hash.high
        low &+= hash.low
    }
}
