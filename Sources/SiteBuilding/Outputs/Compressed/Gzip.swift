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
