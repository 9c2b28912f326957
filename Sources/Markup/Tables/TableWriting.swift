import SiteModel

/// Tables with what a reader who hears them needs: a caption, header cells with their scope, a frame that scrolls.
extension BodyRenderer {
    mutating func writeTable(_ table: TableSource) {
        let caption = self.caption(of: table)
        check(table)
        var cells = WrittenCells(events(of: table, caption: caption))
        let start = caption?.offset ?? table.header.offset
        let id = ids.table()
        writer.startLine()
        writer.tag("<div class=\"table\" role=\"region\" tabindex=\"0\"", at: start)
        if caption != nil { writer.attribute(" aria-labelledby=", id) }
        writer.write(">")
        writer.tag("<table>\n", at: start)
        if let caption {
            writeCaption(caption, id: id, &cells)
        } else {
            // Something stands in for the caption that was complained of, so that the audit does not miss it again.
            writer.write("<caption>…</caption>\n")
        }
        writeHeader(table.header, &cells)
        writer.tag("<tbody>\n", at: table.rows.first?.offset ?? table.header.offset)
        for row in table.rows { writeRow(row, &cells) }
        writer.write("</tbody>\n</table></div>\n")
    }

    /// The events of all cells, in the order of the text.
    private struct WrittenCells {
        let events: MarkdownEvents
        let ranges: [Range<Int>]
        var next = 0

        init(_ events: MarkdownEvents?) {
            var events = events ?? MarkdownEvents()
            ranges = CellDocument.cells(in: &events)
            self.events = events
        }
    }

    private mutating func events(of table: TableSource, caption: TableSource.Cell?) -> MarkdownEvents? {
        var document = CellDocument()
        if let caption, !caption.bytes.isEmpty { document.add(caption) }
        for row in [table.header] + table.rows {
            for cell in row.cells where !cell.bytes.isEmpty { document.add(cell) }
        }
        return document.bytes.isEmpty ? nil : events(of: document.source.span)
    }

    private mutating func write(_ cell: TableSource.Cell, _ cells: inout WrittenCells) {
        guard !cell.bytes.isEmpty, cells.next < cells.ranges.count else { return }
        write(cells.events, in: cells.ranges[cells.next])
        cells.next += 1
    }

    private mutating func writeCaption(_ caption: TableSource.Cell, id: String, _ cells: inout WrittenCells) {
        writer.tag("<caption", at: caption.offset)
        writer.attribute(" id=", id)
        writer.write(">")
        write(caption, &cells)
        writer.write("</caption>\n")
    }

    private mutating func writeHeader(_ row: TableSource.Row, _ cells: inout WrittenCells) {
        writer.tag("<thead>\n", at: row.offset)
        writer.tag("<tr>", at: row.offset)
        for (column, cell) in row.cells.enumerated() {
            if column == 0, cell.bytes.isEmpty {
                writer.tag("<td></td>", at: cell.offset)
                continue
            }
            writer.tag("<th scope=\"col\">", at: cell.offset)
            write(cell, &cells)
            writer.write("</th>")
        }
        writer.write("</tr>\n</thead>\n")
    }

    private mutating func writeRow(_ row: TableSource.Row, _ cells: inout WrittenCells) {
        writer.tag("<tr>", at: row.offset)
        for (column, cell) in row.cells.enumerated() {
            writer.tag(column == 0 ? "<th scope=\"row\">" : "<td>", at: cell.offset)
            write(cell, &cells)
            writer.write(column == 0 ? "</th>" : "</td>")
        }
        writer.write("</tr>\n")
    }
}

extension BodyRenderer {
    private mutating func caption(of table: TableSource) -> TableSource.Cell? {
        switch table.caption {
        case .marked(let caption) where !caption.bytes.isEmpty: return caption
        case .marked(let caption): log.add(at: caption.offset) { Self.noCaption(text: nil, at: $0) }
        case .none: log.add(at: table.header.offset) { Self.noCaption(text: nil, at: $0) }
        case .unmarked(let line):
            let text = String(decoding: line.bytes, as: UTF8.self)
            log.add(at: line.offset) { Self.noCaption(text: text, at: $0) }
        }
        return nil
    }

