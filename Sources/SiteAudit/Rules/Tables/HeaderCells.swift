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
        cannotProve: Message(ru: "Что клетки стоят под своими заголовками.", en: "That cells stand under the right headers."))

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
            "<table><tr><td>1</td><th id=\"b\" scope=\"row\">Час</th></tr><tr><td headers=\"b\">9</td></tr></table>",
            "<div role=\"table\"><div role=\"row\"><b role=\"columnheader\">Часы</b></div>"
                + "<div role=\"row\"><b role=\"cell\">9–18</b></div></div>",
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
    let grid: TableGrid
    let page: PageFacts

    private enum Direction { case column, row }

    func hasCells(_ header: TableGrid.Cell) -> Bool {
        if page.referencedHeaders.contains(header.node), !namesOnlyItself(header.node) { return true }
        return directions(of: header).contains { reaches(header, along: $0) }
    }

    private func namesOnlyItself(_ node: NodeID) -> Bool {
        !grid.cells.contains { $0.node != node && lists(node, in: $0.node) }
    }

    private func lists(_ header: NodeID, in cell: NodeID) -> Bool {
        page.tree.has(.headers, cell) && page.elements(listedIn: .headers, of: cell).contains(header)
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
        if !rows.contains(where: { row in grid.slots[row].contains { isData($0) } }) { return [.column] }
        let columns = header.column..<header.column + header.width
        let hasDataBelow = grid.slots.contains { row in
            columns.contains { $0 < row.count && isData(row[$0]) }
        }
        return hasDataBelow ? [.column, .row] : [.row]
    }

    private func isData(_ index: Int32) -> Bool {
        guard index >= 0 else { return false }
        let node = grid.cells[Int(index)].node
        return !isHeader(node) && page.tree.firstChild(of: node) != nil
    }

    private func isHeader(_ node: NodeID) -> Bool {
        switch page.role(of: node) {
        case .columnheader, .rowheader: true
        default: false
        }
    }

    /// Until another header of the same breadth takes over after data.
    private func reaches(_ header: TableGrid.Cell, along direction: Direction) -> Bool {
        let isColumn = direction == .column
        let start = isColumn ? header.row + header.height : header.column + header.width
        let end = isColumn ? grid.slots.count : (header.row..<header.row + header.height).map { grid.slots[$0].count }.max() ?? 0
        let across = isColumn
            ? header.column..<header.column + header.width : header.row..<header.row + header.height
        var hasPassedData = false
        for along in start..<max(start, end) {
            for side in across {
                guard let cell = isColumn ? grid.cell(row: along, column: side) : grid.cell(row: side, column: along)
                else { continue }
                if isHeader(cell.node), hasPassedData, isSameBreadth(cell, header, isColumn) { return false }
                if isHeader(cell.node) == false { hasPassedData = true }
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
        case .cell, .gridcell, .columnheader, .rowheader: page.elements(listedIn: .headers, of: node).isEmpty
        default: false
        }
    }
}
