import HTMLTree

/// A cheap proof that a text is Russian, by its letters alone; what it does not prove may be Russian all the same.
struct RussianProof: Sendable {
    /// Cyrillic letters of the Russian alphabet.
    private var russian = 0
    /// Latin letters, and Cyrillic ones that Russian does not have.
    private var others = 0
    /// ы: with э the letters that Russian and Belarusian share and their neighbours lack.
    private var hardI = 0
    private var hardE = 0
    private var isRefuted = false

    /// Enough letters, nearly all of the alphabet, and among them those that the Slavic neighbours lack. Belarusian has
    /// them too, but with і and ў, which refute.
    var isProved: Bool {
        !isRefuted && russian >= Self.enough && others * 10 <= russian && hardI >= 2 && hardI + hardE >= 5
    }

    /// Whether further text would change nothing.
    var isSettled: Bool { isRefuted || isProved }

    private static let enough = 300

    mutating func add(_ text: ArraySlice<UInt8>) {
        text.withUnsafeBufferPointer { read($0) }
    }

    private mutating func read(_ text: UnsafeBufferPointer<UInt8>) {
        var place = 0
        while place < text.count {
            let byte = text[place]
            if byte < 0x80 {
                if (byte | 0x20) &- 0x61 < 26 { others += 1 }
                place += 1
            } else if byte == 0xD0 || byte == 0xD1, place + 1 < text.count {
                hear(byte, text[place + 1])
                place += 2
            } else {
                // Letters of other alphabets begin with these; above are the signs of typography.
                if byte >= 0xC3, byte < 0xE2 { isRefuted = true }
                place += byte < 0xC0 ? 1 : byte < 0xE0 ? 2 : byte < 0xF0 ? 3 : 4
            }
        }
    }

    @inline(__always)
    private mutating func hear(_ lead: UInt8, _ byte: UInt8) {
        switch (lead, byte) {
        case (0xD1, 0x8B): hardI += 1
        case (0xD1, 0x8D): hardE += 1
        case (0xD0, 0x90...), (0xD1, ..<0x90), (0xD0, 0x81), (0xD1, 0x91): break
        default: isRefuted = true
        }
        russian += 1
    }
}
