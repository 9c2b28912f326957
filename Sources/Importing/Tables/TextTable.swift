import SiteModel

/// A table somebody saved as text (RFC 4180): cells between `;`, `,` or tabs, quoted where they hold such signs, in
/// UTF-8 or Windows-1251.
package struct TextTable: Sendable {
    /// Bytes of a table.
    package static let limit = 20 << 20

    /// A cell with the byte at which it begins in `file`.
    package struct Cell: Sendable {
        package let text: String
        package let offset: Int
    }

    /// In UTF-8, whatever it was: places count in it.
    package let file: SourceFile
    package let heads: [Cell]
    package let rows: [[Cell]]

    /// Nil, with a problem, when the bytes are no table. A nil delimiter is found by looking.
    package static func read(_ source: SourceFile, delimiter: UInt8?) -> Diagnosed<TextTable?> {
        guard source.bytes.count <= limit, !source.bytes.contains(0) else {
            return Diagnosed(nil, problems: [noTable(source)])
        }
        let encoding = TextEncoding(of: source.bytes)
        let file = SourceFile(path: source.path, bytes: encoding.decoded(source.bytes) ?? source.bytes)
        var reader = TableReader(file.bytes, delimiter: delimiter, start: file.hasByteOrderMark ? 3 : 0)
        let rows = reader.rows()
        if let fault = reader.fault { return Diagnosed(nil, problems: [openQuote(file.place(at: fault))]) }
        guard let heads = rows.first, heads.count > 1 || rows.count > 1 else {
            return Diagnosed(nil, problems: [noTable(source)])
        }
        return Diagnosed(TextTable(file: file, heads: heads, rows: Array(rows.dropFirst())))
    }
}

extension TextTable {
    private static func noTable(_ file: SourceFile) -> Diagnostic {
        Diagnostic(
            rule: "import-table", place: file.wholeFile,
            message: Message(
                ru: "это не таблица CSV, или она больше \(limit >> 20) МБ",
                en: "this is no CSV table, or it is larger than \(limit >> 20) MB"),
            help: Message(
                ru: "В программе таблиц выберите «Сохранить как» и вид «CSV UTF-8».",
                en: "In the table program choose “Save as” and the form “CSV UTF-8”."))
    }

    private static func openQuote(_ place: SourcePlace) -> Diagnostic {
        Diagnostic(
            rule: "import-table", place: place,
            message: Message(
                ru: "кавычка открыта здесь и нигде не закрыта", en: "a quote is opened here and closed nowhere"),
            help: Message(
                ru: "Закройте кавычку. Кавычку внутри ячейки пишут дважды: \"\".",
                en: "Close the quote. A quote inside a cell is written twice: \"\"."))
    }
}

/// Cuts the bytes of a table into rows and cells.
private struct TableReader {
    private let bytes: [UInt8]
    private let delimiter: UInt8
    private var index: Int
    /// Where a quote was opened that nothing closes.
    private(set) var fault: Int?

    init(_ bytes: [UInt8], delimiter: UInt8?, start: Int) {
        self.bytes = bytes
        index = start
        self.delimiter = delimiter ?? Self.delimiter(of: bytes[start...])
    }

    /// The sign that parts most cells of the first line; `;`, which Russian programs write, before others.
    private static func delimiter(of bytes: ArraySlice<UInt8>) -> UInt8 {
        var counts: [UInt8: Int] = [:]
        var isQuoted = false
        for byte in bytes {
            if byte == UInt8(ascii: "\"") { isQuoted.toggle() }
            if byte == 0x0A, !isQuoted { break }
            if !isQuoted { counts[byte, default: 0] += 1 }
        }
        let signs = [UInt8(ascii: ";"), 0x09, UInt8(ascii: ",")]
        return signs.max { counts[$0] ?? 0 < counts[$1] ?? 0 } ?? signs[0]
    }

    /// Every row that is not empty.
    mutating func rows() -> [[TextTable.Cell]] {
        var rows: [[TextTable.Cell]] = []
        while index < bytes.count, fault == nil {
            let row = row()
            if row.contains(where: { !$0.text.isEmpty }) { rows.append(row) }
        }
        return rows
    }

    private mutating func row() -> [TextTable.Cell] {
        var cells: [TextTable.Cell] = []
        repeat { cells.append(cell()) } while takes(delimiter)
        if !takes(0x0A), takes(0x0D) { _ = takes(0x0A) }
        return cells
    }

    private mutating func takes(_ byte: UInt8) -> Bool {
        guard index < bytes.count, bytes[index] == byte else { return false }
        index += 1
        return true
    }

    private mutating func cell() -> TextTable.Cell {
        let start = index
        var text: [UInt8] = []
        if takes(UInt8(ascii: "\"")) { quoted(into: &text, from: start) }
        // Also what stands behind a closing quote: nothing of a cell is lost.
        while index < bytes.count, bytes[index] != delimiter, bytes[index] != 0x0A, bytes[index] != 0x0D {
            text.append(bytes[index])
            index += 1
        }
        let words = String(decoding: text, as: UTF8.self)
        let lines = words.split(whereSeparator: \.isNewline).map {
            $0.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        }
        return TextTable.Cell(text: lines.filter { !$0.isEmpty }.joined(separator: "\n"), offset: start)
    }

    private mutating func quoted(into text: inout [UInt8], from start: Int) {
        while index < bytes.count {
            let byte = bytes[index]
            index += 1
            if byte == UInt8(ascii: "\"") {
                guard takes(UInt8(ascii: "\"")) else { return }
            }
            text.append(byte)
        }
        fault = start
    }
}
