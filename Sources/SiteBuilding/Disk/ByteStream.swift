import Glibc
import SiteModel

/// Reads a file of any size piece by piece, wherever it lies; one packed by gzip is unpacked on the way.
struct ByteStream {
    private static let piece = 1 << 18

    /// As the person named it.
    let path: String

    /// Hands over every piece; false when a packed file breaks off.
    func read(_ take: ([UInt8]) -> Void) throws(DiskError) -> Bool {
        let descriptor = open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { throw failure }
        defer { close(descriptor) }
        var packed: Gunzip?
        var isFirst = true
        while true {
            let bytes = try next(descriptor)
            if bytes.isEmpty { return packed.map { $0.isAtEnd && !$0.isBroken } ?? true }
            if isFirst, bytes.starts(with: [0x1F, 0x8B]) { packed = Gunzip() }
            isFirst = false
            if let packed { packed.unpack(bytes, into: take) } else { take(bytes) }
            if packed?.isBroken == true { return false }
        }
    }

    private func next(_ descriptor: Int32) throws(DiskError) -> [UInt8] {
        var bytes = [UInt8](repeating: 0, count: Self.piece)
        var count = -1
        repeat {
            count = bytes.withUnsafeMutableBytes { Glibc.read(descriptor, $0.baseAddress, Self.piece) }
        } while count < 0 && errno == EINTR
        guard count >= 0 else { throw failure }
        if count < bytes.count { bytes.removeLast(bytes.count - count) }
        return bytes
    }

    private var failure: DiskError {
        .failed(Message(ru: "не удаётся прочесть", en: "cannot read"), path: path, code: errno)
    }
}
