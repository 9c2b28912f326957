/// Text as XML 1.0 takes it: special signs escaped, characters it has no place for (production 2) made visible.
enum XMLText {
    static func content(_ text: String) -> String {
        escaped(text).replacing("<", with: "&lt;").replacing(">", with: "&gt;")
    }

    /// Between double quotes; a line end would be read back as a space.
    static func attribute(_ text: String) -> String {
        content(text).replacing("\"", with: "&quot;").replacing("\n", with: "&#10;")
    }

    private static func escaped(_ text: String) -> String {
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map { line in
            VisibleText.of(String(String.UnicodeScalarView(line.unicodeScalars.map(allowed))))
        }
        return lines.joined(separator: "\n").replacing("&", with: "&amp;")
    }

    private static func allowed(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
        [0xFFFE, 0xFFFF].contains(scalar.value) ? "\u{FFFD}" : scalar
    }
}
