/// A style sheet as it is sent: without comments, indentation and empty lines, which only its authors read.
///
/// Strings and addresses stay byte for byte (CSS Syntax 3, §4.3); a comment leaves a space, so that nothing grows together.
enum StyleText {
    static func shipped(_ sheet: [UInt8]) -> [UInt8] {
        var shipped: [UInt8] = []
        shipped.reserveCapacity(sheet.count)
        var rest = sheet[...]
        var isLineStart = true
        while let byte = rest.first {
            if rest.starts(with: commentStart) {
                rest = rest.dropFirst(2).firstRange(of: commentEnd).map { rest[$0.upperBound...] } ?? []
                if !isLineStart { shipped.append(UInt8(ascii: " ")) }
            } else if isLineStart, isSpace(byte) {
                rest = rest.dropFirst()
            } else {
                let token = verbatim(at: rest)
                shipped += token
                rest = rest.dropFirst(token.count)
                isLineStart = byte == UInt8(ascii: "\n")
            }
        }
        return shipped
    }

    private static let commentStart = Array("/*".utf8)
    private static let commentEnd = Array("*/".utf8)
    private static let address = Array("url(".utf8)

    private static func isSpace(_ byte: UInt8) -> Bool { " \t\r\n\u{C}".utf8.contains(byte) }

    /// A string or an address, whole; any other byte alone.
    private static func verbatim(at rest: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
        guard let first = rest.first else { return [] }
        if first == UInt8(ascii: "\"") || first == UInt8(ascii: "'") { return upTo(first, in: rest, from: 1) }
        if rest.starts(with: address) { return upTo(UInt8(ascii: ")"), in: rest, from: address.count) }
        return rest.prefix(first == UInt8(ascii: "\\") ? 2 : 1)
    }

    /// To the first `end` that is not escaped, with it; to the end of the sheet when there is none.
    private static func upTo(_ end: UInt8, in rest: ArraySlice<UInt8>, from count: Int) -> ArraySlice<UInt8> {
        var index = rest.startIndex + count
        while index < rest.endIndex, rest[index] != end {
            index += rest[index] == UInt8(ascii: "\\") ? 2 : 1
        }
        return rest[..<min(index + 1, rest.endIndex)]
    }
}
