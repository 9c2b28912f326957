import HTMLTree

/// The declarations of a `style` attribute, simple values only; names and values in lower case.
struct InlineStyle: Sendable {
    private let bytes: ArraySlice<UInt8>

    init(_ bytes: ArraySlice<UInt8>) { self.bytes = bytes }

    /// The value that wins: the last one, or the last with `!important`.
    subscript(property: StaticString) -> String? {
        var value: String?
        var isImportant = false
        for declaration in bytes.split(separator: UInt8(ascii: ";")) {
            guard let colon = declaration.firstIndex(of: UInt8(ascii: ":")),
                declaration[..<colon].trimmingASCIIWhitespace.equals(property)
            else { continue }
            let parts = declaration[(colon + 1)...].split(separator: UInt8(ascii: "!"))
            guard let text = parts.first else { continue }
            if isImportant && parts.count < 2 { continue }
            isImportant = parts.count > 1
            value = String(decoding: text.trimmingASCIIWhitespace.map(\.asciiLowercased), as: UTF8.self)
        }
        return value
    }
}
