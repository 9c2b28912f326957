import HTMLTree
import SiteModel

/// `header-cells`: every header of a table has cells it is the header of.
enum HeaderCells {
    static let rule = Rule(
        id: "header-cells", criteria: ["1.3.1"], act: ["d0f69e"], prose: prose,
        check: PageCheck(verdicts: verdicts), examples: examples)

    private static let prose = RuleProse(
        title: Message(
            ru: "У каждого заголовка таблицы есть свои клетки", en: "Every table header has cells of its own"),
        explanation: Message(
            ru: "Заголовок без клеток обещает столбец или строку, которых нет: человек ищет то, чего не найдёт.",
            en: "A header without cells promises a column or row that is not there, and people look for it in vain."),
        help: Message(
            ru: "Добавьте недостающие клетки, проверьте scope и headers или сделайте клетку обычной: <td>.",
            en: "Add the cells that are missing, look at scope and headers, or make it a plain cell: <td>."),
        proves: Message(
            ru: "К каждому заголовку относится хотя бы одна клетка.", en: "Every header has at least one cell."),
        cannotProve: Message(
            ru: "Что клетки стоят под своими заголовками.", en: "That cells stand under the right headers."))

    private static func verdicts(_ page: PageFacts) -> [PageCheck.Verdict] {
        var verdicts: [PageCheck.Verdict] = []
        for table in page.candidates(.table) where isTable(table, page) {
            guard let grid = TableGrid(of: table, page) else { continue }
            let sight = Sight(grid: grid, page: page)
            for cell in grid.cells where isHeader(cell.node, page) {
                verdicts.append((cell.node, sight.hasCells(cell) ? .passed : .failed(alone(cell.node, page))))
            }
        }
        return verdicts.sorted { $0.target < $1.target }
    }

    private static func isTable(_ table: NodeID, _ page: PageFacts) -> Bool {
        guard page.isExposed(table) else { return false }
        switch page.role(of: table) {
        case .table, .grid, .treegrid: return true
        default: return false
        }
    }

    /// A header that is seen and told.
    private static func isHeader(_ node: NodeID, _ page: PageFacts) -> Bool {
        switch page.role(of: node) {
        case .columnheader, .rowheader: page.isExposed(node) && page.hasAccessibleName(node)
        default: false
        }
    }

    private static let examples = Examples(
        passing: [
            "<table><tr><th>День</th><th>Часы</th></tr><tr><th>Вторник</th><td>9–18</td></tr></table>",
            "<table><tr><td></td><th>Часы</th></tr><tr><th scope=\"row\">Вторник</th><td>9–18</td></tr></table>",
            "<table><tr><th scope=\"rowgroup\">Зима</th></tr><tr><td>9–17</td></tr></table>",
            "<table><tr><td></td><th>Часы</th></tr><tr><th>Вторник</th><td></td></tr></table>",
            "<table><tr><td>1</td><th id=\"b\" scope=\"row\">Час</th></tr><tr><td headers=\"b\">9</td></tr></table>",
            "<div role=\"table\"><div role=\"row\"><b role=\"columnheader\">Часы</b></div>"
                + "<div role=\"row\"><b role=\"cell\" headers=\"h\">9–18</b></div></div><p id=\"h\">Часы</p>",
        ],
        failing: [
            "<table><tr><th>День</th>↓<th>Часы</th></tr><tr><td>Вторник</td></tr></table>",
            "<table><tr><th id=\"d\">День</th>↓<th>Часы</th></tr><tr><td>1</td><td headers=\"d\">9</td></tr></table>",
            "<table><tr><td>9–18</td>↓<th scope=\"row\">Вторник</th></tr></table>",
            "<div role=\"table\"><div role=\"row\">↓<b role=\"columnheader\">Часы</b></div></div>",
        ],
        inapplicable: [
            "<table><tr><td>9–18</td></tr></table>", "<table><tr><th></th><td>9–18</td></tr></table>",
            "<table><tr><th aria-hidden=\"true\">Часы</th></tr></table>",
            "<table role=\"presentation\"><tr><th>Часы</th></tr></table>",
        ])
}

extension HeaderCells {
    private static func alone(_ header: NodeID, _ page: PageFacts) -> Finding {
        let text = CollapsedText.quoted(page.accessibleName(of: header))
        return Finding(
            Message(ru: "у заголовка «\(text)» нет ни одной клетки", en: "the header “\(text)” has no cells"))
    }
}

/// Which cells a header is assigned to (HTML Standard, 4.9.12.2), seen from the header.
private struct Sight {
    private let grid: TableGrid
    private let page: PageFacts
    /// Whether a row or column holds data.
    private var dataRows: Set<Int> = []
    private var dataColumns: Set<Int> = []

