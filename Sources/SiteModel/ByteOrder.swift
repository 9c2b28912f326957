/// Sorts by keys of bytes; ten thousand of them lie together in memory while they are compared.
package enum ByteOrder {
    private struct Span {
        let start: Int
        let count: Int
        let number: Int
    }

    /// The numbers of the keys in the order of their bytes, equal ones as they came; a key that begins another is first.
    /// `append` writes a key behind what stands there.
    package static func numbers<Key>(
        of keys: some Sequence<Key>, _ append: (Key, inout [UInt8]) -> Void
    ) -> [Int] {
        var bytes: [UInt8] = []
        var spans: [Span] = []
        for (number, key) in keys.enumerated() {
            let start = bytes.count
            append(key, &bytes)
            spans.append(Span(start: start, count: bytes.count - start, number: number))
        }
        bytes.withUnsafeBytes { all in
            spans.sort { left, right in
                let count = min(left.count, right.count)
                return difference(all, left.start, right.start, count)
                    ?? ((left.count, left.number) < (right.count, right.number))
            }
        }
        return spans.map(\.number)
    }

    /// Whether the first differing byte is less in the first of the two; nil when all are the same.
    private static func difference(_ all: UnsafeRawBufferPointer, _ left: Int, _ right: Int, _ count: Int) -> Bool? {
        var place = 0
        while place + 8 <= count {
            let one = UInt64(bigEndian: all.loadUnaligned(fromByteOffset: left + place, as: UInt64.self))
            let other = UInt64(bigEndian: all.loadUnaligned(fromByteOffset: right + place, as: UInt64.self))
            if one != other { return one < other }
            place += 8
        }
        while place < count {
            let (one, other) = (all[left + place], all[right + place])
            if one != other { return one < other }
            place += 1
        }
        return nil
    }
}
