/// Finds the place of shooting in the notes a camera leaves in a picture (Exif 2.3, 4.6.3; XMP).
enum PhotoPlace {
    /// JPEG keeps its notes before the picture, PNG and WebP before or behind it.
    static func isTold(in bytes: [UInt8]) -> Bool {
        let head = Array(bytes.prefix(256 << 10))
        return isWritten(in: head) || (bytes.count > head.count && isWritten(in: Array(bytes.suffix(64 << 10))))
    }

    private static func isWritten(in bytes: [UInt8]) -> Bool {
        if bytes.holds("exif:gpslatitude") { return true }
        var start = 0
        // TIFF begins with its order of bytes: "II*\0" or "MM\0*". Cameras write one; a few that look so are asked.
        for _ in 0..<16 {
            guard let place = header(in: bytes, from: start) else { return false }
            if hasGPS(bytes, at: place) { return true }
            start = place + 4
        }
        return false
    }

    private static func header(in bytes: [UInt8], from start: Int) -> Int? {
        guard bytes.count >= 8 else { return nil }
        return (start..<max(start, bytes.count - 8)).first { place in
            let isLittle =
                bytes[place] == 0x49 && bytes[place + 1] == 0x49 && bytes[place + 2] == 0x2A && bytes[place + 3] == 0
            return isLittle
                || bytes[place] == 0x4D && bytes[place + 1] == 0x4D && bytes[place + 2] == 0 && bytes[place + 3] == 0x2A
        }
    }

    /// Whether the first directory of the TIFF at `base` points to one of GPS (tag 8825).
    private static func hasGPS(_ bytes: [UInt8], at base: Int) -> Bool {
        let isLittle = bytes[base] == 0x49
        func number(_ place: Int, _ length: Int) -> Int? {
            guard place >= 0, place <= bytes.count - length else { return nil }
            let part = bytes[place..<place + length]
            return (isLittle ? Array(part.reversed()) : Array(part)).reduce(0) { $0 << 8 | Int($1) }
        }
        guard let directory = number(base + 4, 4), let count = number(base + directory, 2) else { return false }
        return (0..<min(count, 500)).contains { number(base + directory + 2 + 12 * $0, 2) == 0x8825 }
    }
}
