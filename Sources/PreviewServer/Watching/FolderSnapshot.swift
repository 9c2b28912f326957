import Glibc

/// Size, time and number of every file below some folders: two that are equal mean that nothing was saved between.
struct FolderSnapshot: Equatable {
    struct Facts: Equatable {
        let size: Int
        let seconds: Int
        let nanoseconds: Int
        let number: UInt
    }

    private(set) var files: [String: Facts] = [:]

    init(_ folders: [String]) {
        var waiting = folders
        while let folder = waiting.popLast() {
            for name in Self.names(in: folder) where !WatchedName.isPassedOver(name) {
                let path = folder + "/" + name
                var status = stat()
                guard lstat(path, &status) == 0 else { continue }
                if status.st_mode & S_IFMT == S_IFDIR {
                    waiting.append(path)
                    files[path] = Facts(size: 0, seconds: 0, nanoseconds: 0, number: 0)
                } else {
                    files[path] = Facts(
                        size: Int(status.st_size), seconds: status.st_mtim.tv_sec,
                        nanoseconds: status.st_mtim.tv_nsec, number: UInt(status.st_ino))
                }
            }
        }
    }

    /// Folders right below one.
    static func folders(in folder: String) -> [String] {
        names(in: folder).filter { !WatchedName.isPassedOver($0) }.map { folder + "/" + $0 }.filter { path in
            var status = stat()
            return lstat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
        }
    }

    private static func names(in folder: String) -> [String] {
        guard let handle = opendir(folder) else { return [] }
        defer { closedir(handle) }
        var names: [String] = []
        while let entry = readdir(handle) {
            let name = withUnsafePointer(to: &entry.pointee.d_name) { pointer in
                pointer.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
            }
            names.append(name)
        }
        return names
    }
}

/// Names that editors use for their own purposes, and the folder itself.
enum WatchedName {
    static func isPassedOver(_ name: String) -> Bool {
        name.isEmpty || name.hasPrefix(".") || name.hasSuffix("~") || name.hasPrefix("#")
    }
}
