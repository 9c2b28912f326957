/// The one part of a file that `Range` asks for (RFC 9110, section 14.1.2).
package enum ByteRange: Sendable, Hashable {
    case whole
    case part(Range<Int>)
    case notSatisfiable

    /// What a value of `Range` means for a file of `size` bytes; anything but one range of bytes means the whole file.
    package init(_ value: [UInt8]?, size: Int) {
        self = value.flatMap { Self.read($0, size: size) } ?? .whole
    }

    private static func read(_ value: [UInt8], size: Int) -> ByteRange? {
        let unit = Array("bytes=".utf8)
        guard value.prefix(unit.count).map(BytesList.lowercased) == unit else { return nil }
        let ends = BytesList.trimmed(value[unit.count...]).split(
            separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
        guard ends.count == 2, let first = number(ends[0]), let last = number(ends[1]) else { return nil }
        switch (first, last) {
        case (nil, nil): return nil
        case (nil, let count?):
            return count == 0 || size == 0 ? .notSatisfiable : .part(max(0, size - count)..<size)
        case (let start?, nil): return start < size ? .part(start..<size) : .notSatisfiable
        case (let start?, let end?):
            guard start <= end else { return nil }
            return start < size ? .part(start..<min(size, end == .max ? size : end + 1)) : .notSatisfiable
        }
    }

    /// The outer nil is no number; the inner one is no digit at all. Too large a number is the largest.
    private static func number(_ digits: ArraySlice<UInt8>) -> Int?? {
        guard digits.allSatisfy({ (0x30...0x39).contains($0) }) else { return nil }
        if digits.isEmpty { return .some(nil) }
        return .some(
            digits.reduce(0) { sum, digit in
                let (tens, isLarge) = sum.multipliedReportingOverflow(by: 10)
                let (next, isLarger) = tens.addingReportingOverflow(Int(digit - 0x30))
                return isLarge || isLarger ? .max : next
            })
    }
}