    private enum Direction { case column, row }

    init(grid: TableGrid, page: PageFacts) {
        self.grid = grid
        self.page = page
        for cell in grid.cells where isData(cell.node) {
            dataRows.formUnion(cell.row..<cell.row + cell.height)
            dataColumns.formUnion(cell.column..<cell.column + cell.width)
        }
    }

    func hasCells(_ header: TableGrid.Cell) -> Bool {
        page.referencedHeaders.contains(header.node) || headsGroup(header)
            || directions(of: header).contains { reaches(header, along: $0) }
    }

    /// By role and `scope`; without them by whether data stands beside the header or under it. One that has data on
    /// both sides is taken for both.
    private func directions(of header: TableGrid.Cell) -> [Direction] {
        if let scope = page.tree.valueBytes(.scope, of: header.node)?.trimmingASCIIWhitespace {
            if scope.equals("col") || scope.equals("colgroup") { return [.column] }
            if scope.equals("row") || scope.equals("rowgroup") { return [.row] }
        }
        if page.tree.has(.role, header.node) {
            return [page.role(of: header.node) == .rowheader ? .row : .column]
        }
        let rows = header.row..<header.row + header.height
        if !rows.contains(where: dataRows.contains) {
            return isFollowedByData(header) ? [.column, .row] : [.column]
        }
        let columns = header.column..<header.column + header.width
        return columns.contains(where: dataColumns.contains) ? [.column, .row] : [.row]
    }

    /// Whether a cell for data, though it is empty, stands to the right.
    private func isFollowedByData(_ header: TableGrid.Cell) -> Bool {
        let start = header.column + header.width
        return grid.slots[header.row].indices.dropFirst(start).contains { column in
            grid.cell(row: header.row, column: column).map { !isHeader($0.node) } ?? false
        }
    }

    /// With `scope="rowgroup"` a header is that of all cells below and to the right in its part of the table.
    private func headsGroup(_ header: TableGrid.Cell) -> Bool {
        guard page.tree.value(.scope, of: header.node, is: "rowgroup"), let group = group(of: header.node) else {
            return false
        }
        return grid.cells.contains { cell in
            cell.row >= header.row && cell.column >= header.column && cell.node != header.node
                && group == self.group(of: cell.node) && isAssignable(cell.node)
        }
    }

    private func group(of cell: NodeID) -> NodeID? { page.tree.parent(of: cell).flatMap(page.tree.parent(of:)) }

    /// An empty cell, such as the corner, is no data.
    private func isData(_ node: NodeID) -> Bool { !isHeader(node) && page.tree.firstChild(of: node) != nil }

    private func isHeader(_ node: NodeID) -> Bool {
        switch page.role(of: node) {
        case .columnheader, .rowheader: true
        default: false
        }
    }

    /// Until another header of the same breadth takes over after data.
    private func reaches(_ header: TableGrid.Cell, along direction: Direction) -> Bool {
        let isColumn = direction == .column
        let rows = header.row..<header.row + header.height
        let start = isColumn ? rows.upperBound : header.column + header.width
        let end = isColumn ? grid.slots.count : rows.map { grid.slots[$0].count }.max() ?? 0
        let across = isColumn ? header.column..<header.column + header.width : rows
        var hasPassedData = false
        var steps = 0
        for along in start..<max(start, end) {
            for side in across {
                steps += 1
                // So far no table goes that has been made by people.
                if steps > 2_000 { return true }
                guard let cell = isColumn ? grid.cell(row: along, column: side) : grid.cell(row: side, column: along)
                else { continue }
                if isHeader(cell.node), hasPassedData, isSameBreadth(cell, header, isColumn) { return false }
                if !isHeader(cell.node) { hasPassedData = true }
                if isAssignable(cell.node) { return true }
            }
        }
        return false
    }

    private func isSameBreadth(_ left: TableGrid.Cell, _ right: TableGrid.Cell, _ isColumn: Bool) -> Bool {
        isColumn
            ? left.column == right.column && left.width == right.width
            : left.row == right.row && left.height == right.height
    }

    /// A cell that lists its headers by id takes no others.
    private func isAssignable(_ node: NodeID) -> Bool {
        switch page.role(of: node) {
        case .cell, .gridcell, .columnheader, .rowheader:
            page.tree.tag(of: node) != .td && page.tree.tag(of: node) != .th
                || page.elements(listedIn: .headers, of: node).isEmpty
        default: false
        }
    }
}
