import Synchronization

/// Where the finished files of a build go.
protocol OutputSink: Sendable {
    /// Takes a file of the site.
    func put(_ bytes: [UInt8], at path: String) throws(DiskError)
}

extension TreeWriter: OutputSink {
    func put(_ bytes: [UInt8], at path: String) throws(DiskError) { try write(bytes, to: path) }
}

/// A site kept in memory, for the preview.
package final class MemoryOutput: OutputSink {
    private let taken = Mutex<[String: [UInt8]]>([:])

    package init() {}

    /// The bytes of every file by its address from the root.
    package var files: [String: [UInt8]] { taken.withLock { $0 } }

    func put(_ bytes: [UInt8], at path: String) { taken.withLock { $0[path] = bytes } }

    /// Begins with these files.
    func replace(_ files: [String: [UInt8]]) { taken.withLock { $0 = files } }
}
