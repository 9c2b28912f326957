import HTMLTree

/// The first letters of the words of a list: most words of a text begin otherwise, and need not be looked up.
struct WordBeginnings: Sendable {
    /// The first letters of a word as one number, case and ё left out of account.
    struct Key: Sendable, Hashable {
        private(set) var value: UInt32 = 0
        private(set) var count = 0

        static let letters = 4

        /// `code` is the low five bits of the letter's code point.
        @inline(__always)
        mutating func add(_ code: UInt8) {
            count += 1
            if count <= Self.letters { value = value << 5 | UInt32(code & 0x1F) }
        }

        fileprivate var slot: Int { Int((value &* 0x9E37_79B1) >> 19) }
    }

    /// A slot for many keys: what is not in the list may be taken for what is, never the other way about.
    private var slots = [Bool](repeating: false, count: 1 << 13)

    init() {}

    init(_ words: some Sequence<String>) { for word in words { insert(word) } }

    /// Words that begin with one of some stems.
    init(stems: [String]) { for stem in stems { insert(stem: stem) } }

    /// Whether a word of a text may be in the list.
    func mayStand(in text: UnsafeBufferPointer<UInt8>) -> Bool {
        var word = Key()
        var place = 0
        while place < text.count {
            let sign = QuickSign(text, at: place)
            if sign.isLetter {
                word.add(sign.code)
            } else if text[place] != 0xCC {
                // An accent typed apart parts no word.
                if word.count > 0, mayHold(word) { return true }
                word = Key()
            }
            place += sign.length
        }
        return word.count > 0 && mayHold(word)
    }

    /// Whether a word that begins so may be in the list.
    @inline(__always)
    func mayHold(_ key: Key) -> Bool { slots[key.slot] }

    mutating func insert(_ word: String) { slots[Self.key(of: word).slot] = true }

    /// Words that begin with a stem.
    mutating func insert(stem: String) {
        var keys = [Self.key(of: stem)]
        var index = 0
        while index < keys.count {
            let key = keys[index]
            slots[key.slot] = true
            if key.count < Key.letters { keys += (0..<32).map { key.adding($0) } }
            index += 1
        }
    }

    private static func key(of word: String) -> Key {
        var key = Key()
        for letter in Letters(Array(word.utf8)[...]) {
            guard letter.isLetter else { break }
            key.add(UInt8(truncatingIfNeeded: letter.lowercased))
        }
        return key
    }
}

extension WordBeginnings.Key {
    fileprivate func adding(_ code: UInt8) -> Self {
        var longer = self
        longer.add(code)
        return longer
    }
}
