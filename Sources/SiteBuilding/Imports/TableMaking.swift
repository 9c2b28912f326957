import Importing
import SiteModel

/// Makes pages of the rows of a table and checks each as a build would; what is wrong gets the place of its cell.
struct TableMaking {
    private let table: TextTable
    private let columns: TableColumns
    private let type: ContentType
    private let reader: ItemReader
    private let lines: LineIndex
    private(set) var pages: [(path: String, bytes: [UInt8])] = []
    private(set) var existing: [String] = []
    private(set) var problems: [Diagnostic] = []
    private var paths: Set<String> = []

    init(_ table: TextTable, _ columns: TableColumns, type: ContentType, site: ImportSite) {
        (self.table, self.columns, self.type) = (table, columns, type)
        reader = ItemReader(types: site.types, tags: site.tags)
        lines = LineIndex(of: table.file)
    }

    /// Rows that make one page: with sessions, all rows of one title; else each row alone.
    var groups: [[[TextTable.Cell]]] {
        guard columns.holdsSessions else { return table.rows.map { [$0] } }
        var order: [String] = []
        var rows: [String: [[TextTable.Cell]]] = [:]
        for row in table.rows {
            let title = title(of: row)?.text.comparableName ?? ""
            if rows[title] == nil { order.append(title) }
            rows[title, default: []].append(row)
        }
        return order.compactMap { rows[$0] }
    }

    mutating func add(_ rows: [[TextTable.Cell]], taken: Set<String>) {
        guard let first = rows.first else { return }
        for row in rows { checkLength(row) }
        guard let title = title(of: first), let slug = DeskName(title.text, of: type).slug else {
            problems.append(noName(first))
            return
        }
        for row in rows.dropFirst() { checkSame(row, as: first) }
        let path = "Content/\(type.folder ?? "")/\(slug).md"
        if taken.contains(path) {
            existing.append(path)
            problems.append(exists(title, path))
            return
        }
        guard paths.insert(path).inserted else {
            problems.append(twice(title, path))
            return
        }
        check(TablePage(rows, columns: columns, type: type, slug: slug), path: path, row: first)
    }

    private mutating func check(_ page: TablePage, path: String, row: [TextTable.Cell]) {
        let file = SourceFile(path: path, text: page.text)
        for problem in reader.read(file, number: 0).problems {
            let number = problem.place.line - 1
            let cell = page.cells.indices.contains(number) ? page.cells[number] : nil
            problems.append(placed(problem, at: cell, row: row))
        }
        pages.append((path, file.bytes))
    }

    private func title(of row: [TextTable.Cell]) -> TextTable.Cell? {
        guard let slot = type.slot(of: "title"), let column = columns.targets.firstIndex(of: .field(slot)),
            column < row.count, !row[column].text.isEmpty
        else { return nil }
        return row[column]
    }

    /// The head of the column a cell stands in.
    private func head(of cell: TextTable.Cell, in rows: [[TextTable.Cell]]) -> String {
        for row in rows {
            if let column = row.firstIndex(where: { $0.offset == cell.offset }), column < table.heads.count {
                return table.heads[column].text
            }
        }
        return ""
    }

    private mutating func checkLength(_ row: [TextTable.Cell]) {
        guard let surplus = row.dropFirst(table.heads.count).first(where: { !$0.text.isEmpty }) else { return }
        problems.append(tooLong(surplus))
    }

    /// The fields of a page stand in its first row; a further row may repeat them, or leave them out.
    private mutating func checkSame(_ row: [TextTable.Cell], as first: [TextTable.Cell]) {
        for (column, target) in columns.targets.enumerated() where column < row.count {
            guard case .field = target, !row[column].text.isEmpty else { continue }
            let known = column < first.count ? first[column].text : ""
            if row[column].text != known { problems.append(differs(row[column], head: table.heads[column].text)) }
        }
    }
}

extension TableMaking {
    /// A problem of a page, told of the cell.
    private func placed(_ problem: Diagnostic, at cell: TextTable.Cell?, row: [TextTable.Cell]) -> Diagnostic {
        var told = problem
        let offset = cell?.offset ?? row.first?.offset ?? 0
        told.place = lines.place(at: offset)
        told.notes = []
        guard let cell else { return told }
        let name = head(of: cell, in: table.rows)
        // A column that bears the name of its field is named by the message itself.
        if name.isEmpty || problem.message.ru.contains("«\(name)»") { return told }
        told.message = Message(
            ru: "столбец «\(name)»: \(problem.message.ru)", en: "column “\(name)”: \(problem.message.en)")
        return told
    }

    private func noName(_ row: [TextTable.Cell]) -> Diagnostic {
        problem(
            "import-row", row.first,
            Message(
                ru: "в строке нет заголовка, из которого вышло бы имя файла",
                en: "the row has no title that makes a file name"),
            Message(ru: "Впишите заголовок словами.", en: "Write a title in words."))
    }

    private func exists(_ title: TextTable.Cell, _ path: String) -> Diagnostic {
        var told = problem(
            "import-exists", title,
            Message(ru: "страница \(path) уже есть, она не тронута", en: "the page \(path) exists and was not touched"),
            Message(
                ru: "Правьте эту страницу сами или дайте строке другой заголовок.",
                en: "Edit that page yourself, or give the row another title."))
        told.severity = .warning
        return told
    }

    private func twice(_ title: TextTable.Cell, _ path: String) -> Diagnostic {
        problem(
            "import-row", title,
            Message(ru: "вторая строка для страницы \(path)", en: "a second row for the page \(path)"),
            Message(ru: "Оставьте одну строку или дайте другой заголовок.", en: "Leave one row, or give another title.")
        )
    }

    private func differs(_ cell: TextTable.Cell, head: String) -> Diagnostic {
        problem(
            "import-row", cell,
            Message(
                ru: "столбец «\(head)»: у строк с одним заголовком разные значения",
                en: "column “\(head)”: rows of one title have different values"),
            Message(
                ru: "Общие сведения пишут в первой из строк; в других оставьте ячейку пустой.",
                en: "Write what they share into the first of the rows and leave the cell of the others empty."))
    }

    private func tooLong(_ cell: TextTable.Cell) -> Diagnostic {
        problem(
            "import-row", cell,
            Message(ru: "ячеек в строке больше, чем столбцов", en: "the row has more cells than there are columns"),
            Message(
                ru: "Возьмите в кавычки ячейку, в которой стоит знак-разделитель.",
                en: "Put the cell that holds the delimiter into quotes."))
    }

    private func problem(_ rule: String, _ cell: TextTable.Cell?, _ message: Message, _ help: Message) -> Diagnostic {
        Diagnostic(rule: rule, place: lines.place(at: cell?.offset ?? 0), message: message, help: help)
    }
}