    private mutating func check(_ table: TableSource) {
        let columns = table.header.cells.count
        if table.delimiterCount != columns {
            log.add(at: table.header.offset) { Self.delimiters(table.delimiterCount, columns: columns, at: $0) }
        }
        for (column, cell) in table.header.cells.enumerated() where column > 0 && cell.bytes.isEmpty {
            log.add(at: cell.offset) { Self.emptyHeader(column: column + 1, at: $0) }
        }
        for (number, row) in table.rows.enumerated() { check(row, number: number + 1, columns: columns) }
    }

    private mutating func check(_ row: TableSource.Row, number: Int, columns: Int) {
        let name = String(decoding: row.cells.first?.bytes ?? [], as: UTF8.self)
        if row.cells.count != columns {
            log.add(at: row.offset) { Self.row(number, name, has: row.cells.count, columns: columns, at: $0) }
        }
        if let first = row.cells.first, first.bytes.isEmpty {
            log.add(at: first.offset) { Self.emptyRowHeader(row: number, at: $0) }
        }
    }
}

extension BodyRenderer {
    private static let cells = RussianPlural("ячейка", "ячейки", "ячеек")

    private static func noCaption(text: String?, at place: SourcePlace) -> Diagnostic {
        let line = text.map { $0.prefix(80) } ?? "Часы приёма"
        let english = text.map { $0.prefix(80) } ?? "Opening hours"
        return Diagnostic(
            rule: "table-caption", place: place,
            message: Message(ru: "У таблицы нет названия", en: "The table has no caption"),
            help: Message(
                ru: "Прямо над таблицей, без пустой строки, напишите: «Таблица: \(line)».",
                en: "Directly above the table, without an empty line, write “Table: \(english)”."),
            wcag: ["1.3.1"])
    }

    private static func delimiters(_ count: Int, columns: Int, at place: SourcePlace) -> Diagnostic {
        Diagnostic(
            rule: "table-row", place: place,
            message: Message(
                ru: "В первой строке таблицы \(cells.count(columns)), а в строке «---» под ней \(count)",
                en: "The first row has \(englishCount(columns, "cell", "cells")), the row “---” below it has \(count)"),
            help: Message(
                ru: "Напишите под первой строкой: «\(delimiterRow(columns))».",
                en: "Write below the first row: “\(delimiterRow(columns))”."))
    }

    private static func delimiterRow(_ columns: Int) -> String {
        "|" + String(repeating: " --- |", count: min(columns, 20))
    }

    private static func row(
        _ number: Int, _ name: String, has count: Int, columns: Int, at place: SourcePlace
    ) -> Diagnostic {
        Diagnostic(
            rule: "table-row", place: place,
            message: Message(
                ru: "В строке \(number) таблицы («\(name.prefix(60))») \(cells.count(count)), а столбцов \(columns)",
                en:
                    "Row \(number) of the table (“\(name.prefix(60))”) has \(englishCount(count, "cell", "cells")), the "
                    + "table has \(englishCount(columns, "column", "columns"))"),
            help: Message(
                ru: "Добавьте или уберите ячейки; пустая ячейка — «| |», сам знак «|» пишется «\\|». После таблицы "
                    + "оставьте пустую строку.",
                en:
                    "Add or remove cells; an empty one is “| |”, the sign “|” itself is “\\|”. Leave an empty line after "
                    + "the table."),
            wcag: ["1.3.1"])
    }

    private static func emptyHeader(column: Int, at place: SourcePlace) -> Diagnostic {
        Diagnostic(
            rule: "table-header", place: place,
            message: Message(
                ru: "У столбца \(column) нет заголовка", en: "Column \(column) has no header"),
            help: Message(
                ru: "Впишите его в первую строку таблицы; пустой может быть только самая левая ячейка.",
                en: "Write it into the table's first row; only the leftmost cell may be empty."),
            wcag: ["1.3.1"])
    }

    private static func emptyRowHeader(row: Int, at place: SourcePlace) -> Diagnostic {
        Diagnostic(
            rule: "table-header", place: place,
            message: Message(
                ru: "У строки \(row) таблицы пустая первая ячейка", en: "The first cell of row \(row) is empty"),
            help: Message(
                ru: "Первая ячейка называет строку: впишите, о чём она. Одно и то же название можно повторить.",
                en: "The first cell names the row: write what it is about. A name may be repeated."),
            wcag: ["1.3.1"])
    }
}
