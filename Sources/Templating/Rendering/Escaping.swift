/// Escapes text for places between tags, in RCDATA and in quoted attributes alike.
enum Escaping {
    /// Appends `text` with `&`, `<`, `>`, `"` and `'` as character references; runs of other bytes go as a whole.
    static func append(_ text: [UInt8], to bytes: inout [UInt8]) {
        var start = 0
        for index in text.indices {
            guard let reference = reference(for: text[index]) else { continue }
            bytes.append(contentsOf: text[start..<index])
            bytes.append(contentsOf: reference.utf8)
            start = index + 1
        }
        if start == 0 {
            bytes.append(contentsOf: text)
        } else {
            bytes.append(contentsOf: text[start...])
        }
    }

    private static func reference(for byte: UInt8) -> String? {
        // All five are at or below `>`; most bytes of Russian are not.
        guard byte <= UInt8(ascii: ">") else { return nil }
        switch byte {
        case UInt8(ascii: "&"): return "&amp;"
        case UInt8(ascii: "<"): return "&lt;"
        case UInt8(ascii: ">"): return "&gt;"
        case UInt8(ascii: "\""): return "&quot;"
        case UInt8(ascii: "'"): return "&#39;"
        default: return nil
        }
    }
}
