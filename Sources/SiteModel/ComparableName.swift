import Foundation

extension String {
    /// The scalars of the text in composed form (NFC), so that й typed as и + breve is й.
    package var precomposedScalars: String.UnicodeScalarView {
        // ASCII needs no look at the tables.
        utf8.allSatisfy { $0 < 0x80 } ? unicodeScalars : precomposedStringWithCanonicalMapping.unicodeScalars
    }

    /// The form in which keys, labels and tag names are compared: composed, lower case, ё as е, single spaces.
    package var comparableName: String {
        if let plain = plainComparableName { return plain }
        let composed = String(precomposedScalars).lowercased().replacing("ё", with: "е")
        return composed.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }

    /// The same for ASCII and Russian letters, which need no tables; nil when there is anything else.
    private var plainComparableName: String? {
        var kept: [UInt8] = []
        var isGap = false
        for scalar in unicodeScalars {
            if scalar.value <= 0x20 {
                guard scalar == " " || scalar == "\t" else { return nil }
                isGap = true
                continue
            }
            if isGap, !kept.isEmpty { kept.append(0x20) }
            isGap = false
            switch scalar.value {
            case 0x41...0x5A: kept.append(UInt8(scalar.value) | 0x20)
            case 0x21...0x7E: kept.append(UInt8(scalar.value))
            case 0x401, 0x451: kept += [0xD0, 0xB5]
            case 0x410...0x42F: Self.append(scalar.value + 0x20, to: &kept)
            case 0x430...0x44F: Self.append(scalar.value, to: &kept)
            default: return nil
            }
        }
        return String(decoding: kept, as: UTF8.self)
    }

    /// Two bytes of UTF-8.
    private static func append(_ letter: UInt32, to bytes: inout [UInt8]) {
        bytes.append(0xC0 | UInt8(truncatingIfNeeded: letter >> 6))
        bytes.append(0x80 | UInt8(truncatingIfNeeded: letter & 0x3F))
    }
}
