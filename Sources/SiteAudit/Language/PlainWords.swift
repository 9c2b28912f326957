import HTMLTree

/// A word of any alphabet in lower case, as far as languages and topics are told by words.
struct PlainWord: Sendable, Hashable {
    /// UTF-8 in lower case, ё as е; the words of a text share their letters.
    let bytes: ArraySlice<UInt8>
    /// The script of its first letter.
    let script: Script
    let isCapitalised: Bool
    /// Its bytes in the text.
    let range: Range<Int>

    var key: ByteKey { ByteKey(bytes) }
    var text: String { String(decoding: bytes, as: UTF8.self) }

    /// The first words of a text, digits left out; `limit` keeps the work bounded on long pages.
    static func all(in text: ArraySlice<UInt8>, limit: Int = .max) -> [PlainWord] {
        var reader = WordReader()
        var place = text.startIndex
        while place < text.endIndex, reader.count < limit {
            let (scalar, length) = Self.scalar(in: text, at: place)
            reader.read(scalar, place..<min(place + length, text.endIndex))
            place += length
        }
        reader.close()
        return reader.words
    }

    /// The code point at a byte and its length; 0 for broken UTF-8.
    static func scalar(in text: ArraySlice<UInt8>, at place: Int) -> (UInt32, Int) {
        let byte = text[place]
        if byte < 0x80 { return (UInt32(byte), 1) }
        if byte & 0xE0 == 0xC0, place + 1 < text.endIndex, text[place + 1] & 0xC0 == 0x80 {
            return (UInt32(byte & 0x1F) << 6 | UInt32(text[place + 1] & 0x3F), 2)
        }
        let length = byte < 0xC0 ? 1 : byte < 0xE0 ? 2 : byte < 0xF0 ? 3 : 4
        guard length > 1, place + length <= text.endIndex else { return (0, 1) }
        var scalar = UInt32(byte) & (0x7F >> UInt32(length))
        let rest = text[(place + 1)..<(place + length)]
        guard rest.allSatisfy({ $0 & 0xC0 == 0x80 }) else { return (0, 1) }
        for next in rest { scalar = scalar << 6 | UInt32(next & 0x3F) }
        return (scalar, length)
    }
}

/// Puts letters together to words.
private struct WordReader {
    /// A word by its letters in `bytes`.
    private struct Found {
        let letters: Range<Int>
        let script: Script
        let isCapitalised: Bool
        let range: Range<Int>
    }

    private var found: [Found] = []
    private var bytes: [UInt8] = []
    /// Where the letters of the word begin that is being read.
    private var first = 0
    private var script = Script.none
    private var isCapitalised = false
    private var start = 0
    private var end = 0

    var count: Int { found.count }

    var words: [PlainWord] {
        found.map {
            PlainWord(bytes: bytes[$0.letters], script: $0.script, isCapitalised: $0.isCapitalised, range: $0.range)
        }
    }

    private var isOpen: Bool { first < bytes.count }

    mutating func read(_ scalar: UInt32, _ range: Range<Int>) {
        let lower = Self.lowercased(scalar)
        let script = Script(of: lower)
        // A breve or an accent typed apart belongs to the letter before.
        if script == .none, 0x300...0x36F ~= scalar, isOpen { return }
        guard script != .none else {
            close()
            return
        }
        if !isOpen {
            self.script = script
            isCapitalised = lower != scalar
            start = range.lowerBound
        }
        end = range.upperBound
        if lower < 0x80 {
            bytes.append(UInt8(truncatingIfNeeded: lower))
        } else if lower < 0x800 {
            bytes.append(UInt8(truncatingIfNeeded: 0xC0 | lower >> 6))
            bytes.append(UInt8(truncatingIfNeeded: 0x80 | lower & 0x3F))
        } else if let scalar = Unicode.Scalar(lower) {
            bytes += UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter
        }
    }

    mutating func close() {
        guard isOpen else { return }
        found.append(
            Found(letters: first..<bytes.count, script: script, isCapitalised: isCapitalised, range: start..<end))
        first = bytes.count
    }

    private static func lowercased(_ scalar: UInt32) -> UInt32 {
        switch scalar {
        case 0x41...0x5A, 0xC0...0xD6, 0xD8...0xDE, 0x391...0x3A9, 0x410...0x42F: scalar + 0x20
        case 0x401, 0x451: 0x435
        case 0x130: 0x69
        case 0x402...0x40F: scalar + 0x50
        case 0x139...0x148, 0x179...0x17E: scalar.isMultiple(of: 2) ? scalar : scalar + 1
        case 0x100...0x177, 0x460...0x52F: scalar.isMultiple(of: 2) ? scalar + 1 : scalar
        case 0x1E00...0x1EFF: scalar.isMultiple(of: 2) ? scalar + 1 : scalar
        default: scalar
        }
    }
}
