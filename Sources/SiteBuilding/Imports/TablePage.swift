import Importing
import SiteModel

/// A page made of the rows of a table, and for each of its lines the cell that gave it.
struct TablePage {
    private(set) var lines: [String] = ["---"]
    /// By line, from 0.
    private(set) var cells: [TextTable.Cell?] = [nil]
    private let type: ContentType
    private let columns: TableColumns

    /// `rows` hold one page: the fields of the first, a session of each.
    init(_ rows: [[TextTable.Cell]], columns: TableColumns, type: ContentType, slug: String) {
        self.type = type
        self.columns = columns
        for (slot, field) in type.fields.enumerated() {
            if type.sessionSlots.first == slot {
                if columns.holdsSessions { addSessions(rows, field: field, slug: slug) }
            } else {
                add(field, Self.cell(rows.first ?? [], columns, .field(slot)))
            }
        }
        add("---", nil)
    }

    var text: String { lines.joined(separator: "\n") + "\n" }

    private mutating func add(_ line: String, _ cell: TextTable.Cell?) {
        lines.append(line)
        cells.append(cell)
    }

    private static func cell(
        _ row: [TextTable.Cell], _ columns: TableColumns, _ target: TableColumns.Target
    ) -> TextTable.Cell? {
        guard let column = columns.targets.firstIndex(of: target), column < row.count, !row[column].text.isEmpty else {
            return nil
        }
        return row[column]
    }

    private mutating func add(_ field: FieldDefinition, _ cell: TextTable.Cell?) {
        guard let cell else {
            // What the type asks for and the table does not have is not known.
            if field.isRequired, field.kind.acceptsPlaceholder { add(field.label + ": ?", nil) }
            return
        }
        if cell.text == "?" { return add(field.label + ": ?", cell) }
        guard case .list = field.kind.shape else {
            return add(field.label + ": " + Self.scalar(cell.text, of: field.kind), cell)
        }
        add(field.label + ":", cell)
        for item in cell.text.split(whereSeparator: { $0 == "|" || $0.isNewline }) {
            let item = item.split(separator: " ").joined(separator: " ")
            let kind = (field.kind as? ListField)?.element ?? field.kind
            if !item.isEmpty { add("  - " + Self.scalar(item, of: kind), cell) }
        }
    }

    private mutating func addSessions(_ rows: [[TextTable.Cell]], field: FieldDefinition, slug: String) {
        let fields = SessionField.group.fields
        var written = 0
        for row in rows {
            let given = fields.indices.compactMap { number in
                Self.cell(row, columns, .session(number)).map { (fields[number], $0) }
            }
            guard !given.isEmpty else { continue }
            if written == 0 { add(field.label + ":", given.first?.1) }
            written += 1
            var isFirst = true
            func put(_ line: String, _ cell: TextTable.Cell?) {
                add((isFirst ? "  - " : "    ") + line, cell)
                isFirst = false
            }
            if !given.contains(where: { $0.0.key == "id" }) {
                let year = given.first { $0.0.key == "start" }.map { Self.date($0.1.text).prefix(4) } ?? ""
                put(
                    "\(fields[0].label): \(slug.prefix(60))-\(year.isEmpty ? "" : year + "-")\(written)", given.first?.1
                )
            }
            for (definition, cell) in given {
                put(definition.label + ": " + Self.scalar(cell.text, of: definition.kind), cell)
            }
        }
    }

    private static func scalar(_ text: String, of kind: any FieldKind) -> String {
        if text == "?" { return text }
        return FieldWriting.scalar(kind is DateField || kind is DateTimeField ? date(text) : text)
    }

    /// `02.06.2026 10:00`, as table programs show it, in the order of the files.
    private static func date(_ text: String) -> String {
        let words = text.split(separator: " ", maxSplits: 1)
        let parts = (words.first ?? "").split(separator: ".", omittingEmptySubsequences: false)
        guard parts.count == 3, parts[0].utf8.count <= 2, parts[1].utf8.count <= 2, parts[2].utf8.count == 4 else {
            return text
        }
        let padded = parts[...1].map { $0.utf8.count == 1 ? "0" + $0 : String($0) }
        let clock = words.count > 1 ? " " + (words[1].utf8.count == 4 ? "0" : "") + words[1] : ""
        return "\(parts[2])-\(padded[1])-\(padded[0])" + clock
    }
}
