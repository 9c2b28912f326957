/// A form of a file that a web server can send instead of it.
struct CompressedForm: Sendable {
    /// Of the address, after the file's own.
    let ending: String
    let compressed: @Sendable ([UInt8]) -> [UInt8]?

    static let all = [
        CompressedForm(ending: ".gz", compressed: Gzip.compressed),
        CompressedForm(ending: ".br", compressed: Brotli.compressed),
    ]

    /// Below this many bytes a packet is saved by none.
    private static let least = 1024
    private static let endings = [".html", ".css", ".js", ".svg", ".xml", ".json", ".ics", ".txt"]

    /// Whether a file has such forms at all.
    static func suits(_ path: String, size: Int) -> Bool {
        size >= least && endings.contains { path.utf8.suffix($0.utf8.count).elementsEqual($0.utf8) }
    }
}
