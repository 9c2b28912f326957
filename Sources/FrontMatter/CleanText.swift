/// A quick look that says for nearly every file: valid UTF-8 (RFC 3629) without control bytes other than tab and line
/// ends. Only when it says no, the slower search for what and where is made.
enum CleanText {
    static func holds(_ bytes: [UInt8]) -> Bool {
        bytes.withUnsafeBytes { buffer in
            var index = 0
            while index < buffer.count {
                let step =
                    index + 8 <= buffer.count ? eight(buffer.loadUnaligned(fromByteOffset: index, as: UInt64.self)) : 0
                let length = step > 0 ? step : scalar(buffer, index)
                if length == 0 { return false }
                index += length
            }
            return true
        }
    }

    /// 8 for eight plain ASCII signs or four Russian letters, else 0.
    private static func eight(_ word: UInt64) -> Int {
        let word = UInt64(littleEndian: word)
        // Leads D0 and D1 take any continuation byte.
        if word & 0xC0FE_C0FE_C0FE_C0FE == 0x80D0_80D0_80D0_80D0 { return 8 }
        let high: UInt64 = 0x8080_8080_8080_8080
        if word & high != 0 { return 0 }
        let isPlain = (word &- 0x2020_2020_2020_2020) & high == 0 && (word &+ 0x0101_0101_0101_0101) & high == 0
        return isPlain ? 8 : 0
    }

    /// The length of the scalar at `index`; 0 for a control or bytes that are no UTF-8.
    private static func scalar(_ buffer: UnsafeRawBufferPointer, _ index: Int) -> Int {
        let lead = buffer[index]
        if lead < 0x80 { return ControlCharacters.isControl(lead) ? 0 : 1 }
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
