/// A path as the kernel has it: bytes, which need not be UTF-8.
struct DiskPath: Sendable, Hashable {
    let bytes: [UInt8]

    init(_ bytes: [UInt8]) { self.bytes = bytes }
    init(_ text: String) { bytes = Array(text.utf8) }

    /// The path for people; what is no UTF-8 is replaced.
    var text: String { String(decoding: bytes, as: UTF8.self) }

    static func / (folder: DiskPath, name: DiskPath) -> DiskPath {
        if folder.bytes.isEmpty { return name }
        return name.bytes.isEmpty ? folder : DiskPath(folder.bytes + [UInt8(ascii: "/")] + name.bytes)
    }

    /// The path for the C library.
    func withBytes<Result>(_ body: (UnsafePointer<CChar>) -> Result) -> Result {
        (bytes + [0]).map { CChar(bitPattern: $0) }.withUnsafeBufferPointer { pointer in
            // Never empty: the closing zero is in it.
            pointer.baseAddress.map(body) ?? body("")
        }
    }
}
