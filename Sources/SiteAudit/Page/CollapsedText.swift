import HTMLTree

/// Text as people read it: runs of white space are one space, none stands at the ends, signs without a width are gone.
///
/// Works on UTF-8 as it is: names are asked for by the hundred on every page.
enum CollapsedText {
    static func string(_ text: ArraySlice<UInt8>) -> String {
        if isPlain(text) { return String(decoding: text, as: UTF8.self) }
        var result: [UInt8] = []
        result.reserveCapacity(text.count)
        var run = text.startIndex
        var index = text.startIndex
        while index < text.endIndex {
            let (sign, length) = sign(in: text, at: index)
            let end = min(index + length, text.endIndex)
            if sign != .seen {
                result += text[run..<index]
                // Runs hold no spaces, so one at the end was put in here.
                if sign == .space, !result.isEmpty, result.last != 0x20 { result.append(0x20) }
                run = end
            }
            index = end
        }
        result += text[run...]
        if result.last == 0x20 { result.removeLast() }
        return String(decoding: result, as: UTF8.self)
    }

    /// Whether it is collapsed already, as most names are: single spaces between, and no sign that might be unseen.
    private static func isPlain(_ text: ArraySlice<UInt8>) -> Bool {
        text.withUnsafeBufferPointer { text in
            var last: UInt8 = 0x20
            for byte in text {
                if byte == 0x20 ? last == 0x20 : byte < 0x20 || (byte >= 0xC2 && !(0xC3...0xE0 ~= byte)) {
                    return false
                }
                last = byte
            }
            return last != 0x20
        }
    }

    /// Whether nothing of it would be seen or heard.
    static func isBlank(_ text: ArraySlice<UInt8>) -> Bool {
        var index = text.startIndex
        while index < text.endIndex {
            let (sign, length) = sign(in: text, at: index)
            if sign == .seen { return false }
            index += length
        }
        return true
    }

    /// For messages: at most 60 characters, without signs that could disturb the line.
    static func quoted(_ text: String) -> String {
        // Of a long text no more is read than can be shown.
        let start = text.unicodeScalars.prefix(8 * quotedLength)
        let collapsed = string(Array(String(start).utf8)[...])
        // General category Cc: the C0 and C1 controls and no others.
        let clean = collapsed.unicodeScalars.filter { $0.value >= 0x20 && !(0x7F...0x9F ~= $0.value) }
        guard clean.count > quotedLength else { return String(String.UnicodeScalarView(clean)) }
        return String(String.UnicodeScalarView(clean.prefix(quotedLength - 1))) + "…"
    }

    private static let quotedLength = 60

    /// What a sign is to the eye.
    private enum Sign {
        case seen, space
        /// Soft hyphen, zero-width and direction signs.
        case unseen
    }

    /// The sign that begins at a byte and its length in bytes.
    private static func sign(in text: ArraySlice<UInt8>, at index: Int) -> (sign: Sign, length: Int) {
        let byte = text[index]
        if byte < 0x80 { return (byte.isASCIIWhitespace || byte == 0x0B ? .space : .seen, 1) }
        if byte < 0xE0 {
            guard byte == 0xC2, index + 1 < text.endIndex else { return (.seen, 2) }
            let next = text[index + 1]
            return (next == 0xA0 || next == 0x85 ? .space : next == 0xAD ? .unseen : .seen, 2)
        }
        guard byte < 0xF0 else { return (.seen, 4) }
        guard index + 2 < text.endIndex else { return (.seen, 3) }
        return (sign(byte, text[index + 1], text[index + 2]), 3)
    }

    /// Of three bytes: U+1680, U+2000 to U+206F, U+3000, U+FEFF are not seen.
    private static func sign(_ first: UInt8, _ second: UInt8, _ third: UInt8) -> Sign {
        switch (first, second, third) {
        case (0xE2, 0x80, 0x80...0x8A), (0xE2, 0x80, 0xA8...0xA9), (0xE2, 0x80, 0xAF), (0xE2, 0x81, 0x9F),
            (0xE1, 0x9A, 0x80), (0xE3, 0x80, 0x80):
            .space
        case (0xE2, 0x80, 0x8B...0x8F), (0xE2, 0x80, 0xAA...0xAE), (0xE2, 0x81, 0xA0...0xA9), (0xEF, 0xBB, 0xBF):
            .unseen
        default: .seen
        }
    }
}
