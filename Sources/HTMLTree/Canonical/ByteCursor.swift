/// A place in the bytes of a page; looking past the end gives 0, which no plain text holds.
struct ByteCursor {
    private let bytes: UnsafeBufferPointer<UInt8>
    var position = 0

    init(_ bytes: UnsafeBufferPointer<UInt8>) { self.bytes = bytes }

    var isAtEnd: Bool { position >= bytes.count }

    /// The byte here or some places further.
    func peek(_ distance: Int = 0) -> UInt8 {
        let place = position + distance
        return place < bytes.count ? bytes[place] : 0
    }

    /// The bytes of a range that was read.
    func slice(_ range: Range<Int>) -> UnsafeBufferPointer<UInt8> {
        UnsafeBufferPointer(rebasing: bytes[range.clamped(to: 0..<bytes.count)])
    }

    /// Steps over the bytes that fit.
    mutating func skip(while fits: (UInt8) -> Bool) {
        var place = position
        while place < bytes.count, fits(bytes[place]) { place += 1 }
        position = place
    }

    /// Steps over text: to the next `<` or `&`.
    mutating func skipText() {
        while position + 8 <= bytes.count, let base = UnsafeRawPointer(bytes.baseAddress) {
            let block = ByteBlock(base.loadUnaligned(fromByteOffset: position, as: UInt64.self))
            let found = block.masked(0xFF, equals: UInt8(ascii: "<")) | block.masked(0xFF, equals: UInt8(ascii: "&"))
            guard found == 0 else {
                position += found.trailingZeroBitCount / 8
                return
            }
            position += 8
        }
        skip { $0 != UInt8(ascii: "<") && $0 != UInt8(ascii: "&") }
    }

    /// Whether a name is not in lower case.
    func hasCapital(in range: Range<Int>) -> Bool { slice(range).contains { $0 != $0.asciiLowercased } }

    mutating func skipWhiteSpace() { skip { $0.isASCIIWhitespace } }

    /// Steps over lower-case text that stands here in letters of either case; false when it does not.
    mutating func skip(_ text: StaticString) -> Bool {
        guard begins(text, at: position) else { return false }
        position += text.utf8CodeUnitCount
        return true
    }

    /// Whether lower-case text stands at a place in letters of either case.
    func begins(_ text: StaticString, at place: Int) -> Bool {
        text.withUTF8Buffer { text in
            place + text.count <= bytes.count
                && text.indices.allSatisfy { bytes[place + $0].asciiLowercased == text[$0] }
        }
    }

    /// Steps over the bytes of another place that stand here again.
    mutating func skip(copyOf range: Range<Int>) -> Bool { skip(copyOf: range) { $0 == $1 } }

    /// The same in letters of either case.
    mutating func skipAnyCase(copyOf range: Range<Int>) -> Bool {
        skip(copyOf: range) { $0.asciiLowercased == $1.asciiLowercased }
    }

    /// Whether two places hold the same letters of either case.
    func spellAlike(_ first: Range<Int>, _ second: Range<Int>) -> Bool {
        slice(first).elementsEqual(slice(second)) { $0.asciiLowercased == $1.asciiLowercased }
    }

    private mutating func skip(copyOf range: Range<Int>, by alike: (UInt8, UInt8) -> Bool) -> Bool {
        guard position + range.count <= bytes.count else { return false }
        for index in 0..<range.count where !alike(bytes[position + index], bytes[range.lowerBound + index]) {
            return false
        }
        position += range.count
        return true
    }
}

extension UInt8 {
    var isASCIILetter: Bool { (self | 0x20) &- UInt8(ascii: "a") < 26 }
    var isASCIIDigit: Bool { self &- UInt8(ascii: "0") < 10 }
}
