/// Text no parser changes: UTF-8 without mistakes, control signs (but tab and line feed) or noncharacters.
enum PlainText {
    static func holds(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        guard let base = UnsafeRawPointer(bytes.baseAddress) else { return true }
        var index = 0
        while index < bytes.count {
            if index + 8 <= bytes.count, let next = end(ofRussianAt: index, in: base) {
                index = next
                continue
            }
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

    /// One past the signs in the next eight bytes, looked at as one number; nil unless they are ASCII text and Russian
    /// letters only. A sign begins at the first byte.
    private static func end(ofRussianAt index: Int, in base: UnsafeRawPointer) -> Int? {
        let block = ByteBlock(base.loadUnaligned(fromByteOffset: index, as: UInt64.self))
        let high = block.high
        let first = block.masked(0xFE, equals: 0xD0)
        let second = block.masked(0xC0, equals: 0x80)
        guard high == first | second, second == first << 8, block.controls & ~block.masked(0xFF, equals: 0x0A) == 0
        else { return nil }
        // A letter may begin in this block and end in the next.
        return first >> 63 == 1 ? index + 7 : index + 8
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
