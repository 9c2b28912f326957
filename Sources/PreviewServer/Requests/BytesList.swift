/// Lists in the values of fields: elements between commas (RFC 9110, section 5.6.1).
enum BytesList {
    static func elements(_ value: [UInt8]) -> [ArraySlice<UInt8>] {
        value.split(separator: UInt8(ascii: ",")).map(trimmed).filter { !$0.isEmpty }
    }

    /// Whether a list has a word, in letters of either case.
    static func holds(_ word: String, in value: [UInt8]) -> Bool {
        elements(value).contains { $0.map(lowercased).elementsEqual(word.utf8) }
    }

    /// Without spaces and tabs at its ends.
    static func trimmed(_ bytes: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
        let isSpace = { (byte: UInt8) in byte == 0x20 || byte == 0x09 }
        let head = bytes.drop(while: isSpace)
        return head.lastIndex { !isSpace($0) }.map { head[...$0] } ?? head[..<head.startIndex]
    }

    static func lowercased(_ byte: UInt8) -> UInt8 { (0x41...0x5A).contains(byte) ? byte | 0x20 : byte }
}
