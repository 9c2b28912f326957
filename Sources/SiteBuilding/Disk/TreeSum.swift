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
        for (path, entry) in manifest.files { add(path, entry.stamp) }
    }

    /// What a tree holds; nil when something in it cannot be read or is neither file nor folder.
    init?(ofTree root: String) {
        let isWhole = TreeGlance.visit(root, "") { path, status in
            if TreeWalk.isKeptByDisk(path) { return false }
            guard let status else { return nil }
            switch status.st_mode & S_IFMT {
            case S_IFDIR: return true
            case S_IFREG: add(Self.hash(path, of: FileStamp(status)))
            default: return nil
            }
            return false
        }
        if !isWhole { return nil }
    }

    /// Adds a file.
    mutating func add(_ path: String, _ stamp: FileStamp) { add(Self.hash(Array(path.utf8), of: stamp)) }

    /// Takes a file out that is in it.
    mutating func remove(_ path: String, _ stamp: FileStamp) {
        let hash = Self.hash(Array(path.utf8), of: stamp)
        count &-= 1
        high &-= hash.high
        low &-= hash.low
    }

    /// Adds what tells one entry from every other.
    mutating func add(_ entry: ContentHash) {
        count &+= 1
        high &+= entry.high
        low &+= entry.low
    }

    private static func hash(_ path: [UInt8], of stamp: FileStamp) -> ContentHash {
        hash(path, numbers: (UInt64(bitPattern: Int64(stamp.size)), UInt64(bitPattern: stamp.modified), stamp.inode, 0))
    }

    /// Of a path and the numbers that tell the entry from others of its name.
    static func hash(_ path: [UInt8], numbers: (UInt64, UInt64, UInt64, UInt64)) -> ContentHash {
        let name = ContentHash(path)
        return withUnsafeBytes(of: (name.high, name.low, numbers)) { ContentHash($0) }
    }
}

/// Walks a tree with as few questions to the kernel and as little memory as can be.
enum TreeGlance {
    /// Every entry below a folder with what the kernel says of it, as long as `take` answers: whether to go into it.
    static func visit(
        _ root: String, _ folder: String, _ take: (_ path: [UInt8], _ status: stat?) -> Bool?
    ) -> Bool {
        var waiting = [Array(folder.utf8)]
        while let folder = waiting.popLast() {
            guard let handle = (DiskPath(root) / DiskPath(folder)).withBytes({ opendir($0) }) else { return false }
            defer { closedir(handle) }
            let descriptor = dirfd(handle)
            // One array for all names of the folder.
            var path = folder.isEmpty ? [] : folder + [UInt8(ascii: "/")]
            let start = path.count
            while let item = readdir(handle) {
                var status = stat()
                let isKnown = withUnsafeBytes(of: &item.pointee.d_name) { room in
                    let name = room.prefix { $0 != 0 }
                    path.removeLast(path.count - start)
                    path.append(contentsOf: name)
                    guard let first = room.baseAddress else { return false }
                    return fstatat(
                        descriptor, first.assumingMemoryBound(to: CChar.self), &status, AT_SYMLINK_NOFOLLOW) == 0
                }
                if path[start...] == [0x2E] || path[start...] == [0x2E, 0x2E] { continue }
                guard let isEntered = take(path, isKnown ? status : nil) else { return false }
                if isEntered { waiting.append(path) }
            }
        }
        return true
    }
}
