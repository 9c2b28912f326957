/// A quick look that says for nearly every file: valid UTF-8 (RFC 3629) without control bytes other than tab and line
/// ends. Only when it says no, the slower search for what and where is made.
enum CleanText {
    static func holds(_ bytes: [UInt8]) -> Bool {
        bytes.withUnsafeBytes { buffer in
            var index = 0
            while index < buffer.count {
                if index + 8 <= buffer.count, isPlain(buffer.loadUnaligned(fromByteOffset: index, as: UInt64.self)) {
                    index += 8
                    continue
                }
                // A Russian letter, the most frequent case.
                if index + 2 <= buffer.count, buffer[index] & 0xFE == 0xD0, buffer[index + 1] & 0xC0 == 0x80 {
                    index += 2
                    continue
                }
                let length = scalarLength(buffer, at: index)
                if length == 0 || ControlCharacters.isControl(buffer[index]) { return false }
                index += length
            }
            return true
        }
    }

    /// Where the first byte sequence stands that is no UTF-8.
    static func firstInvalid(in bytes: [UInt8]) -> Int? {
        bytes.withUnsafeBytes { buffer in
            var index = 0
            while index < buffer.count {
                let length = scalarLength(buffer, at: index)
                if length == 0 { return index }
                index += length
            }
            return nil
        }
    }

    /// Whether the word is eight plain ASCII signs or four Russian letters.
    private static func isPlain(_ word: UInt64) -> Bool {
        let word = UInt64(littleEndian: word)
        // Leads D0 and D1 take any continuation byte.
        if word & 0xC0FE_C0FE_C0FE_C0FE == 0x80D0_80D0_80D0_80D0 { return true }
        let high: UInt64 = 0x8080_8080_8080_8080
        if word & high != 0 { return false }
        return (word &- 0x2020_2020_2020_2020) & high == 0 && (word &+ 0x0101_0101_0101_0101) & high == 0
    }

    /// The length in bytes of the scalar at `index`; 0 where no scalar is.
    private static func scalarLength(_ buffer: UnsafeRawBufferPointer, at index: Int) -> Int {
        let lead = buffer[index]
        if lead < 0x80 { return 1 }
        let length = lead < 0xC2 ? 0 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : lead < 0xF5 ? 4 : 0
        guard length > 0, index + length <= buffer.count else { return 0 }
        for next in index + 1..<index + length where buffer[next] & 0xC0 != 0x80 { return 0 }
        let second = buffer[index + 1]
        switch lead {
        case 0xE0: return second >= 0xA0 ? length : 0
        case 0xED: return second < 0xA0 ? length : 0
        case 0xF0: return second >= 0x90 ? length : 0
        case 0xF4: return second < 0x90 ? length : 0
        default: return length
        }
    }
}
