/// Finds the style that an element with the same parent style and the same rules was given before.
struct SharedStyles {
    private struct Slot {
        let hash: UInt64
        let parent: Int32
        let hint: Int32
        let inline: Int32
        let matches: Range<Int32>
        let style: Int32
    }

    private var slots: [Slot?] = Array(repeating: nil, count: 128)
    private var count = 0
    private var matches: [Int32] = []

    func find(_ parent: Int32, _ hint: Int32, _ inline: Int32, _ matched: [Int32]) -> Int32? {
        let hash = Self.hash(parent, hint, inline, matched)
        var index = Int(truncatingIfNeeded: hash) & (slots.count - 1)
        while let slot = slots[index] {
            if slot.hash == hash, slot.parent == parent, slot.hint == hint, slot.inline == inline,
                isSame(slot.matches, matched)
            {
                return slot.style
            }
            index = (index + 1) & (slots.count - 1)
        }
        return nil
    }

    mutating func add(_ parent: Int32, _ hint: Int32, _ inline: Int32, _ matched: [Int32], _ style: Int32) {
        if count * 2 >= slots.count { grow() }
        let start = Int32(clamping: matches.count)
        matches += matched
        insert(
            Slot(
                hash: Self.hash(parent, hint, inline, matched), parent: parent, hint: hint, inline: inline,
                matches: start..<Int32(clamping: matches.count), style: style))
        count += 1
    }

    private func isSame(_ range: Range<Int32>, _ matched: [Int32]) -> Bool {
        guard range.count == matched.count else { return false }
        let start = Int(range.lowerBound)
        for index in matched.indices where matches[start + index] != matched[index] { return false }
        return true
    }

    private mutating func insert(_ slot: Slot) {
        var index = Int(truncatingIfNeeded: slot.hash) & (slots.count - 1)
        while slots[index] != nil { index = (index + 1) & (slots.count - 1) }
        slots[index] = slot
    }

    private mutating func grow() {
        let old = slots
        slots = Array(repeating: nil, count: old.count * 2)
        for case let slot? in old { insert(slot) }
    }

    private static func hash(_ parent: Int32, _ hint: Int32, _ inline: Int32, _ matched: [Int32]) -> UInt64 {
        var hash: UInt64 = 0xCBF2_9CE4_8422_2325
        func add(_ number: Int32) { hash = (hash ^ UInt64(UInt32(bitPattern: number))) &* 0x100_0000_01B3 }
        add(parent)
        add(hint)
        add(inline)
        for number in matched { add(number) }
        return hash ^ hash >> 29
    }
}
