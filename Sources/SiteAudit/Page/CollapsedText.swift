/// Text as people read it: runs of white space are one space, none stands at the ends, signs without a width are gone.
enum CollapsedText {
    static func string(_ bytes: some Collection<UInt8>) -> String {
        let text = String(decoding: bytes, as: UTF8.self)
        var scalars = String.UnicodeScalarView()
        var isApart = false
        for scalar in text.unicodeScalars where !isUnseen(scalar) {
            if scalar.properties.isWhitespace {
                isApart = true
            } else {
                if isApart, !scalars.isEmpty { scalars.append(" ") }
                isApart = false
                scalars.append(scalar)
            }
        }
        return String(scalars)
    }

    /// Whether nothing of it would be seen or heard.
    static func isBlank(_ bytes: some Collection<UInt8>) -> Bool {
        // Nearly always the first byte decides.
        for byte in bytes {
            if byte > 0x20 && byte < 0x7F { return false }
            if byte > 0x20 { return string(bytes).isEmpty }
        }
        return true
    }

    /// For messages: at most 60 characters, without signs that could disturb the line.
    static func quoted(_ text: String) -> String {
        let clean = text.unicodeScalars.filter { scalar in
            !isUnseen(scalar) && scalar.properties.generalCategory != .control
        }
        guard clean.count > quotedLength else { return String(String.UnicodeScalarView(clean)) }
        return String(String.UnicodeScalarView(clean.prefix(quotedLength - 1))) + "…"
    }

    private static let quotedLength = 60

    /// Soft hyphen, zero-width and direction signs.
    private static func isUnseen(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0xAD, 0x200B...0x200F, 0x202A...0x202E, 0x2060...0x2069, 0xFEFF: true
        default: false
        }
    }
}
