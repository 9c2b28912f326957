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
        let isWhole = Self.visit(DiskPath(root), DiskPath("")) { path, status in
            if TreeWalk.isKeptByDisk(path.bytes) { return false }
            guard let status else { return nil }
            switch status.st_mode & S_IFMT {
            case S_IFDIR: return true
            case S_IFREG: add(path.bytes, FileStamp(status))
            default: return nil
            }
            return false
        }
        if !isWhole { return nil }
    }

    /// Every entry below a folder with what the kernel says of it, as long as `take` answers: whether to go into it.
    static func visit(
        _ root: DiskPath, _ folder: DiskPath, _ take: (_ path: DiskPath, _ status: stat?) -> Bool?
    ) -> Bool {
        var waiting = [folder]
        while let folder = waiting.popLast() {
            guard let handle = (root / folder).withBytes({ opendir($0) }) else { return false }
            defer { closedir(handle) }
            let descriptor = dirfd(handle)
            while let item = readdir(handle) {
                let name = withUnsafeBytes(of: &item.pointee.d_name) { Array($0.prefix { $0 != 0 }) }
                if name == [0x2E] || name == [0x2E, 0x2E] { continue }
                let path = folder / DiskPath(name)
                var status = stat()
                let isKnown = DiskPath(name).withBytes { fstatat(descriptor, $0, &status, AT_SYMLINK_NOFOLLOW) } == 0
                guard let isEntered = take(path, isKnown ? status : nil) else { return false }
                if isEntered { waiting.append(path) }
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
