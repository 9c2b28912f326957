import CZlib

/// The gzip form of a file (RFC 1952): without a name and a time, so that the same bytes always give the same bytes.
enum Gzip {
    /// Nil when zlib refuses, which it does only without memory.
    static func compressed(_ bytes: [UInt8]) -> [UInt8]? {
        var stream = z_stream()
        // 15 bits of window, and 16 for gzip's own head.
        let size = Int32(MemoryLayout<z_stream>.size)
        guard deflateInit2_(&stream, 9, Z_DEFLATED, 15 + 16, 9, Z_DEFAULT_STRATEGY, ZLIB_VERSION, size) == Z_OK
        else { return nil }
        defer { deflateEnd(&stream) }
        guard let inputSize = UInt32(exactly: bytes.count),
            let room = UInt32(exactly: deflateBound(&stream, UInt(inputSize)))
        else { return nil }
        var input = bytes
        var output = [UInt8](repeating: 0, count: Int(room))
        let isDone = input.withUnsafeMutableBufferPointer { source in
            output.withUnsafeMutableBufferPointer { target in
                (stream.next_in, stream.avail_in) = (source.baseAddress, inputSize)
                (stream.next_out, stream.avail_out) = (target.baseAddress, room)
                return deflate(&stream, Z_FINISH) == Z_STREAM_END
            }
        }
        return isDone ? Array(output.prefix(Int(room - stream.avail_out))) : nil
    }
}

/// Unpacks a gzip file (RFC 1952) as its bytes come, also one of several parts.
final class Gunzip {
    private var stream = z_stream()
    private var isReady: Bool
    /// Whether the last part was whole.
    private(set) var isAtEnd = false
    /// The bytes are no gzip, or were damaged.
    private(set) var isBroken = false

    init() {
        isReady = inflateInit2_(&stream, 15 + 16, ZLIB_VERSION, Int32(MemoryLayout<z_stream>.size)) == Z_OK
        isBroken = !isReady
    }

    deinit { if isReady { inflateEnd(&stream) } }

    /// What the next bytes unfold to, in pieces of a bounded size.
    func unpack(_ bytes: [UInt8], into take: ([UInt8]) -> Void) {
        var input = bytes
        input.withUnsafeMutableBufferPointer { source in
            (stream.next_in, stream.avail_in) = (source.baseAddress, UInt32(clamping: source.count))
            var isMore = stream.avail_in > 0
            while isMore, !isBroken {
                if isAtEnd { startNextPart() }
                isMore = inflatePiece(into: take)
            }
        }
    }

    private func startNextPart() {
        isAtEnd = false
        isBroken = inflateReset(&stream) != Z_OK
    }

    /// Whether there may be more to come out of the bytes at hand.
    private func inflatePiece(into take: ([UInt8]) -> Void) -> Bool {
        var output = [UInt8](repeating: 0, count: 1 << 18)
        let room = UInt32(output.count)
        let code = output.withUnsafeMutableBufferPointer { target in
            (stream.next_out, stream.avail_out) = (target.baseAddress, room)
            return inflate(&stream, Z_NO_FLUSH)
        }
        let count = Int(room - stream.avail_out)
        if count > 0 { take(Array(output.prefix(count))) }
        isAtEnd = code == Z_STREAM_END
        isBroken = ![Z_OK, Z_STREAM_END, Z_BUF_ERROR].contains(code)
        return stream.avail_in > 0 || (!isAtEnd && stream.avail_out == 0)
    }
}
