/// Text no parser changes: UTF-8 without mistakes, control signs (but tab and line feed) or noncharacters.
enum PlainText {
    static func holds(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        var index = 0
        while index < bytes.count {
            let byte = bytes[index]
            if byte < 0x80 {
                guard byte >= 0x20 && byte != 0x7F || byte == 0x0A || byte == 0x09 else { return false }
                index += 1
            } else if byte & 0xFE == 0xD0, index + 1 < bytes.count, bytes[index + 1] & 0xC0 == 0x80 {
                // Russian letters, half of every page.
                index += 2
            } else {
                let length = length(in: bytes, at: index)
                guard length > 0 else { return false }
                index += length
            }
        }
        return true
    }

    /// Bytes of the sign that begins here; 0 for what is no plain sign (Unicode 16, table 3-7).
    private static func length(in bytes: UnsafeBufferPointer<UInt8>, at index: Int) -> Int {
        func follows(_ distance: Int) -> UInt8 {
            let place = index + distance
            guard place < bytes.count, bytes[place] & 0xC0 == 0x80 else { return 0 }
            return bytes[place]
        }
        switch bytes[index] {
        case 0xC2: return follows(1) >= 0xA0 ? 2 : 0
        case 0xC3...0xDF: return follows(1) != 0 ? 2 : 0
        case 0xE0...0xEF: return isPlain(bytes[index], follows(1), follows(2)) ? 3 : 0
        case 0xF0...0xF4: return isPlain(bytes[index], follows(1), follows(2), follows(3)) ? 4 : 0
        default: return 0
        }
    }

    /// No surrogate, nothing spelled too long, none of U+FDD0 to U+FDEF, U+FFFE, U+FFFF.
    private static func isPlain(_ first: UInt8, _ second: UInt8, _ third: UInt8) -> Bool {
        guard second != 0, third != 0 else { return false }
        switch (first, second) {
        case (0xE0, ..<0xA0), (0xED, 0xA0...): return false
        case (0xEF, 0xB7): return !(0x90...0xAF).contains(third)
        case (0xEF, 0xBF): return third < 0xBE
        default: return true
        }
    }

    private static func isPlain(_ first: UInt8, _ second: UInt8, _ third: UInt8, _ fourth: UInt8) -> Bool {
        guard second != 0, third != 0, fourth != 0 else { return false }
        switch (first, second) {
        case (0xF0, ..<0x90), (0xF4, 0x90...): return false
        default: return !(second & 0x0F == 0x0F && third == 0xBF && fourth >= 0xBE)
        }
    }
}
