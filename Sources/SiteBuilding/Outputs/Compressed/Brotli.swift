import CBrotli

/// The Brotli form of a file (RFC 7932).
enum Brotli {
    /// The best but two: the last steps take twenty times as long for some percent.
    private static let quality: Int32 = 9

    /// Nil when the library refuses, which it does only without memory.
    static func compressed(_ bytes: [UInt8]) -> [UInt8]? {
        var count = BrotliEncoderMaxCompressedSize(bytes.count)
        guard count > 0 else { return nil }
        var output = [UInt8](repeating: 0, count: count)
        let isDone = BrotliEncoderCompress(
            quality, BROTLI_DEFAULT_WINDOW, BROTLI_MODE_TEXT, bytes.count, bytes, &count, &output)
        return isDone == BROTLI_TRUE ? Array(output.prefix(count)) : nil
    }
}
