/// The encoding of Russian Windows, code page 1251, in which table programs still save CSV.
package enum Windows1251 {
    /// The sign of a byte; the one byte without a sign gives U+FFFD.
    static func scalar(_ byte: UInt8) -> Unicode.Scalar {
        switch byte {
        case 0..<0x80: Unicode.Scalar(byte)
        // А to я stand together.
        case 0xC0...: Unicode.Scalar(0x0410 + UInt32(byte) - 0xC0) ?? "\u{FFFD}"
        default: upper[Int(byte) - 0x80]
        }
    }

    /// The same text in UTF-8.
    package static func utf8(_ bytes: some Sequence<UInt8>) -> [UInt8] {
        var text = String.UnicodeScalarView()
        for byte in bytes { text.append(scalar(byte)) }
        return Array(String(text).utf8)
    }

    /// From 0x80 to 0xBF.
    private static let upper = Array(
        ("ЂЃ‚ѓ„…†‡€‰Љ‹ЊЌЋЏ" + "ђ‘’“”•–—\u{FFFD}™љ›њќћџ" + "\u{A0}ЎўЈ¤Ґ¦§Ё©Є«¬\u{AD}®Ї" + "°±Ііґµ¶·ё№є»јЅѕї")
            .unicodeScalars)
}
