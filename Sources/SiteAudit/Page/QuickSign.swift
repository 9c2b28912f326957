/// One sign of UTF-8, sorted as `Letters` sorts, for loops over all the text of a page.
struct QuickSign {
    enum Kind: UInt8 { case latin, cyrillic, digit, other }

    let kind: Kind
    let isCapital: Bool
    /// Of a letter in lower case, ё as е, the low five bits of its code point.
    let code: UInt8
    /// Its bytes; may reach past the end of broken text.
    let length: Int

    @inline(__always)
    init(_ text: UnsafeBufferPointer<UInt8>, at place: Int) {
        let byte = text[place]
        if byte < 0x80 {
            let isLatin = (byte | 0x20) &- 0x61 < 26
            kind = isLatin ? .latin : byte &- 0x30 < 10 ? .digit : .other
            isCapital = isLatin && byte & 0x20 == 0
            code = byte & 0x1F
            length = 1
        } else if byte >= 0xD0, byte <= 0xD3, place + 1 < text.count {
            let scalar = UInt32(byte & 0x1F) << 6 | UInt32(text[place + 1] & 0x3F)
            kind = .cyrillic
            isCapital = scalar < 0x430 || (scalar >= 0x460 && scalar & 1 == 0)
            code = scalar == 0x451 || scalar == 0x401 ? 0x15 : UInt8(truncatingIfNeeded: scalar) & 0x1F
            length = 2
        } else {
            kind = .other
            isCapital = false
            code = 0
            length = byte < 0xC0 ? 1 : byte < 0xE0 ? 2 : byte < 0xF0 ? 3 : 4
        }
    }

    @inline(__always)
    var isLetter: Bool { kind == .latin || kind == .cyrillic }
}
