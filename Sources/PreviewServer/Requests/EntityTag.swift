/// A strong tag of a file's bytes (RFC 9110, section 8.8.3), good for the life of one server.
package struct EntityTag: Sendable, Hashable {
    /// With its quotes.
    package let text: String

    package init(of bytes: [UInt8]) {
        var hasher = Hasher()
        bytes.withUnsafeBytes { hasher.combine(bytes: $0) }
        let hash = String(UInt(bitPattern: hasher.finalize()), radix: 16)
        text = "\"\(hash)-\(String(bytes.count, radix: 16))\""
    }

    /// Whether `If-None-Match` names it: `*`, one tag or a list, weak ones too (section 13.1.2).
    package func isNamed(in values: [[UInt8]]) -> Bool {
        values.contains { value in
            BytesList.elements(value).contains { element in
                element.elementsEqual("*".utf8) || element.elementsEqual(text.utf8)
                    || element.elementsEqual("W/\(text)".utf8)
            }
        }
    }
}
