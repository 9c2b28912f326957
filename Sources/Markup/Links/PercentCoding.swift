/// Percent signs in addresses (RFC 3986 §2.1).
enum PercentCoding {
    /// The text with `%XX` decoded; other percent signs stay.
    static func decoded(_ bytes: some Collection<UInt8>) -> String {
        let bytes = Array(bytes)
        if !bytes.contains(UInt8(ascii: "%")) { return String(decoding: bytes, as: UTF8.self) }
        var text: [UInt8] = []
        var index = 0
        while index < bytes.count {
            if let byte = byte(bytes, at: index) {
                text.append(byte)
                index += 3
            } else {
                text.append(bytes[index])
                index += 1
            }
        }
        return String(decoding: text, as: UTF8.self)
    }

    /// Writes an address a person typed into an attribute: what no URL may hold is encoded, the rest is left.
    static func appendWritten(_ bytes: [UInt8], to output: inout [UInt8]) {
        for index in bytes.indices {
            let byte = bytes[index]
            if byte == UInt8(ascii: "%") ? Self.byte(bytes, at: index) == nil : mustBeEncoded(byte) {
                append(encoded: byte, to: &output)
            } else {
                append(plain: byte, to: &output)
            }
        }
    }

    /// Writes the path of a file into an attribute: signs with a meaning in a URL are encoded too.
    static func appendPath(_ path: String, to output: inout [UInt8]) {
        for byte in path.utf8 {
            if mustBeEncoded(byte) || isDelimiter(byte) {
                append(encoded: byte, to: &output)
            } else {
                append(plain: byte, to: &output)
            }
        }
    }

    private static func byte(_ bytes: [UInt8], at index: Int) -> UInt8? {
        guard bytes[index] == UInt8(ascii: "%"), index + 2 < bytes.count, let high = digit(bytes[index + 1]),
            let low = digit(bytes[index + 2])
        else { return nil }
        return high << 4 | low
    }

    private static func digit(_ byte: UInt8) -> UInt8? {
        switch byte {
        case 0x30...0x39: byte - 0x30
        case 0x41...0x46, 0x61...0x66: (byte | 0x20) - 0x61 + 10
        default: nil
        }
    }

    private static func mustBeEncoded(_ byte: UInt8) -> Bool {
        switch byte {
        case ...0x20, 0x7F, UInt8(ascii: "\""), UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "`"),
            UInt8(ascii: "{"), UInt8(ascii: "}"), UInt8(ascii: "|"), UInt8(ascii: "^"), UInt8(ascii: "\\"):
            true
        default: false
        }
    }

    private static func isDelimiter(_ byte: UInt8) -> Bool {
        byte == UInt8(ascii: "%") || byte == UInt8(ascii: "?") || byte == UInt8(ascii: "#") || byte == UInt8(ascii: ":")
    }

    private static func append(encoded byte: UInt8, to output: inout [UInt8]) {
        let digits = Array("0123456789ABCDEF".utf8)
        output += [UInt8(ascii: "%"), digits[Int(byte >> 4)], digits[Int(byte & 15)]]
    }

    private static func append(plain byte: UInt8, to output: inout [UInt8]) {
        if byte == UInt8(ascii: "&") { output += "&amp;".utf8 } else { output.append(byte) }
    }
}
