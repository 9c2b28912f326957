/// The classes of bytes CommonMark 0.30 §2.1 speaks of.
extension UInt8 {
    var isSpaceOrTab: Bool { self == 0x20 || self == 0x09 }
    /// Space, tab, line feed, line tabulation, form feed, carriage return.
    var isMarkdownSpace: Bool { self == 0x20 || (0x09...0x0D).contains(self) }
    var isDigit: Bool { (0x30...0x39).contains(self) }
    var isLetter: Bool { (0x61...0x7A).contains(self | 0x20) }
    var isControl: Bool { self < 0x20 || self == 0x7F }

    var isPunctuation: Bool {
        (0x21...0x2F).contains(self) || (0x3A...0x40).contains(self) || (0x5B...0x60).contains(self)
            || (0x7B...0x7E).contains(self)
    }

    var lowercased: UInt8 { (0x41...0x5A).contains(self) ? self | 0x20 : self }
}

extension UnsafeRawBufferPointer {
    /// Where `byte` stands first from `start` on; eight bytes are looked at in one step.
    func firstIndex(of byte: UInt8, from start: Int) -> Int? {
        let pattern = UInt64(byte) &* 0x0101_0101_0101_0101
        var index = start
        while index + 8 <= count {
            let word = loadUnaligned(fromByteOffset: index, as: UInt64.self) ^ pattern
            // A byte of zero is the only one that borrows from its high bit (Hacker's Delight, §6-1).
            if (word &- 0x0101_0101_0101_0101) & ~word & 0x8080_8080_8080_8080 != 0 { break }
            index += 8
        }
        while index < count {
            if self[index] == byte { return index }
            index += 1
        }
        return nil
    }
}

extension [UInt8] {
    /// Where a byte sequence stands first from `start` on.
    func firstIndex(of bytes: StaticString, from start: Int = 0) -> Int? {
        withUnsafeBytes { buffer in
            let first = bytes.utf8Start.pointee
            var position = start
            while let index = buffer.firstIndex(of: first, from: position) {
                let wanted = UnsafeBufferPointer(start: bytes.utf8Start, count: bytes.utf8CodeUnitCount)
                if buffer[index...].starts(with: wanted) { return index }
                position = index + 1
            }
            return nil
        }
    }
}

extension RandomAccessCollection where Element == UInt8, Index == Int {
    /// The bytes without spaces and tabs at both ends.
    var trimmedRange: Range<Int> {
        var start = startIndex
        var end = endIndex
        while start < end, self[start].isSpaceOrTab { start += 1 }
        while end > start, self[end - 1].isSpaceOrTab { end -= 1 }
        return start..<end
    }
}
