import SiteModel

/// How postings are written into a script: characters that JSON takes as they are.
///
/// A posting is the distance from the part before it, in digits of five bits, low ones first, of which all but the last
/// have the sixth bit set; then its weight, one character.
enum SearchCode {
    private static let digits = Array("0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz-_".utf8)
    private static let values: [UInt8] = {
        var values = [UInt8](repeating: 0xFF, count: 256)
        for (value, digit) in digits.enumerated() { values[Int(digit)] = UInt8(value) }
        return values
    }()

    static func append(_ postings: [UInt32], to bytes: inout [UInt8]) {
        var former: UInt32 = 0
        for posting in postings {
            let part = posting >> 6
            var distance = part - former
            former = part
            while distance >= 32 {
                bytes.append(digits[Int(32 | (distance & 31))])
                distance >>= 5
            }
            bytes.append(digits[Int(distance)])
            bytes.append(digits[Int(posting & 63)])
        }
    }

    /// The postings written in bytes; nil for anything else.
    static func postings(_ bytes: ArraySlice<UInt8>) -> [UInt32]? {
        var postings: [UInt32] = []
        postings.reserveCapacity(bytes.count / 2)
        var part: UInt32 = 0
        var index = bytes.startIndex
        while index < bytes.endIndex {
            var distance: UInt32 = 0
            var shift: UInt32 = 0
            while true {
                guard index < bytes.endIndex, values[Int(bytes[index])] < 64, shift < 26 else { return nil }
                let digit = UInt32(values[Int(bytes[index])])
                index += 1
                distance |= (digit & 31) << shift
                shift += 5
                if digit < 32 { break }
            }
            guard index < bytes.endIndex, values[Int(bytes[index])] < 64, part <= UInt32.max >> 7 else { return nil }
            part = part &+ distance
            postings.append(part << 6 | UInt32(values[Int(bytes[index])]))
            index += 1
        }
        return postings
    }
}
