import SiteModel

/// The cells of a table as one document for libcmark: a paragraph each.
///
/// Before each cell stands `. `, so that nothing in it can begin a list, a heading or code, and emphasis sees white
/// space before it as at the start of a line.
struct CellDocument {
    private(set) var bytes: [UInt8] = []
    private var map = OffsetMap()

    var source: MarkdownSource { MarkdownSource(bytes: bytes, map: map) }

    /// Adds a cell that is not empty.
    mutating func add(_ cell: TableSource.Cell) {
        map.add(position: bytes.count, offset: cell.offset)
        bytes += [UInt8(ascii: "."), 0x20]
        for place in cell.places { map.add(position: bytes.count + place.position, offset: place.offset) }
        bytes += cell.bytes
        bytes += [0x0A, 0x0A]
    }

    /// The events of each cell, the sign before it taken off again.
    static func cells(in events: inout MarkdownEvents) -> [Range<Int>] {
        var cells: [Range<Int>] = []
        var index = 0
        while index < events.list.count {
            let end = events.end(of: index)
            if events.list[index].kind == .paragraph, end > index {
                cells.append(index + 1..<end)
                dropSign(at: index + 1, in: &events)
            }
            index = end + 1
        }
        return cells
    }

    private static func dropSign(at index: Int, in events: inout MarkdownEvents) {
        guard events.list[index].kind == .text else { return }
        let literal = events.list[index].literal
        events.list[index].literal.start = min(literal.start + 2, literal.end)
    }
}
