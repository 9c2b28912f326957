/// Reads one JSON value (RFC 8259) into a foreign value; nil for anything else. Control signs inside texts, which the
/// standard forbids and files have, become spaces.
struct JSONValueReader {
    private let bytes: [UInt8]
    private var index = 0
    private var count = 0

    private init(_ bytes: [UInt8]) { self.bytes = bytes }

    static func read(_ bytes: [UInt8]) -> ForeignValue? {
        var reader = JSONValueReader(bytes)
        guard let value = reader.value(depth: 0) else { return nil }
        reader.skipBlanks()
        return reader.index == bytes.count ? value : nil
    }

    /// Recursion goes with the value and ends at the limit of depth.
    private mutating func value(depth: Int) -> ForeignValue? {
        skipBlanks()
        count += 1
        guard index < bytes.count, depth <= RecordLimits.depth, count <= RecordLimits.values else { return nil }
        switch bytes[index] {
        case UInt8(ascii: "{"): return group(depth: depth)
        case UInt8(ascii: "["): return list(depth: depth)
        case UInt8(ascii: "\""): return text().map { .text(String(decoding: $0, as: UTF8.self)) }
        default: return word()
        }
    }

    private mutating func group(depth: Int) -> ForeignValue? {
        index += 1
        var members: [ForeignValue.Member] = []
        if closes(with: UInt8(ascii: "}")) { return .group([]) }
        repeat {
            skipBlanks()
            guard index < bytes.count, bytes[index] == UInt8(ascii: "\""), let name = text() else { return nil }
            skipBlanks()
            guard takes(UInt8(ascii: ":")), let value = value(depth: depth + 1) else { return nil }
            members.append(.init(ForeignName.comparable(name), value))
            skipBlanks()
        } while takes(UInt8(ascii: ","))
        return takes(UInt8(ascii: "}")) ? .group(members) : nil
    }

    private mutating func list(depth: Int) -> ForeignValue? {
        index += 1
        var values: [ForeignValue] = []
        if closes(with: UInt8(ascii: "]")) { return .list([]) }
        repeat {
            guard let value = value(depth: depth + 1) else { return nil }
            values.append(value)
            skipBlanks()
        } while takes(UInt8(ascii: ","))
        return takes(UInt8(ascii: "]")) ? .list(values) : nil
    }

    private mutating func closes(with byte: UInt8) -> Bool {
        skipBlanks()
        return takes(byte)
    }

    private mutating func takes(_ byte: UInt8) -> Bool {
        guard index < bytes.count, bytes[index] == byte else { return false }
        index += 1
        return true
    }

    private mutating func skipBlanks() {
        while index < bytes.count, [0x20, 0x09, 0x0A, 0x0D].contains(bytes[index]) { index += 1 }
    }

    /// `true`, `false`, `null` or a number.
    private mutating func word() -> ForeignValue? {
        let start = index
        while index < bytes.count, Self.isWord(bytes[index]) { index += 1 }
        let word = bytes[start..<index]
        if word.elementsEqual("true".utf8) { return .flag(true) }
        if word.elementsEqual("false".utf8) { return .flag(false) }
        if word.elementsEqual("null".utf8) { return .null }
        guard let first = word.first, first == UInt8(ascii: "-") || (0x30...0x39).contains(first) else { return nil }
        return .text(String(decoding: word, as: UTF8.self))
    }

    private static func isWord(_ byte: UInt8) -> Bool {
        (0x61...0x7A).contains(byte) || (0x30...0x39).contains(byte) || "+-.E".utf8.contains(byte)
    }

    /// The text between quotes, with its escapes resolved.
    private mutating func text() -> [UInt8]? {
        index += 1
        var kept: [UInt8] = []
        while index < bytes.count {
            let byte = bytes[index]
            index += 1
            if byte == UInt8(ascii: "\"") { return kept }
            if byte == UInt8(ascii: "\\") {
                guard escape(into: &kept) else { return nil }
            } else {
                kept.append(byte < 0x20 && byte != 0x0A ? 0x20 : byte)
            }
        }
        return nil
    }

    private mutating func escape(into kept: inout [UInt8]) -> Bool {
        guard index < bytes.count else { return false }
        let sign = bytes[index]
        index += 1
        switch sign {
        case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): kept.append(sign)
        case UInt8(ascii: "n"): kept.append(0x0A)
        case UInt8(ascii: "b"), UInt8(ascii: "f"), UInt8(ascii: "r"), UInt8(ascii: "t"): kept.append(0x20)
        case UInt8(ascii: "u"): return scalar(into: &kept)
        default: return false
        }
        return true
    }

    /// `\u0439`, or two of them for a sign outside the first plane; half of a pair becomes U+FFFD.
    private mutating func scalar(into kept: inout [UInt8]) -> Bool {
        guard var code = hexadecimal() else { return false }
        let isPaired = index + 1 < bytes.count && bytes[index] == 0x5C && bytes[index + 1] == UInt8(ascii: "u")
        if (0xD800...0xDBFF).contains(code), isPaired {
            let before = index
            index += 2
            if let low = hexadecimal(), (0xDC00...0xDFFF).contains(low) {
                code = 0x1_0000 + (code - 0xD800) << 10 + (low - 0xDC00)
            } else {
                index = before
            }
        }
        kept += String(Character(Unicode.Scalar(code) ?? "\u{FFFD}")).utf8
        return true
    }

    private mutating func hexadecimal() -> UInt32? {
        guard index + 4 <= bytes.count else { return nil }
        let digits = String(decoding: bytes[index..<index + 4], as: UTF8.self)
        guard digits.utf8.allSatisfy({ $0 != UInt8(ascii: "+") && $0 != UInt8(ascii: "-") }) else { return nil }
        index += 4
        return UInt32(digits, radix: 16)
    }
}
