import HTMLTree

/// The signs of a UTF-8 text one by one, sorted by alphabet; made without allocating.
struct Letters: Sequence, IteratorProtocol {
    /// One sign.
    struct Letter {
        enum Kind: UInt8 { case latin, cyrillic, digit, other }

        let kind: Kind
        let isCapital: Bool
        /// The code point; 0 for what is not ASCII and not Cyrillic.
        let scalar: UInt32
        /// Its bytes in the text.
        let range: Range<Int>

        var isLetter: Bool { kind == .latin || kind == .cyrillic }
        /// In lower case, ё as е.
        var lowercased: UInt32 {
            switch scalar {
            case 0x41...0x5A, 0x410...0x42F: scalar + 0x20
            case 0x401, 0x451: 0x435
            case 0x402...0x40F: scalar + 0x50
            default: scalar
            }
        }
    }

    private let text: ArraySlice<UInt8>
    private var place: Int

    init(_ text: ArraySlice<UInt8>) {
        self.text = text
        place = text.startIndex
    }

    mutating func next() -> Letter? {
        guard place < text.endIndex else { return nil }
        let start = place
        let byte = text[start]
        place = Swift.min(start + Self.length(byte), text.endIndex)
        if byte < 0x80 { return Self.ascii(byte, start..<place) }
        guard byte >= 0xD0, byte <= 0xD3, place == start + 2 else {
            return Letter(kind: .other, isCapital: false, scalar: 0, range: start..<place)
        }
        let scalar = UInt32(byte & 0x1F) << 6 | UInt32(text[start + 1] & 0x3F)
        let isCapital = scalar < 0x430 || (scalar >= 0x460 && scalar.isMultiple(of: 2))
        return Letter(kind: .cyrillic, isCapital: isCapital, scalar: scalar, range: start..<place)
    }

    private static func length(_ byte: UInt8) -> Int { byte < 0xC0 ? 1 : byte < 0xE0 ? 2 : byte < 0xF0 ? 3 : 4 }

    private static func ascii(_ byte: UInt8, _ range: Range<Int>) -> Letter {
        let lower = byte.asciiLowercased
        let kind: Letter.Kind =
            lower >= 0x61 && lower <= 0x7A ? .latin : byte >= 0x30 && byte <= 0x39 ? .digit : .other
        return Letter(kind: kind, isCapital: kind == .latin && byte != lower, scalar: UInt32(byte), range: range)
    }
}

/// A word of a text: letters in a row.
struct Word {
    /// Its bytes in the text.
    private(set) var range: Range<Int>
    private(set) var count = 0
    private(set) var latin = 0
    private(set) var capitals = 0
    private(set) var beginsSmall = false
    /// The first letter in lower case, ё as е.
    let first: UInt32

    var cyrillic: Int { count - latin }
    var isCapitals: Bool { capitals == count }

    /// Every word of a text.
    static func all(in text: ArraySlice<UInt8>) -> [Word] {
        var words: [Word] = []
        var isOpen = false
        for letter in Letters(text) {
            guard letter.isLetter else {
                isOpen = false
                continue
            }
            if !isOpen { words.append(Word(letter)) }
            words[words.count - 1].add(letter)
            isOpen = true
        }
        return words
    }

    private init(_ letter: Letters.Letter) {
        range = letter.range
        beginsSmall = !letter.isCapital
        first = letter.lowercased
    }

    private mutating func add(_ letter: Letters.Letter) {
        range = range.lowerBound..<letter.range.upperBound
        count += 1
        if letter.kind == .latin { latin += 1 }
        if letter.isCapital { capitals += 1 }
    }
}

extension ArraySlice<UInt8> {
    /// Words in lower case, ё as е, single spaces between and nothing else: for comparing texts by what they say.
    var spokenWords: String {
        var words: [UInt8] = []
        words.reserveCapacity(count)
        var isApart = false
        for letter in Letters(self) {
            guard letter.kind != .other else {
                isApart = true
                continue
            }
            if isApart, !words.isEmpty { words.append(0x20) }
            isApart = false
            let scalar = letter.lowercased
            if scalar < 0x80 {
                words.append(UInt8(truncatingIfNeeded: scalar))
            } else {
                words.append(UInt8(truncatingIfNeeded: 0xC0 | scalar >> 6))
                words.append(UInt8(truncatingIfNeeded: 0x80 | scalar & 0x3F))
            }
        }
        return String(decoding: words, as: UTF8.self)
    }
}
