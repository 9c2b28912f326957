import HTMLTree

/// A table as rows and columns of slots (HTML Standard, 4.9.12.1), also one made of roles.
struct TableGrid {
    /// A cell and the slots it covers.
    struct Cell {
        let node: NodeID
        let column: Int
        let row: Int
        let width: Int
        var height: Int
    }

    private(set) var cells: [Cell] = []
    /// By row: the number of the cell in each column, -1 for none.
    private(set) var slots: [[Int32]] = []
    private var size = 0

    /// More slots than this no page has; a table that claims them is not judged.
    private static let limit = 200_000

    /// Nil for a table that is too large.
    init?(of table: NodeID, _ page: PageFacts) {
        let isHTML = page.tree.isHTML(table, .table)
        for group in isHTML ? Self.groups(of: table, page.tree) : [Self.rows(byRoleIn: table, page)] {
            let start = slots.count
            var growing: [Int] = []
            for row in group {
                let cells = isHTML ? Self.cells(of: row, page.tree) : page.owned(by: row)
                add(cells, lastRow: start + group.count - 1, growing: &growing, page.tree)
                guard size <= Self.limit else { return nil }
            }
        }
    }

    /// The cell at a slot.
    func cell(row: Int, column: Int) -> Cell? {
        guard row < slots.count, column < slots[row].count, slots[row][column] >= 0 else { return nil }
        return cells[Int(slots[row][column])]
    }

    /// `growing` are the cells of rows above that reach down into this one.
    private mutating func add(_ row: [NodeID], lastRow: Int, growing: inout [Int], _ tree: HTMLDocument) {
        let number = slots.count
        slots.append([])
        growing.removeAll { cells[$0].row + cells[$0].height <= number }
        for index in growing { cover(index, row: number) }
        var column = 0
        for node in row {
            while column < slots[number].count, slots[number][column] >= 0 { column += 1 }
            let width = min(max(Self.number(.colspan, of: node, tree) ?? 1, 1), 1_000)
            let height = Self.number(.rowspan, of: node, tree) ?? 1
            let reach = height == 0 ? lastRow - number + 1 : min(max(height, 1), lastRow - number + 1)
            cells.append(Cell(node: node, column: column, row: number, width: width, height: max(reach, 1)))
            cover(cells.count - 1, row: number)
            if reach > 1 { growing.append(cells.count - 1) }
            column += width
            guard size <= Self.limit else { return }
        }
    }

    private mutating func cover(_ index: Int, row: Int) {
        let cell = cells[index]
        let end = cell.column + cell.width
        if slots[row].count < end {
            slots[row] += Array(repeating: -1, count: end - slots[row].count)
        }
        for column in cell.column..<end where slots[row][column] < 0 { slots[row][column] = Int32(clamping: index) }
        size += cell.width
    }

    private static func number(_ name: AttributeName, of node: NodeID, _ tree: HTMLDocument) -> Int? {
        tree.valueBytes(name, of: node).flatMap(PageFacts.wholeNumber)
    }

    /// Rows by group: cells do not reach out of theirs.
    private static func groups(of table: NodeID, _ tree: HTMLDocument) -> [[NodeID]] {
        var groups: [[NodeID]] = []
        var feet: [[NodeID]] = []
        for child in tree.children(of: table) {
            switch tree.tag(of: child) {
            case .thead, .tbody: groups.append(tree.children(of: child).filter { tree.isHTML($0, .tr) })
            case .tfoot: feet.append(tree.children(of: child).filter { tree.isHTML($0, .tr) })
            case .tr: groups.append([child])
            default: break
            }
        }
        return groups + feet
    }

    private static func cells(of row: NodeID, _ tree: HTMLDocument) -> [NodeID] {
        tree.children(of: row).filter { tree.isHTML($0, .td) || tree.isHTML($0, .th) }
    }

    private static func rows(byRoleIn table: NodeID, _ page: PageFacts) -> [NodeID] {
        page.owned(by: table).flatMap { node in
            page.role(of: node) == .rowgroup ? page.owned(by: node).filter { page.role(of: $0) == .row } : [node]
        }.filter { page.role(of: $0) == .row }
    }
}
