import Foundation

extension String {
    /// The scalars of the text in composed form (NFC), so that й typed as и + breve is й.
    package var precomposedScalars: String.UnicodeScalarView {
        // Plain Latin and Cyrillic letters are composed already: no look at the tables.
        ComparableName.isComposed(utf8) ? unicodeScalars : precomposedStringWithCanonicalMapping.unicodeScalars
    }

    /// The form in which keys, labels, tag names and titles are compared: composed, lower case, ё as е, single spaces.
    package var comparableName: String {
        if ComparableName.isComposed(utf8) { return ComparableName.ofComposed(utf8) }
        let composed = String(precomposedScalars).lowercased().replacing("ё", with: "е")
        return composed.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }
}

/// The quick way to a comparable name for the signs Russian texts are made of.
private enum ComparableName {
    /// Only ASCII and the letters U+0400–U+045F, of which none has a shorter form; they begin with D0 or D1.
    static func isComposed(_ bytes: String.UTF8View) -> Bool {
        var lead: UInt8 = 0
        for byte in bytes {
            if byte >= 0xC0 {
                guard byte == 0xD0 || byte == 0xD1 else { return false }
                lead = byte
            } else if byte >= 0x80 {
                guard lead == 0xD0 || byte <= 0x9F else { return false }
            }
        }
        return true
    }

    static func ofComposed(_ bytes: String.UTF8View) -> String {
        var result: [UInt8] = []
        result.reserveCapacity(bytes.count)
        var lead: UInt8 = 0
        for byte in bytes {
            switch byte {
            case 0x09...0x0D, 0x20:
                if let last = result.last, last != 0x20 { result.append(0x20) }
            case 0x41...0x5A: result.append(byte + 0x20)
            case 0xD0, 0xD1: lead = byte
            case 0x80...0xBF: result += lower(lead, byte)
            default: result.append(byte)
            }
        }
        if result.last == 0x20 { result.removeLast() }
        return String(decoding: result, as: UTF8.self)
    }

    /// The lower-case letter of two bytes.
    private static func lower(_ lead: UInt8, _ byte: UInt8) -> [UInt8] {
        let letter = UInt16(lead & 0x1F) << 6 | UInt16(byte & 0x3F)
        var small = letter
        switch letter {
        case 0x0410...0x042F: small = letter + 0x20
        case 0x0400...0x040F: small = letter + 0x50
        default: break
        }
        // ё
        if small == 0x0451 { small = 0x0435 }
        return [0xC0 | UInt8(small >> 6), 0x80 | UInt8(small & 0x3F)]
    }
}
