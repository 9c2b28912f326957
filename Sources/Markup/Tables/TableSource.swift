import SiteModel

/// The raw lines of a pipe table, cut into rows and cells.
struct TableSource: Sendable {
    /// The text of a cell with its place in the file; pipes are no longer escaped.
    struct Cell: Sendable {
        fileprivate(set) var bytes: [UInt8] = []
        /// Where in `bytes` the file jumps, and to which offset.
        fileprivate(set) var places: [(position: Int, offset: Int)] = []
        /// Where the cell stands, even when it is empty.
        let offset: Int
    }

    /// A line of the table.
    struct Row: Sendable {
        let cells: [Cell]
        let offset: Int
    }

    /// What the line above the header row says.
    enum Caption: Sendable {
        case none
        /// A line that does not begin with `Таблица:`.
        case unmarked(Cell)
        case marked(Cell)
    }

    let caption: Caption
    let header: Row
    let delimiterCount: Int
    let rows: [Row]

    init(raw: RawLeaf, source: MarkdownSource, firstLine: Int, delimiterLine: Int) {
        let reader = RowReader(raw: raw, source: source)
        caption = delimiterLine - firstLine == 2 ? reader.caption(raw.range(ofLine: firstLine)) : .none
        header = reader.row(delimiterLine - 1)
        delimiterCount = reader.row(delimiterLine).cells.count
        rows = (delimiterLine + 1..<max(delimiterLine + 1, raw.lines.count)).map(reader.row)
    }

    /// The first line after `line` that is made of `|`, `-`, `:` only, as `| --- | :-: |`.
    static func delimiterRow(in raw: RawLeaf, from line: Int) -> Int? {
        guard line + 1 < raw.lines.count else { return nil }
        return (line + 1..<raw.lines.count).first { isDelimiterRow(raw.bytes[raw.range(ofLine: $0)]) }
    }

    private static func isDelimiterRow(_ line: ArraySlice<UInt8>) -> Bool {
        var hasDash = false
        var hasPipe = false
        for byte in line {
            switch byte {
            case UInt8(ascii: "-"): hasDash = true
            case UInt8(ascii: "|"): hasPipe = true
            case UInt8(ascii: ":"), 0x20, 0x09: break
            default: return false
            }
        }
        return hasDash && hasPipe
    }
}

/// Cuts lines into cells (GitHub Flavored Markdown 0.29 §4.10).
private struct RowReader {
    let raw: RawLeaf
    let source: MarkdownSource

    func row(_ line: Int) -> TableSource.Row {
        var range = trimmed(raw.range(ofLine: line))
        let offset = self.offset(range.lowerBound)
        if raw.byte(at: range.lowerBound) == UInt8(ascii: "|"), !range.isEmpty {
            range = range.lowerBound + 1..<range.upperBound
        }
        var cells: [TableSource.Cell] = []
        var start = range.lowerBound
        var position = start
        while position < range.upperBound {
            let byte = raw.bytes[position]
            if byte == UInt8(ascii: "|") {
                cells.append(cell(start..<position))
                start = position + 1
            }
            position += byte == UInt8(ascii: "\\") && raw.byte(at: position + 1).isPunctuation ? 2 : 1
        }
        // The last pipe may be left out, but not a last cell that is empty and has none.
        if start < range.upperBound { cells.append(cell(start..<range.upperBound)) }
        return TableSource.Row(cells: cells, offset: offset)
    }

    func caption(_ range: Range<Int>) -> TableSource.Caption {
        let line = raw.bytes[range]
        guard let colon = line.firstIndex(of: UInt8(ascii: ":")), colon - line.startIndex <= 20 else {
            return .unmarked(cell(range))
        }
        let word = String(decoding: line[..<colon], as: UTF8.self).comparableName
        let isMarked = word == "таблица" || word == "table"
        return isMarked ? .marked(cell(colon + 1..<range.upperBound)) : .unmarked(cell(range))
    }

    func cell(_ range: Range<Int>) -> TableSource.Cell {
        let written = range
        let range = trimmed(written)
        var cell = TableSource.Cell(offset: offset(range.isEmpty ? written.lowerBound : range.lowerBound))
        cell.places.append((0, cell.offset))
        var position = range.lowerBound
        while position < range.upperBound {
            let next = position + 1 < range.upperBound ? raw.bytes[position + 1] : 0
            let isEscape = raw.bytes[position] == UInt8(ascii: "\\") && next.isPunctuation
            if isEscape, next == UInt8(ascii: "|") {
                cell.places.append((cell.bytes.count, offset(position + 1)))
            } else {
                cell.bytes.append(raw.bytes[position])
            }
            if isEscape { cell.bytes.append(next) }
            position += isEscape ? 2 : 1
        }
        return cell
    }

    private func trimmed(_ range: Range<Int>) -> Range<Int> { raw.bytes[range].trimmedRange }

    private func offset(_ position: Int) -> Int { source.offset(of: raw.sourcePosition(of: position)) }
}
