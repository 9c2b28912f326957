extension CanonicalReader {
    /// The sign a character reference stands for, as UTF-8: a common name or a number, with its semicolon.
    mutating func reference() throws(GivesUp) -> UTF8.EncodedScalar {
        guard cursor.skip("&") else { throw GivesUp() }
        let scalar = cursor.peek() == UInt8(ascii: "#") ? try number() : name()
        guard let scalar, cursor.skip(";"), let sign = UTF8.encode(scalar) else { throw GivesUp() }
        return sign
    }

    private mutating func name() -> Unicode.Scalar? {
        let start = cursor.position
        cursor.skip { $0.isASCIILetter }
        return Self.names.first { cursor.slice(start..<cursor.position).elementsEqual($0.name.utf8) }?.sign
    }

    /// The most frequent first; case counts.
    private static let names: [(name: String, sign: Unicode.Scalar)] = [
        ("amp", "&"), ("quot", "\""), ("lt", "<"), ("gt", ">"), ("apos", "'"), ("nbsp", "\u{A0}"), ("laquo", "«"),
        ("raquo", "»"), ("mdash", "—"), ("ndash", "–"), ("hellip", "…"), ("copy", "©"), ("shy", "\u{AD}"),
    ]

    private mutating func number() throws(GivesUp) -> Unicode.Scalar? {
        cursor.position += 1
        let isHex = cursor.peek() | 0x20 == UInt8(ascii: "x")
        if isHex { cursor.position += 1 }
        var value: UInt32 = 0
        let start = cursor.position
        while let digit = Self.digit(cursor.peek(), isHex: isHex) {
            value = value * (isHex ? 16 : 10) + digit
            cursor.position += 1
            guard cursor.position - start <= 7 else { throw GivesUp() }
        }
        return cursor.position > start && Self.standsForItself(value) ? Unicode.Scalar(value) : nil
    }

    private static func digit(_ byte: UInt8, isHex: Bool) -> UInt32? {
        if byte.isASCIIDigit { return UInt32(byte - UInt8(ascii: "0")) }
        let letter = byte | 0x20
        guard isHex, (UInt8(ascii: "a")...UInt8(ascii: "f")).contains(letter) else { return nil }
        return UInt32(letter - UInt8(ascii: "a")) + 10
    }

    /// Not a control sign, a surrogate or a noncharacter, some of which the standard turns into others.
    private static func standsForItself(_ value: UInt32) -> Bool {
        switch value {
        case 0x20...0x7E, 0xA0...0xD7FF, 0xE000...0xFDCF, 0xFDF0...0xFFFD: true
        case 0x1_0000...0x10_FFFF: value & 0xFFFE != 0xFFFE
        default: false
        }
    }
}
