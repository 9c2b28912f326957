/// Finds a known name among bytes without making a `String`: an open hash table, ASCII case set aside.
package struct NameTable<Value: Sendable>: Sendable {
    /// A name, standing in `letters`, and what it stands for.
    private struct Slot: Sendable {
        let start: Int
        let count: Int
        let value: Value
    }

    private var slots: [Slot?]
    /// All names in one array: a slot with an array of its own would be retained at every look.
    private var letters: [UInt8] = []
    private let mask: Int

    /// Names are lower-case ASCII; of two equal ones the first holds.
    package init(_ entries: [(name: String, value: Value)]) {
        var size = 16
        while size < entries.count * 4 { size *= 2 }
        slots = Array(repeating: nil, count: size)
        mask = size - 1
        for entry in entries { insert(Array(entry.name.utf8), entry.value) }
    }

    /// The value of a name written in letters of either case.
    package func value(of bytes: some Collection<UInt8>) -> Value? {
        var index = Self.hash(bytes) & mask
        while let slot = slots[index] {
            if slot.count == bytes.count, spells(bytes, at: slot.start) { return slot.value }
            index = (index + 1) & mask
        }
        return nil
    }

    private func spells(_ bytes: some Collection<UInt8>, at start: Int) -> Bool {
        var place = start
        for byte in bytes {
            guard letters[place] == byte.asciiLowercased else { return false }
            place += 1
        }
        return true
    }

    private mutating func insert(_ name: [UInt8], _ value: Value) {
        var index = Self.hash(name) & mask
        while slots[index] != nil { index = (index + 1) & mask }
        slots[index] = Slot(start: letters.count, count: name.count, value: value)
        letters += name
    }

    /// FNV-1a over lower-case letters.
    private static func hash(_ bytes: some Collection<UInt8>) -> Int {
        var hash: UInt32 = 2_166_136_261
        for byte in bytes { hash = (hash ^ UInt32(byte.asciiLowercased)) &* 16_777_619 }
        return Int(hash ^ (hash >> 15))
    }
}

extension UInt8 {
    /// The lower-case letter of an ASCII capital, any other byte as it is.
    @inlinable
    package var asciiLowercased: UInt8 { self >= 0x41 && self <= 0x5A ? self | 0x20 : self }

    /// White space as HTML knows it: tab, line feed, form feed, carriage return, space.
    @inlinable
    package var isASCIIWhitespace: Bool { self == 0x20 || self == 0x0A || self == 0x09 || self == 0x0C || self == 0x0D }
}
