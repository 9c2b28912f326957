import HTMLTree
import SiteModel

/// `cell-headers`: in a table with headers every cell of data has one.
enum CellHeaders {
    static let rule = Rule(
        id: "cell-headers", severity: .warning, criteria: ["1.3.1"], prose: prose,
        check: PageCheck(targets: targets, judge: judge), examples: examples)

    private static let prose = RuleProse(
        title: Message(
            ru: "У каждой клетки таблицы есть заголовок", en: "Every cell of a table has a header"),
        explanation: Message(
            ru: "Слушая клетку без заголовка, человек не знает, о чём она.",
            en: "Who hears a cell without a header does not know what it is about."),
        help: Message(
            ru: "Сделайте заголовком первую клетку столбца или строки: <th scope=\"col\"> или <th scope=\"row\">.",
            en: "Make the first cell of the column or the row a header: <th scope=\"col\"> or <th scope=\"row\">."),
        proves: Message(
            ru: "В строке или в столбце каждой заполненной клетки есть заголовок.",
            en: "There is a header in the row or the column of every cell that holds something."),
        cannotProve: Message(
            ru: "Что заголовок называет то, что в клетке.", en: "That the header names what the cell holds."))

    /// Tables of data that have a header; of those without, `table-headers` speaks.
    private static func targets(_ page: PageFacts) -> [NodeID] {
        page.elements(.table).filter { table in
            TableHeaders.isDataTable(table, page) && !page.elements(.th, in: table).isEmpty
        }
    }

    private static func judge(_ table: NodeID, _ page: PageFacts) -> Outcome {
        guard let grid = TableGrid(of: table, page) else { return .passed }
        var rows: Set<Int> = []
        var columns: Set<Int> = []
        for cell in grid.cells where isHeader(cell.node, page) {
            rows.formUnion(cell.row..<cell.row + cell.height)
            columns.formUnion(cell.column..<cell.column + cell.width)
        }
        let bare = grid.cells.first { cell in
            !(cell.row..<cell.row + cell.height).contains(where: rows.contains)
                && !(cell.column..<cell.column + cell.width).contains(where: columns.contains)
                && isData(cell.node, page)
        }
        return bare.flatMap { page.tree.offset(of: $0.node) }.map { .failed(headless(at: $0)) } ?? .passed
    }

    private static func isHeader(_ node: NodeID, _ page: PageFacts) -> Bool {
        switch page.role(of: node) {
        case .columnheader, .rowheader: true
        default: page.tree.isHTML(node, .th)
        }
    }

    /// A cell that holds something and names neither its headers nor itself.
    private static func isData(_ node: NodeID, _ page: PageFacts) -> Bool {
        page.isExposed(node) && page.tree.firstChild(of: node) != nil && !page.tree.has(.headers, node)
            && !page.tree.has(.ariaLabel, node) && !page.tree.has(.ariaLabelledby, node)
            && page.hasAccessibleName(node)
    }

    private static let examples = Examples(
        passing: [
            "<table><tr><th>День</th><th>Часы</th></tr><tr><td>Вторник</td><td>9–18</td></tr></table>",
            "<table><tr><th>Вторник</th><td>9–18</td></tr><tr><th>Среда</th><td>9–17</td></tr></table>",
            "<table><tr><td></td><th>Часы</th></tr><tr><td></td><td>9–18</td></tr></table>",
            "<table><tr><td colspan=\"2\">По записи</td></tr><tr><th>День</th><td>9</td></tr></table>",
            "<table><tr><th id=\"d\">День</th><td></td></tr><tr><td>1</td><td headers=\"d\">9</td></tr></table>",
        ],
        failing: [
            "<table><tr><th>День</th><td>Часы</td></tr><tr><td>Вторник</td>↓<td>9–18</td></tr></table>",
            "<table><tr>↓<td>Таблица</td><td>Часы</td></tr><tr><td>9</td><th>День</th></tr></table>",
        ],
        inapplicable: [
            "<table><tr><td>9–18</td></tr></table>",
            "<table role=\"presentation\"><tr><th>День</th></tr><tr><td>1</td><td>2</td></tr></table>",
        ])
}

extension CellHeaders {
    private static func headless(at byte: Int) -> Finding {
        Finding(
            Message(
                ru: "у этой клетки нет заголовка ни в строке, ни в столбце",
                en: "this cell has a header neither in its row nor in its column"), at: .byte(byte))
    }
}
