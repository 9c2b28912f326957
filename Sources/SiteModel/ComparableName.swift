import Foundation

extension String {
    /// The scalars of the text in composed form (NFC), so that й typed as и + breve is й.
    package var precomposedScalars: String.UnicodeScalarView {
        // The signs of Russian texts are composed already: no look at the tables.
        ComparableName.isComposed(utf8) ? unicodeScalars : precomposedStringWithCanonicalMapping.unicodeScalars
    }

    /// The form in which keys, labels, tag names and titles are compared: composed, lower case, ё as е, single spaces.
    package var comparableName: String {
        if ComparableName.isComparable(utf8) { return self }
        if ComparableName.isComposed(utf8) { return ComparableName.ofComposed(utf8) }
        let composed = String(precomposedScalars).lowercased().replacing("ё", with: "е")
        return composed.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }
}

/// The quick way to a comparable name for the signs Russian texts are made of.
private enum ComparableName {
    /// Only ASCII without capitals, spaces and controls.
    static func isComparable(_ bytes: String.UTF8View) -> Bool {
        bytes.allSatisfy { (0x21...0x40).contains($0) || (0x5B...0x7E).contains($0) }
    }

    /// Only ASCII, U+00A0–U+00BF (such as «»), the letters U+0400–U+045F, U+2010–U+2027 (dashes, quotes) and №: none
    /// of them has a shorter form.
    static func isComposed(_ bytes: String.UTF8View) -> Bool {
        var rest = bytes.makeIterator()
        while let lead = rest.next() {
            if lead < 0x80 { continue }
            switch (lead, rest.next() ?? 0) {
            case (0xD0, _), (0xD1, ...0x9F), (0xC2, 0xA0...): continue
            case (0xE2, 0x80): if !(0x90...0xA7).contains(rest.next() ?? 0) { return false }
            case (0xE2, 0x84): if rest.next() != 0x96 { return false }
            default: return false
            }
        }
        return true
    }

    static func ofComposed(_ bytes: String.UTF8View) -> String {
        var result: [UInt8] = []
        result.reserveCapacity(bytes.count)
        var lead: UInt8 = 0
        for byte in bytes {
            switch (byte, lead) {
            case (0x09...0x0D, _), (0x20, _), (0xA0, 0xC2): appendSpace(to: &result)
            case (0x41...0x5A, _): result.append(byte + 0x20)
            case (0xC2, _), (0xD0, _), (0xD1, _): lead = byte
            case (0x80...0xBF, 0xD0), (0x80...0xBF, 0xD1): appendLower(lead, byte, to: &result)
            case (0x80...0xBF, 0xC2):
                result.append(lead)
                result.append(byte)
            default:
                if byte >= 0xC0 { lead = byte }
                result.append(byte)
            }
        }
        if result.last == 0x20 { result.removeLast() }
        return String(decoding: result, as: UTF8.self)
    }

    private static func appendSpace(to result: inout [UInt8]) {
        if let last = result.last, last != 0x20 { result.append(0x20) }
    }

    /// The lower-case letter of two bytes.
    private static func appendLower(_ lead: UInt8, _ byte: UInt8, to result: inout [UInt8]) {
        let letter = UInt16(lead & 0x1F) << 6 | UInt16(byte & 0x3F)
        var small = letter
        switch letter {
        case 0x0410...0x042F: small = letter + 0x20
        case 0x0400...0x040F: small = letter + 0x50
        default: break
        }
        // ё
        if small == 0x0451 { small = 0x0435 }
        result.append(0xC0 | UInt8(small >> 6))
        result.append(0x80 | UInt8(small & 0x3F))
    }
}
