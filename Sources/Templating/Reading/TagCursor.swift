/// Reads the words of one tag, byte by byte; never leaves the tag.
struct TagCursor {
    private let bytes: [UInt8]
    private(set) var position: Int
    let end: Int

    init(bytes: [UInt8], range: Range<Int>) {
        self.bytes = bytes
        position = range.lowerBound
        end = range.upperBound
    }

    var isAtEnd: Bool { position >= end }
    var next: UInt8? { position < end ? bytes[position] : nil }

    mutating func skipSpace() {
        while let byte = next, byte.isSpace { position += 1 }
    }

    mutating func take(_ sign: Unicode.Scalar) -> Bool {
        guard next == UInt8(ascii: sign) else { return false }
        position += 1
        return true
    }

    /// Letters of any script, digits and `-`; nil when none stands here.
    mutating func name() -> TagName? {
        let start = position
        while let length = nameScalarLength() { position += length }
        guard position > start else { return nil }
        return TagName(text: String(decoding: bytes[start..<position], as: UTF8.self), offset: start)
    }

    /// Names joined by dots; nil when a name is missing, then `position` is where it should stand.
    mutating func path() -> PathName? {
        let start = position
        var parts: [String] = []
        repeat {
            guard let part = name() else { return nil }
            parts.append(part.text)
        } while take(".")
        return PathName(parts: parts, offset: start)
    }

    /// The bytes between two `"`; nil when the second one is missing.
    mutating func quoted() -> [UInt8]? {
        guard next == UInt8(ascii: "\""),
            let close = bytes[(position + 1)..<end].firstIndex(of: UInt8(ascii: "\""))
        else { return nil }
        defer { position = close + 1 }
        return Array(bytes[(position + 1)..<close])
    }

    /// What is left of the tag without the space after it, for messages and for habits of other languages.
    var rest: String {
        let words = bytes[position..<end].prefix(80)
        let used = words.lastIndex { !$0.isSpace }.map { $0 + 1 } ?? position
        return String(decoding: words[..<used], as: UTF8.self)
    }

    private func nameScalarLength() -> Int? {
        guard let byte = next else { return nil }
        if byte < 0x80 { return byte.isASCIINameByte ? 1 : nil }
        let length = byte >= 0xF0 ? 4 : byte >= 0xE0 ? 3 : 2
        guard position + length <= end,
            let scalar = String(decoding: bytes[position..<(position + length)], as: UTF8.self).unicodeScalars.first
        else { return nil }
        return scalar.properties.isAlphabetic ? length : nil
    }
}

extension UInt8 {
    /// White space of HTML: tab, line feed, form feed, carriage return, space.
    var isSpace: Bool { self == 0x20 || self == 0x0A || self == 0x09 || self == 0x0D || self == 0x0C }
    var isASCIILetter: Bool { (self | 0x20) >= UInt8(ascii: "a") && (self | 0x20) <= UInt8(ascii: "z") }
    var isASCIIDigit: Bool { self >= UInt8(ascii: "0") && self <= UInt8(ascii: "9") }
    var isASCIINameByte: Bool { isASCIILetter || isASCIIDigit || self == UInt8(ascii: "-") }
    var asciiLowercased: UInt8 { self >= UInt8(ascii: "A") && self <= UInt8(ascii: "Z") ? self + 32 : self }
}
