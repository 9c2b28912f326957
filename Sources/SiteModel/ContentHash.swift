/// A fast hash of 128 bits over bytes, to tell whether a file changed; no protection against an ill-meaning author.
///
/// Four lanes take 8 bytes each at a time. What a lane does is reversible, so one changed word always changes its lane;
/// the lanes are folded twice, in different orders, into the two halves.
package struct ContentHash: Sendable, Hashable, Comparable {
    package let high: UInt64
    package let low: UInt64

    package init(high: UInt64, low: UInt64) {
        self.high = high
        self.low = low
    }

    /// The hash of these bytes, the same on every machine and in every run.
    package init(_ bytes: [UInt8]) {
        self = bytes.withUnsafeBytes(Self.init)
    }

    /// The hash of these bytes, without a copy of them.
    package init(_ bytes: UnsafeRawBufferPointer) {
        var lanes = Lanes()
        let whole = bytes.count / 32 * 32
        var offset = 0
        while offset < whole {
            lanes.add(bytes, at: offset)
            offset += 32
        }
        if whole < bytes.count {
            // The length is hashed too, so the zeros behind the end are no content.
            var tail: (UInt64, UInt64, UInt64, UInt64) = (0, 0, 0, 0)
            withUnsafeMutableBytes(of: &tail) { room in
                room.copyMemory(from: UnsafeRawBufferPointer(rebasing: bytes[whole...]))
                lanes.add(UnsafeRawBufferPointer(room), at: 0)
            }
        }
        self = lanes.hash(length: UInt64(bytes.count))
    }

    package static func < (left: ContentHash, right: ContentHash) -> Bool {
        (left.high, left.low) < (right.high, right.low)
    }
}

extension ContentHash: CustomStringConvertible {
    /// 32 hexadecimal digits.
    package var description: String {
        var digits: [UInt8] = []
        write(into: &digits)
        return String(decoding: digits, as: UTF8.self)
    }

    /// Appends the 32 digits.
    package func write(into bytes: inout [UInt8]) {
        for half in [high, low] {
            for shift in stride(from: 60, through: 0, by: -4) {
                let digit = UInt8(truncatingIfNeeded: half >> UInt64(shift)) & 15
                bytes.append(digit + (digit < 10 ? UInt8(ascii: "0") : UInt8(ascii: "a") - 10))
            }
        }
    }

    /// Reads 32 hexadecimal digits; nil for anything else.
    package init?(digits: ArraySlice<UInt8>) {
        guard let hash = digits.withUnsafeBytes({ ContentHash(digits: $0) }) else { return nil }
        self = hash
    }

    /// The same for bytes in memory.
    package init?(digits: UnsafeRawBufferPointer) {
        guard digits.count == 32, let high = Self.number(digits, from: 0), let low = Self.number(digits, from: 16)
        else { return nil }
        self.init(high: high, low: low)
    }

    /// Not generic: a manifest of a large site has a million digits.
    private static func number(_ digits: UnsafeRawBufferPointer, from start: Int) -> UInt64? {
        var value: UInt64 = 0
        for place in start..<start + 16 {
            switch digits[place] {
            case UInt8(ascii: "0")...UInt8(ascii: "9"): value = value << 4 | UInt64(digits[place] - UInt8(ascii: "0"))
            case UInt8(ascii: "a")...UInt8(ascii: "f"):
                value = value << 4 | UInt64(digits[place] - UInt8(ascii: "a") + 10)
            default: return nil
            }
        }
        return value
    }
}

/// The four running sums of a hash.
private struct Lanes {
    // Odd numbers without a pattern: the digits of the square roots of 2, 3, 5, 7, 11 and 13.
    private static let factor: UInt64 = 0x6A09_E667_F3BC_C909
    private static let spread: UInt64 = 0xBB67_AE85_84CA_A73B
    private var one: UInt64 = 0x3C6E_F372_FE94_F82B
    private var two: UInt64 = 0xA54F_F53A_5F1D_36F1
    private var three: UInt64 = 0x510E_527F_ADE6_82D1
    private var four: UInt64 = 0x9B05_688C_2B3E_6C1F

    @inline(__always)
    mutating func add(_ bytes: UnsafeRawBufferPointer, at offset: Int) {
        one = Self.turned(one, bytes.loadUnaligned(fromByteOffset: offset, as: UInt64.self))
        two = Self.turned(two, bytes.loadUnaligned(fromByteOffset: offset + 8, as: UInt64.self))
        three = Self.turned(three, bytes.loadUnaligned(fromByteOffset: offset + 16, as: UInt64.self))
        four = Self.turned(four, bytes.loadUnaligned(fromByteOffset: offset + 24, as: UInt64.self))
    }

    func hash(length: UInt64) -> ContentHash {
        let high = Self.folded([one, two, three, four], from: length)
        let low = Self.folded([four, two, one, three], from: high ^ Self.spread &* (length | 1))
        return ContentHash(high: high, low: low)
    }

    @inline(__always)
    private static func turned(_ lane: UInt64, _ word: UInt64) -> UInt64 {
        rotated(lane &+ UInt64(littleEndian: word) &* spread, by: 29) &* factor
    }

    private static func folded(_ lanes: [UInt64], from start: UInt64) -> UInt64 {
        lanes.reduce(mixed(start)) { sum, lane in mixed(rotated(sum, by: 23) &* spread ^ mixed(lane)) }
    }

    /// Every bit of the value reaches every bit of the result.
    private static func mixed(_ value: UInt64) -> UInt64 {
        var value = (value ^ (value >> 32)) &* factor
        value = (value ^ (value >> 29)) &* spread
        return value ^ (value >> 31)
    }

    @inline(__always)
    private static func rotated(_ value: UInt64, by bits: UInt64) -> UInt64 {
        value &<< bits | value &>> (64 - bits)
    }
}
