/// Reads the size of a picture from its first bytes; decodes nothing.
enum ImageSize {
    /// Width and height in pixels; nil when the bytes are no PNG, GIF, JPEG or WebP, or are cut short.
    static func read(_ bytes: [UInt8]) -> (width: Int, height: Int)? {
        let size = png(bytes) ?? gif(bytes) ?? webp(bytes) ?? jpeg(bytes)
        return size.flatMap { $0.width > 0 && $0.height > 0 ? $0 : nil }
    }

    /// PNG 1.2, section 11.2.2: IHDR comes first.
    private static func png(_ bytes: [UInt8]) -> (width: Int, height: Int)? {
        guard bytes.count >= 24, bytes.starts(with: [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]) else {
            return nil
        }
        return (big(bytes, 16, 4), big(bytes, 20, 4))
    }

    private static func gif(_ bytes: [UInt8]) -> (width: Int, height: Int)? {
        guard bytes.count >= 10, bytes.starts(with: Array("GIF8".utf8)) else { return nil }
        return (little(bytes, 6, 2), little(bytes, 8, 2))
    }

    /// RFC 9649: lossy `VP8 `, lossless `VP8L`, extended `VP8X`.
    private static func webp(_ bytes: [UInt8]) -> (width: Int, height: Int)? {
        guard bytes.count >= 30, bytes.starts(with: Array("RIFF".utf8)), Array(bytes[8..<12]) == Array("WEBP".utf8)
        else { return nil }
        switch Array(bytes[12..<16]) {
        case Array("VP8 ".utf8): return (little(bytes, 26, 2) & 0x3FFF, little(bytes, 28, 2) & 0x3FFF)
        case Array("VP8L".utf8):
            let bits = little(bytes, 21, 4)
            return ((bits & 0x3FFF) + 1, (bits >> 14 & 0x3FFF) + 1)
        case Array("VP8X".utf8): return (little(bytes, 24, 3) + 1, little(bytes, 27, 3) + 1)
        default: return nil
        }
    }

    /// ITU T.81, B.2.2: the frame header follows a marker C0–CF that is no table.
    private static func jpeg(_ bytes: [UInt8]) -> (width: Int, height: Int)? {
        guard bytes.starts(with: [0xFF, 0xD8]) else { return nil }
        var index = 2
        while index + 9 < bytes.count {
            guard bytes[index] == 0xFF else { return nil }
            let marker = bytes[index + 1]
            if marker == 0xFF { index += 1; continue }
            if (0xC0...0xCF).contains(marker), ![0xC4, 0xC8, 0xCC].contains(marker) {
                return (big(bytes, index + 7, 2), big(bytes, index + 5, 2))
            }
            index += 2 + max(2, big(bytes, index + 2, 2))
        }
        return nil
    }

    private static func big(_ bytes: [UInt8], _ start: Int, _ count: Int) -> Int {
        bytes[start..<start + count].reduce(0) { $0 << 8 | Int($1) }
    }

    private static func little(_ bytes: [UInt8], _ start: Int, _ count: Int) -> Int {
        bytes[start..<start + count].reversed().reduce(0) { $0 << 8 | Int($1) }
    }
}
