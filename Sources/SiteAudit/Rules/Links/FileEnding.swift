import HTMLTree

/// The ending of a file's name as one number, in lower case: `pdf`, `docx`; of four letters at most.
struct FileEnding: Hashable, Sendable {
    private let letters: UInt32

    init(_ word: StaticString) { letters = word.withUTF8Buffer { Self.packed($0, 0..<$0.count) } }

    /// Of the path of an address; nil when it has none, or a longer one. What follows `?` and `#` does not count.
    init?(ofAddress address: ArraySlice<UInt8>) {
        let found: UInt32? = address.withUnsafeBufferPointer { bytes in
            var end = bytes.firstIndex { $0 == UInt8(ascii: "?") || $0 == UInt8(ascii: "#") } ?? bytes.count
            if end == bytes.count { while end > 0, bytes[end - 1].isASCIIWhitespace { end -= 1 } }
            for length in 1...4 where end > length && bytes[end - length - 1] == UInt8(ascii: ".") {
                return Self.packed(bytes, (end - length)..<end)
            }
            return nil
        }
        guard let found else { return nil }
        letters = found
    }

    private static func packed(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> UInt32 {
        range.reduce(0) { $0 << 8 | UInt32(bytes[$1].asciiLowercased) }
    }
}
