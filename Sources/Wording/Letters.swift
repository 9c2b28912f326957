/// Letters of Latin and Russian words in UTF-8, byte by byte.
enum Letters {
    /// How many bytes the letter at `position` takes; 0 when there is none.
    static func length(at position: Int, in bytes: [UInt8]) -> Int {
        guard position < bytes.count else { return 0 }
        let byte = bytes[position]
        if isLatin(byte) { return 1 }
        // А…я, Ё, ё are D0 81, D0 90…D1 8F, D1 91.
        guard byte == 0xD0 || byte == 0xD1, position + 1 < bytes.count else { return 0 }
        return isRussian(byte, bytes[position + 1]) ? 2 : 0
    }

    /// Whether two bytes that begin with D0 or D1 are a Russian letter.
    static func isRussian(_ first: UInt8, _ second: UInt8) -> Bool {
        first == 0xD0
            ? second == 0x81 || (0x90...0xBF).contains(second) : (0x80...0x8F).contains(second) || second == 0x91
    }

    private static func isLatin(_ byte: UInt8) -> Bool {
        (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
    }

    /// The end of the word that begins at `position`; digits and a hyphen between letters belong to it.
    static func endOfWord(from position: Int, in bytes: [UInt8]) -> Int {
        var end = position
        while true {
            let length = length(at: end, in: bytes)
            if length > 0 {
                end += length
            } else if end > position, end < bytes.count, bytes[end] == UInt8(ascii: "-"),
                Self.length(at: end + 1, in: bytes) > 0
            {
                end += 1
            } else {
                return end
            }
        }
    }

    /// The word in lower case, ё as е: as terms and texts are compared.
    static func folded(_ range: Range<Int>, of bytes: [UInt8], into word: inout [UInt8]) {
        word.removeAll(keepingCapacity: true)
        var position = range.lowerBound
        while position < range.upperBound {
            let byte = bytes[position]
            if byte == 0xD0 || byte == 0xD1, position + 1 < range.upperBound {
                fold(byte, bytes[position + 1], into: &word)
                position += 2
            } else {
                word.append((UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte) ? byte | 0x20 : byte)
                position += 1
            }
        }
    }

    /// Puts a Russian letter in lower case behind a word, ё as е.
    static func fold(_ first: UInt8, _ second: UInt8, into word: inout [UInt8]) {
        // One by one: this runs for every letter of a site.
        switch (first, second) {
        case (0xD0, 0x81), (0xD1, 0x91):
            word.append(0xD0)
            word.append(0xB5)
        case (0xD0, 0x90...0x9F):
            word.append(0xD0)
            word.append(second + 0x20)
        case (0xD0, 0xA0...0xAF):
            word.append(0xD1)
            word.append(second - 0x20)
        default:
            word.append(first)
            word.append(second)
        }
    }

    /// Whether all letters of a word are capitals, as in «ЦЗН».
    static func areCapitals(_ range: Range<Int>, of bytes: [UInt8]) -> Bool {
        var word: [UInt8] = []
        folded(range, of: bytes, into: &word)
        guard word.count == range.count, range.count > 1 else { return false }
        var position = range.lowerBound
        while position < range.upperBound {
            let length = max(1, Self.length(at: position, in: bytes))
            let changed = (position..<position + length).contains { bytes[$0] != word[$0 - range.lowerBound] }
            if !changed, bytes[position] != UInt8(ascii: "-") { return false }
            position += length
        }
        return true
    }
}
