/// Escapes of CSS (CSS Syntax 3, 4.3.7): `\26 `, `\"`, a line broken inside quotes.
enum CSSEscapes {
    /// The bytes with escapes resolved.
    static func resolved(_ text: ArraySlice<UInt8>) -> [UInt8] {
        var result: [UInt8] = []
        var place = text.startIndex
        while place < text.endIndex {
            guard text[place] == UInt8(ascii: "\\") else {
                result.append(text[place])
                place += 1
                continue
            }
            place += 1
            place = resolve(text, at: place, into: &result)
        }
        return result
    }

    /// One past the escape.
    private static func resolve(_ text: ArraySlice<UInt8>, at start: Int, into result: inout [UInt8]) -> Int {
        var place = start
        var number: UInt32 = 0
        while place < text.endIndex, place < start + 6, let digit = hexDigit(text[place]) {
            number = number * 16 + digit
            place += 1
        }
        guard place > start else {
            guard place < text.endIndex else { return place }
            if text[place] != 0x0A { result.append(text[place]) }
            return place + 1
        }
        let scalar = number == 0 ? nil : Unicode.Scalar(number)
        result += String(Character(scalar ?? "\u{FFFD}")).utf8
        return place < text.endIndex && text[place].isASCIIWhitespace ? place + 1 : place
    }

    static func hexDigit(_ byte: UInt8) -> UInt32? {
        switch byte.asciiLowercased {
        case 0x30...0x39: UInt32(byte - 0x30)
        case 0x61...0x66: UInt32(byte.asciiLowercased - 0x61 + 10)
        default: nil
        }
    }
}

/// Numbers as CSS writes them.
enum CSSNumber {
    /// The value of digits with sign, point and exponent; what is beyond reach is brought into ±1e30.
    static func value(_ text: ArraySlice<UInt8>) -> Double {
        var place = text.startIndex
        var isNegative = false
        if place < text.endIndex, text[place] == UInt8(ascii: "-") || text[place] == UInt8(ascii: "+") {
            isNegative = text[place] == UInt8(ascii: "-")
            place += 1
        }
        var mantissa = 0.0
        var scale = 0
        var isFraction = false
        while place < text.endIndex, let digit = mantissaDigit(text[place]) {
            if let digit {
                // Digits beyond a double's reach change nothing but the scale.
                let isKept = mantissa < 1e17
                if isKept { mantissa = mantissa * 10 + digit }
                if isKept == isFraction { scale += isFraction ? -1 : 1 }
            } else {
                isFraction = true
            }
            place += 1
        }
        scale += exponent(text[place...])
        let value = scale < 0 ? mantissa / power(-scale) : mantissa * power(scale)
        return min(max(isNegative ? -value : value, -1e30), 1e30)
    }

    /// The digit, nothing for the point; nil for what ends the mantissa.
    private static func mantissaDigit(_ byte: UInt8) -> Double?? {
        if byte == UInt8(ascii: ".") { return .some(nil) }
        return byte >= 0x30 && byte <= 0x39 ? .some(Double(byte - 0x30)) : nil
    }

    private static func exponent(_ text: ArraySlice<UInt8>) -> Int {
        guard text.first?.asciiLowercased == UInt8(ascii: "e") else { return 0 }
        let rest = text.dropFirst()
        let isNegative = rest.first == UInt8(ascii: "-")
        var value = 0
        for byte in rest where byte >= 0x30 && byte <= 0x39 { value = min(value * 10 + Int(byte - 0x30), 400) }
        return isNegative ? -value : value
    }

    private static func power(_ exponent: Int) -> Double {
        var value = 1.0
        for _ in 0..<min(exponent, 400) { value = min(value * 10, 1e300) }
        return value
    }
}
