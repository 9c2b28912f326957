import Synchronization

/// Where the finished files of a build go.
protocol OutputSink: Sendable {
    /// Makes a folder and those above it, up to the root.
    func makeFolder(_ path: String) throws(DiskError)
    /// Takes a file; its folder was made before.
    func write(_ bytes: [UInt8], to path: String) throws(DiskError)
}

extension FolderWriter: OutputSink {}

/// A site kept in memory, for the preview.
package final class MemoryOutput: OutputSink {
    private let taken = Mutex<[String: [UInt8]]>([:])

    package init() {}

    /// The bytes of every file by its address from the root.
    package var files: [String: [UInt8]] { taken.withLock { $0 } }

    func makeFolder(_ path: String) {}

    func write(_ bytes: [UInt8], to path: String) { taken.withLock { $0[path] = bytes } }
}
