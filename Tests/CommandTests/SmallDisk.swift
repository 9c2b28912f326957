import Foundation

/// A disk in memory, for tests that fill one up; only who may mount can have it.
final class SmallDisk {
    let url: URL

    /// Whether this machine lets us mount.
    static let isAllowed = (try? SmallDisk(kilobytes: 64)) != nil

    init(kilobytes: Int) throws {
        url = FileManager.default.temporaryDirectory.appendingPathComponent("pandus-disk-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
        guard Self.run("mount", "-t", "tmpfs", "-o", "size=\(kilobytes)k", "tmpfs", url.path) == 0 else {
            try FileManager.default.removeItem(at: url)
            throw CocoaError(.fileWriteNoPermission)
        }
    }

    deinit {
        _ = Self.run("umount", url.path)
        try? FileManager.default.removeItem(at: url)
    }

    func setWritable(_ isWritable: Bool) {
        _ = Self.run("mount", "-o", "remount," + (isWritable ? "rw" : "ro"), url.path)
    }

    /// Takes all the room but so many bytes.
    func fill(leaving rest: Int) throws {
        let file = url.appendingPathComponent("filling")
        let attributes = try FileManager.default.attributesOfFileSystem(forPath: url.path)
        let free = (attributes[.systemFreeSize] as? NSNumber)?.intValue ?? 0
        try Data(count: max(0, free - rest)).write(to: file)
    }

    func empty() throws { try FileManager.default.removeItem(at: url.appendingPathComponent("filling")) }

    private static func run(_ arguments: String...) -> Int32 {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        process.arguments = arguments
        process.standardError = FileHandle.nullDevice
        guard (try? process.run()) != nil else { return -1 }
        process.waitUntilExit()
        return process.terminationStatus
    }
}
