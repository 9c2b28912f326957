/// A table in text (RFC 4180): UTF-8 with a byte order mark, CRLF, and `;` between the cells.
///
/// Excel takes the sign between cells from the country the computer is set to: in Russia that is `;`, and with a comma a
/// whole row would land in one cell. The mark tells it that the letters are UTF-8.
enum CSVText {
    static let start: [UInt8] = [0xEF, 0xBB, 0xBF]
    static let separator = UInt8(ascii: ";")

    /// One row with its line end.
    static func append(_ cells: [Cell], to bytes: inout [UInt8]) {
        for (place, cell) in cells.enumerated() {
            if place > 0 { bytes.append(separator) }
            append(cell, to: &bytes)
        }
        bytes += [0x0D, 0x0A]
    }

    /// A cell, and whether it is a number: its minus begins no formula.
    struct Cell {
        let text: String
        var isNumber = false
    }

    private static func append(_ cell: Cell, to bytes: inout [UInt8]) {
        var text = Array(cell.text.utf8)
        if !cell.isNumber, beginsFormula(text) { text.insert(UInt8(ascii: "'"), at: 0) }
        guard text.contains(where: needsQuotes) || text.first == 0x20 || text.last == 0x20 else {
            bytes += text
            return
        }
        bytes.append(quote)
        for byte in text {
            if byte == quote { bytes.append(quote) }
            bytes.append(byte)
        }
        bytes.append(quote)
    }

    private static let quote = UInt8(ascii: "\"")

    private static func needsQuotes(_ byte: UInt8) -> Bool {
        byte == quote || byte == separator || byte == UInt8(ascii: ",") || byte == 0x0A || byte == 0x0D || byte == 0x09
    }

    /// Whether a spreadsheet could run the text (OWASP, CSV Injection): such cells get an apostrophe before them. Blanks in
    /// front are looked through, since some programs drop them; the full-width signs count as the plain ones.
    static func beginsFormula(_ text: [UInt8]) -> Bool {
        if let first = text.first, [0x09, 0x0D, 0x0A].contains(first) { return true }
        let rest = text.drop { $0 == 0x20 }
        if rest.starts(with: [0xC2, 0xA0]) { return beginsFormula(Array(rest.dropFirst(2))) }
        if let first = rest.first, "=+-@".utf8.contains(first) { return true }
        return fullWidth.contains { rest.starts(with: $0) }
    }

    private static let fullWidth = ["＝", "＋", "－", "＠"].map { Array($0.utf8) }
}
