/// Numbers of words, kept in one piece of memory: a site has millions of words and few different ones.
struct WordTable {
    private var letters: [UInt8] = []
    private var entries: [(start: Int32, count: Int32, number: Int32)] = []
    /// Places in `entries`, −1 where there is none; as many as a power of two.
    private var slots: [Int32] = Array(repeating: -1, count: 1024)

    /// The number kept for a word; nil before one is.
    func number(of word: [UInt8]) -> Int32? {
        let slot = slot(of: word)
        return slots[slot] < 0 ? nil : entries[Int(slots[slot])].number
    }

    /// Keeps a number for a word that has none.
    mutating func keep(_ number: Int32, for word: [UInt8]) {
        if (entries.count + 1) * 2 > slots.count { grow() }
        let slot = slot(of: word)
        guard slots[slot] < 0 else { return }
        slots[slot] = Int32(clamping: entries.count)
        entries.append((Int32(clamping: letters.count), Int32(clamping: word.count), number))
        letters += word
    }

    /// Where a word is, or would be.
    private func slot(of word: [UInt8]) -> Int {
        var slot = Self.hash(word) & (slots.count - 1)
        while slots[slot] >= 0, !isWord(word, at: entries[Int(slots[slot])]) { slot = (slot + 1) & (slots.count - 1) }
        return slot
    }

    private func isWord(_ word: [UInt8], at entry: (start: Int32, count: Int32, number: Int32)) -> Bool {
        guard Int(entry.count) == word.count else { return false }
        var place = Int(entry.start)
        for byte in word {
            if letters[place] != byte { return false }
            place += 1
        }
        return true
    }

    /// FNV-1a, folded: the words are our own site's.
    private static func hash(_ word: [UInt8]) -> Int {
        var hash: UInt64 = 0xcbf2_9ce4_8422_2325
        for byte in word { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
        return Int(truncatingIfNeeded: hash ^ (hash >> 29)) & Int.max
    }

    private mutating func grow() {
        slots = Array(repeating: -1, count: slots.count * 2)
        for (number, entry) in entries.enumerated() {
            let start = Int(entry.start)
            slots[slot(of: Array(letters[start..<start + Int(entry.count)]))] = Int32(clamping: number)
        }
    }
}
