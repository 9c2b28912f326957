/// Pieces of a file as a message shows them: short, and without signs that could disturb a terminal.
enum Quotation {
    static let limit = 40

    static func of(_ bytes: [UInt8], _ range: Range<Int>) -> String {
        // Four bytes hold any scalar; the rest of a long line is never decoded.
        let part = bytes[range.lowerBound..<min(range.upperBound, range.lowerBound + 4 * (limit + 1))]
        let scalars = String(decoding: part, as: UTF8.self).unicodeScalars
        var text = String.UnicodeScalarView(scalars.prefix(limit).map { isShown($0) ? $0 : "\u{FFFD}" })
        if scalars.count > limit { text.append("…") }
        return String(text)
    }

    private static func isShown(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.properties.generalCategory {
        case .control, .format, .lineSeparator, .paragraphSeparator: return false
        default: return true
        }
    }
}
